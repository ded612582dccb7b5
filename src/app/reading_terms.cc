// Candidates are the words and pairs of neighbours of titles and keywords that several papers share, without
// the words that titles of every field have, and without those that stand in so many papers of today, titles
// and abstracts, that a topic of them would be no choice: these only when there is nothing else. Then a
// greedy cover: again and again the term that stands in most papers not covered yet, a pair counting half as
// much again because it says more; until a term adds no paper. Plural and singular are one word, as in
// queries.
#include "offprint/app/reading_terms.h"

#include <algorithm>
#include <map>
#include <set>

#include "offprint/base/fold.h"

namespace offprint {
namespace {

constexpr std::size_t kMostTerms = 12;
constexpr std::size_t kFewestPapers = 2;
constexpr std::size_t kPapersATerm = 25;  ///< a long list has more by chance: one more paper for so many

// From the titles of some thousand papers of all fields; no word here names a subject.
constexpr std::string_view kCommonWords =
    " a about above across adaptive advance after against algorithm all along also among an analysi"
    " analysis analyze and any application applied approach approximate are around art article as aspect"
    " assess assessment at based be becoming been before behavior behaviour being benchmark benchmarking"
    " best better between beyond both bound bounds bridging build building but by can case challenge"
    " change characterization combining common comparative comparing comparison complex comprehensive"
    " computing concept consideration construction context contribution could data dataset deep"
    " demonstration design developing development different direct discovery do doe does domain driven"
    " during dynamic each easy effect effective efficient emerging empirical enabling end enhanced"
    " enhancing estimating estimation evaluating evaluation evidence example experiment experimental"
    " exploiting exploration exploring extended factor fast few field finding first fixed for framework"
    " free from function future general generalized generating global good guide guided has have high"
    " higher how human hybrid i ii iii impact implementation implication improve improved improving in"
    " induced influence information insight integrated integrating interactive into introducing"
    " introduction investigating investigation is issue it iterative its joint large learn learned"
    " learning less lesson level leveraging limit limited linear local long look low machine made make"
    " making many matter mean measure measurement measuring mechanism meet method methodology mixed model"
    " modeling modelling more most multi multiple must nature near need network neural new next no non not"
    " note novel observation of off old on one online only open optimal optimization or order other our"
    " out over overview paper parallel part performance perspective potential power practical practice pre"
    " predicting prediction preliminary principle problem procedure process processing progress property"
    " proposal provable quality quantifying quantitative rapid rate real recent recognition relation"
    " relationship report research response result rethinking revealing review revisited revisiting robust"
    " robustness role s sample scalable scale science scientific self set several show simple simulation"
    " single small solution solving some space specific stable state statistical step strategy strong"
    " structure structured study studying sub such super supporting survey system systematic t take task"
    " technical technique technology term test testing than that the their them theoretical theory these"
    " they this three through time to tool toward towards training transfer trend two type under"
    " understanding unified unifying universal up update use used user using value various versu versus"
    " very via view vs want was way we well were what when where which while who why will with within"
    " without word work world would you your zero"
    " ";

// Of 1,228 papers of Hugging Face's days of 2024 to 2026 each stands in the titles and abstracts of seven in
// a hundred or more, or is part of how such papers are written.
constexpr std::string_view kBroadWords =
    " ability accuracy action agent agentic ai alignment answer architecture attention audience aware"
    " base baseline bench code component content control cost cross decision diffusion distillation"
    " distribution editing efficiency embedding environment error execution expert explicit failure"
    " feature feedback fidelity fine flow foundation frame gap generated generation generative"
    " generalization gpt gradient graph guidance image inference input instruction interaction knowledge"
    " language latent layer llm long loss memory metric mllm modality motion multimodal natural object"
    " objective output parameter pipeline planning policy post pretraining preference prior prompt"
    " quality query question range rank reasoning reinforcement representation resolution retrieval"
    " reward rl sampling scaling scene score search semantic sequence setting shot signal source spatial"
    " stage supervised supervision synthesis target temporal text token trajectory transformer tuning"
    " turn video vision visual vlm weight ";

// The same of pairs, four in a hundred or more.
constexpr std::string_view kBroadPairs =
    " |language model|large language|reinforcement learning|fine tuning|vision language|open source"
    "|fine grained|long horizon|diffusion model|image generation|video generation|post training"
    "|supervised fine|zero shot|inference time|multimodal large|foundation model|model trained"
    "|reasoning capability|question answering|natural language|policy optimization|latent space"
    "|generative model|multi turn|base model|reasoning model|multimodal model|diffusion transformer"
    "|reward model|token level|language modeling|language processing|pre training|large scale"
    "|high quality|real world|neural network|deep learning|machine learning|end to| ";

bool stands_in(std::string_view list, std::string_view mark, std::string_view word) {
    return list.find(std::string(mark).append(word).append(mark)) != list.npos;
}

bool is_common(std::string_view word) { return stands_in(kCommonWords, " ", word); }

bool is_telling(const std::string& word) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() > 1 && !is_common(word) && !std::all_of(word.begin(), word.end(), is_digit);
}

struct Candidate {
    std::string written;  ///< the first spelling in the order of the letters
    std::set<std::size_t> papers;
    bool is_pair = false;
    bool is_of_common = false;  ///< a pair of words that say little each
};

using Candidates = std::map<std::string, Candidate>;  ///< by their stems

Candidate& note(Candidates& all, const std::string& key, const std::string& written, std::size_t paper,
                bool is_pair) {
    Candidate& candidate = all[key];
    if (candidate.written.empty() || written < candidate.written) candidate.written = written;
    candidate.papers.insert(paper);
    candidate.is_pair = is_pair;
    return candidate;
}

void collect_terms(Candidates& all, std::string_view text, std::size_t paper) {
    std::string before, before_stem;
    for (const FoldedWord& word : fold_words(text)) {
        const std::string stemmed = stem(word.text);
        const bool tells = is_telling(stemmed) && is_telling(word.text);
        if (tells) note(all, stemmed, word.text, paper, false);
        // One common word may be a part of a name: "koopman operator theory", "language model".
        if (before.size() > 3 && word.text.size() > 3)
            note(all, before_stem + ' ' + stemmed, before + ' ' + word.text, paper, true).is_of_common =
                !tells && !is_telling(before_stem);
        before = word.text;
        before_stem = stemmed;
    }
}

bool is_broad(const std::string& key, const Candidate& candidate) {
    return candidate.is_pair ? stands_in(kBroadPairs, "|", key) : stands_in(kBroadWords, " ", key);
}

std::size_t count_new(const Candidate& candidate, const std::set<std::size_t>& covered) {
    return static_cast<std::size_t>(
        std::count_if(candidate.papers.begin(), candidate.papers.end(),
                      [&](std::size_t paper) { return !covered.contains(paper); }));
}

std::string as_query(std::span<const ReadingTerm> terms) {
    std::string query;
    for (const ReadingTerm& term : terms) {
        if (!query.empty()) query += " OR ";
        const bool is_word = term.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
        query += is_word ? term.text : '"' + term.text + '"';
    }
    return query;
}

}  // namespace

