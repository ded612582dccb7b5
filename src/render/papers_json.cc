// The documents are laid out for both readers: compact, but each paper on a line of its own, so that grep,
// diff and an editor are of use. Keys that are unknown are absent; the order of keys is fixed.
#include "papers_json.h"

#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
    json.key(name).begin_array();
    for (const std::string& text : texts) json.value(text);
    json.end_array();
}

void write_known_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
    if (!texts.empty()) write_texts(json, name, texts);
}

void write_date(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
    if (date) json.field(name, date->to_string());
}

void write_number(JsonWriter& json, std::string_view name, const std::optional<int>& number) {
    if (number) json.field(name, *number);
}

std::string_view announce_name(Announce announce) {
    constexpr std::string_view kNames[] = {"new", "cross", "replace", "replace-cross"};
    return kNames[static_cast<std::size_t>(announce)];
}

void write_organization(JsonWriter& json, const std::optional<Organization>& organization) {
    if (!organization) return;
    json.key("organization").begin_object();
    json.field_if_known("name", organization->name);
    json.field_if_known("handle", organization->handle);
    json.end_object();
}

/// The fields of a paper, inside an object that the caller opens and closes.
void write_paper_fields(JsonWriter& json, const Paper& paper) {
    json.field("id", paper.id.value);
    json.field("title", paper.title);
    json.field_if_known("title_raw", paper.title_raw);
    json.field_if_known("abstract", paper.abstract);
    json.field_if_known("abstract_raw", paper.abstract_raw);
    write_known_texts(json, "authors", paper.authors);
    write_number(json, "author_count", paper.author_count);
    write_organization(json, paper.organization);
    write_known_texts(json, "categories", paper.categories);
    json.field_if_known("primary", paper.primary);
    write_known_texts(json, "keywords", paper.keywords);
    if (paper.published) json.field("published", to_string(*paper.published, paper.published_precision));
    write_date(json, "updated", paper.updated);
    write_date(json, "listed", paper.listed);
    if (paper.announce) json.field("announce", announce_name(*paper.announce));
    write_number(json, "version", paper.version);
    write_number(json, "upvotes", paper.upvotes);
    write_number(json, "comments", paper.comments);
    write_number(json, "stars", paper.stars);
    json.field_if_known("url", paper.url);
    json.field_if_known("pdf", paper.pdf);
    json.field_if_known("code", paper.code);
    json.field_if_known("project", paper.project);
    json.field_if_known("doi", paper.doi);
    json.field_if_known("pmid", paper.pmid);
    json.field_if_known("pmcid", paper.pmcid);
    json.field_if_known("journal", paper.journal);
    json.field_if_known("report", paper.report);
    json.field_if_known("license", paper.license);
    json.field_if_known("comment", paper.comment);
    write_known_texts(json, "affiliations", paper.affiliations);
    json.field_if_known("ai_summary", paper.ai_summary);
    json.field_if_known("submitter", paper.submitter);
}

void write_listed_paper(JsonWriter& json, const Paper& paper, const std::string& source) {
    json.begin_object();
    write_paper_fields(json, paper);
    write_texts(json, "sources", paper.sources.empty() ? std::vector{source} : paper.sources);
    json.end_object();
}

enum class Kind { kDigest, kSearch };

void write_match_fields(JsonWriter& json, const DigestPaper& entry, Kind kind) {
    write_paper_fields(json, entry.paper);
    write_known_texts(json, "sources", entry.paper.sources);
    if (kind == Kind::kDigest) write_texts(json, "topics", entry.topics);
    write_texts(json, "matched", entry.matched);
    json.field("score", entry.score);
    if (entry.score_parts.empty()) return;
    json.key("score_parts").begin_array();
    for (const ScorePart& part : entry.score_parts) {
        json.begin_object();
        json.field("what", part.what);
        json.field("value", part.value);
        json.end_object();
    }
    json.end_array();
}

void write_papers(JsonWriter& json, std::span<const DigestPaper> papers, Kind kind) {
    json.key("papers").begin_array();
    for (const DigestPaper& entry : papers) {
        json.break_line();
        json.begin_object();
        write_match_fields(json, entry, kind);
        json.end_object();
    }
    json.end_array();
}

void write_counts(JsonWriter& json, const DigestCounts& counts) {
    json.key("counts").begin_object();
    json.field("listed", counts.listed);
    json.field("matched", counts.matched);
    json.field("shown", counts.shown);
    json.field("hidden", counts.hidden);
    json.field("cut", counts.cut);
    json.field("unmatched", counts.unmatched);
    json.field("outside", counts.outside);
    json.field("undated", counts.undated);
    json.field("without_abstract", counts.without_abstract);
    json.field("duplicates", counts.duplicates);
    json.field("seen", counts.seen);
    json.end_object();
}

