// The mail that asks, and which tokens and Message-IDs are an answer to it.
#include "offprint/app/confirm_mail.h"

#include <gtest/gtest.h>

#include "offprint/base/width.h"

namespace offprint {
namespace {

TokenKey key_of(unsigned char byte) {
    TokenKey key;
    key.bytes.fill(byte);
    return key;
}

class ConfirmMailTest : public testing::Test {
  protected:
    ConfirmMailTest() { mail_.from = parse_address("Papers <papers@example.org>"); }

    Message make(const std::string& title) const {
        return make_confirm_mail({mail_,
                                  title,
                                  "daily at 08:00, 2 topics",
                                  "me@example.org",
                                  {Instant{1'767'945'600}, 3600},
                                  kToken,
                                  "confirm-1-a@example.org"});
    }
    std::string text(const std::string& title = "Papers") const { return make(title).parts[0].text; }
    std::string html(const std::string& title = "Papers") const { return make(title).parts[1].text; }

    const std::string kToken = std::string(40, 'a');
    MailConfig mail_;
    TokenKey key_ = key_of(1);
    ConfirmSubject me_{"papers.example.org", "Me@example.org"};
};

TEST_F(ConfirmMailTest, HasThePageOnlyWhenOneIsConfigured) {
    const std::string page = "https://papers.example.org/confirm/" + kToken;
    EXPECT_EQ(text().find("https://"), std::string::npos);
    EXPECT_EQ(html().find("https://"), std::string::npos);
    EXPECT_NE(html().find("mailto:papers@example.org?subject=confirm%20" + kToken), std::string::npos);
    mail_.confirm_url = "https://papers.example.org/confirm/{token}";
    EXPECT_NE(text().find("\n" + page + "\n"), std::string::npos);
    EXPECT_NE(html().find("<a href=\"" + page + "\""), std::string::npos);
    mail_.unsubscribe_mail = parse_address("leave@example.org");
    EXPECT_NE(text().find("\nmailto:leave@example.org?subject=confirm%20" + kToken + "\n"),
              std::string::npos);
    EXPECT_NE(to_rfc5322(make("Papers"), LineEnds::kLf).find("\nReply-To: leave@example.org\n"),
              std::string::npos);
}

TEST_F(ConfirmMailTest, KeepsItsFormWhateverTheTitleIs) {
    const std::string title =
        "x\r\nBcc: evil@example.net\r\n\r\n<script>alert(1)</script> \"><img> {{token}} " +
        std::string(300, 'w');
    const std::string bytes = to_rfc5322(make(title), LineEnds::kLf);
    EXPECT_EQ(bytes.find("\nBcc:"), std::string::npos);
    EXPECT_EQ(html(title).find("<script"), std::string::npos);
    EXPECT_EQ(html(title).find("<img"), std::string::npos);
    EXPECT_NE(html(title).find("{{token}}"), std::string::npos);
    const std::string shown = text(title);
    for (std::size_t begin = 0; begin < shown.size();) {
        const std::size_t end = shown.find('\n', begin);
        const std::string line = shown.substr(begin, end - begin);
        EXPECT_TRUE(display_width(line) <= 72 || line.starts_with("mailto:")) << line;
        begin = end + 1;
    }
}

TEST_F(ConfirmMailTest, IsConfirmedByItsOwnTokenOnly) {
    const std::string token = confirm_token(key_, me_);
    EXPECT_EQ(token.size(), 40u);
    EXPECT_EQ(token, confirm_token(key_, {"papers.example.org", "me@EXAMPLE.org"}));
    EXPECT_NE(token, confirm_token(key_, {"papers.example.org", "you@example.org"}));
    EXPECT_NE(token, confirm_token(key_, {"other.example.org", "me@example.org"}));
    EXPECT_NE(token, confirm_token(key_, {"papers.example.orgme", "@example.org"}));
    EXPECT_NE(token, confirm_token(key_of(2), me_));
    EXPECT_NE(token, make_token(key_, {"subscription", "me@example.org"}));
}

TEST_F(ConfirmMailTest, IsKnownByItsMessageIdWheneverItWasSent) {
    const std::string first = confirm_mail_id(key_, me_, {1'767'945'600}, *mail_.from);
    const std::string second = confirm_mail_id(key_, me_, {1'767'949'200}, *mail_.from);
    EXPECT_NE(first, second);
    EXPECT_TRUE(is_confirm_mail_id(key_, me_, first));
    EXPECT_TRUE(is_confirm_mail_id(key_, me_, second));
    EXPECT_EQ(first.find(confirm_token(key_, me_)), std::string::npos);
    EXPECT_FALSE(is_confirm_mail_id(key_, {me_.list, "you@example.org"}, first));
    std::string other_time = first;
    other_time[8] = '2';
    for (const std::string& id :
         {other_time, std::string(), std::string("confirm-"), std::string("confirm-@"),
          std::string("confirm-1-@x"), first.substr(0, 30), "x" + first, first.substr(8),
          std::string("confirm--") + confirm_token(key_, me_)})
        EXPECT_FALSE(is_confirm_mail_id(key_, me_, id)) << id;
}

}  // namespace
}  // namespace offprint
