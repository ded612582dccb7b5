// TeX as it is met in titles, abstracts and names, and what a reader should see of it.
#include <gtest/gtest.h>

#include "offprint/base/tex.h"

namespace offprint {
namespace {

struct Written {
    std::string_view tex, text;
};

void expect_read(std::initializer_list<Written> cases) {
    for (const Written& c : cases) EXPECT_EQ(decode_tex(c.tex), c.text) << c.tex;
}

TEST(TexTable, AcuteGraveAndCircumflex) {
    expect_read({
        {R"(Andr\'e)", "André"},
        {R"(Andr\'{e})", "André"},
        {R"(Andr{\'e})", "André"},
        {R"(Andr{\'{e}})", "André"},
        {R"(\'{A}lvarez)", "Álvarez"},
        {R"(Garc\'{\i}a)", "García"},
        {R"(Garc{\'\i}a)", "García"},
        {R"(Garc\'ia)", "García"},
        {R"(P\'al Erd\H{o}s)", "Pál Erdős"},
        {R"(Wo\'zniak, Kami\'nski)", "Woźniak, Kamiński"},
        {R"(\'Swi\k{a}tek)", "Świątek"},
        {R"(\'{Y}r)", "Ýr"},
        {R"(Fran\c cois Cl\`{e}re)", "François Clère"},
        {R"(\`A la carte)", "À la carte"},
        {R"(\`{\i})", "ì"},
        {R"(Niccol\`o)", "Niccolò"},
        {R"(Ma\^itre)", "Maître"},
        {R"(Ma\^{\i}tre)", "Maître"},
        {R"(C\^ot\'e)", "Côté"},
        {R"(\^{E}tre)", "Être"},
        {R"(Le Qu\'{y}, Nguy\~{\^{e}}n)", "Le Quý, Nguyễn"},
        {R"(\^{w}yl)", "ŵyl"},
    });
}

TEST(TexTable, DiaeresisAndTilde) {
    expect_read({
        {R"(M\"uller)", "Müller"},
        {R"(M{\"u}ller)", "Müller"},
        {R"(M\"{u}ller)", "Müller"},
        {R"({M\"{u}ller})", "Müller"},
        {R"(G\"odel, G{\"o}del)", "Gödel, Gödel"},
        {R"(\"Uber)", "Über"},
        {R"(Bj\"orn \AA str\"om)", "Björn Åström"},
        {R"(Chlo\"e)", "Chloë"},
        {R"(na\"{\i}ve na\"ive)", "naïve naïve"},
        {R"(Ka\"{\i}s)", "Kaïs"},
        {R"(\"{y})", "ÿ"},
        {R"(Nu\~nez)", "Nuñez"},
        {R"(Mu{\~n}oz)", "Muñoz"},
        {R"(S\~{a}o Paulo)", "São Paulo"},
        {R"(Jo\~ao)", "João"},
        {R"(\~{\i})", "ĩ"},
        {R"(\~N)", "Ñ"},
    });
}

TEST(TexTable, OtherAccents) {
    expect_read({
        {R"(Ho\v{r}ava)", "Hořava"},
        {R"(Ho{\v r}ava)", "Hořava"},
        {R"(\v{S}koda and \v{Z}i\v{z}ek)", "Škoda and Žižek"},
        {R"(\v{C}apek, Ivan\v{c}evi\'c)", "Čapek, Ivančević"},
        {R"(\v{d}\v{t})", "ďť"},
        {R"(K\H{o}nig)", "Kőnig"},
        {R"(\H{U}r)", "Űr"},
        {R"(G\u{a}l)", "Găl"},
        {R"(Erdo\u{g}an)", "Erdoğan"},
        {R"(Yal{\c{c}}{\i}n)", "Yalçın"},
        {R"(\c{S}ahin, Ba\c{s})", "Şahin, Baş"},
        {R"(\c{T}e\c{t})", "Ţeţ"},
        {R"(L\k{e}cki)", "Lęcki"},
        {R"(\r{U}r)", "Ůr"},
        {R"(M\r{a}ns)", "Måns"},
        {R"(\.{I}stanbul)", "İstanbul"},
        {R"(\.Zak)", "Żak"},
        {R"(\.{z}ak \.{c})", "żak ċ"},
        {R"(\=o \={\i})", "ō ī"},
        {R"(K\={a}la)", "Kāla"},
        {R"(Hi\d{s}\d{a}r)", "Hiṣạr"},
        {R"(\b{t})", "ṯ"},
        {R"(\d{H}\=asim)", "Ḥāsim"},
    });
}

TEST(TexTable, LettersThatAreMacros) {
    expect_read({
        {R"(J{\o}rgensen)", "Jørgensen"},
        {R"(J\o rgensen)", "Jørgensen"},
        {R"(J\o{}rgensen)", "Jørgensen"},
        {R"(\O{}stergaard)", "Østergaard"},
        {R"(Wa\l\k{e}sa)", "Wałęsa"},
        {R"({\L}{\'o}d{\'z})", "Łódź"},
        {R"(Gro{\ss}, Wei\ss)", "Groß, Weiß"},
        {R"(K{\ae}r, \AE{})", "Kær, Æ"},
        {R"(\OE uvre, s{\oe}ur)", "Œuvre, sœur"},
        {R"(G{\aa}rding)", "Gårding"},
        {R"(\AA{}rhus)", "Århus"},
        {R"(Sigur\dh sson, {\DJ}or{\dj}e)", "Sigurðsson, Đorđe"},
        {R"(I\c{s}{\i}k)", "Işık"},
        {R"({\TH}{\'o}r)", "Þór"},
    });
}

TEST(TexTable, QuotesAndDashes) {
    expect_read({
        {"``Quoted''", "“Quoted”"},
        {"The ``two words'' of a title", "The “two words” of a title"},
        {"``A'' and ``B''", "“A” and “B”"},
        {"`one' word", "‘one’ word"},
        {"Bose--Einstein", "Bose–Einstein"},
        {"1990--1999", "1990–1999"},
        {"Work---and play", "Work—and play"},
        {"Work --- and play", "Work — and play"},
        {"Learning -- A Survey", "Learning – A Survey"},
        {R"(K\"ahler--Einstein)", "Kähler–Einstein"},
        {"Bell's theorem", "Bell's theorem"},
        {"well-known", "well-known"},
        {"the 90's and '80s", "the 90's and '80s"},
        {R"(\textquotedblleft x\textquotedblright)", "“x”"},
        {R"(\guillemotleft x\guillemotright)", "«x»"},
    });
}

TEST(TexTable, SignsAndTextMacros) {
    expect_read({
        {R"(R\&D)", "R&D"},
        {R"(R{\&}D)", "R&D"},
        {R"(50\%)", "50%"},
        {R"(\#1 of a\_b)", "#1 of a_b"},
        {R"(\$5)", "$5"},
        {R"(\{x\})", "{x}"},
        {R"(A\ B)", "A B"},
        {R"(A \\ B)", "A B"},
        {R"(et al.\ say)", "et al. say"},
        {R"(5\,km)", "5 km"},
        {R"(\textbf{Bold} text)", "Bold text"},
        {R"(\emph{In} italics)", "In italics"},
        {R"(\textit{a \textbf{b} c})", "a b c"},
        {R"({\it Gaia} and {\em XMM})", "Gaia and XMM"},
        {R"({\bf Bold}, {\sc Small})", "Bold, Small"},
        {R"(\texttt{code} \textsc{Caps} \textsf{s})", "code Caps s"},
        {R"(\underline{under} \mbox{box})", "under box"},
        {R"(\LaTeX, \TeX, \LaTeX{} and \BibTeX)", "LaTeX, TeX, LaTeX and BibTeX"},
        {R"(\copyright, \S 2, \P, \dag, \pounds)", "©, § 2, ¶, †, £"},
        {R"(and so on\dots)", "and so on…"},
        {R"(and so on \ldots{} here)", "and so on … here"},
        {R"(20\textdegree C)", "20° C"},
        {R"(\textless x\textgreater)", "< x>"},
        {R"(\texttrademark{} \textregistered{})", "™ ®"},
        {R"(\url{https://x.example/a\_b})", "https://x.example/a_b"},
        {R"(\href{https://x.example}{here})", "here"},
        {R"(4\textsuperscript{th}, H\textsubscript{2}O)", "4ᵗʰ, H₂O"},
    });
}

TEST(TexTable, Braces) {
    expect_read({
        {"{BERT}: Pre-Training", "BERT: Pre-Training"},
        {"A {B}ayesian {A}pproach", "A Bayesian Approach"},
        {"{The Whole Title}", "The Whole Title"},
        {R"({\"O}sterreich)", "Österreich"},
        {R"(\textbf{{Nested} {B}races})", "Nested Braces"},
        {R"({S}ch{\"o}n{B}runn)", "SchönBrunn"},
        {"{{title}}", "{{title}}"},
        {"f(x) = {1, 2}", "f(x) = {1, 2}"},
    });
}

TEST(TexTable, GreekAndSymbols) {
    expect_read({
        {R"($\alpha$)", "α"},
        {R"($\Omega_k$)", "Ωₖ"},
        {R"($\beta$-decay)", "β-decay"},
        {R"(\beta-decay)", "β-decay"},
        {R"($\mu$m)", "μm"},
        {R"($\epsilon$ and $\varepsilon$)", "ϵ and ε"},
        {R"($\phi$ and $\varphi$)", "ϕ and φ"},
        {R"($\Lambda$CDM)", "ΛCDM"},
        {R"($\gamma\gamma \to \pi\pi$)", "γγ → ππ"},
        {R"($\pm$5)", "±5"},
        {R"($\sim$10)", "∼10"},
        {R"($\geq 3$, $\le 5$)", "≥ 3, ≤ 5"},
        {R"($3\times 10^5$)", "3× 10⁵"},
        {R"($\infty$-categories)", "∞-categories"},
        {R"($\ell_p$)", "ℓₚ"},
        {R"($\mathbb{R}^3$, $\mathbb{Z}_2$)", "ℝ³, ℤ₂"},
        {R"($\mathbb Q$)", "ℚ"},
        {R"($\mathcal{N}=4$)", "𝒩=4"},
        {R"($\mathrm{d}x$)", "dx"},
        {R"($\mathfrak{sl}_2$)", "𝔰𝔩₂"},
        {R"($\hbar$)", "ℏ"},
        {R"($\operatorname*{arg\,max}_x$)", "arg maxₓ"},
        {R"($\odot$)", "⊙"},
        {R"(M$_\odot$)", R"(M$_\odot$)"},
        {R"($\rightarrow$)", "→"},
        {R"($\langle x \rangle$)", "⟨ x ⟩"},
    });
}

TEST(TexTable, SuperAndSubscripts) {
    expect_read({
        {"$x^2$", "x²"},
        {"$x^{10}$", "x¹⁰"},
        {"$x_1$, $x_{12}$", "x₁, x₁₂"},
        {"$10^{-5}$", "10⁻⁵"},
        {"CO$_2$", "CO₂"},
        {"$^{13}$C", "¹³C"},
        {"H$^+$", "H⁺"},
        {"$n^{th}$", "nᵗʰ"},
        {"$A^T A$", "Aᵀ A"},
        {"$L_\\infty$", "$L_\\infty$"},
        {"$O(n^2)$", "O(n²)"},
        {"$\\sqrt{s}$", "√s"},
        {"90$^\\circ$", "90°"},
        {"$f'$", "f'"},
    });
}

TEST(TexTable, OtherMathStaysAsItIsWritten) {
    for (const std::string_view text :
         {R"($\frac{a+b}{c+d}$)", R"($\sum_{i=1}^{N} x_i^{q}$)", R"($\int_0^\infty f$)", R"($x^{y^z}$)",
          R"($\Gamma^{\mu}_{\nu\rho}$)", R"($\begin{matrix} a \end{matrix}$)", R"($\overrightarrow{AB}$)"})
        EXPECT_EQ(decode_tex(text), text);
}

TEST(TexTable, MoneyCodeAndPathsStayAsTheyAre) {
    for (const std::string_view text : {"Earn $1 Million",
                                        "Can You Earn $1 Million or $2 Million?",
                                        "from $5 to $10",
                                        "US$100",
                                        "cost: $3.50",
                                        "A $10B Market",
                                        "$100k and $200k",
                                        "<think>",
                                        "<1 GB",
                                        "LMK > CLS",
                                        R"(C:\temp)",
                                        R"(\d+)",
                                        "a_b_c",
                                        "x^2",
                                        "~5 GB",
                                        "user@example.org",
                                        "100% of it",
                                        "C# and F#",
                                        "R&D",
                                        "[1] and (2)",
                                        "--help",
                                        "a/b",
                                        "`code`"})
        EXPECT_EQ(decode_tex(text), text);
}

TEST(TexTable, NamesOfPeople) {
    expect_read({
        {R"(Paul Erd\H{o}s)", "Paul Erdős"},
        {R"(B. Sch\"{o}lkopf)", "B. Schölkopf"},
        {R"(\L{}. Kaiser)", "Ł. Kaiser"},
        {R"(Aapo Hyv{\"a}rinen)", "Aapo Hyvärinen"},
        {R"(J\"urgen Schmidhuber)", "Jürgen Schmidhuber"},
        {R"({\O}yvind Bj{\o}rk{\aa}s)", "Øyvind Bjørkås"},
        {R"(D.~E.~Knuth and {\'E}. Galois)", "D. E. Knuth and É. Galois"},
        {R"(Conor O'Brien)", "Conor O'Brien"},
        {R"(Jos\'{e} Mar\'{\i}a N\'u\~nez)", "José María Núñez"},
        {R"(Tom\'a\v{s} Mikolov)", "Tomáš Mikolov"},
        {R"(Fran{\c{c}}ois Chollet)", "François Chollet"},
        {R"(Nguy\~{\^e}n V\u{a}n)", "Nguyễn Văn"},
        {R"(G\"ul\c{c}ehre, \c{C}a\u{g}lar)", "Gülçehre, Çağlar"},
        {R"(Zo\"e M\^ine)", "Zoë Mîne"},
    });
}

}  // namespace
}  // namespace offprint
