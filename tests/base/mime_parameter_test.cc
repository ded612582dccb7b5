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

}  // namespace
}  // namespace offprint
