// Papers are added in batches: large ones, because each ends with a write to the disk and with a part of the
// index of words that is merged with others later; not too large, because they are in memory, and because
// what is lost when the run is stopped is read again.
#include "offprint/app/keep.h"

#include <fmt/core.h>
#include <sys/stat.h>

#include <filesystem>
#include <utility>

#include "offprint/fetch/early_fetcher.h"
#include "offprint/model/merge.h"

namespace offprint {
namespace {

std::size_t text_of(const Paper& paper) {
    return paper.title.size() + paper.title_raw.size() + paper.abstract.size() + paper.abstract_raw.size();
}

/// What tells a file from its successor of the same name; empty for what is no file.
std::string file_key(const ListingRequest& request) {
    struct stat status {};
    if (request.kind != ListingRequest::Kind::kFile || stat(request.location.c_str(), &status) != 0 ||
        !S_ISREG(status.st_mode))
        return {};
    std::error_code error;
    const std::string path = std::filesystem::canonical(request.location, error).string();
    return fmt::format("{} {} {}.{:09}", error ? request.location : path, status.st_size,
                       status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

class Keeper {
  public:
    Keeper(Archive& archive, const ListingRequest& request, const KeepOptions& options)
        : archive_(archive),
          request_name_(request.name),
          source_(request.source),
          seen_(options.seen),
          now_(options.now),
          file_(options.resume ? file_key(request) : ""),
          limits_(options.batch) {
        if (!file_.empty()) kept_.passed_over = archive_.imported(file_);
    }

    void take(Paper&& paper) {
        if (++read_ <= kept_.passed_over) return;
        const bool is_named = source_ != request_name_;  // in the configuration
        const auto is_own = [&](const std::string& name) {
            return name == request_name_ ||
                   (is_named && name.starts_with(request_name_ + (request_name_.ends_with('/') ? "" : "/")));
        };
        if (paper.sources.size() <= 1 && (paper.sources.empty() || is_own(paper.sources[0])))
            paper.sources = {source_};  // else the file is an archive's and knows its own
        batch_text_ += text_of(paper);
        batch_.push_back(std::move(paper));
        if (batch_.size() >= limits_.papers || batch_text_ >= limits_.text) write();
    }

    Kept finish(Collected&& collected) {
        if (!batch_.empty()) write();
        kept_.passed_over = std::min(kept_.passed_over, read_);
        kept_.source = std::move(collected.sources.front());
        if (!collected.failures.empty()) kept_.failure = std::move(collected.failures.front());
        kept_.listings = std::move(collected.listings);
        for (const Listing& listing : kept_.listings)
            if (listing.is_known) kept_.counts.unchanged += listing.handed_on;
        return std::move(kept_);
    }

  private:
    void write() {
        // What a source says later takes the place of what it said; what it says twice is put together.
        const std::size_t told = batch_.size();
        batch_ = merge_records(std::exchange(batch_, {})).papers;
        kept_.repeated += told - batch_.size();
        kept_.counts +=
            file_.empty() ? archive_.add(batch_, seen_, now_) : archive_.import(batch_, file_, read_);
        batch_.clear();
        batch_text_ = 0;
    }

    Archive& archive_;
    std::string request_name_, source_;
    std::optional<Date> seen_;
    std::optional<Instant> now_;
    std::string file_;
    BatchLimits limits_;
    std::size_t read_ = 0;
    std::vector<Paper> batch_;
    std::size_t batch_text_ = 0;
    Kept kept_;
};

std::optional<KnownAnswer> find_known(std::span<const SourceRun> runs, std::string_view source) {
    for (const SourceRun& run : runs)
        if (run.name == source) return run.known;
    return std::nullopt;
}

void note_run(Archive& archive, const std::string& source, Instant now, Kept& kept,
              std::optional<KnownAnswer>&& known) {
    if (kept.failure) {
        kept.failures = archive.note_failure(source, now, kept.source.note);
        return;
    }
    const std::string batch = kept.listings.empty() ? std::string() : kept.listings.front().batch;
    archive.note_fetch(source, now,
                       {kept.source.listed.value_or(0), kept.counts.added, kept.source.status,
                        kept.source.note, batch, std::move(known)});
}

}  // namespace

std::vector<Kept> keep_listings(std::span<const ListingRequest> requests, Fetcher& fetcher,
                                const CollectOptions& options, Archive& archive, const KeepOptions& keep) {
    std::vector<Kept> all;
    const std::vector<std::string> addresses = first_addresses(requests, options);
    std::optional<EarlyFetcher> early;
    if (addresses.size() > 1) early.emplace(fetcher, addresses);
    Fetcher& first = early ? *early : fetcher;
    const std::vector<SourceRun> runs = archive.source_runs();
    for (const ListingRequest& request : requests) {
        Keeper keeper(archive, request, keep);
        CollectOptions one = options;
        one.rereads = keep.now.has_value();
        one.batch_before = [&](const ListingRequest& asked) { return find_batch(runs, asked.source); };
        std::optional<KnownAnswer> known;
        if (keep.now) {
            one.known_before = [&](const ListingRequest& asked) { return find_known(runs, asked.source); };
            one.note_answer = [&](KnownAnswer answer) { known = std::move(answer); };
        }
        one.papers.take = [&](Paper&& paper) { keeper.take(std::move(paper)); };
        Collected collected = collect({&request, 1}, first, one);
        const std::vector<std::function<void()>> answers = std::exchange(collected.keep, {});
        all.push_back(keeper.finish(std::move(collected)));
        if (keep.resume) archive.settle(all.back().counts.added);
        const bool was_asked = !options.is_offline || !request.is_fetched();
        if (keep.now && was_asked) note_run(archive, request.source, *keep.now, all.back(), std::move(known));
        for (const std::function<void()>& keep_answer : answers)
            keep_answer();  // its papers are in the archive
    }
    return all;
}

std::vector<Kept> try_listings(std::span<const ListingRequest> requests, Fetcher& fetcher,
                               const CollectOptions& options, const Archive* archive) {
    std::vector<Kept> all;
    std::vector<SourceRun> runs;
    if (archive != nullptr) runs = archive->source_runs();
    for (const ListingRequest& request : requests) {
        Kept kept;
        CollectOptions one = options;
        one.rereads = true;
        one.batch_before = [&](const ListingRequest& asked) { return find_batch(runs, asked.source); };
        one.papers.take = [&](Paper&& paper) {
            const bool is_known = archive != nullptr && archive->knows(paper);
            ++(is_known ? kept.counts.unchanged : kept.counts.added);
        };
        Collected collected = collect({&request, 1}, fetcher, one);
        kept.source = std::move(collected.sources.front());
        if (!collected.failures.empty()) kept.failure = std::move(collected.failures.front());
        kept.listings = std::move(collected.listings);
        all.push_back(std::move(kept));
    }
    return all;
}

}  // namespace offprint
