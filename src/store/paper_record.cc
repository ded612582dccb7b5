// A version byte, then the fields in a fixed order. Numbers are in groups of seven bits, lowest first, the
// high bit set on all but the last; text is its length and its bytes; a list is its length and its items;
// what may be absent is 0, or its value (signs folded into the lowest bit) plus one. Of a paper whose day of
// publication is known to the month or year only, the version is 2, and how much is known stands at the end.
// Of one that PubMed has, the version is 3, and behind that stand its numbers.
#include "paper_record.h"

#include <limits>

#include "offprint/base/error.h"

namespace offprint {
namespace {

constexpr char kVersion = 1, kVersionOfRoughDates = 2, kVersionOfPubmed = 3;

class Writer {
  public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
        bytes += static_cast<char>(value);
    }
    void add(const std::string& text) {
        number(text.size());
        bytes += text;
    }
    void add(const std::vector<std::string>& texts) {
        number(texts.size());
        for (const std::string& text : texts) add(text);
    }
    void add(const std::optional<int>& value) {
        number(value ? ((static_cast<std::uint64_t>(static_cast<std::int64_t>(*value)) << 1) ^
                        static_cast<std::uint64_t>(std::int64_t{*value} >> 63)) +
                           1
                     : 0);
    }
    void add(const std::optional<Date>& date) { add(date ? std::optional<int>(date->days) : std::nullopt); }
    void add(const std::optional<Announce>& announce) {
        add(announce ? std::optional<int>(static_cast<int>(*announce)) : std::nullopt);
    }
    void add(const std::optional<Organization>& organization) {
        number(organization ? 1 : 0);
        if (!organization) return;
        add(organization->name);
        add(organization->handle);
    }

    std::string bytes;
};

class Reader {
  public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {
        if (rest_.empty() || rest_[0] < kVersion || rest_[0] > kVersionOfPubmed) fail();
        version_ = rest_[0];
        rest_.remove_prefix(1);
    }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (rest_.empty()) fail();
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return value;
        }
        fail();
    }
    void add(std::string& text) {
        const std::uint64_t size = number();
        if (size > rest_.size()) fail();
        text = rest_.substr(0, size);
        rest_.remove_prefix(size);
    }
    void add(std::vector<std::string>& texts) {
        const std::uint64_t count = number();
        if (count > rest_.size()) fail();  // each takes a byte at least
        texts.resize(count);
        for (std::string& text : texts) add(text);
    }
    void add(std::optional<int>& value) {
        const std::uint64_t written = number();
        if (written == 0) return value.reset();
        const auto folded =
            static_cast<std::int64_t>((written - 1) >> 1) ^ -static_cast<std::int64_t>((written - 1) & 1);
        if (folded < std::numeric_limits<int>::min() || folded > std::numeric_limits<int>::max()) fail();
        value = static_cast<int>(folded);
    }
    void add(std::optional<Date>& date) {
        std::optional<int> days;
        add(days);
        date = days ? std::optional(Date{*days}) : std::nullopt;
    }
    void add(std::optional<Announce>& announce) {
        std::optional<int> value;
        add(value);
        if (value && (*value < 0 || *value > static_cast<int>(Announce::kReplaceCross))) fail();
        announce = value ? std::optional(static_cast<Announce>(*value)) : std::nullopt;
    }
    void add(std::optional<Organization>& organization) {
        const std::uint64_t has = number();
        if (has > 1) fail();
        organization.reset();
        if (has == 0) return;
        add(organization.emplace().name);
        add(organization->handle);
    }
    void finish(Paper& paper) {
        if (version_ >= kVersionOfRoughDates) {
            const std::uint64_t written = number();
            const bool may_be_day = version_ == kVersionOfPubmed;
            if ((written == 0 && !may_be_day) || written > static_cast<std::uint64_t>(DatePrecision::kYear))
                fail();
            paper.published_precision = static_cast<DatePrecision>(written);
        }
        if (version_ == kVersionOfPubmed) {
            add(paper.pmid);
            add(paper.pmcid);
        }
        if (!rest_.empty()) fail();
    }

  private:
    [[noreturn]] static void fail() {
        throw Error(
            ErrorKind::kOutput, "archive: a record of a paper is damaged",
            "`offprint archive check` tells more; restore a copy, or move the archive away and import again");
    }

    char version_ = kVersion;
    std::string_view rest_;
};

/// Both directions in one place, so that they cannot differ.
template <class Fields, class PaperType>
void visit(Fields& fields, PaperType& paper) {
    fields.add(paper.id.value);
    fields.add(paper.title);
    fields.add(paper.title_raw);
    fields.add(paper.abstract);
    fields.add(paper.abstract_raw);
    fields.add(paper.url);
    fields.add(paper.pdf);
    fields.add(paper.code);
    fields.add(paper.project);
    fields.add(paper.doi);
    fields.add(paper.authors);
    fields.add(paper.author_count);
    fields.add(paper.organization);
    fields.add(paper.categories);
    fields.add(paper.primary);
    fields.add(paper.keywords);
    fields.add(paper.affiliations);
    fields.add(paper.ai_summary);
    fields.add(paper.submitter);
    fields.add(paper.comment);
    fields.add(paper.journal);
    fields.add(paper.report);
    fields.add(paper.license);
    fields.add(paper.published);
    fields.add(paper.updated);
    fields.add(paper.listed);
    fields.add(paper.announce);
    fields.add(paper.version);
    fields.add(paper.upvotes);
    fields.add(paper.comments);
    fields.add(paper.stars);
    fields.add(paper.sources);
}

}  // namespace

std::string encode_paper(const Paper& paper) {
    const bool is_rough = paper.published_precision != DatePrecision::kDay;
    const bool is_in_pubmed = !paper.pmid.empty() || !paper.pmcid.empty();
    Writer writer;
    writer.bytes = is_in_pubmed ? kVersionOfPubmed : is_rough ? kVersionOfRoughDates : kVersion;
    visit(writer, paper);
    if (is_rough || is_in_pubmed) writer.number(static_cast<std::uint64_t>(paper.published_precision));
    if (is_in_pubmed) {
        writer.add(paper.pmid);
        writer.add(paper.pmcid);
    }
    return std::move(writer.bytes);
}

Paper decode_paper(std::string_view bytes) {
    Reader reader(bytes);
    Paper paper;
    visit(reader, paper);
    reader.finish(paper);
    return paper;
}

}  // namespace offprint
