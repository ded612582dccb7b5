#include "offprint/base/mime_parameter.h"

#include <gtest/gtest.h>

#include "support/mime_decoding.h"

namespace offprint {
namespace {

using Parts = std::vector<std::string>;

std::string join(const Parts& parts) {
    std::string line;
    for (const std::string& part : parts) line.append("; ").append(part);
    return line;
}

TEST(MimeParameter, IsWrittenAsPlainlyAsItsValueAllows) {
    const std::pair<std::string, Parts> cases[] = {
        {"utf-8", {"name=utf-8"}},
        {"", {"name=\"\""}},
        {"two words", {"name=\"two words\""}},
        {"a\"b\\c", {R"(name="a\"b\\c")"}},
        {"=_0123", {"name=\"=_0123\""}},
        {"Grüße.txt", {"name*=utf-8''Gr%C3%BC%C3%9Fe.txt"}},
        {"50% *'é", {"name*=utf-8''50%25%20%2A%27%C3%A9"}},
        {"=?utf-8?Q?x?=", {"name*=utf-8''%3D%3Futf-8%3FQ%3Fx%3F%3D"}},
        {"x\r\nBcc: evil@example.net", {"name=\"xBcc: evil@example.net\""}},
        {std::string(70, 'w'), {"name=" + std::string(70, 'w')}},
        {std::string(71, 'w'), {"name*0*=utf-8''" + std::string(56, 'w'), "name*1*=" + std::string(15, 'w')}},
    };
    for (const auto& [value, parts] : cases) EXPECT_EQ(encode_parameter("name", value), parts) << value;
}

TEST(MimeParameter, IsReadBackAsItWas) {
    std::string long_name;
    for (int i = 0; i < 300; ++i) long_name += i % 3 == 0 ? "深" : i % 5 == 0 ? " " : "x.\"";
    for (const std::string& value :
         {std::string("a"), std::string("é"), long_name, std::string(100'000, '%')}) {
        const Parts parts = encode_parameter("filename", value);
        std::string problem;
        EXPECT_EQ(test::decode_parameter(join(parts), "filename", problem), value);
        EXPECT_EQ(problem, "");
        for (const std::string& part : parts) EXPECT_LE(part.size(), 75U) << part;
    }
}

TEST(MimeParameter, IsReadInEverySpelling) {
    const std::pair<std::string, std::optional<std::string>> cases[] = {
        {"text/plain; charset=utf-8", "utf-8"},
        {"text/plain; format=flowed; CharSet = \"utf-8\"", "utf-8"},
        {"text/plain;charset=utf-8;x=y", "utf-8"},
        {"text/plain; charset=utf-8 (a comment)", "utf-8"},
        {R"(text/plain; charset="a\"b\\;c")", "a\"b\\;c"},
        {"text/plain; charset*=us-ascii'en'a%20b", "a b"},
        {"text/plain; charset*1*=%A9c; charset*0*=utf-8''a%C3", "aéc"},
        {"text/plain; charset*0=a; charset*1=b; charset*3=d", "ab"},
        {"text/plain; charset*1=b", std::nullopt},
        {"text/plain; charset=\"=?utf-8?Q?=C3=A9?=\"", "é"},
        {"text/plain; charsets=a", std::nullopt},
        {"text/plain; charset", ""},
        {"text/plain; ;;=;charset=\"unclosed", "unclosed"},
        {"charset=utf-8", std::nullopt},
        {"", std::nullopt},
    };
    for (const auto& [header, value] : cases) EXPECT_EQ(decode_parameter(header, "charset"), value) << header;
}

TEST(MimeParameter, SaysWhatWasWritten) {
    const std::string long_name(300, 'x');
    for (const std::string& value :
         {std::string("a"), std::string("a b"), std::string("Grüße.txt"), long_name, "Grüße " + long_name}) {
        std::string header = "attachment";
        for (const std::string& part : encode_parameter("filename", value)) header += "; " + part;
        EXPECT_EQ(decode_parameter(header, "filename"), value) << header;
    }
}

}  // namespace
}  // namespace offprint
