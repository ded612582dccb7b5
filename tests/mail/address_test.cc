#include "offprint/mail/address.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

/// `name|spec`, or the message and the hint.
std::string parsed(const std::string& text) {
    try {
        const Address address = parse_address(text);
        return address.name() + "|" + address.spec();
    } catch (const Error& error) {
        return std::string(error.what()) + "\n" + error.hint;
    }
}

std::string refusal(const std::string& shown, const std::string& why) {
    return "'" + shown + "' is no mail address: " + why +
           "\nwrite it as me@example.org or 'My Name <me@example.org>'";
}

TEST(Address, IsReadWithOrWithoutAName) {
    const std::pair<std::string, std::string> cases[] = {
        {"me@example.org", "|me@example.org"},
        {"  me@localhost\n", "|me@localhost"},
        {"<me@example.org>", "|me@example.org"},
        {"Papers <papers@example.org>", "Papers|papers@example.org"},
        {"Papers<papers@example.org>", "Papers|papers@example.org"},
        {"J. R. Doe <j@x.org>", "J. R. Doe|j@x.org"},
        {"Jörg Müller <j@x.org>", "Jörg Müller|j@x.org"},
        {"\"Doe, Jane (Lab)\" <j@x.org>", "Doe, Jane (Lab)|j@x.org"},
        {R"("a\" <evil@x>, b" <j@x.org>)", "a\" <evil@x>, b|j@x.org"},
        {"a.b+c_d=e{f}'g@sub-1.example.org", "|a.b+c_d=e{f}'g@sub-1.example.org"},
        {std::string(64, 'a') + "@x.org", "|" + std::string(64, 'a') + "@x.org"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(parsed(text), expected) << text;
}

TEST(Address, IsRefusedWhenItCouldDoAnythingElse) {
    const std::string label(63, 'd'), long_domain = label + "." + label + "." + label + "." + label + ".d";
    const std::pair<std::string, std::string> cases[] = {
        {"a@x.org>\r\nRCPT TO:<evil@example.net", "it holds a control character"},
        {"a@x.org\nBcc: evil@example.net", "it holds a control character"},
        {"a\xE2\x80\xA8@x.org", "it holds a control character"},
        {"a@x> SIZE=1", "'x> SIZE=1' is no name of a host"},
        {"-oQ/tmp@x", "it begins with '-'"},
        {"|cmd@x", "'|' may not stand before the @"},
        {"`cmd`@x", "'`' may not stand before the @"},
        {"/etc/passwd", "there is no @ in it"},
        {"/etc/passwd@x", "it begins with '/'"},
        {std::string(65, 'a') + "@x.org", "more than 64 characters stand before the @"},
        {"a@" + long_domain, "more than 255 characters stand behind the @"},
        {"a@" + label + "d.org", "'" + label + "d.org' is no name of a host"},
        {"", "it is empty"},
        {"me", "there is no @ in it"},
        {"@x.org", "nothing stands before the @"},
        {"a@", "nothing stands behind the @"},
        {"a@b@x.org", "there is more than one @ in it"},
        {"a b@x.org", "' ' may not stand before the @"},
        {"ä@x.org", "'ä' may not stand before the @"},
        {"=?utf-8?Q?a?=@x.org", "'=?' before the @ could be taken for encoded text"},
        {".a@x.org", "a dot before the @ stands between letters or digits"},
        {"a..b@x.org", "a dot before the @ stands between letters or digits"},
        {"a@x..org", "'x..org' is no name of a host"},
        {"a@x.org.", "'x.org.' is no name of a host"},
        {"a@-x.org", "'-x.org' is no name of a host"},
        {"a@[127.0.0.1]", "'[127.0.0.1]' is no name of a host"},
        {"a@x.org, b@x.org", "there is more than one @ in it"},
        {"a@x.org>", "there is no < before the >"},
        {"\"a@x.org>", "there is no < before the >"},
        {"\"a <a@x.org>", "the quotes around the name do not close before the <"},
        {"\"a\" b <a@x.org>", "the quotes around the name do not close before the <"},
    };
    for (const auto& [text, why] : cases) {
        const std::string said = parsed(text);
        EXPECT_NE(said.find("is no mail address: " + why + "\nwrite it as"), said.npos) << text << "\n"
                                                                                        << said;
    }
    EXPECT_EQ(parsed("me"), refusal("me", "there is no @ in it"));
    EXPECT_EQ(parsed(std::string(1000, 'm')), refusal(std::string(80, 'm') + "…", "there is no @ in it"));
}

TEST(Address, SaysHowToWriteNamesAndInternationalHosts) {
    EXPECT_EQ(parsed("a@bücher.example"),
              "'a@bücher.example' is no mail address: the host's name is not in ASCII\n"
              "write an international name in its xn-- form");
    for (const char* text : {"Doe, Jane <j@x.org>", "a@x.org, Jane <j@x.org>", "Lab: Jane <j@x.org>"}) {
        EXPECT_NE(parsed(text).find("put the name into quotes: '\"Name, of any kind\" <me@example.org>'"),
                  std::string::npos)
            << parsed(text);
    }
}

TEST(Address, HasANameOfOneLine) {
    EXPECT_EQ(make_address("a\r\nBcc: e", "j@x.org").name(), "a Bcc: e");
    EXPECT_EQ(make_address("\xE2\x80\xAE\x01", "j@x.org").name(), "");
    EXPECT_EQ(make_address("", "j@sub.x.org").domain(), "sub.x.org");
}

}  // namespace
}  // namespace offprint
