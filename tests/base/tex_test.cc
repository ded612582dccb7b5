#include "offprint/base/tex.h"

#include <gtest/gtest.h>

#include "offprint/base/utf8.h"
#include "support/cpu_time.h"

namespace offprint {
namespace {

struct Case {
    std::string_view tex;
    std::string_view text;
};

void expect_decoded(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        EXPECT_EQ(decode_tex(c.tex), c.text) << "from " << c.tex;
        EXPECT_EQ(decode_tex(c.text), c.text) << "decoded twice: " << c.tex;
    }
}

void expect_untouched(std::initializer_list<std::string_view> texts) {
    for (const std::string_view text : texts) EXPECT_EQ(decode_tex(text), text);
}

TEST(DecodeTex, PutsAccentsOnLetters) {
    expect_decoded({
        {R"(Sch{\"o}lkopf)", "Schölkopf"},
        {R"(Schr\"odinger)", "Schrödinger"},
        {R"({\'E}cole)", "École"},
        {R"(\'Ecole)", "École"},
        {R"(caf\'{e})", "café"},
        {R"(voil\`a)", "voilà"},
        {R"(r\^ole)", "rôle"},
        {R"(Ma\~nana)", "Mañana"},
        {R"(\=a and \={u})", "ā and ū"},
        {R"(\.zebra and \.{e})", "żebra and ė"},
        {R"(Erd\H{o}s)", "Erdős"},
        {R"({\ohorn}, {\h{\uhorn}}, Iona\textcommabelow{s}cu)", "ơ, ử, Ionașcu"},
        {R"(Lind\ocirc{u}, {\polhk{e}}, \lfhook{s})", "Lindů, ę, ș"},
        {R"(Erd\H os)", "Erdős"},
        {R"(Kom\'{a}rek and Ka\v{c}er)", "Komárek and Kačer"},
        {R"({\v S}imon)", "Šimon"},
        {R"(\c{C}elik)", "Çelik"},
        {R"(D\k{a}browski)", "Dąbrowski"},
        {R"(G\"und\u{u}z \u{g})", "Gündŭz ğ"},
        {R"(\r{a}ngstr)", "ångstr"},
        {R"(\d{a} \b{b})", "ạ ḇ"},
        {R"(\t{oo})", "o͡o"},
        {R"(na\"{\i}ve)", "naïve"},
        {R"(\'\i x)", "íx"},
        {R"(\^{\i})", "î"},
        {R"(\v{\j})", "ǰ"},
        {R"(\'{\ae})", "ǽ"},
        {R"(\'{\^e})", "ế"},
        {R"(P\'olya--Szeg\H{o})", "Pólya–Szegő"},
        {R"(Poincar\' e's, M. S\' a)", "Poincaré's, M. Sá"},
        {R"(Ph\h{o} V\u{a}n)", "Phỏ Văn"},
    });
}

TEST(DecodeTex, KnowsTheLettersThatAreMacros) {
    expect_decoded({
        {R"(S\o ren)", "Søren"},
        {R"(Ol{\cprime}ga and Ol\cprime ga, method\hyphen free)", "Ol’ga and Ol’ga, method-free"},
        {R"(S{\o}ren)", "Søren"},
        {R"(S\o{}ren)", "Søren"},
        {R"({\O}rsted)", "Ørsted"},
        {R"(\L{}ukasz)", "Łukasz"},
        {R"({\L}ojasiewicz)", "Łojasiewicz"},
        {R"(Pawe\l)", "Paweł"},
        {R"(Stra\ss e)", "Straße"},
        {R"(\AA ngstr\"om)", "Ångström"},
        {R"(\aa)", "å"},
        {R"({\ae}ther, \AE sop)", "æther, Æsop"},
        {R"(\OE uvre, c\oe ur)", "Œuvre, cœur"},
        {R"(Dor\dh e, \TH or)", "Dorðe, Þor"},
    });
}

TEST(DecodeTex, DropsBracesThatOnlyKeepCapitals) {
    expect_decoded({
        {"{BERT}", "BERT"},
        {"{GPT-4} for {Bayesian} nets", "GPT-4 for Bayesian nets"},
        {"a {T}est", "a Test"},
        {R"(R{\&}D, 5{\%}, {\textless}x)", "R&D, 5%, <x"},
        {R"({\"O}zg{\"u}r)", "Özgür"},
        {R"(2{\texttimes}3{\textpm}1 {\textalpha}{\textrightarrow}{\textbeta} {\textminus}5{\textcent})",
         "2×3±1 α→β −5¢"},
        {R"(n{\^{}}2, {\~{}}x, {\relax Ch}arles)", "n^2, ~x, Charles"},
    });
    expect_untouched({"{0,1}^n", "f(x) = {1, 2, 3}", "{0}", "{}", "{{title}}", "${HOME}", "%{x}", "x_{ij}",
                      "{% raw %}", R"({"a": 1})", "{", "}", "}{", "{a", "a}"});
}

TEST(DecodeTex, ReadsQuotesAndDashes) {
    expect_decoded({
        {"``Attention'' is all", "“Attention” is all"},
        {"`all' you need", "‘all’ you need"},
        {"``nested `quotes' here''", "“nested ‘quotes’ here”"},
        {"Navier--Stokes", "Navier–Stokes"},
        {"pages 1--10", "pages 1–10"},
        {"a --- b", "a — b"},
        {"one---two", "one—two"},
        {"one -- two", "one – two"},
    });
    expect_untouched({"`code` stays", "don't", "rock 'n' roll", "Hawai`i", "the ''old'' way", "--flag",
                      "a --flag", "<!-- x -->", "i--", "a ---- b", "---", "--", "x -->", "it`s `so"});
}

TEST(DecodeTex, ReadsEscapedSigns) {
    EXPECT_EQ(decode_tex(R"(100\% of \$5 \& \#1 a\_b \{x\})"), "100% of $5 & #1 a_b {x}");
    expect_decoded({
        {R"(a\ b)", "a b"},
        {R"(a\,b)", "a b"},
        {R"(co\-operate)", "cooperate"},
        {R"(shelf\/ful)", "shelfful"},
        {R"(First \\ Second)", "First Second"},
        {R"(First\\Second)", "First Second"},
        {R"(\~{} and \^{})", "~ and ^"},
        {R"(http://x.example/\~user)", "http://x.example/~user"},
    });
}

TEST(DecodeTex, KeepsTheTextOfTextMacros) {
    expect_decoded({
        {R"(\textbf{bold} and \emph{it})", "bold and it"},
        {R"(\textit{a}\texttt{b}\textsc{c}\textrm{d}\textsf{e})", "abcde"},
        {R"(\underline{x} \mbox{y} \mathrm{z})", "x y z"},
        {R"(\mkbibemph{x} \mkbibitalic{y} \mkbibbold{z} \textcyrillic{Б})", "x y z Б"},
        {R"({\em Spectra\/} and {\it ears\/})", "Spectra and ears"},
        {R"({\em Foo bar} baz)", "Foo bar baz"},
        {R"({\bf 1, 2})", "1, 2"},
        {R"(\textbf{\emph{deep}})", "deep"},
        {R"(\url{https://x.example/a\_b})", "https://x.example/a_b"},
        {R"(\href{https://x.example}{the text})", "the text"},
        {R"(5\textsuperscript{th})", "5ᵗʰ"},
        {R"(CO\textsubscript{2})", "CO₂"},
        {R"(\textsuperscript{TM!})", "TM!"},
        {R"(\LaTeX{} and \TeX\ are \ldots)", "LaTeX and TeX are …"},
        {R"(\S 3 \textendash\ \copyright)", "§ 3 – ©"},
        {R"(\alpha-stable and \beta)", "α-stable and β"},
    });
}

TEST(DecodeTex, ReadsTiesOnlyInTex) {
    expect_decoded({{R"(D.~Knuth and S\o ren~B)", "D. Knuth and Søren B"},
                    {R"($n$ and {A}~b)", "n and A b"},
                    {R"(at least~$k$)", "at least k"}});
    expect_untouched({"D.~Knuth", "~5 GB", "cd ~/src", R"(\foo ~x)"});
    EXPECT_EQ(decode_tex("z~$2$"), "z~2");
}

TEST(DecodeTex, SaysSimpleMathInUnicode) {
    expect_decoded({
        {"$L^2$ norms", "L² norms"},
        {R"($\alpha$-divergence)", "α-divergence"},
        {"$k$-means", "k-means"},
        {"$k$NN", "kNN"},
        {"$n$th", "nth"},
        {R"(LLM$\times$MapReduce)", "LLM×MapReduce"},
        {R"($\nabla^2$DFT)", "∇²DFT"},
        {R"($\textbf{Only-IF}$:Revealing)", "Only-IF:Revealing"},
        {"H$_2$O and CO$_{2}$", "H₂O and CO₂"},
        {"10$^{-3}$", "10⁻³"},
        {R"(5$^\circ$C)", "5°C"},
        {"$x_i$", "xᵢ"},
        {R"($\ell_1$)", "ℓ₁"},
        {"$W^T$", "Wᵀ"},
        {R"($O(n \log n)$)", "O(n log n)"},
        {R"($\log n$)", "log n"},
        {R"($\mathbb{R}^n$)", "ℝⁿ"},
        {R"($\mathcal{O}(1)$)", "𝒪(1)"},
        {R"($\mathfrak{g}$)", "𝔤"},
        {R"($\mathrm{SU}(2)$)", "SU(2)"},
        {R"($H_{\rm m1}$)", "Hₘ₁"},
        {"$SO(3)$", "SO(3)"},
        {R"($p < 0.05$)", "p < 0.05"},
        {R"($x \to \infty$)", "x → ∞"},
        {R"($a \leq b \approx c \sim d$)", "a ≤ b ≈ c ∼ d"},
        {R"($f: X \to Y$)", "f: X → Y"},
        {R"($1.0\pm0.1$)", "1.0±0.1"},
        {R"($\epsilon$-greedy)", "ϵ-greedy"},
        {R"($\hat{x}$ and $\tilde O$)", "x̂ and Õ"},
        {R"($\sqrt{2}$, $\sqrt{n+1}$, $\frac{1}{2}$)", "√2, √(n+1), 1/2"},
        {R"($\partial f \cdot g$)", "∂ f · g"},
        {R"($\unicode{x2013}$)", "–"},
        {"$$E=mc^2$$", "E=mc²"},
        {R"(\(\beta\)-VAE)", "β-VAE"},
        {R"(\ensuremath{\beta})", "β"},
        {"$5$", "5"},
    });
}

TEST(DecodeTex, LeavesOtherMathAsItIsWritten) {
    expect_untouched({R"($\frac{a+b}{c}$)", R"($x^{\alpha\beta q}$)", "$x_q$", R"($\mycommand$)",
                      R"($\sum_{i=1}^{N_c} x_i$)", R"($\begin{pmatrix} a & b \end{pmatrix}$)", R"(\[ x \])",
                      "$x^$", "$^$", "${$", R"($\unicode{x202e}$)", R"($\unicode{zz}$)", "$x", "$$", "$",
                      "$$x_1$é", "$$x_1$", R"(\(x)"});
}

TEST(DecodeTex, LeavesMoneyAlone) {
    expect_untouched({"Earn $1 Million and $2", "cost $5 and 10$", "$5-$10", "US$3", "from $1M to $2M",
                      "$HOME/$USER", "$ x $", "$(id)", "KV$ and KV$"});
}

TEST(DecodeTex, LeavesWhatOnlyLooksLikeTex) {
    expect_untouched({"<think>",
                      "<1 GB",
                      "LMK > CLS",
                      R"(C:\temp\new)",
                      R"(C:\alpha)",
                      R"(see \\server\share)",
                      R"(\d+\s*[\w\-]+)",
                      R"(\b[a-z]{3})",
                      R"(\d{4})",
                      R"(a\.com)",
                      R"(\unknown{x}{y}[z])",
                      R"(\cite{foo_bar})",
                      R"(\begin{x} y \end{x})",
                      R"(He said \"attention\" loudly)",
                      R"(\)",
                      R"(a\)",
                      R"(\')",
                      R"(\'{})",
                      R"(the authors\' view)",
                      R"(\v)",
                      R"(\u0041)",
                      "%s%n",
                      "{i}^{j"});
}

TEST(DecodeTex, CopiesPlainTextAsItIs) {
    expect_untouched({"", "A plain title", "Schölkopf", "深層学習", "a - b", "x_i^2", "100% & more #1"});
}

TEST(DecodeTex, ComesThroughTruncatedAndDamagedText) {
    const std::string whole =
        "``A'' {\\'E}cole $\\alpha^2$ \\textbf{b\\'{\\i}} \\url{x} \\(y\\) \\c{c}--- \\unknown{x}[y] ~z\\\\ "
        "\xF0\x9D\x92\xAA";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const std::string cut = to_valid_utf8(std::string_view(whole).substr(0, length));
        EXPECT_TRUE(is_valid_utf8(decode_tex(cut))) << cut;
        decode_tex(std::string_view(whole).substr(0, length));
    }
    using std::string_literals::operator""s;
    EXPECT_EQ(decode_tex("\\'e\0{x}"s), "é\0x"s);
}

