// Sorted tables, searched by halves. Super- and subscripts are the ones that Unicode has: all digits, most
// small letters, the signs of arithmetic.
#include "tex_symbols.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "offprint/base/ascii.h"
#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

struct Symbol {
    std::string_view name;
    std::string_view text;
};

// clang-format off
constexpr auto kSymbols = std::to_array<Symbol>({
    {"BibTeX", "BibTeX"}, {"Box", "□"}, {"Delta", "Δ"}, {"Gamma", "Γ"}, {"Im", "ℑ"}, {"LaTeX", "LaTeX"},
    {"Lambda", "Λ"}, {"Leftarrow", "⇐"}, {"Leftrightarrow", "⇔"}, {"Omega", "Ω"}, {"P", "¶"},
    {"Phi", "Φ"}, {"Pi", "Π"}, {"Pr", "Pr"}, {"Psi", "Ψ"}, {"Re", "ℜ"}, {"Rightarrow", "⇒"}, {"S", "§"},
    {"Sigma", "Σ"}, {"TeX", "TeX"}, {"Theta", "Θ"}, {"Upsilon", "Υ"}, {"Vert", "‖"}, {"Xi", "Ξ"},
    {"aleph", "ℵ"}, {"alpha", "α"}, {"angle", "∠"}, {"approx", "≈"}, {"arccos", "arccos"},
    {"arcsin", "arcsin"}, {"arctan", "arctan"}, {"arg", "arg"}, {"argmax", "arg max"},
    {"argmin", "arg min"}, {"ast", "∗"}, {"asymp", "≍"}, {"backslash", "\\"}, {"beta", "β"}, {"bot", "⊥"},
    {"bullet", "•"}, {"cap", "∩"}, {"cdot", "·"}, {"cdots", "⋯"}, {"checkmark", "✓"}, {"chi", "χ"},
    {"circ", "∘"}, {"colon", ":"}, {"cong", "≅"}, {"copyright", "©"}, {"cos", "cos"}, {"cosh", "cosh"},
    {"cot", "cot"}, {"csc", "csc"}, {"cup", "∪"}, {"dag", "†"}, {"dagger", "†"}, {"ddag", "‡"},
    {"ddagger", "‡"}, {"ddots", "⋱"}, {"deg", "deg"}, {"degree", "°"}, {"delta", "δ"}, {"det", "det"},
    {"diamond", "⋄"}, {"dim", "dim"}, {"div", "÷"}, {"dots", "…"}, {"downarrow", "↓"}, {"ell", "ℓ"},
    {"emptyset", "∅"}, {"epsilon", "ϵ"}, {"equiv", "≡"}, {"eta", "η"}, {"euro", "€"}, {"exists", "∃"},
    {"exp", "exp"}, {"flat", "♭"}, {"forall", "∀"}, {"gamma", "γ"}, {"gcd", "gcd"}, {"ge", "≥"},
    {"geq", "≥"}, {"geqslant", "⩾"}, {"gets", "←"}, {"gg", "≫"}, {"gtrsim", "≳"}, {"guillemotleft", "«"},
    {"guillemotright", "»"}, {"hbar", "ℏ"}, {"hom", "hom"}, {"hookrightarrow", "↪"}, {"iff", "⇔"},
    {"implies", "⇒"}, {"in", "∈"}, {"inf", "inf"}, {"infty", "∞"}, {"int", "∫"}, {"iota", "ι"},
    {"kappa", "κ"}, {"ker", "ker"}, {"lambda", "λ"}, {"langle", "⟨"}, {"lbrace", "{"}, {"lbrack", "["},
    {"lceil", "⌈"}, {"ldots", "…"}, {"le", "≤"}, {"leadsto", "⇝"}, {"leftarrow", "←"},
    {"leftrightarrow", "↔"}, {"leq", "≤"}, {"leqslant", "⩽"}, {"lesssim", "≲"}, {"lfloor", "⌊"},
    {"lg", "lg"}, {"lim", "lim"}, {"liminf", "lim inf"}, {"limsup", "lim sup"}, {"ll", "≪"}, {"ln", "ln"},
    {"lnot", "¬"}, {"log", "log"}, {"longrightarrow", "⟶"}, {"mapsto", "↦"}, {"max", "max"}, {"mid", "|"},
    {"min", "min"}, {"mp", "∓"}, {"mu", "μ"}, {"nabla", "∇"}, {"natural", "♮"}, {"ne", "≠"}, {"neg", "¬"},
    {"neq", "≠"}, {"ni", "∋"}, {"notin", "∉"}, {"nu", "ν"}, {"odot", "⊙"}, {"oint", "∮"}, {"omega", "ω"},
    {"omicron", "ο"}, {"oplus", "⊕"}, {"otimes", "⊗"}, {"parallel", "∥"}, {"partial", "∂"}, {"perp", "⊥"},
    {"phi", "ϕ"}, {"pi", "π"}, {"pm", "±"}, {"pounds", "£"}, {"prec", "≺"}, {"prime", "′"}, {"prod", "∏"},
    {"propto", "∝"}, {"psi", "ψ"}, {"qquad", " "}, {"quad", " "}, {"quotedblbase", "„"},
    {"quotesinglbase", "‚"}, {"rangle", "⟩"}, {"rbrace", "}"}, {"rbrack", "]"}, {"rceil", "⌉"},
    {"rfloor", "⌋"}, {"rho", "ρ"}, {"rightarrow", "→"}, {"rightleftharpoons", "⇌"}, {"sec", "sec"},
    {"setminus", "∖"}, {"sharp", "♯"}, {"sigma", "σ"}, {"sim", "∼"}, {"simeq", "≃"}, {"sin", "sin"},
    {"sinh", "sinh"}, {"slash", "/"}, {"square", "□"}, {"star", "⋆"}, {"subset", "⊂"}, {"subseteq", "⊆"},
    {"succ", "≻"}, {"sum", "∑"}, {"sup", "sup"}, {"supset", "⊃"}, {"supseteq", "⊇"}, {"tan", "tan"},
    {"tanh", "tanh"}, {"tau", "τ"}, {"textasciicircum", "^"}, {"textasciigrave", "`"},

    {"textasciitilde", "~"}, {"textbackslash", "\\"}, {"textbar", "|"}, {"textbraceleft", "{"}, {"textbraceright", "}"}, {"textbullet", "•"},
    {"textcent", "¢"}, {"textcopyright", "©"}, {"textdaggerdbl", "‡"}, {"textdegree", "°"},
    {"textdollar", "$"}, {"textellipsis", "…"}, {"textemdash", "—"}, {"textendash", "–"},
    {"texteuro", "€"}, {"textexclamdown", "¡"}, {"textgreater", ">"}, {"textless", "<"},
    {"textminus", "−"}, {"textmu", "µ"}, {"textohm", "Ω"}, {"textonehalf", "½"}, {"textonequarter", "¼"},
    {"textonesuperior", "¹"}, {"textordfeminine", "ª"}, {"textordmasculine", "º"},
    {"textparagraph", "¶"}, {"textperiodcentered", "·"}, {"textperthousand", "‰"},
    {"textquestiondown", "¿"}, {"textquotedbl", "\""}, {"textquotedblleft", "“"},
    {"textquotedblright", "”"}, {"textquoteleft", "‘"}, {"textquoteright", "’"},
    {"textquotesingle", "'"}, {"textregistered", "®"}, {"textsection", "§"}, {"textsterling", "£"},
    {"textsurd", "√"}, {"textthreequarters", "¾"}, {"textthreesuperior", "³"}, {"texttrademark", "™"},
    {"texttwosuperior", "²"}, {"textunderscore", "_"}, {"textyen", "¥"},
    {"theta", "θ"}, {"times", "×"}, {"to", "→"},
    {"top", "⊤"}, {"tr", "tr"}, {"triangle", "△"}, {"uparrow", "↑"}, {"upsilon", "υ"},
    {"varepsilon", "ε"}, {"varnothing", "∅"}, {"varphi", "φ"}, {"varpi", "ϖ"}, {"varrho", "ϱ"},
    {"varsigma", "ς"}, {"vartheta", "ϑ"}, {"vdots", "⋮"}, {"vee", "∨"}, {"vert", "|"}, {"wedge", "∧"},
    {"wp", "℘"}, {"xi", "ξ"}, {"zeta", "ζ"},
});

