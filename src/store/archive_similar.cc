// Nearness is the cosine of two papers' words, each word weighted by how often it stands and how rare it is
// (TF-IDF over title, three times, and abstract). How rare a word is, is counted in the newest papers, as a
// search does it.
//
//     1. The dozen weightiest words of the paper are looked up in the index: of each the newest papers that
//     have it.
//     2. The papers that gather most weight are read, and compared word by word.
//
// Both are bounded, however large the archive is.
#include <algorithm>
#include <map>

#include "archive_tables.h"
#include "offprint/base/logarithm.h"
#include "offprint/model/merge.h"
#include "offprint/query/word_index.h"
#include "paper_record.h"

namespace offprint {
namespace {

constexpr std::int64_t kNewest = 10'000;       ///< papers in which words are counted
constexpr std::size_t kWordsCounted = 60;      ///< of the paper
constexpr std::size_t kWordsLookedUp = 12;     ///< of these
constexpr std::int64_t kPapersOfAWord = 5000;  ///< the newest
constexpr std::size_t kPapersCompared = 200;

// In the order of the words: sums are the same each time.
using Weights = std::map<std::string, double, std::less<>>;

void add_words(Weights& weights, const FoldedText& text, double weight) {
    for (std::size_t i = 0; i < text.hashes().size(); ++i) {
        const std::string_view word = text.stem(i);
        if (word.size() <= 2) continue;
        const auto found = weights.lower_bound(word);
        if (found != weights.end() && found->first == word)
            found->second += weight;
        else
            weights.emplace_hint(found, word, weight);
    }
}

/// How often each word's stem stands there.
Weights count_words(const Paper& paper) {
    const FoldedPaper folded(paper);
    Weights counts;
    add_words(counts, folded.text(TextPart::kTitle), 3);
    add_words(counts, folded.text(TextPart::kAbstract), 1);
    return counts;
}

/// The square of its length. Squares are compared everywhere: a root would need the mathematical library,
/// which every start would pay for.
double square_of(const Weights& weights) {
    double sum = 0;
    for (const auto& [word, weight] : weights) sum += weight * weight;
    return sum;
}

struct Weighted {
    std::string word;
    double weight;
};

bool is_weightier(const Weighted& a, const Weighted& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
}

/// The words that stand most often, the longer ones first: short words are rarely the ones that tell.
std::vector<Weighted> pick_words(const Weights& counts) {
    std::vector<Weighted> words;
    for (const auto& [word, count] : counts)
        words.push_back({word, count * static_cast<double>(std::min<std::size_t>(word.size(), 8))});
    std::sort(words.begin(), words.end(), is_weightier);
    words.resize(std::min(words.size(), kWordsCounted));
    return words;
}

std::string needle_of(std::string_view word) {
    std::string needle = "{title abstract}:\"";
    for (const char c : word) needle.append(c == '"' ? 2 : 1, c);
    return needle + '"';
}

class Neighbours {
  public:
    Neighbours(Database& database, const Paper& paper) : database_(database), counts_(count_words(paper)) {
        weigh();
    }

    /// Numbers of papers that have its weighty words, those with the most weight first.
    std::vector<std::int64_t> candidates() {
        Statement newest = database_.prepare(
            "SELECT rowid FROM paper_fts WHERE paper_fts MATCH ? ORDER BY rowid DESC LIMIT ?");
        std::vector<Gathered> gathered;
        for (std::size_t i = 0; i < std::min(words_.size(), kWordsLookedUp); ++i) {
            const std::string needle = needle_of(words_[i].word);
            newest.bind(1, std::string_view(needle)).bind(2, kPapersOfAWord);
            while (newest.step())
                gathered.push_back({newest.integer(0), words_[i].weight * words_[i].weight});
        }
        sum_up(gathered);
        const std::size_t count = std::min(kPapersCompared, gathered.size());
        std::partial_sort(gathered.begin(), gathered.begin() + static_cast<std::ptrdiff_t>(count),
                          gathered.end(), [](const Gathered& a, const Gathered& b) {
                              return a.weight != b.weight ? a.weight > b.weight : a.number > b.number;
                          });
        std::vector<std::int64_t> numbers;
        for (std::size_t i = 0; i < count; ++i) numbers.push_back(gathered[i].number);
        return numbers;
    }

