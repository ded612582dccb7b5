// Answers of Hugging Face's papers API, with invented papers.
#include <gtest/gtest.h>

#include "offprint/base/utf8.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

std::string list_of(const std::string& items) { return "[" + items + "]"; }

/// A record with this inside its paper, after an id.
std::string record(const std::string& fields, const std::string& outside = R"(,"title":"A Title")") {
    return R"({"paper":{"id":"2601.00001")" + fields + "}" + outside + "}";
}

std::string read_record(const std::string& fields, const std::string& outside = R"(,"title":"A Title")") {
    return to_text(read_text(list_of(record(fields, outside))));
}

const std::string kStart = "id=arxiv:2601.00001; title=A Title";
const std::string kLinks = "; url=https://arxiv.org/abs/2601.00001; pdf=https://arxiv.org/pdf/2601.00001";

constexpr std::string_view kFullRecord = R"([{
  "paper": {
    "id": "2510.01234",
    "authors": [{"_id": "1", "name": "A. Okafor", "hidden": false},
                {"_id": "2", "name": "L. Brandt", "user": {"name": "lbrandt", "hidden": true}, "hidden": true},
                {"_id": "3", "name": "M. Sato", "hidden": false}],
    "publishedAt": "2025-10-14T17:59:00.000Z",
    "submittedOnDailyAt": "2026-01-09T00:00:00.000Z",
    "title": "Spectra That Listen: times Koopman",
    "submittedOnDailyBy": {"fullname": "Someone Else", "user": "else"},
    "summary": "We decompose\n  operators.",
    "upvotes": 41,
    "projectPage": " https://spectra.example/",
    "githubRepo": "https://github.com/example/spectra",
    "githubStars": 120,
    "ai_summary": "It listens.",
    "ai_keywords": ["Koopman operator", "audio"],
    "organization": {"_id": "5", "name": "example-lab", "fullname": "Example Lab"}
  },
  "publishedAt": "2025-10-14T13:59:00.000Z",
  "title": "Spectra That Listen:\n  $\\times$ Koopman",
  "numComments": 3,
  "submittedBy": {"fullname": "Ida Holm", "name": "ida"},
  "isAuthorParticipating": true
}])";

TEST(HfJson, ReadsEveryFieldOfARecord) {
    const Listing listing = read_text(std::string(kFullRecord));
    EXPECT_EQ(listing.format, Format::kHfJson);
    EXPECT_EQ(listing.source, "test");
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(to_text(listing),
              "id=arxiv:2510.01234; title=Spectra That Listen: × Koopman; "
              "title_raw=Spectra That Listen: $\\times$ Koopman; abstract=We decompose operators.; "
              "url=https://arxiv.org/abs/2510.01234; pdf=https://arxiv.org/pdf/2510.01234; "
              "code=https://github.com/example/spectra; project=https://spectra.example/; "
              "authors=A. Okafor, M. Sato; author_count=3; organization=Example Lab (example-lab); "
              "keywords=Koopman operator, audio; ai_summary=It listens.; submitter=Ida Holm; "
              "published=2025-10-14; listed=2026-01-09; upvotes=41; comments=3; stars=120\n");
    EXPECT_EQ(listing.papers[0].sources, std::vector<std::string>{"test"});
}

struct ShapeCase {
    const char* name;
    std::string json;
    std::size_t papers;
    std::optional<Date> date;
};