void write_sources(JsonWriter& json, const std::vector<SourceHealth>& sources) {
    json.key("sources").begin_array();
    for (const SourceHealth& source : sources) {
        json.break_line();
        json.begin_object();
        json.field("name", source.name);
        json.field("status", source.status);
        if (source.listed) json.field("listed", *source.listed);
        json.field_if_known("note", source.note);
        json.end_object();
    }
    json.end_array();
}

void write_sections(JsonWriter& json, const std::vector<DigestSection>& sections) {
    json.key("sections").begin_array();
    for (const DigestSection& section : sections) {
        json.break_line();
        json.begin_object();
        json.field("name", section.name);
        json.field_if_known("query", section.query);
        if (section.day) json.field("day", section.day->to_string());
        json.field("count", section.count);
        write_papers(json, section.papers, Kind::kDigest);
        json.end_object();
    }
    json.end_array();
}

void write_hidden_paper(JsonWriter& json, const HiddenPaper& hidden) {
    json.begin_object();
    write_paper_fields(json, hidden.paper);
    write_known_texts(json, "sources", hidden.paper.sources);
    json.field("reason", hidden.reason);
    json.end_object();
}

void write_left_out(JsonWriter& json, const Digest& digest) {
    json.key("muted").begin_array();
    for (const MuteCount& mute : digest.muted) {
        json.begin_object();
        json.field("name", mute.name);
        json.field("count", mute.count);
        json.end_object();
    }
    json.end_array();
    if (digest.hidden.empty()) return;
    json.key("hidden_papers").begin_array();
    for (const HiddenPaper& hidden : digest.hidden) {
        json.break_line();
        write_hidden_paper(json, hidden);
    }
    json.end_array();
}

void write_notes(JsonWriter& json, const std::vector<Note>& notes) {
    json.key("notes").begin_array();
    for (const Note& note : notes) {
        json.break_line();
        json.begin_object();
        if (note.line != 0) json.field("line", note.line);
        json.field("text", note.text);
        json.end_object();
    }
    json.end_array();
}

std::string end_document(JsonWriter& json) {
    json.end_object();
    json.end_line();
    return json.take();
}

}  // namespace

std::string digest_to_json(const Digest& digest) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("digest").begin_object();
    json.field("title", digest.title);
    json.field("date", digest.date.to_string());
    json.field_if_known("period", digest.period);
    write_counts(json, digest.counts);
    write_sources(json, digest.sources);
    write_sections(json, digest.sections);
    write_left_out(json, digest);
    json.end_object();
    return end_document(json);
}

std::string digest_to_jsonl(const Digest& digest) {
    JsonWriter json;
    for (const DigestSection& section : digest.sections) {
        for (const DigestPaper& entry : section.papers) {
            json.begin_object();
            write_match_fields(json, entry, Kind::kDigest);
            json.field("section", section.name);
            json.end_object();
            json.end_line();
        }
    }
    for (const HiddenPaper& hidden : digest.hidden) {
        write_hidden_paper(json, hidden);
        json.end_line();
    }
    return json.take();
}

const std::string& query_of_search(const Digest& digest) {
    return digest.sections.empty() ? digest.title : digest.sections.front().query;
}

std::string search_to_json(const Digest& digest) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.field("query", query_of_search(digest));
    json.field("matched", digest.counts.matched);
    json.field("shown", digest.counts.shown);
    json.field("listed", digest.counts.listed);
    if (digest.may_match_more) json.field("may_match_more", true);
    std::span<const DigestPaper> papers;
    if (!digest.sections.empty()) papers = digest.sections.front().papers;
    write_papers(json, papers, Kind::kSearch);
    return end_document(json);
}

std::string search_to_jsonl(const Digest& digest) {
    JsonWriter json;
    for (const DigestSection& section : digest.sections) {
        for (const DigestPaper& entry : section.papers) {
            json.begin_object();
            write_match_fields(json, entry, Kind::kSearch);
            json.end_object();
            json.end_line();
        }
    }
    return json.take();
}

std::string listings_to_json(std::span<const Listing> listings) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("listings").begin_array();
    for (const Listing& listing : listings) {
        json.break_line();
        json.begin_object();
        json.field("source", listing.source);
        json.field("format", kFormatNames[static_cast<std::size_t>(listing.format)]);
        json.field_if_known("title", listing.title);
        write_date(json, "date", listing.date);
        json.key("papers").begin_array();
        for (const Paper& paper : listing.papers) {
            json.break_line();
            write_listed_paper(json, paper, listing.source);
        }
        json.end_array();
        write_notes(json, listing.notes);
        json.end_object();
    }
    json.end_array();
    return end_document(json);
}

std::string listings_to_jsonl(std::span<const Listing> listings) {
    JsonWriter json;
    for (const Listing& listing : listings) {
        for (const Paper& paper : listing.papers) {
            write_listed_paper(json, paper, listing.source);
            json.end_line();
        }
    }
    return json.take();
}

}  // namespace offprint
