#include "offprint/fetch/hugging_face.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

const Date kToday = *parse_date("2026-01-09");

TEST(HuggingFace, KnowsDaysWeeksAndMonths) {
    const std::string start = "https://huggingface.co/api/daily_papers?";
    const struct {
        const char *written, *query;
    } kCases[] = {
        {"", "date=2026-01-09&limit=100&p=0"},          {"today", "date=2026-01-09&limit=100&p=0"},
        {"yesterday", "date=2026-01-08&limit=100&p=0"}, {"2025-12-31", "date=2025-12-31&limit=100&p=0"},
        {"2026-W02", "week=2026-W02&limit=100&p=0"},    {"2026-01", "month=2026-01&limit=100&p=0"},
        {"trending", "sort=trending&limit=100&p=0"},
    };
    for (const auto& c : kCases) {
        EXPECT_EQ(hf_page_url("", parse_hf_selection(c.written, kToday), 0), start + c.query) << c.written;
    }
}

TEST(HuggingFace, AsksAMirrorForAnyPage) {
    EXPECT_EQ(hf_page_url("http://127.0.0.1:8080", parse_hf_selection("2026-W02", kToday), 3),
              "http://127.0.0.1:8080/api/daily_papers?week=2026-W02&limit=100&p=3");
}

TEST(HuggingFace, AsksItsSearchForWords) {
    EXPECT_EQ(hf_search_url("", "c++ koopman"),
              "https://huggingface.co/api/papers/search?q=c%2B%2B+koopman&limit=120");
    EXPECT_EQ(hf_search_url("http://127.0.0.1:8080", "a&b=c#d"),
              "http://127.0.0.1:8080/api/papers/search?q=a%26b%3Dc%23d&limit=120");
}

TEST(HuggingFace, RefusesWhatIsNoDay) {
    for (const char* odd : {"2026", "2026-13", "2026-02-30", "2026-W54", "tomorrow", "2026-1-9", "W02"}) {
        try {
            parse_hf_selection(odd, kToday);
            ADD_FAILURE() << odd;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kUsage);
            EXPECT_EQ(error.what(),
                      "'" + std::string(odd) + "' is no day, week or month of a papers listing");
        }
    }
}

}  // namespace
}  // namespace offprint