TEST(HfJson, ReadsEveryShapeOfDocument) {
    const std::string flat = R"({"id":"2601.00001","title":"Flat One","summary":"S","upvotes":2})";
    const std::string item = R"({"paper":{"id":"2601.00002","title":"Inner"}})";
    const Date day = *make_date(2026, 1, 9);
    const ShapeCase cases[] = {
        {"records", list_of(item + "," + item), 2, std::nullopt},
        {"flat papers", list_of(flat), 1, std::nullopt},
        {"one flat paper", flat, 1, std::nullopt},
        {"one record", item, 1, std::nullopt},
        {"wrapper", R"({"date":"2026-01-09","count":1,"data":)" + list_of(item) + "}", 1, day},
        {"wrapper, date last", R"({"data":)" + list_of(item) + R"(,"date":"2026-01-09"})", 1, day},
        {"page data",
         R"({"query":{},"dailyPapers":)" + list_of(item) + R"(,"dateString":"2026-01-09T00:00:00.000Z"})", 1,
         day},
        {"papers", R"({"papers":)" + list_of(flat + "," + item) + "}", 2, std::nullopt},
        {"empty list", "[]", 0, std::nullopt},
        {"empty list with blanks", " [\n ] \n", 0, std::nullopt},
        {"empty wrapper", R"({"date":"2026-01-09","count":0,"data":[]})", 0, day},
        {"byte order mark", "\xEF\xBB\xBF" + list_of(item), 1, std::nullopt},
    };
    for (const ShapeCase& c : cases) {
        const Listing listing = read_text(c.json);
        EXPECT_EQ(listing.papers.size(), c.papers) << c.name;
        EXPECT_EQ(listing.date, c.date) << c.name;
        EXPECT_EQ(listing.notes, std::vector<Note>()) << c.name;
    }
}

