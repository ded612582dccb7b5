// Mailboxes are taken apart as mail programs do it: at each line that begins with `From `.
#include <gtest/gtest.h>

#include <algorithm>

#include "attacks.h"
#include "offprint/base/encoded_word.h"
#include "offprint/base/quoted_printable.h"
#include "offprint/base/utf8.h"
#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

std::string write(const std::vector<Paper>& papers) {
    Listing listing;
    listing.source = "test";
    listing.papers = papers;
    RenderOptions options{OutputFormat::kMbox};
    options.now = *parse_instant("2026-01-09T08:00:00Z");
    return render_listings({&listing, 1}, TemplateSet(), options);
}

TEST(Mailbox, HoldsAMailAPaper) {
    Paper paper;
    paper.id = {"arxiv:2601.04101"};
    paper.title = "Listening to Soil";
    paper.abstract = "From here on we listen.";
    paper.authors = {"Søren Ødegaard", "L. Brandt"};
    paper.published = parse_date("2026-01-07");
    paper.categories = {"cs.SD"};
    paper.url = "https://arxiv.org/abs/2601.04101";
    EXPECT_EQ(write({paper}),
              "From papers@offprint.invalid Fri Jan  9 08:00:00 2026\n"
              "From: =?utf-8?B?U8O4cmVuIMOYZGVnYWFyZCwgTC4gQnJhbmR0?= <papers@offprint.invalid>\n"
              "To: papers@offprint.invalid\n"
              "Subject: Listening to Soil\n"
              "Date: Wed, 7 Jan 2026 00:00:00 +0000\n"
              "Message-ID: <4330075f39e730861b9381c6b82792c0@offprint.invalid>\n"
              "X-Label: cs.SD\n"
              "Archived-At: <https://arxiv.org/abs/2601.04101>\n"
              "MIME-Version: 1.0\n"
              "Content-Type: text/plain; charset=utf-8\n"
              "Content-Transfer-Encoding: quoted-printable\n"
              "\n"
              "S=C3=B8ren =C3=98degaard and L. Brandt =C2=B7 Jan 7, 2026\n"
              "\n"
              "=46rom here on we listen.\n"
              "\n"
              "https://arxiv.org/abs/2601.04101\n"
              "\n");
}

TEST(Attack, MailboxesHoldOneMailWhateverItSays) {
    for (const std::string& text : test::attack_texts()) {
        const std::string mailbox = write({test::make_attack_paper(text)});
        ASSERT_TRUE(mailbox.starts_with("From papers@"));
        EXPECT_EQ(mailbox.find("\nFrom "), mailbox.npos) << mailbox;
        const std::size_t head_end = mailbox.find("\n\n");
        std::vector<std::string> fields;
        std::string unfolded;
        for (std::size_t begin = mailbox.find('\n') + 1; begin <= head_end;) {
            const std::size_t end = mailbox.find('\n', begin);
            const std::string line = mailbox.substr(begin, end - begin);
            EXPECT_LE(line.size(), 998U);
            if (line.starts_with(' ')) {
                fields.back() += line;
            } else {
                fields.push_back(line);
            }
            begin = end + 1;
        }
        static constexpr std::string_view kNames[] = {
            "From: ",    "To: ",          "Subject: ",      "Date: ",  "Message-ID: ",
            "X-Label: ", "Archived-At: ", "MIME-Version: ", "Content-"};
        for (const std::string& field : fields) {
            EXPECT_TRUE(std::any_of(std::begin(kNames), std::end(kNames), [&](std::string_view name) {
                return field.starts_with(name);
            })) << field;
            if (field.starts_with("Subject: ")) {
                EXPECT_EQ(decode_words(field.substr(9)), test::harmless("T " + text)) << field;
            }
        }
        for (std::size_t begin = head_end + 2; begin < mailbox.size();) {
            const std::size_t end = mailbox.find('\n', begin);
            EXPECT_LE(end - begin, 76U) << mailbox;
            EXPECT_NE(mailbox.substr(begin, end - begin), ".") << mailbox;
            begin = end + 1;
        }
    }
}

}  // namespace
}  // namespace offprint
