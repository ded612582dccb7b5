// The fields of BibTeX's standard styles and of biblatex's data model, and what arXiv, DBLP and the common
// reference managers write beside them. Where an entry names another one in `crossref` or `xdata`, what it
// does not say itself is taken from there; since that one mostly stands behind it, the file is read once more
// when the first such entry is met.
#include "bibtex.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "bibtex_marks.h"
#include "bibtex_reader.h"
#include "bibtex_text.h"
#include "creator_names.h"
#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/find_text.h"
#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"
#include "other_listing.h"
#include "reference.h"

namespace offprint {
namespace {

/// What a volume says for its parts, under the names it has there.
struct Inherited {
    std::string_view from, to;
};
constexpr std::array kInherited{
    Inherited{"booktitle", "booktitle"}, Inherited{"title", "booktitle"},
    Inherited{"journal", "journal"},     Inherited{"journaltitle", "journaltitle"},
    Inherited{"date", "date"},           Inherited{"year", "year"},
    Inherited{"month", "month"},         Inherited{"author", "author"},
};

/// What several entries have in common and biblatex lets stand in an `@xdata` of its own, but for the days.
constexpr std::array<std::string_view, 10> kCommon{"title",        "author",    "editor",    "journal",
                                                   "journaltitle", "booktitle", "maintitle", "keywords",
                                                   "url",          "doi"};

/// Bytes; a longer value is not copied into every part.
constexpr std::size_t kLongestInherited = 1000;
/// Entries that one entry may take from, those that they name counted; and names that one entry has.
constexpr std::size_t kMostCommon = 8;

/// The entries of the file by their keys in lower case, with nothing but what others may take from them.
class Volumes {
  public:
    explicit Volumes(std::string_view text) {
        NoteBook ignored;  // the reading that counts will take the same notes
        BibtexReader reader(text, ignored);
        BibtexEntry entry;
        while (reader.next(entry)) {
            if (entry.key.empty()) continue;
            const auto [place, is_new] = entries_.try_emplace(ascii_lower(entry.key));
            if (!is_new) continue;
            BibtexEntry& kept = place->second;
            for (const Inherited& field : kInherited) keep(entry, field.from, kept);
            if (entry.type == "xdata")
                for (const std::string_view name : kCommon) keep(entry, name, kept);
            keep(entry, "xdata", kept);
            keep(entry, "crossref", kept);
            std::size_t names = 0;
            for (const std::string_view name : split_bibtex(entry.field("ids"), ","))
                if (++names <= kMostCommon) names_.try_emplace(ascii_lower(name), ascii_lower(entry.key));
        }
    }

    void complete(BibtexEntry& entry) const {
        take_common(entry);
        put_in_pieces(entry);
        const BibtexEntry* volume = find(entry.field("crossref"));
        for (std::size_t i = 0; i < kMostCommon && volume != nullptr; ++i) {
            if (volume->field("xdata").empty()) {
                take_from(*volume, entry);
            } else {
                BibtexEntry whole;
                for (const Inherited& field : kInherited) add(field.from, volume->field(field.from), whole);
                add("xdata", volume->field("xdata"), whole);
                take_common(whole);
                take_from(whole, entry);
            }
            volume = find(volume->field("crossref"));
        }
    }

  private:
    static void add(std::string_view name, std::string_view value, BibtexEntry& entry) {
        if (!value.empty() && entry.field(name).empty()) entry.add(name, value);
    }
    static void keep(const BibtexEntry& entry, std::string_view name, BibtexEntry& kept) {
        const std::string_view value = entry.field(name);
        if (!value.empty() && value.size() <= kLongestInherited)
            add(name, kept.keep(std::string(value)), kept);
    }

    const BibtexEntry* find(std::string_view key) const {
        key = trim_blanks(key);
        if (key.empty()) return nullptr;
        const std::string lower = ascii_lower(key);
        auto found = entries_.find(lower);
        const auto name = found == entries_.end() ? names_.find(lower) : names_.end();
        if (name != names_.end()) found = entries_.find(name->second);
        return found == entries_.end() ? nullptr : &found->second;
    }