constexpr auto kLetters = std::to_array<Symbol>({
    {"AA", "Å"}, {"AE", "Æ"}, {"DH", "Ð"}, {"DJ", "Đ"}, {"L", "Ł"}, {"NG", "Ŋ"}, {"O", "Ø"},
    {"OE", "Œ"}, {"OHORN", "Ơ"}, {"SS", "ẞ"}, {"TH", "Þ"}, {"UHORN", "Ư"}, {"aa", "å"}, {"ae", "æ"},
    {"cprime", "’"}, {"dh", "ð"}, {"dj", "đ"}, {"hyphen", "-"}, {"i", "ı"}, {"j", "ȷ"}, {"l", "ł"},
    {"ng", "ŋ"}, {"o", "ø"}, {"oe", "œ"}, {"ohorn", "ơ"}, {"ss", "ß"}, {"th", "þ"}, {"uhorn", "ư"},
});

constexpr auto kFonts = std::to_array<std::string_view>({
    "bm", "boldsymbol", "emph", "hbox", "mathbf", "mathit", "mathnormal", "mathop", "mathrm", "mathsf",
    "mathtt", "mbox", "mkbibbold", "mkbibemph", "mkbibitalic", "operatorname", "pmb", "text", "textbf",
    "textcyrillic", "textit", "textlatin", "textmd", "textnormal", "textrm", "textsc", "textsf",
    "textsl", "texttt", "textup", "uline", "underline",
});

