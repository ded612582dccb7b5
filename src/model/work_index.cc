// Two records can only be joined when they share an id, an address or a title, or when both are
// joined to a third. So hashes of these are kept, sorted at the end, and whoever stands under the same hash
// is linked. Hashes that agree by chance, and titles that are compared by their letters and digits alone,
// link too many; what is linked is then looked at by the merger itself, so only its time is lost.
//
// Records that all have arXiv ids are joined by these alone, for two of them contradict: a DOI, address or
// title links only where some record under it has none.
#include "offprint/model/work_index.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/model/paper_id.h"
#include "same_work.h"

namespace offprint {
namespace {

constexpr std::uint64_t kNoKey = 0;

class KeyHash {
  public:
    void add(char c) { state_ = (state_ ^ static_cast<unsigned char>(c)) * kFactor; }
    void add(std::string_view text) {
        for (const char c : text) add(c);
    }
    /// The upper half is the hash and the lower one is empty; never kNoKey.
    std::uint64_t upper_half() const {
        const std::uint64_t mixed = (state_ ^ state_ >> 29) * kFactor;
        return (mixed | std::uint64_t{1} << 32) & ~std::uint64_t{0xFFFFFFFF};
    }

  private:
    static constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;
    std::uint64_t state_ = 0x243F6A8885A308D3;
};

std::uint64_t hash_of(std::string_view text) {
    KeyHash hash;
    hash.add(text);
    return hash.upper_half();
}

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

/// ASCII, and no TeX that could stand for other letters.
bool is_plain(std::string_view title) {
    return std::all_of(title.begin(), title.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && c != '\\' && c != '{' && c != '$';
    });
}

/// Of the letters and digits of the key under which titles meet; kNoKey where none would.
std::uint64_t title_hash(const Paper& paper) {
    constexpr std::size_t kFewBytes = 40;  // furniture of journals has short titles
    KeyHash hash;
    if (paper.title.size() > kFewBytes && is_plain(paper.title)) {
        for (const char c : paper.title)
            if (is_letter_or_digit(c)) hash.add(ascii_lower(c));
        return hash.upper_half();
    }
    const std::string key = title_of(paper).key;
    if (key.empty()) return kNoKey;
    for (const char c : key)
        if (is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80) hash.add(c);
    return hash.upper_half();
}

std::uint32_t record_of(std::uint64_t key) { return static_cast<std::uint32_t>(key); }

bool has_same_hash(std::uint64_t a, std::uint64_t b) { return a >> 32 == b >> 32; }

/// Records that are linked, each group under its first.
class Links {
  public:
    explicit Links(std::size_t records) : first_(records) {
        std::iota(first_.begin(), first_.end(), std::uint32_t{0});
    }

    /// Calls `may_link` with each run of keys of one hash.
    template <class MayLink>
    void link(std::vector<std::uint64_t>& keys, MayLink may_link) {
        std::sort(keys.begin(), keys.end());
        for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
            while (end < keys.size() && has_same_hash(keys[begin], keys[end])) ++end;
            const std::span<const std::uint64_t> run(keys.data() + begin, end - begin);
            if (run.size() == 1 || !may_link(run)) continue;
            for (const std::uint64_t key : run.subspan(1)) join(record_of(run.front()), record_of(key));
        }
    }

    std::uint32_t first_of(std::uint32_t record) {
        while (first_[record] != record) record = first_[record] = first_[first_[record]];
        return record;
    }

  private:
    void join(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t first_a = first_of(a), first_b = first_of(b);
        first_[std::max(first_a, first_b)] = std::min(first_a, first_b);
    }

    std::vector<std::uint32_t> first_;
};

}  // namespace

void WorkIndex::add(const Paper& paper) {
    if (size_ > std::numeric_limits<std::uint32_t>::max())
        throw Error(ErrorKind::kInput, "more than 4,294,967,295 papers", "give them in several runs");
    const std::uint64_t record = size_++;
    const WorkIds ids = ids_of(paper);
    has_arxiv_id_.push_back(!ids.arxiv.empty());
    if (!ids.arxiv.empty()) arxiv_ids_.push_back(hash_of(ids.arxiv) | record);
    for (const std::string& doi : ids.dois) dois_.push_back(hash_of(doi) | record);
    for (const std::string& number : ids.pubmed) pubmed_.push_back(hash_of(number) | record);
    for (const std::string& url : ids.urls) urls_.push_back(hash_of(url) | record);
    if (const std::uint64_t title = title_hash(paper); title != kNoKey) titles_.push_back(title | record);
}

void WorkIndex::forget_from(std::size_t number) {
    for (Keys* keys : {&arxiv_ids_, &dois_, &pubmed_, &urls_, &titles_})
        while (!keys->empty() && record_of(keys->back()) >= number) keys->pop_back();
}

void WorkIndex::for_each_group(const std::function<void(std::span<const std::uint32_t>)>& use) {
    Links links(size_);
    links.link(arxiv_ids_, [](const auto&) { return true; });
    for (Keys* keys : {&dois_, &pubmed_, &urls_, &titles_})
        links.link(*keys, [&](std::span<const std::uint64_t> run) {
            return std::any_of(run.begin(), run.end(),
                               [&](std::uint64_t key) { return !has_arxiv_id_[record_of(key)]; });
        });
    std::vector<std::uint64_t> members;  // the first of the group in the upper half
    std::vector<bool> is_first(size_);
    for (std::uint32_t i = 0; i < size_; ++i) {
        const std::uint32_t first = links.first_of(i);
        if (first == i) continue;
        members.push_back(std::uint64_t{first} << 32 | i);
        is_first[first] = true;
    }
    for (std::uint32_t i = 0; i < size_; ++i)
        if (is_first[i]) members.push_back(std::uint64_t{i} << 32 | i);
    std::sort(members.begin(), members.end());
    std::vector<std::uint32_t> group;
    for (std::size_t begin = 0, end = 0; begin < members.size(); begin = end) {
        group.clear();
        for (; end < members.size() && has_same_hash(members[begin], members[end]); ++end)
            group.push_back(record_of(members[end]));
        use(group);
    }
}

}  // namespace offprint
