#include "offprint/base/url.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

struct UrlCase {
    std::string_view written, safe;  // safe is empty when it must be refused
};

constexpr UrlCase kAccepted[] = {
    {"https://example.org", "https://example.org"},
    {"https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"},
    {" https://example.org/page\n", "https://example.org/page"},
    {"HTTPS://Example.ORG/Path", "https://example.org/Path"},
    {"http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"},
    {"http://[::1]:80/", "http://[::1]:80/"},
    {"https://xn--80ak6aa92e.com/", "https://xn--80ak6aa92e.com/"},
    {"https://e.example/\"onmouseover=\"x", "https://e.example/%22onmouseover=%22x"},
    {"https://e.example/a b<c>", "https://e.example/a%20b%3Cc%3E"},
    {"https://e.example/a_(b)'[c]", "https://e.example/a_%28b%29%27%5Bc%5D"},
    {"https://e.example/\\x|y`z^{}", "https://e.example/%5Cx%7Cy%60z%5E%7B%7D"},
    {"https://e.example/100%25/%zz/%", "https://e.example/100%25/%25zz/%25"},
    {"https://e.example/é\xff", "https://e.example/%C3%A9%FF"},
    {"https://e.example/\u202e\u0085", "https://e.example/%E2%80%AE%C2%85"},
    {"https://e.example#a#b", "https://e.example#a%23b"},
    {"https://e.example/user@host", "https://e.example/user@host"},
};

constexpr std::string_view kRefused[] = {
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " java\tscript:alert(1)",
    "data:text/html,<script>1</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org/x",
    "mailto:x@y?bcc=z",
    "//evil.example/x",
    "relative/path",
    "example.org",
    "https:example.org",
    "https://",
    "https:///path",
    "https://?x",
    "https://good.example@evil.example/",
    "https://user:secret@example.org/",
    "https://@example.org/",
    "https://good.example\\@evil.example/",
    "https://good.example\\x",
    "http://[::1",
    "http://[::1]x/",
    "http://[zz]/",
    "https://exa mple.org/",
    "https://exa%6dple.org/",
    "https://m\xc3\xbcller.example/",
    "https://-x.example/",
    "https://.example/",
    "https://a..b/",
    "https://...",
    "https://example.org:/",
    "https://example.org:80a/",
    "https://example.org:65536/",
    "https://example.org/a\nBcc: x",
    "https://example.org/a\x1b[2J",
    "https://example.org/\x7f",
};

TEST(SafeUrl, SpellsAddressesSoThatTheyAreSafeInEveryLink) {
    for (const UrlCase& c : kAccepted) EXPECT_EQ(safe_url(c.written), c.safe) << c.written;
}

TEST(SafeUrl, RefusesWhatMustNotBecomeALink) {
    for (const std::string_view written : kRefused) EXPECT_EQ(safe_url(written), std::nullopt) << written;
    EXPECT_EQ(safe_url(std::string_view("https://e.example/a\0b", 21)), std::nullopt);
}

TEST(SafeUrl, LeavesWhatIsSafeUnchanged) {
    for (const UrlCase& c : kAccepted) EXPECT_EQ(safe_url(c.safe), c.safe) << c.written;
}

TEST(SafeUrl, AllowsTheLimitAndNotOneMore) {
    const std::string base = "https://e.example/";
    const std::string longest = base + std::string(kMaxUrlLength - base.size(), 'p');
    EXPECT_EQ(safe_url(longest), longest);
    EXPECT_EQ(safe_url(longest + "p"), std::nullopt);
    EXPECT_EQ(safe_url(base + std::string(5000, 'p')), std::nullopt);
}

TEST(SafeUrl, CountsTheLimitAfterEncoding) {
    const std::string base = "https://e.example/";
    const std::string text = base + std::string(kMaxUrlLength - base.size() - 3, 'p');
    EXPECT_EQ(safe_url(text + "<"), text + "%3C");
    EXPECT_EQ(safe_url(text + "<<"), std::nullopt);
}

TEST(SafeUrl, TakesAUsualAddressForWhatTheWholeGrammarMakesOfIt) {
    // In capitals the scheme is not usual, and the whole grammar is asked.
    const std::string_view alphabet = "abcxyz0189..--///?#%:@_ \\é\"(A~";
    std::uint32_t state = 5;
    const auto below = [&](std::size_t limit) {
        return (state = state * 1664525U + 1013904223U) / 65536U % limit;
    };
    std::size_t safe = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string rest;
        for (std::size_t n = below(12); n > 0; --n) rest += alphabet[below(alphabet.size())];
        const std::optional<std::string> url = safe_url("https://" + rest);
        EXPECT_EQ(url, safe_url("HTTPS://" + rest)) << rest;
        safe += url.has_value();
    }
    EXPECT_GT(safe, 5'000u);
    for (const std::size_t length : {1u, 244u, 245u, 246u, 253u, 254u}) {
        const std::string rest = std::string(length, 'a') + "/b";
        EXPECT_EQ(safe_url("https://" + rest), safe_url("HTTPS://" + rest)) << length;
    }
}

TEST(HostOfUrl, IsWhatStandsBetweenSchemeAndPortOrPath) {
    EXPECT_EQ(host_of_url("https://example.org:8080/a"), "example.org");
    EXPECT_EQ(host_of_url("https://example.org?a:b"), "example.org");
    EXPECT_EQ(host_of_url("http://[::1]:80/"), "[::1]");
}

}  // namespace
}  // namespace offprint
