// Papers go through one sieve: those that came before are passed over, those that do not match are counted.
#include "service_search.h"

#include <unordered_set>

#include "offprint/fetch/arxiv.h"
#include "offprint/query/match.h"

namespace offprint {
namespace {

class Sieve {
  public:
    Sieve(const ListingRequest& request, Format format, std::string title) : query_(request.query) {
        listing_.source = request.name;
        listing_.format = format;
        listing_.title = std::move(title);
    }

    void take(Listing&& part) {
        for (Paper& paper : part.papers) {
            if (!seen_.insert(paper.id.value).second) continue;
            ++came_;
            folded_.reset(paper);
            if (matches(query_, folded_))
                listing_.papers.push_back(std::move(paper));
            else
                ++listing_.unmatched;
        }
        for (Note& note : part.notes) listing_.notes.push_back({0, std::move(note.text)});
        listing_.is_cut |= part.is_cut;
    }

    std::size_t came() const { return came_; }
    Listing& listing() { return listing_; }

  private:
    const Query& query_;
    Listing listing_;
    FoldedPaper folded_;
    std::unordered_set<std::string> seen_;
    std::size_t came_ = 0;
};

}  // namespace

Listing search_arxiv(const ListingRequest& request, const ReadAnswer& read) {
    Sieve sieve(request, Format::kArxivApi, "arXiv search");
    Listing& all = sieve.listing();
    for (std::size_t first = 0; first < kMostArxivFound; first += kArxivPageSize) {
        Listing part = read(arxiv_search_url(request.api, request.searches.front(), first));
        const std::size_t before = sieve.came(), count = part.papers.size();
        if (first == 0) all.found = part.found;
        sieve.take(std::move(part));
        if (count < kArxivPageSize || sieve.came() == before) break;
    }
    if (all.found.value_or(0) > sieve.came())
        all.notes.push_back({0, "arXiv found " + std::to_string(*all.found) + " papers, and the newest " +
                                    std::to_string(sieve.came()) + " were fetched"});
    return std::move(all);
}

Listing search_hugging_face(const ListingRequest& request, const ReadAnswer& read) {
    Sieve sieve(request, Format::kHfJson, "Hugging Face search");
    for (const std::string& words : request.searches) {
        Listing part = read(hf_search_url(request.api, words));
        const bool is_full = part.papers.size() >= kHfSearchSize;
        sieve.take(std::move(part));
        if (is_full)
            sieve.listing().notes.push_back({0, "Hugging Face gives at most " +
                                                    std::to_string(kHfSearchSize) + " papers for \"" + words +
                                                    "\"; there may be more"});
    }
    return std::move(sieve.listing());
}

}  // namespace offprint
