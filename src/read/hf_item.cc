// Which of the gathered fields make the paper:
//
//   title      the record's own (raw TeX), else the paper's, from which the service has stripped "$" and "\"
//              so that words fuse
//   published  the paper's publishedAt
//   listed     submittedOnDailyAt, else the day of the document or the day asked for, else, in records from
//              before 2025-03-11, the record's publishedAt; from that day on it repeats the paper's, some
//              hours off
#include "hf_item.h"

#include <fmt/format.h>

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/model/paper_id.h"

namespace offprint {
namespace {

constexpr Date kMeaningChanged{20158};  // 2025-03-11

const JsonString& first_of(const JsonString& a, const JsonString& b) { return a.inside.empty() ? b : a; }

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

void HfItemReader::read(JsonValue item) {
    if (read_hf_record(item, record_, intake_)) deliver();
}

/// The result is valid until the next call.
std::string_view HfItemReader::unescape(const JsonString& string) {
    if (string.is_plain) return string.inside;
    buffer_.clear();
    append_unescaped(buffer_, string.inside);
    return buffer_;
}

std::optional<Date> HfItemReader::date_of(const JsonString& string, std::string_view name) {
    if (string.inside.empty()) return std::nullopt;
    const std::optional<Instant> instant = parse_instant(string.inside);
    if (!instant) {
        intake_.note(fmt::format("\"{}\" is no date; left out", name));
        return std::nullopt;
    }
    return day_of(*instant);
}

void HfItemReader::deliver() {
    Paper paper;
    intake_.set_title(paper, unescape(record_.own.title));
    if (paper.title.empty()) intake_.set_title(paper, unescape(record_.paper.title));
    if (paper.title.empty()) return intake_.note("no title; skipped");
    intake_.set_abstract(paper, unescape(first_of(record_.paper.summary, record_.own.summary)));
    set_identity(paper);
    set_people(paper);
    set_dates(paper);
    intake_.set_link(paper.code, "code", unescape(record_.paper.code));
    intake_.set_link(paper.project, "project", unescape(record_.paper.project));
    intake_.set_summary(paper, unescape(record_.paper.ai_summary));
    paper.keywords.reserve(std::min(record_.paper.keywords.size(), kMaxKeywords));
    for (const JsonString& word : record_.paper.keywords) intake_.add_keyword(paper, unescape(word));
    paper.upvotes = record_.paper.upvotes ? record_.paper.upvotes : record_.own.upvotes;
    paper.comments = record_.own.comments ? record_.own.comments : record_.paper.comments;
    paper.stars = record_.paper.stars ? record_.paper.stars : record_.own.stars;
    intake_.deliver(std::move(paper));
}

void HfItemReader::set_identity(Paper& paper) {
    const std::string_view id = unescape(first_of(record_.paper.id, record_.own.id));
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
    paper.authors.reserve(record_.paper.authors.size());
    for (const JsonString& name : record_.paper.authors) intake_.add_author(paper, unescape(name));
    if (record_.paper.author_count && *record_.paper.author_count > 0)
        paper.author_count = static_cast<int>(*record_.paper.author_count);
    const HfFields& source =
        record_.paper.organization_name.inside.empty() && record_.paper.organization_handle.inside.empty()
            ? record_.own
            : record_.paper;
    Organization organization{intake_.short_text(unescape(source.organization_name)),
                              intake_.short_text(unescape(source.organization_handle))};
    if (organization.name.empty()) organization.name = organization.handle;
    if (!organization.name.empty()) paper.organization = std::move(organization);
    const HfFields& giver =
        record_.own.submitter_name.inside.empty() && record_.own.submitter_handle.inside.empty()
            ? record_.paper
            : record_.own;
    paper.submitter = intake_.short_text(unescape(first_of(giver.submitter_name, giver.submitter_handle)));
}

void HfItemReader::set_dates(Paper& paper) {
    paper.published = date_of(record_.paper.published_at, "publishedAt");
    paper.listed = date_of(first_of(record_.paper.listed_at, record_.own.listed_at), "submittedOnDailyAt");
    if (!paper.listed) paper.listed = document_date_ ? document_date_ : intake_.options.asked_date;
    if (!paper.listed && !record_.own.published_at.inside.empty()) {
        const std::optional<Instant> record_time = parse_instant(record_.own.published_at.inside);
        const std::optional<Instant> paper_time = parse_instant(record_.paper.published_at.inside);
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