namespace {

ReadingTerms choose_terms(const Candidates& all, std::size_t papers) {
    const std::size_t fewest = std::max(kFewestPapers, papers / kPapersATerm);
    ReadingTerms found;
    found.papers = papers;
    std::set<std::size_t> covered;
    while (found.terms.size() < kMostTerms) {
        const Candidate* best = nullptr;
        std::size_t best_worth = 0;
        for (const auto& [key, candidate] : all) {  // in the order of the stems: the first of equals
            const std::size_t added = count_new(candidate, covered);
            const std::size_t worth = added * (candidate.is_pair ? 3 : 2);
            if (candidate.papers.size() < fewest || worth <= best_worth) continue;
            best = &candidate;
            best_worth = worth;
        }
        if (best == nullptr) break;
        found.terms.push_back({best->written, best->papers.size()});
        covered.insert(best->papers.begin(), best->papers.end());
    }
    found.covered = covered.size();
    found.query = as_query(found.terms);
    return found;
}

}  // namespace

ReadingTerms find_reading_terms(std::span<const Paper> papers) {
    Candidates all;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        collect_terms(all, papers[i].title, i);
        for (const std::string& keyword : papers[i].keywords) collect_terms(all, keyword, i);
    }
    // "World models": of words that say little each, what a third of a list is about.
    std::erase_if(all, [&](const auto& one) {
        return one.second.is_of_common &&
               one.second.papers.size() < std::max<std::size_t>(3, papers.size() / 3);
    });
    Candidates narrow;
    for (const auto& [key, candidate] : all)
        if (!is_broad(key, candidate)) narrow.emplace(key, candidate);
    ReadingTerms found = choose_terms(narrow, papers.size());
    return found.terms.empty() ? choose_terms(all, papers.size()) : found;
}

}  // namespace offprint