TEST(IsPlainLine, IsTrueOfWhatNothingChanges) {
    for (const char* text : {"", "Ada B. Okafor", "a-b c", "What Bees Say: 10% of 2^n, 'quoted' ~ \"so\""}) {
        EXPECT_TRUE(is_plain_line(text)) << text;
        EXPECT_EQ(clean_line(decode_tex(text)), text);
    }
    for (const char* text : {" a", "a ", "a  b", "a--b", "$x$", "\\alpha", "a{b", "`a", "a\tb", "\x7F", "é"})
        EXPECT_FALSE(is_plain_line(text)) << text;
}

TEST(DecodeTex, TakesLinearTimeOnHostileText) {
    constexpr std::size_t kTimes = 50000;
    for (const std::string_view piece : {"{", "}", "$", "\\", "`", "``", "\\(", "\\a[", "\\'{", "\\textbf{",
                                         "$x ", "{\\em ", "^{", "$\\frac{", "-", "\\\"", "~"}) {
        std::string text;
        for (std::size_t i = 0; i < kTimes; ++i) text += piece;
        const double start = cpu_seconds();
        decode_tex(text);
        decode_tex(text + std::string(kTimes, '}'));
        decode_tex("$" + text + "$");
        const double taken = cpu_seconds() - start;
        EXPECT_LT(taken, 5) << piece;
    }
}

}  // namespace
}  // namespace offprint