constexpr auto kSwitches = std::to_array<std::string_view>({
    "bf", "bfseries", "cal", "em", "it", "itshape", "large", "mdseries", "normalfont", "relax", "rm", "rmfamily", "sc",
    "scshape", "sf", "sffamily", "sl", "slshape", "small", "tt", "ttfamily", "upshape",
});
// clang-format on

struct Accent {
    std::string_view name;
    char32_t mark;
};

constexpr auto kAccents = std::to_array<Accent>({
    {"'", 0x301},
    {"`", 0x300},
    {"^", 0x302},
    {"\"", 0x308},
    {"~", 0x303},
    {"=", 0x304},
    {".", 0x307},
    {"u", 0x306},
    {"v", 0x30C},
    {"H", 0x30B},
    {"k", 0x328},
    {"c", 0x327},
    {"r", 0x30A},
    {"d", 0x323},
    {"b", 0x331},
    {"t", 0x361},
    {"h", 0x309},
    {"textcommabelow", 0x326},
    // of MathSciNet, whose files define them
    {"ocirc", 0x30A},
    {"polhk", 0x328},
    {"lfhook", 0x326},
});

constexpr auto kMathAccents = std::to_array<Accent>({
    {"hat", 0x302},
    {"widehat", 0x302},
    {"tilde", 0x303},
    {"widetilde", 0x303},
    {"bar", 0x304},
    {"overline", 0x304},
    {"dot", 0x307},
    {"ddot", 0x308},
    {"vec", 0x20D7},
    {"check", 0x30C},
    {"acute", 0x301},
    {"grave", 0x300},
    {"breve", 0x306},
});

/// A character and what it is raised or lowered.
struct Script {
    char32_t plain, raised, lowered;
};