TEST(HfJson, TakesTheWordOfADocumentThatThereAreNoPapers) {
    const Listing listing =
        read_text(R"({"status":"no_data","date":"2026-01-11","message":"None\u001b[2J today"})");
    EXPECT_EQ(to_text(listing), "note 1: the document says: None[2J today\n");
    EXPECT_EQ(listing.date, make_date(2026, 1, 11));
}

struct DateCase {
    const char *paper_time, *listed_time, *record_time;
    const char *asked, *listed;
};

TEST(HfJson, KnowsTheListedDayByTheRulesOfItsTime) {
    const DateCase cases[] = {
        {"2026-01-07T18:00:00.000Z", "2026-01-09T00:00:00.000Z", "2026-01-07T13:00:00.000Z", "2026-01-12",
         "2026-01-09"},
        {"2026-01-07T18:00:00.000Z", "", "2026-01-07T13:00:00.000Z", "2026-01-12", "2026-01-12"},
        {"2026-01-07T18:00:00.000Z", "", "2026-01-07T13:00:00.000Z", "", ""},
        {"2024-05-24T17:34:15.000Z", "", "2024-05-27T03:50:58.348Z", "", "2024-05-27"},
        {"2024-05-24T17:34:15.000Z", "", "2024-05-27T03:50:58.348Z", "2024-05-28", "2024-05-28"},
        {"2025-03-10T17:59:03.000Z", "", "2025-03-10T13:59:03.000Z", "", ""},  // the new meaning, an old day
        {"2025-03-07T08:00:00.000Z", "", "2025-03-10T23:59:59.000Z", "", "2025-03-10"},
        {"2025-03-07T08:00:00.000Z", "", "2025-03-11T00:00:00.000Z", "", ""},
    };
    for (const DateCase& c : cases) {
        std::string fields = std::string(R"(,"publishedAt":")") + c.paper_time + '"';
        if (*c.listed_time) fields += std::string(R"(,"submittedOnDailyAt":")") + c.listed_time + '"';
        ReadOptions options;
        options.asked_date = parse_date(c.asked);
        const Listing listing = read_text(
            list_of(record(fields, std::string(R"(,"title":"T","publishedAt":")") + c.record_time + '"')),
            options);
        ASSERT_EQ(listing.papers.size(), 1u);
        EXPECT_EQ(listing.papers[0].listed, parse_date(c.listed)) << c.record_time;
        EXPECT_EQ(listing.papers[0].published, parse_date(std::string_view(c.paper_time).substr(0, 10)));
    }
}

TEST(HfJson, TakesTheDayOfAWrapperBeforeTheDayAskedFor) {
    ReadOptions weekend;
    weekend.asked_date = make_date(2026, 1, 10);
    const Listing listing =
        read_text(R"({"date":"2026-01-09","data":[{"paper":{"id":"2601.00001","title":"T"}}]})", weekend);
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(listing.papers[0].listed, make_date(2026, 1, 9));
}

struct FieldCase {
    std::string fields, text;  // of the paper; what is read beyond id, title and links
};

TEST(HfJson, SurvivesOddValues) {
    const FieldCase cases[] = {
        {R"(,"summary":"a \ud800 b \udc00\ud800 c \ud83d\ude00")",
         "; abstract=a \uFFFD b \uFFFD\uFFFD c \U0001F600"},
        {R"(,"summary":"nul \u0000 esc \u001b[2J bidi \u202e end \/ \" \\x \y \u12 done")",
         "; abstract=nul esc [2J bidi end / \" \\x \\y \\u12 done"},
        {R"(,"upvotes":null,"authors":null,"summary":null,"publishedAt":null,"organization":null)", ""},
        {R"(,"authors":[])", ""},
        {R"(,"authors":[{"name":"B"},{"name":null},{},null,"C"])", "; authors=B, C; author_count=5"},
        {R"(,"organization":{"name":"lab"})", "; organization=lab (lab)"},
        {R"(,"organization":{"fullname":"Lab  of\nX"})", "; organization=Lab of X ()"},
        {R"(,"organization":{})", ""},
        {R"(,"ai_keywords":["",null,"b"])", "; keywords=b"},
        {R"(,"upvotes":0,"githubStars":2147483647)", "; upvotes=0; stars=2147483647"},
        {R"(,"unknown":{"upvotes":7,"deep":[[[[{"id":"x"}]]]]},"mediaUrls":["a","b"])", ""},
        {R"(,"projectPage":"","githubRepo":" ")", ""},
    };
    for (const FieldCase& c : cases) {
        const std::string text = read_record(c.fields);
        // The abstract stands before the links, everything else behind them.
        const bool is_abstract = c.text.starts_with("; abstract");
        EXPECT_EQ(text, kStart + (is_abstract ? c.text + kLinks : kLinks + c.text) + "\n") << c.fields;
    }
}

struct NoteCase {
    std::string fields, note;
};

TEST(HfJson, NotesWhatItHadToLeaveOut) {
    const NoteCase cases[] = {
        {R"(,"upvotes":1e999)", R"("upvotes" is no count; left out)"},
        {R"(,"upvotes":-1)", R"("upvotes" is no count; left out)"},
        {R"(,"upvotes":2.5)", R"("upvotes" is no count; left out)"},
        {R"(,"upvotes":2147483648)", R"("upvotes" is no count; left out)"},
        {R"(,"upvotes":99999999999999999999999999)", R"("upvotes" is no count; left out)"},
        {R"(,"upvotes":"many")", R"("upvotes" is a string, not a number; left out)"},
        {R"(,"upvotes":1,"upvotes":2)", R"("upvotes" is given twice; the first is used)"},
        {R"(,"summary":"a","summary":"b")", R"("summary" is given twice; the first is used)"},
        {R"(,"authors":[{"name":"a"}],"authors":[])", R"("authors" is given twice; the first is used)"},
        {R"(,"publishedAt":"yesterday")", R"("publishedAt" is no date; left out)"},
        {R"(,"publishedAt":"2026-02-30T00:00:00Z")", R"("publishedAt" is no date; left out)"},
        {R"(,"githubRepo":"javascript:x")", "the code address is no usable link; left out"},
        {R"(,"projectPage":"https://user@evil.example/")", "the project address is no usable link; left out"},
        {R"(,"authors":[{"name":["x"]}])", R"("name" is a list, not a string; left out)"},
    };
    for (const NoteCase& c : cases) {
        const Listing listing = read_text(list_of(record(c.fields)));
        ASSERT_EQ(listing.papers.size(), 1u) << c.fields;
        EXPECT_EQ(listing.notes, (std::vector<Note>{{1, "entry 1: " + c.note}})) << c.fields;
    }
}

TEST(HfJson, JoinsAnAddressThatWasBrokenOverTwoLines) {
    const Listing listing = read_text(list_of(record(R"(,"githubRepo":"https://github.com/a/\nb")")));
    EXPECT_EQ(listing.papers.at(0).code, "https://github.com/a/b");
    EXPECT_TRUE(listing.notes.empty());
}

TEST(HfJson, SurvivesEveryWrongTypeAtEveryField) {
    const char* keys[] = {
        "id",          "title",       "summary",      "publishedAt",        "submittedOnDailyAt",
        "githubRepo",  "upvotes",     "githubStars",  "projectPage",        "ai_summary",
        "authors",     "ai_keywords", "organization", "submittedOnDailyBy", "submittedBy",
        "numComments", "paper"};
    const char* values[] = {"1",    "-0.5e3", "true",         "\"text\"",          "[]", "{}", "[1]",
                            "[[]]", "[{}]",   "{\"name\":1}", "{\"a\":{\"b\":[]}}"};
    for (const std::string key : keys) {
        for (const std::string value : values) {
            const std::string field = ",\"" + key + "\":" + value;
            // Beside a good title, so that the record is kept, whatever else is wrong with it.
            const std::string json =
                list_of(record(field, R"(,"title":"A Title")" + field) + "," + record(""));
            const Listing listing = read_text(json);
            EXPECT_EQ(listing.papers.size(), 2u) << field;
            for (const Note& note : listing.notes)
                EXPECT_TRUE(note.text.starts_with("entry 1: ")) << note.text;
        }
    }
}

TEST(HfJson, SkipsRecordsWithoutATitleAndWhatIsNoRecord) {
    EXPECT_EQ(
        to_text(read_text(R"([{"paper":{"id":"1"}},
null, 7, "x", [],
{"paper":{"id":"2601.00001","title":" \n "}},
{"paper":{"id":"2601.00001","title":"A Title"}}])")),
        kStart + kLinks +
            "\nnote 1: entries 1 and 6: no title; skipped\nnote 2: entry 2: null, not a paper; skipped\n"
            "note 2: entry 3: a number, not a paper; skipped\nnote 2: entry 4: a string, not a paper; "
            "skipped\n"
            "note 2: entry 5: a list, not a paper; skipped\n");
}

TEST(HfJson, LinksToArxivOnlyForItsIds) {
    EXPECT_EQ(read_record("", R"(,"title":"T")"), "id=arxiv:2601.00001; title=T" + kLinks + "\n");
    const Listing versioned = read_text(R"([{"paper":{"id":"2601.00001v3","title":"T"}}])");
    EXPECT_EQ(to_text(versioned), "id=arxiv:2601.00001; title=T" + kLinks + "; version=3\n");
    const Listing other = read_text(R"([{"paper":{"id":"some-paper_1","title":"T"}}])");
    EXPECT_EQ(other.papers[0].url, "https://huggingface.co/papers/some-paper_1");
    EXPECT_EQ(other.papers[0].id.value, "url:https://huggingface.co/papers/some-paper_1");
    const Listing hostile = read_text(R"([{"paper":{"id":"../x\"y?z","title":"T"}}])");
    EXPECT_EQ(hostile.papers[0].url, "");
    EXPECT_TRUE(hostile.papers[0].id.value.starts_with("title:"));
    EXPECT_EQ(hostile.notes, (std::vector<Note>{{1, "entry 1: \"id\" is no id of a paper; left out"}}));
}

TEST(HfJson, KeepsTheRestWhenOneItemIsBroken) {
    const std::string good = R"({"paper":{"id":"2601.00001","title":"A Title"}})";
    const char* broken[] = {
        R"({"paper":{"id":"2601.00002" "title":"B"}})",   // a comma is missing
        R"({"paper":{"id":"2601.00002","title":"B"})",    // a bracket is missing
        R"({"paper":{"id":"2601.00002","title":"B"]})",   // the wrong bracket
        R"({"paper":{"id":"2601.00002","title":B}})",     // a quote pair is missing
        R"({"paper":{"id":"2601.00002",,"title":"B"}})",  // a comma too many
        R"({"paper":{"id":,"title":"B"}})",               // a value is missing
        R"({"paper" {"id":"2601.00002","title":"B"}})",   // a colon is missing
        R"({"paper":{"id":"2601.00002","title":"B"}}})",  // a bracket too many
    };
    for (const std::string item : broken) {
        const Listing listing = read_text(list_of(good + ",\n" + item + ",\n" + good + ",\n" + good));
        std::size_t good_ones = 0;
        for (const Paper& paper : listing.papers) good_ones += paper.title == "A Title";
        EXPECT_EQ(good_ones, 3u) << item << '\n' << to_text(listing);
        if (item.ends_with("}}}")) continue;  // nothing of that item is lost
        EXPECT_EQ(listing.papers.size(), 3u) << item;
        EXPECT_EQ(listing.notes, (std::vector<Note>{{2, "entry 2: broken JSON; skipped"}})) << item;
    }
}

TEST(HfJson, GivesUpOnADocumentWithTooManyBrokenEntries) {
    const auto read_after = [](int broken) {
        std::string text = "[";
        for (int i = 0; i < broken; i++) text += "{\"paper\":{\"id\" 1}},\n";
        return read_text(text + record("") + "]");
    };
    EXPECT_EQ(read_after(1000).papers.size(), 1u);
    const Listing given_up = read_after(1001);
    EXPECT_TRUE(given_up.papers.empty());
    EXPECT_EQ(given_up.notes,
              (std::vector<Note>{{1, "entries 1, 2, 3, 4, 5 and 995 more: broken JSON; skipped"},
                                 {1001, "too many broken entries; the rest of the document is left out"}}));
}

TEST(HfJson, SavesWhatADocumentHeldBeforeItWasCutOff) {
    const std::string item =
        R"({"paper":{"id":"2601.00001","title":"A Title","authors":[{"name":"A \"B\" \\"}]},"title":"A Title"})";
    const std::string whole = "[" + item + ",\n" + item + ",\n" + item + "]\n";
    for (std::size_t length = 0; length < whole.size(); length++) {
        const std::string cut = whole.substr(0, length);
        std::size_t complete = 0;
        for (std::size_t end = item.size() + 1; end <= length && complete < 3; end += item.size() + 2)
            complete++;
        if (complete == 0) {
            try {
                EXPECT_TRUE(read_text(cut).papers.empty()) << cut;
            } catch (const std::runtime_error&) {
            }
            continue;
        }
        const Listing listing = read_text(cut);
        EXPECT_EQ(listing.papers.size(), complete) << cut;
        EXPECT_EQ(listing.notes.size(), length + 1 == whole.size() ? 0u : 1u) << cut;
    }
}

