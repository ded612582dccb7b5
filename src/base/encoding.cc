// UTF-8 is checked and kept as it is, Windows-1252 has a table of its own; everything else goes through iconv
// of the C library, a block at a time. A byte it cannot read is passed over and U+FFFD put in its place.
#include "offprint/base/encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include "cyrillic_encoding.h"
#include "east_asian_encoding.h"
#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

/// 0x80–0x9F; the others are Latin-1.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

struct Mark {
    std::string_view bytes, encoding;
};
// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr std::array kMarks = {Mark{"\xEF\xBB\xBF", "utf-8"},
                               Mark{std::string_view("\xFF\xFE\0\0", 4), "utf-32le"},
                               Mark{std::string_view("\0\0\xFE\xFF", 4), "utf-32be"},
                               Mark{"\xFF\xFE", "utf-16le"}, Mark{"\xFE\xFF", "utf-16be"}};

/// By the zeros around the first characters, which are taken for ASCII (XML 1.0 appendix F).
std::string_view wide_encoding(std::string_view head) {
    if (head.size() < 4) return "";
    const auto zero = [&](std::size_t i) { return head[i] == '\0'; };
    if (zero(0) && zero(1) && zero(2) && !zero(3)) return "utf-32be";
    if (!zero(0) && zero(1) && zero(2) && zero(3)) return "utf-32le";
    if (zero(0) && !zero(1) && zero(2) && !zero(3)) return "utf-16be";
    if (!zero(0) && zero(1) && !zero(2) && zero(3)) return "utf-16le";
    return "";
}

/// Names that iconv takes for conversions are not names of encodings from outside.
bool is_plain_name(std::string_view name) {
    return !name.empty() && name.size() <= 40 && std::all_of(name.begin(), name.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) ||
               std::string_view("-_.:").find(c) != std::string_view::npos;
    });
}

bool is_latin(std::string_view name) {
    static constexpr std::array<std::string_view, 11> kNames = {
        "iso-8859-1", "iso8859-1", "iso_8859-1",   "latin1", "latin-1", "l1",
        "us-ascii",   "ascii",     "windows-1252", "cp1252", "x-cp1252"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// What iconv is to read for names whose characters beyond the standard's are used all the same (WHATWG
/// Encoding §4.2). Its Shift_JIS has no backslash.
std::string_view wider_encoding(std::string_view name) {
    struct Wider {
        std::string_view name, wider;
    };
    static constexpr std::array kWider = {Wider{"shift_jis", "cp932"},
                                          Wider{"shift-jis", "cp932"},
                                          Wider{"sjis", "cp932"},
                                          Wider{"x-sjis", "cp932"},
                                          Wider{"ms_kanji", "cp932"},
                                          Wider{"windows-31j", "cp932"},
                                          Wider{"gb2312", "gb18030"},
                                          Wider{"gbk", "gb18030"},
                                          Wider{"gb_2312-80", "gb18030"},
                                          Wider{"ks_c_5601-1987", "cp949"},
                                          Wider{"euc-kr", "cp949"},
                                          Wider{"iso-8859-9", "windows-1254"},
                                          Wider{"iso-8859-11", "windows-874"},
                                          Wider{"tis-620", "windows-874"},
                                          Wider{"x-gbk", "gb18030"},
                                          Wider{"x-x-big5", "big5"},
                                          Wider{"ksc5601", "cp949"},
                                          Wider{"windows-949", "cp949"},
                                          Wider{"x-windows-949", "cp949"},
                                          Wider{"iso-8859-8-i", "iso-8859-8"},
                                          Wider{"iso-8859-8-e", "iso-8859-8"},
                                          Wider{"x-mac-cyrillic", "mac-cyrillic"},
                                          Wider{"x-mac-roman", "macintosh"}};
    const auto* found =
        std::find_if(kWider.begin(), kWider.end(), [&](const Wider& wider) { return wider.name == name; });
    return found == kWider.end() ? name : found->wider;
}

std::size_t unit_of(std::string_view encoding) {
    if (encoding.starts_with("utf-32")) return 4;
    return encoding.starts_with("utf-16") ? 2 : 1;
}

class Converter {
  public:
    explicit Converter(const std::string& encoding) : handle_(iconv_open("UTF-8", encoding.c_str())) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (is_open()) iconv_close(handle_);
    }

    bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

    DecodedText convert(std::string& bytes, std::size_t unit) {
        DecodedText decoded;
        char* from = bytes.data();
        std::size_t left = bytes.size();
        std::array<char, 16 * 1024> block;
        while (left > 0) {
            char* to = block.data();
            std::size_t room = block.size();
            const std::size_t result = iconv(handle_, &from, &left, &to, &room);
            const int problem = result == static_cast<std::size_t>(-1) ? errno : 0;
            decoded.text.append(block.data(), block.size() - room);
            if (problem != EILSEQ && problem != EINVAL) continue;
            decoded.damaged = true;
            append_utf8(decoded.text, U'\uFFFD');
            const std::size_t skipped = problem == EINVAL ? left : std::min(unit, left);
            from += skipped;
            left -= skipped;
        }
        return decoded;
    }

  private:
    iconv_t handle_;
};

/// Nothing when the C library does not know the encoding.
std::optional<DecodedText> convert(std::string& bytes, std::string_view encoding) {
    const std::string name(encoding);
    Converter converter(std::string(wider_encoding(name)));
    if (!converter.is_open()) return std::nullopt;
    DecodedText decoded = converter.convert(bytes, unit_of(encoding));
    if (decoded.text.starts_with("\xEF\xBB\xBF")) decoded.text.erase(0, 3);
    if (!is_valid_utf8(decoded.text)) decoded.text = to_valid_utf8(decoded.text);
    decoded.encoding = name;
    return decoded;
}

/// UTF-8 as far as it goes; every other byte as Windows-1252 has it.
DecodedText decode_bytes(std::string bytes, bool is_called_utf8) {
    if (is_valid_utf8(bytes)) return {std::move(bytes), "utf-8", false};
    DecodedText decoded;
    bool has_utf8 = is_called_utf8;
    decoded.text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t i = 0; i < bytes.size();) {
        const CodePoint point = code_point_at(bytes, i);
        has_utf8 |= point.valid && point.length > 1;
        append_utf8(decoded.text,
                    point.valid ? point.value : windows_1252(static_cast<unsigned char>(bytes[i])));
        i += point.length;
    }
    decoded.encoding = has_utf8 ? "utf-8" : "windows-1252";
    decoded.damaged = has_utf8;
    return decoded;
}