constexpr auto kScripts = std::to_array<Script>({
    {U'\'', U'′', 0},   {U'(', U'⁽', U'₍'}, {U')', U'⁾', U'₎'}, {U'*', U'*', 0},    {U'+', U'⁺', U'₊'},
    {U'-', U'⁻', U'₋'}, {U'0', U'⁰', U'₀'}, {U'1', U'¹', U'₁'}, {U'2', U'²', U'₂'}, {U'3', U'³', U'₃'},
    {U'4', U'⁴', U'₄'}, {U'5', U'⁵', U'₅'}, {U'6', U'⁶', U'₆'}, {U'7', U'⁷', U'₇'}, {U'8', U'⁸', U'₈'},
    {U'9', U'⁹', U'₉'}, {U'=', U'⁼', U'₌'}, {U'A', U'ᴬ', 0},    {U'B', U'ᴮ', 0},    {U'D', U'ᴰ', 0},
    {U'E', U'ᴱ', 0},    {U'G', U'ᴳ', 0},    {U'H', U'ᴴ', 0},    {U'I', U'ᴵ', 0},    {U'J', U'ᴶ', 0},
    {U'K', U'ᴷ', 0},    {U'L', U'ᴸ', 0},    {U'M', U'ᴹ', 0},    {U'N', U'ᴺ', 0},    {U'O', U'ᴼ', 0},
    {U'P', U'ᴾ', 0},    {U'R', U'ᴿ', 0},    {U'T', U'ᵀ', 0},    {U'U', U'ᵁ', 0},    {U'V', U'ⱽ', 0},
    {U'W', U'ᵂ', 0},    {U'a', U'ᵃ', U'ₐ'}, {U'b', U'ᵇ', 0},    {U'c', U'ᶜ', 0},    {U'd', U'ᵈ', 0},
    {U'e', U'ᵉ', U'ₑ'}, {U'f', U'ᶠ', 0},    {U'g', U'ᵍ', 0},    {U'h', U'ʰ', U'ₕ'}, {U'i', U'ⁱ', U'ᵢ'},
    {U'j', U'ʲ', U'ⱼ'}, {U'k', U'ᵏ', U'ₖ'}, {U'l', U'ˡ', U'ₗ'}, {U'm', U'ᵐ', U'ₘ'}, {U'n', U'ⁿ', U'ₙ'},
    {U'o', U'ᵒ', U'ₒ'}, {U'p', U'ᵖ', U'ₚ'}, {U'r', U'ʳ', U'ᵣ'}, {U's', U'ˢ', U'ₛ'}, {U't', U'ᵗ', U'ₜ'},
    {U'u', U'ᵘ', U'ᵤ'}, {U'v', U'ᵛ', U'ᵥ'}, {U'w', U'ʷ', 0},    {U'x', U'ˣ', U'ₓ'}, {U'y', U'ʸ', 0},
    {U'z', U'ᶻ', 0},    {U'β', U'ᵝ', U'ᵦ'}, {U'γ', U'ᵞ', U'ᵧ'}, {U'δ', U'ᵟ', 0},    {U'θ', U'ᶿ', 0},
    {U'ρ', 0, U'ᵨ'},    {U'φ', U'ᵠ', U'ᵩ'}, {U'χ', U'ᵡ', U'ᵪ'}, {U'†', U'†', 0},    {U'′', U'′', 0},
    {U'∘', U'°', 0},    {U'⊤', U'ᵀ', 0},
});

static_assert(std::ranges::is_sorted(kSymbols, {}, &Symbol::name));
static_assert(std::ranges::is_sorted(kLetters, {}, &Symbol::name));
static_assert(std::ranges::is_sorted(kFonts));
static_assert(std::ranges::is_sorted(kSwitches));
static_assert(std::ranges::is_sorted(kScripts, {}, &Script::plain));

template <typename Table>
std::string_view text_of(const Table& table, std::string_view name) {
    const auto found = std::ranges::lower_bound(table, name, {}, &Symbol::name);
    return found != table.end() && found->name == name ? found->text : std::string_view();
}

