// A record is {paper: {id, authors, title, summary, …}, title, publishedAt, numComments, …}; older and other
// answers give the inner object alone. Keys come in any order, so the fields are gathered first and told
// apart afterwards:
//
//   title      the record's own (raw TeX), else the paper's, from which the service has stripped "$" and "\"
//   so that words fuse published  the paper's publishedAt listed     submittedOnDailyAt, else the day of the
//   document or the day asked for, else, in records from before 2025-03-11,
//              the record's publishedAt; from that day on it repeats the paper's, some hours off
#include "hf_item.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "offprint/base/ascii.h"
#include "offprint/model/paper_id.h"

namespace offprint {
namespace {

constexpr Date kMeaningChanged{20158};  // 2025-03-11

struct TextField {
    std::string_view key;
    std::string_view HfFields::*member;
};
constexpr TextField kTextFields[] = {
    {"id", &HfFields::id},
    {"title", &HfFields::title},
    {"summary", &HfFields::summary},
    {"publishedAt", &HfFields::published_at},
    {"submittedOnDailyAt", &HfFields::listed_at},
    {"githubRepo", &HfFields::code},
    {"projectPage", &HfFields::project},
    {"ai_summary", &HfFields::ai_summary},
};

struct CountField {
    std::string_view key;
    std::optional<int> HfFields::*member;
};
constexpr CountField kCountFields[] = {
    {"upvotes", &HfFields::upvotes},
    {"numComments", &HfFields::comments},
    {"githubStars", &HfFields::stars},
};

std::string_view kind_name(JsonType type) {
    switch (type) {
        case JsonType::array:
            return "a list";
        case JsonType::object:
            return "an object";
        case JsonType::number:
            return "a number";
        case JsonType::string:
            return "a string";
        case JsonType::boolean:
            return "true or false";
        case JsonType::null:
            return "null";
    }
    return "unknown";
}

std::string_view first_of(std::string_view a, std::string_view b) { return a.empty() ? b : a; }

Date day_of(Instant instant) {
    const std::int64_t days = instant.seconds / 86'400 - (instant.seconds % 86'400 < 0 ? 1 : 0);
    return Date{static_cast<std::int32_t>(days)};
}

/// Letters, digits and what else ids of works are made of: safe as a part of a URL's path.
bool is_plain_id(std::string_view id) {
    return !id.empty() && id.size() <= 100 && std::all_of(id.begin(), id.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-' || c == '_' || c == '/';
    });
}

}  // namespace

void HfFields::clear() {
    std::vector<std::string_view> kept_authors = std::move(authors), kept_keywords = std::move(keywords);
    *this = HfFields{};
    kept_authors.clear();
    kept_keywords.clear();
    authors = std::move(kept_authors);
    keywords = std::move(kept_keywords);
}

void HfItemReader::read(JsonValue item) {
    record_.clear();
    paper_.clear();
    has_paper_ = false;
    if (item.type().value() != JsonType::object) {
        intake_.note(fmt::format("{}, not a paper; skipped", kind_name(item.type().value())));
        return;
    }
    read_fields(item, record_, true);
    if (!has_paper_) std::swap(record_, paper_);
    deliver();
}

void HfItemReader::read_fields(JsonValue& object, HfFields& fields, bool is_record) {
    for_each_json_field(object, [&](std::string_view key, JsonValue value) {
        if (!is_record || key != "paper") return read_field(key, value, fields);
        if (!has_type(key, value, JsonType::object)) return;
        if (has_paper_) return intake_.note("\"paper\" is given twice; the first is used");
        has_paper_ = true;
        read_fields(value, paper_, false);
    });
}

void HfItemReader::read_field(std::string_view key, JsonValue& value, HfFields& fields) {
    for (const TextField& field : kTextFields)
        if (field.key == key) return read_text(key, value, fields.*field.member);
    for (const CountField& field : kCountFields)
        if (field.key == key) return read_count(key, value, fields.*field.member);
    if (key == "authors") return read_authors(value, fields);
    if (key == "ai_keywords") return read_keywords(value, fields);
    if (key == "organization")
        return read_named(key, value, fields.organization_name, fields.organization_handle);
    if (key == "submittedBy" || key == "submittedOnDailyBy")
        return read_named(key, value, fields.submitter_name, fields.submitter_handle);
}

/// Null is as good as absent; another wrong type is noted.
bool HfItemReader::has_type(std::string_view key, JsonValue& value, JsonType type) {
    const JsonType found = value.type().value();
    if (found != type && found != JsonType::null)
        intake_.note(fmt::format("\"{}\" is {}, not {}; left out", key, kind_name(found), kind_name(type)));
    return found == type;
}

void HfItemReader::read_text(std::string_view key, JsonValue& value, std::string_view& text) {
    if (!has_type(key, value, JsonType::string)) return;
    if (text.data() != nullptr)
        return intake_.note(fmt::format("\"{}\" is given twice; the first is used", key));
    text = json_string(value);
}

void HfItemReader::read_count(std::string_view key, JsonValue& value, std::optional<int>& count) {
    if (!has_type(key, value, JsonType::number)) return;
    if (count) return intake_.note(fmt::format("\"{}\" is given twice; the first is used", key));
    const std::string_view token = json_token(value);
    int number = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    if (error != std::errc() || end != token.data() + token.size() || number < 0)
        return intake_.note(fmt::format("\"{}\" is no count; left out", key));
    count = number;
}