    /// The value that `key-author-2` or `key-title` names; the text itself where there is none.
    std::string_view piece(std::string_view reference, std::string_view text) const {
        std::size_t dash = reference.rfind('-');
        int number = 0;
        if (dash != reference.npos) number = parse_digits(reference.substr(dash + 1)).value_or(0);
        if (number > 0) reference = reference.substr(0, dash);
        dash = reference.rfind('-');
        const BibtexEntry* const common = dash == reference.npos ? nullptr : find(reference.substr(0, dash));
        if (common == nullptr) return text;
        const std::string_view value = common->field(ascii_lower(reference.substr(dash + 1)));
        if (value.empty() || number == 0) return value.empty() ? text : value;
        const std::vector<std::string_view> names = split_bibtex_names(value);
        return std::cmp_greater(number, names.size()) ? text : names[static_cast<std::size_t>(number - 1)];
    }

    /// `author = {xdata=key-author-2 and Okafor, Ada}`, as biblatex lets entries take single pieces.
    void put_in_pieces(BibtexEntry& entry) const {
        constexpr std::string_view kMark = "xdata=";
        entry.change_each([&](std::string_view name, std::string_view value) -> std::optional<std::string> {
            const bool is_known = std::find(kCommon.begin(), kCommon.end(), name) != kCommon.end();
            if (!is_known || value.find(kMark) == value.npos) return std::nullopt;
            std::string whole;
            for (const std::string_view written : split_bibtex_names(value)) {
                const std::string_view part = bibtex_unbraced(written);
                if (!whole.empty()) whole += " and ";
                whole += part.starts_with(kMark) ? piece(bibtex_unbraced(part.substr(kMark.size())), written)
                                                 : written;
            }
            return whole;
        });
    }

    static void take_from(const BibtexEntry& volume, BibtexEntry& entry) {
        const bool is_dated = !entry.first_of({"date", "year"}).empty();
        for (const Inherited& field : kInherited) {
            const bool is_day = field.to == "date" || field.to == "year" || field.to == "month";
            if (!(is_day && is_dated)) add(field.to, volume.field(field.from), entry);
        }
    }

    void take_common(BibtexEntry& entry) const {
        std::vector<std::string> keys;
        const auto add_keys = [&](std::string_view written) {
            for (const std::string_view key : split_bibtex(written, ","))
                if (keys.size() < kMostCommon) keys.emplace_back(key);
        };
        add_keys(entry.field("xdata"));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const BibtexEntry* common = find(keys[i]);
            if (common == nullptr) continue;
            const bool is_dated = !entry.first_of({"date", "year"}).empty();
            for (const std::string_view name : kCommon) add(name, common->field(name), entry);
            for (const std::string_view name : {"date", "year", "month"})
                if (!is_dated) add(name, common->field(name), entry);
            add_keys(common->field("xdata"));
        }
    }