TEST(HfJson, SaysWhereADocumentBreaksOff) {
    const std::string item = R"({"paper":{"id":"2601.00001","title":"A Title"}})";
    EXPECT_EQ(read_text("[" + item + ",\n" + item.substr(0, 30)).notes,
              (std::vector<Note>{{2, "entry 2: cut off by the end of the document; skipped"}}));
    EXPECT_EQ(read_text("[" + item + ",\n").notes,
              (std::vector<Note>{{2, "the document breaks off after entry 1"}}));
    EXPECT_EQ(read_text("[" + item + "]\n<html>").notes,
              (std::vector<Note>{{2, "text after the end of the document is ignored"}}));
}

TEST(HfJson, RefusesNestingDeeperThanSixtyFourLevels) {
    const auto nested = [](std::size_t levels) {
        return record(",\"x\":" + std::string(levels, '[') + std::string(levels, ']'));
    };
    const std::string good = record("");
    const std::string kept = "id=arxiv:2601.00001; title=A Title" + kLinks + "\n";
    EXPECT_EQ(to_text(read_text(list_of(nested(61) + "," + good))), kept + kept);
    for (const std::size_t levels : {std::size_t{63}, std::size_t{100'000}}) {
        EXPECT_EQ(to_text(read_text(list_of(nested(levels) + "," + good))),
                  kept + "note 1: entry 1: nested deeper than 64 levels; skipped\n");
    }
    EXPECT_EQ(read_error(std::string(100'000, '[')), "read test: no papers listing: a JSON list of lists");
    const std::string objects = [] {
        std::string text;
        for (int i = 0; i < 100'000; i++) text += "{\"a\":";
        return text;
    }();
    EXPECT_EQ(read_error(objects), "read test: no papers listing: a JSON object with the key \"a\"");
}

TEST(HfJson, MendsBytesThatAreNotUtf8AndControlsInStrings) {
    const Listing latin = read_text("[{\"paper\":{\"id\":\"2601.00001\",\"title\":\"Caf\xE9 \xC0\xAF\"}}]");
    EXPECT_EQ(latin.papers[0].title, "Caf\uFFFD \uFFFD\uFFFD");
    EXPECT_EQ(latin.notes, (std::vector<Note>{{0, "bytes that are not UTF-8 are shown as \uFFFD"}}));
    const std::string raw = "[{\"paper\":{\"id\":\"2601.00001\",\"title\":\"a" + std::string(1, '\0') +
                            "b\nc\"}},\n{\"paper\":7}]";
    const Listing controls = read_text(raw);
    EXPECT_EQ(to_text(controls), "id=arxiv:2601.00001; title=a b c" + kLinks +
                                     "\nnote 0: control characters inside strings are read as blanks\n"
                                     "note 3: entry 2: \"paper\" is a number, not an object; left out\n"
                                     "note 3: entry 2: no title; skipped\n");
}

TEST(HfJson, CutsAtTheLimitsAndNotBefore) {
    const auto read_title = [](std::size_t characters) {
        std::string title;
        for (std::size_t i = 0; i < characters; i++) title += "é";
        return read_text(list_of(R"({"paper":{"id":"2601.00001","title":")" + title + "\"}}"));
    };
    EXPECT_EQ(count_characters(read_title(500).papers[0].title), 500u);
    EXPECT_TRUE(read_title(500).notes.empty());
    EXPECT_EQ(count_characters(read_title(501).papers[0].title), 500u);
    EXPECT_EQ(read_title(501).notes, (std::vector<Note>{{1, "entry 1: the title is cut at 500 characters"}}));

    const auto read_abstract = [](std::size_t length) {
        return read_text(list_of(record(R"(,"summary":")" + std::string(length, 'x') + '"')));
    };
    EXPECT_EQ(read_abstract(10'000).papers[0].abstract.size(), 10'000u);
    EXPECT_TRUE(read_abstract(10'000).notes.empty());
    EXPECT_EQ(read_abstract(10'001).papers[0].abstract.size(), 10'000u);
    EXPECT_EQ(read_abstract(10'001).notes,
              (std::vector<Note>{{1, "entry 1: the abstract is cut at 10,000 characters"}}));

    const auto read_authors = [](int count) {
        std::string authors;
        for (int i = 0; i < count; i++) authors += (i > 0 ? "," : "") + std::string(R"({"name":"N"})");
        return read_text(list_of(record(R"(,"authors":[)" + authors + "]"))).papers[0];
    };
    EXPECT_EQ(read_authors(200).authors.size(), 200u);
    EXPECT_EQ(read_authors(201).authors.size(), 200u);
    EXPECT_EQ(read_authors(664).author_count, 664);
}

TEST(HfJson, StopsAtTheNumberOfPapersThatIsWanted) {
    const std::string item = R"({"paper":{"id":"2601.00001","title":"A Title"}})";
    ReadOptions two;
    two.max_papers = 2;
    EXPECT_TRUE(read_text(list_of(item + "," + item), two).notes.empty());
    const Listing cut = read_text(list_of(item + "," + item + "," + item), two);
    EXPECT_EQ(cut.papers.size(), 2u);
    EXPECT_EQ(cut.notes, (std::vector<Note>{{0, "only the first 2 papers were read; the rest is left out"}}));
}

TEST(HfJson, GathersTheSameDefectOfManyEntries) {
    std::string items;
    for (int i = 0; i < 1000; i++) items += (i > 0 ? ",\n" : "") + record(R"(,"upvotes":"many")");
    EXPECT_EQ(
        read_text(list_of(items)).notes,
        (std::vector<Note>{
            {1, "entries 1, 2, 3, 4, 5 and 995 more: \"upvotes\" is a string, not a number; left out"}}));
}

}  // namespace
}  // namespace offprint
