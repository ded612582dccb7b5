// A paper's bytes: which of its optional values there are, the values, then each text behind its length. What
// is put away is gathered in a buffer that fits into the processor's cache, so that the file is written to
// seldom.
#include "offprint/model/paper_shelf.h"

#include <cstring>
#include <type_traits>

namespace offprint {
namespace {

constexpr std::size_t kBlock = std::size_t{256} * 1024;

/// Calls `use` for every member, in one order for both ways.
template <class SomePaper, class Use>
void for_each_member(SomePaper& paper, Use use) {
    use(paper.id.value);
    for (auto* text :
         {&paper.title, &paper.title_raw, &paper.abstract, &paper.abstract_raw, &paper.url, &paper.pdf,
          &paper.code, &paper.project, &paper.doi, &paper.pmid, &paper.pmcid, &paper.primary,
          &paper.ai_summary, &paper.submitter, &paper.comment, &paper.journal, &paper.report, &paper.license})
        use(*text);
    for (auto* list :
         {&paper.authors, &paper.categories, &paper.keywords, &paper.affiliations, &paper.sources})
        use(*list);
    for (auto* number : {&paper.author_count, &paper.version, &paper.upvotes, &paper.comments, &paper.stars})
        use(*number);
    for (auto* day : {&paper.published, &paper.updated, &paper.listed}) use(*day);
    use(paper.published_precision);
    use(paper.announce);
    use(paper.organization);
}

class Packer {
  public:
    explicit Packer(std::string& bytes) : bytes_(bytes) {}

    void operator()(const std::string& text) {
        put(static_cast<std::uint32_t>(text.size()));
        bytes_ += text;
    }
    void operator()(const std::vector<std::string>& texts) {
        put(static_cast<std::uint32_t>(texts.size()));
        for (const std::string& text : texts) (*this)(text);
    }
    void operator()(const std::optional<Organization>& organization) {
        bytes_ += organization ? '\1' : '\0';
        if (!organization) return;
        (*this)(organization->name);
        (*this)(organization->handle);
    }
    void operator()(DatePrecision precision) { put(precision); }
    template <class Value>
    void operator()(const std::optional<Value>& value) {
        bytes_ += value ? '\1' : '\0';
        if (value) put(*value);
    }

  private:
    template <class Value>
    void put(const Value& value) {
        static_assert(std::is_trivially_copyable_v<Value>);
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes_.append(raw, sizeof raw);
    }

    std::string& bytes_;
};

class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    void operator()(std::string& text) { text = take(get<std::uint32_t>()); }
    void operator()(std::vector<std::string>& texts) {
        texts.resize(get<std::uint32_t>());
        for (std::string& text : texts) (*this)(text);
    }
    void operator()(std::optional<Organization>& organization) {
        if (get<char>() == 0) return;
        organization.emplace();
        (*this)(organization->name);
        (*this)(organization->handle);
    }
    void operator()(DatePrecision& precision) { precision = get<DatePrecision>(); }
    template <class Value>
    void operator()(std::optional<Value>& value) {
        if (get<char>() != 0) value = get<Value>();
    }

  private:
    std::string_view take(std::size_t count) {
        const std::string_view taken = bytes_.substr(0, count);
        bytes_.remove_prefix(taken.size());
        return taken;
    }
    template <class Value>
    Value get() {
        Value value{};
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }

    std::string_view bytes_;
};

}  // namespace

void pack_paper(const Paper& paper, std::string& bytes) { for_each_member(paper, Packer(bytes)); }

Paper unpack_paper(std::string_view bytes) {
    Paper paper;
    Unpacker unpack(bytes);
    for_each_member(paper, [&](auto& member) { unpack(member); });
    return paper;
}

void PaperShelf::put(const Paper& paper) {
    pack_paper(paper, bytes_);
    ends_.push_back(file_.size() + bytes_.size());
    if (bytes_.size() < kBlock) return;
    file_.append(bytes_);
    bytes_.clear();
}

Paper PaperShelf::take_out(std::size_t number) const {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    const std::size_t size = ends_[number] - begin;
    if (begin >= file_.size())
        return unpack_paper(std::string_view(bytes_).substr(begin - file_.size(), size));
    return unpack_paper(file_.read(begin, size));
}

}  // namespace offprint
