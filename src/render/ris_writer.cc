// A record is lines of a tag of two characters, two blanks, a dash and a value. A value has one line, so no
// text can end a record or begin another. UNPB is what reference managers call a preprint.
#include <algorithm>

#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/model/person_name.h"
#include "reference_formats.h"

namespace offprint {
namespace {

class RecordWriter {
  public:
    explicit RecordWriter(std::string& out) : out_(out) {}

    void write(const Paper& paper) {
        const std::string_view number = arxiv_number_of(paper);
        out_ += paper.journal.empty() ? number.empty() ? "TY  - GEN\n" : "TY  - UNPB\n" : "TY  - JOUR\n";
        for (const std::string& author : paper.authors) add("AU", name_of(author));
        add("TI", paper.title);
        add("JO", paper.journal);
        if (const std::optional<RoughDate> date = date_of_reference(paper)) {
            add("PY", to_string(date->date, DatePrecision::kYear));
            std::string day = to_string(date->date, date->precision);
            std::replace(day.begin(), day.end(), '-', '/');
            add("DA", day);
        }
        if (!number.empty()) add("AN", "arXiv:" + std::string(number));
        if (number.empty() && !paper.pmid.empty()) {
            add("AN", paper.pmid);
            add("DB", "PubMed");
        }
        add("C2", paper.pmcid);
        add("DO", paper.doi);
        add("UR", safe_url(paper.url).value_or(""));
        add("L1", safe_url(paper.pdf).value_or(""));
        for (const std::string& keyword : paper.keywords) add("KW", keyword);
        add("N1", paper.comment);
        add("AB", paper.abstract);
        out_ += "ER  - \n";
    }

  private:
    static std::string name_of(const std::string& written) {
        const PersonName name = split_name(written);
        if (!name.literal.empty()) return name.literal;
        return name.family + ", " + name.given + (name.suffix.empty() ? "" : ", " + name.suffix);
    }
    void add(std::string_view tag, std::string_view value) {
        if (!value.empty()) (((out_ += tag) += "  - ") += clean_line(value)) += '\n';
    }

    std::string& out_;
};

}  // namespace

std::string papers_to_ris(std::span<const PaperRow> rows) {
    std::string out;
    RecordWriter writer(out);
    for (const PaperRow& row : rows) {
        if (!out.empty()) out += '\n';
        writer.write(*row.paper);
    }
    return out;
}

}  // namespace offprint