    std::unordered_map<std::string, BibtexEntry> entries_;
    std::unordered_map<std::string, std::string> names_;  ///< keys by what else entries are called, `ids`
};

/// `oct`, `October`, `10`, `oct # "~14"`, `"14~" # oct`: the month, and perhaps a day.
void add_month(ReferenceDate& date, std::string_view month) {
    const std::size_t digit = std::min(month.find_first_of("0123456789"), month.size());
    const std::string_view number = month.substr(digit);
    const int value = parse_digits(number.substr(0, number.find_first_not_of("0123456789"))).value_or(0);
    date.month = 0;
    bool has_word = false;
    for (std::size_t at = 0; at < month.size() && date.month == 0; ++at) {
        const std::size_t begin = at;
        while (at < month.size() && is_ascii_letter(month[at])) ++at;
        has_word |= at > begin;
        if (at > begin) date.month = month_from_name(month.substr(begin, at - begin)).value_or(0);
    }
    if (!has_word)
        date.month = value >= 1 && value <= 12 ? value : 0;
    else if (date.month > 0 && make_date(std::max(date.year, 1), date.month, value))
        date.day = value;
}

/// The macros of the Astrophysics Data System (ADS), which stand for names of journals.
std::string journal_of(std::string_view written) {
    static constexpr std::pair<std::string_view, std::string_view> kMacros[] = {
        {"\\aap", "Astronomy and Astrophysics"},
        {"\\aj", "The Astronomical Journal"},
        {"\\apj", "The Astrophysical Journal"},
        {"\\apjl", "The Astrophysical Journal Letters"},
        {"\\apjs", "The Astrophysical Journal Supplement Series"},
        {"\\araa", "Annual Review of Astronomy and Astrophysics"},
        {"\\icarus", "Icarus"},
        {"\\jcap", "Journal of Cosmology and Astroparticle Physics"},
        {"\\mnras", "Monthly Notices of the Royal Astronomical Society"},
        {"\\nat", "Nature"},
        {"\\pasp", "Publications of the Astronomical Society of the Pacific"},
        {"\\pra", "Physical Review A"},
        {"\\prb", "Physical Review B"},
        {"\\prc", "Physical Review C"},
        {"\\prd", "Physical Review D"},
        {"\\pre", "Physical Review E"},
        {"\\prl", "Physical Review Letters"},
        {"\\physrep", "Physics Reports"},
        {"\\planss", "Planetary and Space Science"},
        {"\\solphys", "Solar Physics"},
        {"\\ssr", "Space Science Reviews"}};
    for (const auto& [macro, name] : kMacros)
        if (trim_blanks(written) == macro) return std::string(name);
    return bibtex_prose(written);
}

class EntryReader {
  public:
    explicit EntryReader(const BibtexEntry& entry) : entry_(entry) {}

    Reference read() {
        read_texts();
        read_identity();
        read_people();
        read_date();
        read_keywords();
        return std::move(reference_);
    }

  private:
    std::string text_of(std::initializer_list<std::string_view> names) const {
        return bibtex_prose(entry_.first_of(names));
    }

    void read_texts() {
        reference_.title = text_of({"title"});
        if (const std::string_view subtitle = entry_.field("subtitle");
            !subtitle.empty() && !reference_.title.empty())
            reference_.title += (reference_.title.ends_with('?') ? " " : ": ") + bibtex_prose(subtitle);
        reference_.abstract = text_of({"abstract"});
        reference_.journal =
            journal_of(entry_.first_of({"journal", "journaltitle", "booktitle", "maintitle"}));
        reference_.report = text_of({"reportnumber", "report-number"});
        reference_.comment = text_of({"note", "addendum", "comment"});
        if (entry_.type == "techreport" || entry_.type == "report") reference_.report = text_of({"number"});
    }

    /// Where semicolons separate them, commas belong to them: `Cells, Cultured; Mice`.
    void read_keywords() {
        const std::string_view all =
            bibtex_unbraced(entry_.first_of({"keywords", "author_keywords", "keyword"}));
        std::vector<std::string_view> words = split_bibtex(all, ";");
        if (words.size() < 2) words = split_bibtex(all, ",;");
        for (const std::string_view word : words) reference_.keywords.push_back(bibtex_text(word));
    }

    void read_identity() {
        reference_.doi = bibtex_address(entry_.field("doi"));
        read_addresses(entry_.first_of({"url", "ee", "link"}));
        reference_.pdf = bibtex_address(entry_.field("pdf"));
        if (const std::string_view how = entry_.field("howpublished");
            reference_.url.empty() && how.find("http") != how.npos)
            reference_.url = bibtex_address(how);
        if (const std::string_view note = entry_.field("note");
            reference_.url.empty() && note.find("\\url{http") != note.npos)
            reference_.url = bibtex_address(note);
        const std::string eprint = bibtex_address(entry_.field("eprint"));
        if (const std::string_view id = entry_.first_of({"arxivid", "arxiv"}); !id.empty())
            reference_.cited.push_back("arXiv:" + bibtex_address(id));
        const std::string_view archive = entry_.first_of({"archiveprefix", "eprinttype"});
        const bool is_arxiv = archive.empty() || equals_ignoring_case(trim_blanks(archive), "arxiv");
        if (is_arxiv && !eprint.empty()) reference_.cited.push_back("arXiv:" + eprint);
        for (const std::string_view name : {"volume", "note", "howpublished", "number"})
            if (const std::string_view cited = entry_.field(name); !cited.empty())
                reference_.cited.emplace_back(cited);
        reference_.pmid = bibtex_address(entry_.first_of({"pmid", "pubmed"}));
        reference_.pmcid = bibtex_address(entry_.first_of({"pmcid", "pmc"}));
        if (equals_ignoring_case(trim_blanks(archive), "pubmed")) reference_.pmid = eprint;
        reference_.primary = text_of({"primaryclass", "eprintclass"});
    }