void HfItemReader::read_authors(JsonValue& value, HfFields& fields) {
    if (!has_type("authors", value, JsonType::array)) return;
    if (fields.author_count) return intake_.note("\"authors\" is given twice; the first is used");
    fields.author_count = 0;
    for_each_json_element(value, [&](JsonValue author) {
        ++*fields.author_count;
        std::string_view name;
        bool is_hidden = false;
        if (author.type().value() == JsonType::string) {
            name = json_string(author);
        } else if (has_type("authors", author, JsonType::object)) {
            for_each_json_field(author, [&](std::string_view key, JsonValue part) {
                if (key == "name" && name.data() == nullptr) read_text("name", part, name);
                if (key == "hidden" && part.type().value() == JsonType::boolean) is_hidden = part.get_bool();
            });
        }
        if (!is_hidden && fields.authors.size() < kMaxAuthors) fields.authors.push_back(name);
    });
}

void HfItemReader::read_keywords(JsonValue& value, HfFields& fields) {
    if (!has_type("ai_keywords", value, JsonType::array)) return;
    for_each_json_element(value, [&](JsonValue word) {
        if (has_type("ai_keywords", word, JsonType::string) && fields.keywords.size() <= kMaxKeywords)
            fields.keywords.push_back(json_string(word));
    });
}

/// `{name: handle, fullname: name}`; people have the handle as "user" or "name", depending on the year.
void HfItemReader::read_named(std::string_view key, JsonValue& value, std::string_view& name,
                              std::string_view& handle) {
    if (!has_type(key, value, JsonType::object)) return;
    for_each_json_field(value, [&](std::string_view part, JsonValue text) {
        if (part == "fullname" && name.empty() && has_type(part, text, JsonType::string))
            name = json_string(text);
        if ((part == "name" || part == "user") && handle.empty() && has_type(part, text, JsonType::string))
            handle = json_string(text);
    });
}

/// The result is valid until the next call.
std::string_view HfItemReader::unescape(std::string_view escaped) {
    if (escaped.find('\\') == escaped.npos) return escaped;
    buffer_.clear();
    append_unescaped(buffer_, escaped);
    return buffer_;
}

std::optional<Date> HfItemReader::date_of(std::string_view escaped, std::string_view name) {
    if (escaped.empty()) return std::nullopt;
    const std::optional<Instant> instant = parse_instant(escaped);
    if (!instant) {
        intake_.note(fmt::format("\"{}\" is no date; left out", name));
        return std::nullopt;
    }
    return day_of(*instant);
}

void HfItemReader::deliver() {
    Paper paper;
    intake_.set_title(paper, unescape(record_.title));
    if (paper.title.empty()) intake_.set_title(paper, unescape(paper_.title));
    if (paper.title.empty()) return intake_.note("no title; skipped");
    intake_.set_abstract(paper, unescape(first_of(paper_.summary, record_.summary)));
    set_identity(paper);
    set_people(paper);
    set_dates(paper);
    intake_.set_link(paper.code, "code", unescape(paper_.code));
    intake_.set_link(paper.project, "project", unescape(paper_.project));
    intake_.set_summary(paper, unescape(paper_.ai_summary));
    for (const std::string_view word : paper_.keywords) intake_.add_keyword(paper, unescape(word));
    paper.upvotes = paper_.upvotes ? paper_.upvotes : record_.upvotes;
    paper.comments = record_.comments ? record_.comments : paper_.comments;
    paper.stars = paper_.stars ? paper_.stars : record_.stars;
    intake_.deliver(std::move(paper));
}

void HfItemReader::set_identity(Paper& paper) {
    const std::string_view id = unescape(first_of(paper_.id, record_.id));
    if (const std::optional<ArxivId> arxiv = parse_arxiv_id(id)) {
        paper.id.value = "arxiv:" + arxiv->id;
        paper.version = arxiv->version;
        paper.url = "https://arxiv.org/abs/" + arxiv->id;
        paper.pdf = "https://arxiv.org/pdf/" + arxiv->id;
    } else if (is_plain_id(id)) {
        paper.url = "https://huggingface.co/papers/" + std::string(id);
    } else if (!id.empty()) {
        intake_.note("\"id\" is no id of a paper; left out");
    }
}

void HfItemReader::set_people(Paper& paper) {
    for (const std::string_view name : paper_.authors) intake_.add_author(paper, unescape(name));
    if (paper_.author_count && *paper_.author_count > 0)
        paper.author_count = static_cast<int>(*paper_.author_count);
    const HfFields& source =
        paper_.organization_name.empty() && paper_.organization_handle.empty() ? record_ : paper_;
    Organization organization{intake_.short_text(unescape(source.organization_name)),
                              intake_.short_text(unescape(source.organization_handle))};
    if (organization.name.empty()) organization.name = organization.handle;
    if (!organization.name.empty()) paper.organization = std::move(organization);
    const HfFields& giver =
        record_.submitter_name.empty() && record_.submitter_handle.empty() ? paper_ : record_;
    paper.submitter = intake_.short_text(unescape(first_of(giver.submitter_name, giver.submitter_handle)));
}

void HfItemReader::set_dates(Paper& paper) {
    paper.published = date_of(paper_.published_at, "publishedAt");
    paper.listed = date_of(first_of(paper_.listed_at, record_.listed_at), "submittedOnDailyAt");
    if (!paper.listed) paper.listed = document_date_ ? document_date_ : intake_.options.asked_date;
    if (!paper.listed && !record_.published_at.empty()) {
        const std::optional<Instant> record_time = parse_instant(record_.published_at);
        const std::optional<Instant> paper_time = parse_instant(paper_.published_at);
        if (record_time && day_of(*record_time) < kMeaningChanged &&
            (!paper_time || *record_time > *paper_time))
            paper.listed = day_of(*record_time);
    }
    if (intake_.delivered() == 0) {
        first_day_ = paper.listed;
    } else if (paper.listed != first_day_) {
        days_differ_ = true;
    }
}

std::optional<Date> HfItemReader::common_day() const { return days_differ_ ? std::nullopt : first_day_; }

}  // namespace offprint