/// Whether ASCII means itself in that encoding, as it does where its name could be read. Of one that nobody
/// knows nothing else is known.
bool keeps_ascii(std::string_view encoding) {
    constexpr std::string_view kAscii = "<?xml encoding";
    std::string bytes(kAscii);
    const std::optional<DecodedText> decoded = convert(bytes, encoding);
    return !decoded || decoded->text == kAscii;
}

/// Whether there is so much of it that it is UTF-8 by no accident: in other encodings few of the bytes that
/// go on in UTF-8 are letters, and pairs of two bytes seldom fit.
bool is_surely_utf8(std::string_view bytes) {
    constexpr std::ptrdiff_t kLeast = 8;  // characters beyond ASCII
    const auto begun = std::count_if(bytes.begin(), bytes.end(),
                                     [](char c) { return static_cast<unsigned char>(c) >= 0xC0; });
    return begun >= kLeast && is_valid_utf8(bytes);
}

}  // namespace

char32_t windows_1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte;
}

bool is_wide_text(std::string_view head) {
    for (const Mark& mark : kMarks)
        if (head.starts_with(mark.bytes)) return mark.encoding != "utf-8";
    return !wide_encoding(head).empty();
}

std::string_view declared_xml_encoding(std::string_view head) {
    const std::size_t begin = head.find("<?xml");
    if (begin == head.npos || begin > 1024) return "";
    std::string_view declaration = head.substr(begin, head.substr(begin, 1024).find("?>"));
    const std::size_t name = declaration.find("encoding");
    if (name == declaration.npos) return "";
    declaration.remove_prefix(name + 8);
    const std::size_t open = declaration.find_first_of("\"'");
    if (open == declaration.npos) return "";
    const std::size_t close = declaration.find(declaration[open], open + 1);
    return close == declaration.npos ? "" : trim_blanks(declaration.substr(open + 1, close - open - 1));
}

DecodedText decode_text(std::string bytes, std::string_view declared) {
    for (const Mark& mark : kMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        bytes.erase(0, mark.bytes.size());
        if (mark.encoding == "utf-8") return decode_bytes(std::move(bytes), true);
        if (auto decoded = convert(bytes, mark.encoding)) return std::move(*decoded);
    }
    if (const std::string_view wide = wide_encoding(bytes); !wide.empty())
        if (auto decoded = convert(bytes, wide)) return std::move(*decoded);
    const std::string name = ascii_lower(declared);
    const bool says_utf8 = name == "utf-8" || name == "utf8";
    if (name.empty() || says_utf8) {  // which programs declare that never looked
        if (is_valid_utf8(bytes)) return {std::move(bytes), "utf-8", false};
        for (auto* const guess : {east_asian_encoding, cyrillic_encoding})
            if (const std::string_view guessed = guess(bytes); !guessed.empty())
                if (auto decoded = convert(bytes, guessed); decoded && !decoded->damaged)
                    return std::move(*decoded);
    }
    if (says_utf8) return decode_bytes(std::move(bytes), true);
    if (!is_plain_name(name) || is_latin(name) || is_surely_utf8(bytes) || !keeps_ascii(name))
        return decode_bytes(std::move(bytes), false);
    if (auto decoded = convert(bytes, name)) return std::move(*decoded);
    return decode_bytes(std::move(bytes), true);
}

}  // namespace offprint
