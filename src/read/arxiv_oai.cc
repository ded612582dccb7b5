// OAI-PMH §3 and §4: records in `<ListRecords>` or `<GetRecord>`, each a header and, unless it is deleted,
// metadata in one of three formats:
//
//     arXiv      id, created, updated, authors/author{keyname, forenames, suffix, affiliation*}, title,
//                categories (blanks between, primary first), comments, report-no, journal-ref, doi, license,
//                abstract
//     arXivRaw   the same, but submitter, version*{date}, authors as one text
//     oai_dc     title, creator* (`Last, First`), subject*, description* (the abstract, then `Comment: …`),
//                date* (of the first version, then of this one), identifier*
#include "arxiv_oai.h"

#include <fmt/format.h>

#include "abstract_links.h"
#include "arxiv_paper.h"
#include "creator_names.h"
#include "feed_paper.h"
#include "offprint/base/ascii.h"
#include "offprint/base/tex.h"
#include "offprint/base/written_time.h"
#include "other_listing.h"
#include "xml_head.h"

namespace offprint {
namespace {

class OaiRecord {
  public:
    OaiRecord(XmlElement metadata, Intake& intake) : metadata_(metadata), intake_(intake) {}

    void deliver(XmlElement header) {
        for (XmlElement field = metadata_.first(); field; field = field.next()) take(field);
        if (paper_.title.empty()) return intake_.note("no title; skipped");
        if (paper_.id.value.empty()) take_id(header.child("identifier"));
        if (paper_.author_count == 0) paper_.author_count.reset();
        find_abstract_links(paper_);
        intake_.deliver(std::move(paper_));
    }

  private:
    void take(XmlElement field) {
        const std::string_view name = field.name();
        if (metadata_.name() == "dc") return take_dublin_core(field, name);
        if (name == "title") return intake_.set_title(paper_, field.text(buffer_));
        if (name == "abstract") return intake_.set_abstract(paper_, field.text(buffer_));
        if (name == "id") return take_id(field);
        if (name == "authors") return take_authors(field);
        if (name == "version") return take_version(field);
        if (name == "categories") return add_arxiv_categories(paper_, field.text(buffer_), intake_);
        if (name == "doi") return set_arxiv_doi(paper_, field.text(buffer_));
        if (name == "created") paper_.published = feed_day(field, "created", intake_);
        if (name == "updated") paper_.updated = feed_day(field, "updated", intake_);
        if (name == "comments") paper_.comment = intake_.long_text(field.text(buffer_));
        if (name == "journal-ref") paper_.journal = intake_.long_text(field.text(buffer_));
        if (name == "report-no") paper_.report = intake_.short_text(field.text(buffer_));
        if (name == "license") paper_.license = intake_.short_text(field.text(buffer_));
        if (name == "submitter") paper_.submitter = intake_.short_text(decode_tex(field.text(buffer_)));
    }

    void take_id(XmlElement field) {
        const auto id = field ? parse_arxiv_id(field.text(buffer_)) : std::nullopt;
        if (!id) return;
        const std::optional<int> version = paper_.version;  // arXivRaw names it apart from the id
        set_arxiv_id(paper_, *id);
        if (version) paper_.version = version;
    }

    void take_authors(XmlElement authors) {
        if (!authors.first()) return set_arxiv_authors(paper_, authors.text(buffer_), intake_);
        for (XmlElement author = authors.first(); author; author = author.next()) add_person(author);
    }

    void add_person(XmlElement author) {
        std::string name;
        for (const char* part : {"forenames", "keyname", "suffix"})
            if (const XmlElement found = author.child(part))
                name.append(name.empty() ? "" : " ").append(found.text(buffer_));
        intake_.add_author(paper_, decode_tex(name));
        paper_.author_count = paper_.author_count.value_or(0) + 1;
        for (XmlElement part = author.first(); part; part = part.next())
            if (part.name() == "affiliation") intake_.add_affiliation(paper_, decode_tex(part.text(buffer_)));
    }

    void take_version(XmlElement version) {
        const std::optional<Date> day = feed_day(version.child("date"), "version's", intake_);
        const std::string_view label = version.attribute("version");
        const std::optional<int> number = parse_digits(label.substr(label.starts_with('v') ? 1 : 0));
        if (!paper_.published) {
            paper_.published = day;
        } else {
            paper_.updated = day;
        }
        if (number) paper_.version = number;
    }

