#include "offprint/base/encoded_word.h"

#include <gtest/gtest.h>

#include "offprint/base/utf8.h"
#include "support/mime_decoding.h"

namespace offprint {
namespace {

std::string join(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) line.append(line.empty() ? "" : " ").append(word);
    return line;
}

TEST(EncodedWords, AreInTheShorterOfTheTwoEncodings) {
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},
        {"a", "=?utf-8?Q?a?="},
        {"Grüße", "=?utf-8?B?R3LDvMOfZQ==?="},
        {"Grüße aus Ulm an der Donau", "=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus_Ulm_an_der_Donau?="},
        {"深層", "=?utf-8?B?5rex5bGk?="},
        // Q writes what is safe in a name too: RFC 2047 §5 (3)
        {"Ann: \"x\", (y) <z@é> [q];", "=?utf-8?B?QW5uOiAieCIsICh5KSA8ekDDqT4gW3FdOw==?="},
        {"a_b=c?d.e and more of the same", "=?utf-8?Q?a=5Fb=3Dc=3Fd=2Ee_and_more_of_the_same?="},
        {"=?utf-8?B?QmNjOiBldmls?=", "=?utf-8?B?PT91dGYtOD9CP1FtTmpPaUJsZG1scz89?="},
        {"\xFF", "=?utf-8?B?77+9?="},
    };
    for (const auto& [text, encoded] : cases) EXPECT_EQ(join(encode_words(text, 75)), encoded) << text;
}

TEST(EncodedWords, HoldWholeCharactersAndNoMoreThanThereIsRoomFor) {
    std::string mixed, han;
    for (int i = 0; i < 200; ++i) mixed += i % 7 == 0 ? "é" : i % 31 == 0 ? "𝄞" : "w";
    for (int i = 0; i < 200; ++i) han += "深";
    for (const std::string& text :
         {mixed, han, std::string(998, 'w'), std::string(998, '='), std::string(" ")}) {
        for (std::size_t room = 0; room <= 80; ++room) {
            const std::vector<std::string> words = encode_words(text, room);
            std::string problem;
            EXPECT_EQ(test::decode_words(join(words), problem), text);
            EXPECT_EQ(problem, "");
            EXPECT_LE(words.front().size(),
                      std::min(std::max(room, kShortestEncodedWord), kLongestEncodedWord));
            for (const std::string& word : words) {
                EXPECT_LE(word.size(), kLongestEncodedWord);
                EXPECT_TRUE(is_valid_utf8(test::decode_words(word, problem))) << word;
            }
        }
    }
}

TEST(EncodedWords, AreReadInEveryEncoding) {
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},
        {"plain = text?", "plain = text?"},
        {"=?iso-8859-1?q?Gr=FC=DFe?= an alle", "Grüße an alle"},
        {"=?UTF-8*de?Q?Gr=c3=bc=c3=9fe_an?= alle", "Grüße an alle"},
        {"=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"},
        {"=?koi8-r?B?8NLJ18XU?=", "Привет"},
        {"=?us-ascii?Q?a?= \t =?us-ascii?Q?b?= c", "ab c"},
        {"=?us-ascii?Q?a?==?iso-8859-1?Q?=E9?=", "aé"},
        {"x=?us-ascii?Q?a?=y", "xay"},
        {"=?utf-8?B?w?= =?utf-8?B?w6k=?=", "é"},
        {"=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é"},
        {"=?nowhere?Q?a=41?=", "aA"},
        {"=?utf-8?X?a?=", "=?utf-8?X?a?="},
        {"=?utf-8?Q?never ends", "=?utf-8?Q?never ends"},
        {"=?=?utf-8?Q?a?=", "=?a"},
        {"=?utf-8?Q?a?b?=", "a?b"},
        {"=?utf-8?Q?\?=", ""},
        {"caf\xE9", "café"},
    };
    for (const auto& [value, text] : cases) EXPECT_EQ(decode_words(value), text) << value;
}

TEST(EncodedWords, SayWhatWasWritten) {
    for (const std::string text :
         {"a", "Grüße aus Ulm an der Donau", "深層学習", "=?utf-8?B?QmNjOiBldmls?=", "a_b=c?d"})
        EXPECT_EQ(decode_words(join(encode_words(text, 30))), text);
}

}  // namespace
}  // namespace offprint
