#include "support/listing_text.h"

#include "offprint/base/error.h"
#include "offprint/model/pubmed_id.h"

namespace offprint {
namespace {

constexpr const char* kAnnounceNames[] = {"new", "cross", "replace", "replace-cross"};

class Line {
  public:
    void add(const char* key, const std::string& value) {
        if (value.empty()) return;
        if (!text_.empty()) text_ += "; ";
        text_.append(key).append("=").append(value);
    }
    void add(const char* key, const std::optional<Date>& date) {
        if (date) add(key, date->to_string());
    }
    void add(const char* key, const std::optional<int>& number) {
        if (number) add(key, std::to_string(*number));
    }
    void add(const char* key, const std::vector<std::string>& values) {
        std::string joined;
        for (const std::string& value : values) joined += (joined.empty() ? "" : ", ") + value;
        add(key, joined);
    }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

ReadOptions in_january(ReadOptions options) {
    if (options.today == Date{}) options.today = *make_date(2026, 1, 20);
    return options;
}

}  // namespace

Listing read_text(std::string bytes, ReadOptions options) {
    Input input = Input::from_memory(std::move(bytes), "test");
    return read_listing(input, in_january(std::move(options)));
}

std::string read_error(std::string bytes, ReadOptions options) {
    try {
        read_text(std::move(bytes), std::move(options));
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

std::string to_text(const Paper& paper) {
    Line line;
    line.add("id", paper.id.value);
    line.add("title", paper.title);
    line.add("title_raw", paper.title_raw);
    line.add("abstract", paper.abstract);
    line.add("abstract_raw", paper.abstract_raw);
    line.add("url", paper.url);
    line.add("pdf", paper.pdf);
    line.add("code", paper.code);
    line.add("project", paper.project);
    line.add("authors", paper.authors);
    line.add("author_count", paper.author_count);
    line.add("affiliations", paper.affiliations);
    if (paper.organization)
        line.add("organization", paper.organization->name + " (" + paper.organization->handle + ")");
    line.add("categories", paper.categories);
    line.add("primary", paper.primary);
    line.add("keywords", paper.keywords);
    line.add("ai_summary", paper.ai_summary);
    line.add("submitter", paper.submitter);
    line.add("doi", paper.doi);
    if (paper.url != pubmed_address(paper.pmid)) line.add("pmid", paper.pmid);  // which says it
    line.add("pmcid", paper.pmcid);
    line.add("journal", paper.journal);
    line.add("report", paper.report);
    line.add("license", paper.license);
    line.add("comment", paper.comment);
    line.add("published", paper.published);
    line.add("updated", paper.updated);
    line.add("listed", paper.listed);
    if (paper.announce) line.add("announce", std::string(kAnnounceNames[static_cast<int>(*paper.announce)]));
    line.add("version", paper.version);
    line.add("upvotes", paper.upvotes);
    line.add("comments", paper.comments);
    line.add("stars", paper.stars);
    return line.text();
}

std::string to_text(const Listing& listing) {
    std::string text;
    for (const Paper& paper : listing.papers) text += to_text(paper) + '\n';
    for (const Note& note : listing.notes)
        text += "note " + std::to_string(note.line) + ": " + note.text + '\n';
    return text;
}

}  // namespace offprint
