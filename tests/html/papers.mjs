// Invented papers for looking at pages and mails: the same ones at every run, as Hugging Face's API gives a day.
// write_pages.mjs makes pages of them.

const SUBJECTS = ["Koopman Operators for Audio", "Tidal Flats Seen From Orbit", "Robot Hands That Let Go", "Retrieval With Long Memory",
  "Speech in Noisy Kitchens", "Graphs of Bird Song", "Compilers That Ask First", "Maps of Moving Dunes", "Latent Bases for Bells"];
const FORMS = ["Spectra That Listen: {}", "A Second Look at {}", "Toward {} Without Labels", "{}: What Forty Modes Can Hold",
  "How Small Can It Be? {}", "Learning {} by Prediction Alone"];
const SENTENCES = ["We ask how much of a signal a short memory can hold, and answer it with a linear operator on a latent basis.",
  "The method needs neither labels nor a second network, and trains on one card in an afternoon.",
  "On nine data sets it is as good as models ten times its size, and on two of them it is worse for reasons that we can name.",
  "A small penalty on the entropy of the representation keeps it from collapsing to a few loud directions.",
  "We also report what failed: longer windows, other losses, and a decoder that learned to ignore its input.",
  "Recordings, weights and the scripts for every figure are released.",
  "For robots and for speech alike the gain comes from the same three coefficients, $\\alpha_1$ to $\\alpha_3$.",
  "We close with a list of questions that a reader with a microphone could answer."];
const GIVEN = ["Ada", "Tendai", "Ngọc", "Elif", "Rafael", "Grace", "Dmitri", "Mio", "Ólafur", "Zuzana", "Kwame", "Ines"];
const FAMILY = ["Okafor", "Brandt", "Sato", "Moyo", "Trần", "Kaya", "Quispe", "Otieno", "Volkov", "Jónsdóttir", "Nováková", "Mensah"];

// make_names COUNT [FIRST]: names that differ from their neighbours.
const make_names = (count, first = 0) => Array.from({ length: count }, (_, i) => ({
  name: `${GIVEN[(first + i) % 12]} ${FAMILY[(first + i + Math.floor((first + i) / 12)) % 12]}`,
}));

// make_paper NUMBER [CHANGES]: one record of the API; CHANGES replaces fields of the paper.
function make_paper(number, changes = {}) {
  const sentences = Array.from({ length: 3 + (number % 4) }, (_, i) => SENTENCES[(number + i) % SENTENCES.length]);
  const paper = {
    id: `2601.${String(number).padStart(5, "0")}`,
    title: FORMS[number % FORMS.length].replace("{}", SUBJECTS[number % SUBJECTS.length]) + (number > 17 ? ` (${number})` : ""),
    summary: sentences.join(" "),
    authors: make_names(1 + ((number * 5) % 9), number),
    publishedAt: `2026-01-0${1 + (number % 8)}T00:00:00.000Z`,
    submittedOnDailyAt: "2026-01-09T06:12:44.120Z",
    upvotes: (number * 37) % 113,
    ...(number % 3 === 0 ? { githubRepo: `https://github.com/example/work-${number}`, githubStars: number * 211 } : {}),
    ...(number % 5 === 0 ? { projectPage: `https://work-${number}.example.org/` } : {}),
    ...changes,
  };
  return { paper, title: paper.title, summary: paper.summary, numComments: number % 6 };
}

const make_papers = (count) => Array.from({ length: count }, (_, i) => make_paper(i));

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

// Titles and abstracts of other scripts and directions, alone and mixed.
const SCRIPTS = [
  ["تعلّم تمثيل الإشارات الصوتية بلا أمثلة موسومة", "نسأل كم يمكن لذاكرة قصيرة أن تحمل من الإشارة (40 نمطًا)، ونجيب بمؤثر خطي. ".repeat(5)],
  ["למידה של ייצוגים: גרסה 2.0 (audio)", "אנו שואלים כמה מן האות יכול לשמור זיכרון קצר, ועונים בעזרת אופרטור ליניארי של Koopman. ".repeat(4)],
  ["深層学習による音声表現の獲得：四十のモードで何が残るか", "短い記憶が信号のどれだけを保てるかを問い、線形作用素で答える。".repeat(12)],
  ["面向长上下文检索的可验证语言模型：从理论到大规模实践", "我们研究短时记忆能够保留多少信号，并用线性算子给出答案。".repeat(12)],
  ["짧은 기억으로 소리를 듣는 로봇", "짧은 기억이 신호를 얼마나 담을 수 있는지 묻고 선형 연산자로 답한다. ".repeat(8)],
  ["Reading שלום Aloud: Mixed سلام Directions in One Line, 1–2–3", "A title may hold שלום and سلام (two words) and go on in English; numbers such as 1,024 stay in place. ".repeat(3)],
  ["Größe, œuvre, Ångström: Über Kürze", "Ein kurzes Gedächtnis genügt. ".repeat(10)],
];
const SCRIPT_NAMES = [["ليلى الحسن", "Ada Okafor", "نور قباني", "سمير عبد الله", "هدى"], ["נועה לוי"], ["佐藤 美緒", "田中 健"], ["王小明"], ["김하늘"],
  ["דנה כהן", "Rafael Quispe", "ليلى الحسن"], ["Jörg Müßig"]];

export const CASES = {
  "one": () => [make_paper(0)],
  "eighteen": () => make_papers(18),
  "two-hundred": () => make_papers(200),
  "many-authors": () => [make_paper(1, { authors: make_names(664) }), make_paper(2)],
  "scripts": () => SCRIPTS.map(([title, summary], i) => make_paper(i, { title, summary, authors: SCRIPT_NAMES[i].map((name) => ({ name })) })),
  "bare": () => [make_paper(3, { summary: "" }), make_paper(4, { summary: "", authors: [], upvotes: 0 }), make_paper(6, { summary: "Short." })],
  "long-words": () => [
    make_paper(0, { title: `${LONG} and the Audio of ${LONG}`, summary: `${LONG} https://example.org/${"path/".repeat(30)} ${"x".repeat(400)}` }),
    make_paper(3, { title: "w".repeat(300), summary: "深".repeat(300), authors: [{ name: "N".repeat(120) }, { name: "Ada Okafor" }] }),
    make_paper(5, { projectPage: `https://e.example/${"a".repeat(1500)}`, githubRepo: `javascript:${"b".repeat(200)}`,
      title: "f(x)=" + "\\frac{a}{b}+".repeat(30), summary: "audio_".repeat(60) }),
  ],
  "nothing": () => make_papers(3),
  "trouble": () => make_papers(3),
};

// The options of a digest of each case, and what is read beside CASE.json.
export const OPTIONS = {
  "two-hundred": ["--show-hidden", "--limit", "150"],
  "long-words": ["--topic", `${LONG}=audio`],
  "nothing": ["--match", "zebra", "--empty", "send"],
  "trouble": ["no-such-listing.json"],
};