    /// Mendeley writes all addresses of a work into one field.
    void read_addresses(std::string_view written) {
        const std::string all = bibtex_address(written);
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t end = std::min(all.find_first_of(" \n", at), all.size());
            const std::string one = all.substr(at, end - at);
            at = end + 1;
            if (one.empty()) continue;
            if (reference_.doi.empty() && parse_doi(one)) reference_.doi = one;
            if (reference_.url.empty()) reference_.url = one;
            reference_.cited.push_back(one);
        }
    }

    void read_people() {
        BibtexNames people = bibtex_names(entry_.first_of({"author", "editor"}));
        reference_.authors = std::move(people.names);
        reference_.has_more_authors = people.has_more;
        for (std::string& name : reference_.authors) name.resize(without_dblp_number(name).size());
        std::erase_if(reference_.authors, [&](const std::string& name) {
            const bool is_rest = equals_ignoring_case(name, "et al.") || equals_ignoring_case(name, "et al");
            reference_.has_more_authors |= is_rest;
            return is_rest;
        });
        if (const std::string group = text_of({"collaboration"}); !group.empty())
            reference_.authors.push_back(group.find("ollaboration") == group.npos ? group + " Collaboration"
                                                                                  : group);
    }

    void read_date() {
        reference_.date = parse_reference_date(text_of({"date"}));
        if (reference_.date.year > 0) return;
        reference_.date = parse_reference_date(text_of({"year"}));
        if (reference_.date.year > 0 && reference_.date.month == 0)
            add_month(reference_.date, trim_blanks(text_of({"month"})));
        const int day = parse_digits(trim_blanks(text_of({"day"}))).value_or(0);
        if (reference_.date.month > 0 && reference_.date.day == 0 &&
            make_date(reference_.date.year, reference_.date.month, day))
            reference_.date.day = day;
    }

    const BibtexEntry& entry_;
    Reference reference_;
};

}  // namespace

bool begins_with_bibtex(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    return begins_bibtex(head, skip_bibtex_blanks(head, 0));
}

bool looks_like_bibtex(std::string_view head) {
    const std::string decoded = is_wide_text(head) ? decode_text(std::string(head)).text : "";
    if (!decoded.empty()) head = decoded;
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    return find_bibtex(head, 0) != head.npos;
}

bool read_bibtex(std::string bytes, Intake& intake, Listing&) {
    const std::string declared = is_valid_utf8(bytes) ? std::string() : declared_bibtex_encoding(bytes);
    const DecodedText decoded = decode_text(std::move(bytes), declared);
    const std::string_view text = decoded.text;
    if (find_bibtex(text, 0) == text.npos) return false;
    if (decoded.damaged) intake.notes.add(0, "some bytes are not valid " + decoded.encoding);
    std::optional<Volumes> volumes;
    const bool has_pieces = find_text(text, "xdata=") != text.npos;  // in any field
    BibtexReader reader(text, intake.notes);
    reader.watch_passed(
        [&](std::string_view passage, std::size_t line) { read_beside(passage, line, intake); });
    BibtexEntry entry;
    while (reader.next(entry)) {
        if (intake.is_full()) break;
        if (entry.type == "xdata") continue;  // no work, but what several have in common
        intake.start_entry(entry.number, entry.line);
        if (has_pieces || !entry.first_of({"crossref", "xdata"}).empty()) {
            if (!volumes) volumes.emplace(text);
            volumes->complete(entry);
        }
        deliver_reference(EntryReader(entry).read(), intake);
    }
    return true;
}

}  // namespace offprint
