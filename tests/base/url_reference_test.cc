// The examples of RFC 3986 §5.4, and what feeds have.
#include "offprint/base/url_reference.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(UrlReference, IsResolvedAsTheStandardSays) {
    const struct {
        const char *reference, *url;
    } cases[] = {
        {"g:h", "g:h"},
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"", "http://a/b/c/d;p?q"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/../h", "http://a/b/c/h"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
    };
    for (const auto& c : cases)
        EXPECT_EQ(resolve_url("http://a/b/c/d;p?q", c.reference), c.url) << c.reference;
}

TEST(UrlReference, WithoutABaseStaysAsItIs) {
    EXPECT_EQ(resolve_url("", " /x "), "/x");
    EXPECT_EQ(resolve_url("/only/a/path", "x"), "x");
    EXPECT_EQ(resolve_url("http://example.org", "x"), "http://example.org/x");
    EXPECT_EQ(resolve_url("http://example.org?q", "x"), "http://example.org/x");
    EXPECT_EQ(resolve_url("http://example.org/a#f", "#g"), "http://example.org/a#g");
    EXPECT_EQ(resolve_url("http://example.org/a", "http://other.example/b"), "http://other.example/b");
}

}  // namespace
}  // namespace offprint