    void take_dublin_core(XmlElement field, std::string_view name) {
        const std::string_view text = trim_blanks(field.text(buffer_));
        if (name == "title") return intake_.set_title(paper_, text);
        if (name == "subject") return intake_.add_keyword(paper_, text);
        if (name == "identifier") return take_identifier(text);
        if (name == "rights") paper_.license = intake_.short_text(text);
        if (name == "creator") {
            intake_.take_author(paper_, turn_name(text));
            paper_.author_count = paper_.author_count.value_or(0) + 1;
        }
        if (name == "description") {
            constexpr std::string_view kComment = "Comment:";
            if (text.starts_with(kComment)) {
                paper_.comment = intake_.long_text(text.substr(kComment.size()));
            } else if (paper_.abstract.empty()) {
                intake_.set_abstract(paper_, text);
            }
        }
        if (name == "date")
            (paper_.published ? paper_.updated : paper_.published) = feed_day(field, "record's", intake_);
    }

    void take_identifier(std::string_view text) {
        if (const auto id = parse_arxiv_id(text)) {
            set_arxiv_id(paper_, *id);
        } else if (const auto doi = parse_doi(text)) {
            paper_.doi = *doi;
        } else if (paper_.url.empty() && text.starts_with("http")) {
            intake_.set_link(paper_.url, "record's", text);
        } else if (paper_.journal.empty() && text.find(' ') != text.npos) {
            paper_.journal = intake_.long_text(text);  // arXiv gives the journal reference so
        }
    }

    XmlElement metadata_;
    Intake& intake_;
    Paper paper_;
    std::string buffer_;
};

/// The element that holds the records, or the root when it is one of those itself.
XmlElement find_list(XmlElement root) {
    for (const char* name : {"ListRecords", "GetRecord"}) {
        if (root && root.name() == name) return root;
        if (root && root.name() == "OAI-PMH")
            if (const XmlElement list = root.child(name)) return list;
    }
    return {};
}

/// An empty result is said as an error too, but is none.
void take_errors(XmlElement root, Intake& intake, const Listing& listing) {
    std::string buffer;
    for (XmlElement error = root.child("error"); error; error = error.next()) {
        if (error.name() != "error") continue;
        const std::string_view code = error.attribute("code");
        if (code != "noRecordsMatch")
            refuse_error_answer(listing, fmt::format("{}: {}", code, error.text(buffer)));
        intake.notes.add(error.line(), "the answer says that no records match");
    }
}

void note_rest(XmlElement list, std::size_t deleted, Intake& intake) {
    std::string buffer;
    if (deleted > 0)
        intake.notes.add(
            0, fmt::format("{} deleted {} left out", deleted, deleted == 1 ? "record is" : "records are"));
    const XmlElement token = list.child("resumptionToken");
    if (!token || trim_blanks(token.text(buffer)).empty()) return;
    const std::optional<int> size = parse_digits(token.attribute("completeListSize"));
    intake.notes.add(token.line(),
                     size ? fmt::format("this is one page of {} records; the list goes on", *size)
                          : "this is one page; the list goes on");
}

}  // namespace

bool looks_like_arxiv_oai(std::string_view head) {
    const XmlHead found = scan_xml_head(head);
    return found.root == "OAI-PMH" || found.root == "ListRecords" || found.root == "GetRecord";
}

bool read_arxiv_oai(std::string bytes, Intake& intake, Listing& listing) {
    const XmlDocument document(std::move(bytes), "read " + listing.source, intake.notes);
    const XmlElement root = document.root(), list = find_list(root);
    if (!root || (!list && root.name() != "OAI-PMH")) return false;
    if (!list) take_errors(root, intake, listing);
    std::size_t count = 0, deleted = 0;
    for (XmlElement record = list ? list.first() : XmlElement(); record; record = record.next()) {
        if (record.name() != "record") continue;
        if (intake.is_full()) break;
        intake.start_entry(++count, record.line());
        const XmlElement header = record.child("header"), metadata = record.child("metadata");
        if (header && header.attribute("status") == "deleted") {
            ++deleted;
        } else if (metadata && metadata.first()) {
            OaiRecord(metadata.first(), intake).deliver(header);
        } else {
            intake.note("no metadata; skipped");
        }
    }
    if (list) note_rest(list, deleted, intake);
    read_behind_root(document, intake);
    return true;
}

}  // namespace offprint