template <typename Table>
char32_t mark_of(const Table& table, std::string_view name) {
    const auto found = std::ranges::find(table, name, &Accent::name);
    return found != table.end() ? found->mark : 0;
}

std::string in_script(std::string_view text, char32_t Script::*form) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = code_point_at(text, i);
        i += point.length;
        const auto found = std::ranges::lower_bound(kScripts, point.value, {}, &Script::plain);
        if (found == kScripts.end() || found->plain != point.value || (*found).*form == 0) return {};
        append_utf8(result, (*found).*form);
    }
    return result;
}

}  // namespace

std::string_view tex_symbol(std::string_view name) {
    constexpr std::string_view kText = "text";  // `\textalpha`, `\texttimes`: outside of formulas
    const std::string_view symbol = text_of(kSymbols, name);
    if (!symbol.empty() || !name.starts_with(kText)) return symbol;
    const std::string_view drawn = text_of(kSymbols, name.substr(kText.size()));
    return drawn.empty() || is_ascii_letter(drawn.front()) ? std::string_view() : drawn;
}
std::string_view tex_letter(std::string_view name) { return text_of(kLetters, name); }
char32_t tex_accent(std::string_view name) { return mark_of(kAccents, name); }
char32_t tex_math_accent(std::string_view name) { return mark_of(kMathAccents, name); }
bool is_tex_font(std::string_view name) { return std::ranges::binary_search(kFonts, name); }
bool is_tex_switch(std::string_view name) { return std::ranges::binary_search(kSwitches, name); }

char32_t tex_alphabet_letter(std::string_view name, char letter) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    const bool small = letter >= 'a' && letter <= 'z';
    if (!capital && !small) return 0;
    const auto place = static_cast<char32_t>(capital ? letter - 'A' : letter - 'a' + 26);
    // The letters that Unicode had before it got whole alphabets stand apart.
    constexpr std::u32string_view kDoubleStruck = U"𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ";
    constexpr std::u32string_view kScript = U"𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒪𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵";
    constexpr std::u32string_view kFraktur = U"𝔄𝔅ℭ𝔇𝔈𝔉𝔊ℌℑ𝔍𝔎𝔏𝔐𝔑𝔒𝔓𝔔ℜ𝔖𝔗𝔘𝔙𝔚𝔛𝔜ℨ𝔞𝔟𝔠𝔡𝔢𝔣𝔤𝔥𝔦𝔧𝔨𝔩𝔪𝔫𝔬𝔭𝔮𝔯𝔰𝔱𝔲𝔳𝔴𝔵𝔶𝔷";
    std::u32string_view alphabet;
    if (name == "mathbb") alphabet = kDoubleStruck;
    if (name == "mathcal" || name == "mathscr") alphabet = kScript;
    if (name == "mathfrak") alphabet = kFraktur;
    return place < alphabet.size() ? alphabet[place] : 0;
}

bool is_drawing_command(std::string_view name) {
    constexpr auto kShapes =
        std::to_array<std::string_view>({"big", "binom", "dfrac", "frac", "left", "mathbb", "mathcal",
                                         "mathfrak", "mathscr", "overline", "right", "sqrt", "tfrac"});
    static_assert(std::ranges::is_sorted(kShapes));
    return !tex_symbol(name).empty() || tex_math_accent(name) != 0 || is_tex_font(name) ||
           std::ranges::binary_search(kShapes, name);
}

std::string superscript(std::string_view text) { return in_script(text, &Script::raised); }
std::string subscript(std::string_view text) { return in_script(text, &Script::lowered); }

std::string put_accent(std::string_view base, char32_t mark) {
    std::string pair(base);
    append_utf8(pair, mark);
    utf8proc_uint8_t* composed = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(pair.data()),
                                     static_cast<utf8proc_ssize_t>(pair.size()), &composed,
                                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
    if (length < 0) return pair;
    return std::string(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length));
}

}  // namespace offprint