    /// The square of the cosine between the two, as vectors of weighed words; between 0 and 1.
    double nearness(const Paper& paper) const {
        Weights other = count_words(paper);
        double product = 0, square = 0;
        for (auto& [word, count] : other) {
            const auto found = rarity_.find(word);
            const double weight =
                (1 + natural_logarithm(count)) * (found == rarity_.end() ? usual_ : found->second);
            square += weight * weight;
            if (const auto own = weights_.find(word); own != weights_.end()) product += weight * own->second;
        }
        return square == 0 || square_ == 0 ? 0 : product * product / square / square_;
    }

  private:
    struct Gathered {
        std::int64_t number = 0;
        double weight = 0;
    };

    /// One of each paper; weights are added in the order of the words, the same each time.
    static void sum_up(std::vector<Gathered>& all) {
        std::stable_sort(all.begin(), all.end(),
                         [](const Gathered& a, const Gathered& b) { return a.number < b.number; });
        std::size_t count = 0;
        for (const Gathered& one : all) {
            if (count > 0 && all[count - 1].number == one.number)
                all[count - 1].weight += one.weight;
            else
                all[count++] = one;
        }
        all.resize(count);
    }

    void weigh() {
        Statement oldest =
            database_.prepare("SELECT id FROM paper_fts_docsize ORDER BY id DESC LIMIT 1 OFFSET ?");
        oldest.bind(1, kNewest - 1);
        const bool has_more = oldest.step();
        const std::int64_t first = has_more ? oldest.integer(0) : 0;
        oldest.reset();
        const auto papers = static_cast<double>(
            has_more ? kNewest : database_.integer("SELECT papers FROM total").value_or(1));
        Statement counted =
            database_.prepare("SELECT count(*) FROM paper_fts WHERE paper_fts MATCH ? AND rowid >= ?");
        for (const Weighted& picked : pick_words(counts_)) {
            const std::string needle = needle_of(picked.word);
            counted.bind(1, std::string_view(needle)).bind(2, first);
            counted.step();
            const double rarity =
                natural_logarithm((papers + 1) / (static_cast<double>(counted.integer(0)) + 0.5));
            counted.reset();
            if (rarity <= 0) continue;
            rarity_[picked.word] = rarity;
            const double weight = (1 + natural_logarithm(counts_.at(picked.word))) * rarity;
            weights_[picked.word] = weight;
            words_.push_back({picked.word, weight});
        }
        std::sort(words_.begin(), words_.end(), is_weightier);
        for (const auto& [word, rarity] : rarity_) usual_ += rarity / static_cast<double>(rarity_.size());
        square_ = square_of(weights_);
    }

    Database& database_;
    Weights counts_, rarity_, weights_;
    std::vector<Weighted> words_;  ///< the weightiest first
    double usual_ = 0;             ///< how rare a word is of which that was not counted
    double square_ = 0;
};

}  // namespace

std::vector<Paper> Archive::similar_to(const Paper& paper, std::size_t limit) const {
    Neighbours neighbours(tables_->database, paper);
    std::vector<std::pair<double, Paper>> near;
    for (const std::int64_t number : neighbours.candidates()) {
        tables_->paper_record.bind(1, number);
        if (!tables_->paper_record.step()) continue;
        Paper other = decode_paper(tables_->paper_record.bytes(0));
        tables_->paper_record.reset();
        if (other.id == paper.id || same_work(other, paper)) continue;
        const double nearness = neighbours.nearness(other);
        near.emplace_back(nearness, std::move(other));
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Paper> papers;
    for (std::size_t i = 0; i < std::min(limit, near.size()); ++i)
        papers.push_back(std::move(near[i].second));
    return papers;
}

}  // namespace offprint
