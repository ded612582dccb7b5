// Listings and topics become a digest: merge first, then match. A digest becomes a mail.
//
//     Digest digest = compose_digest(std::move(collected), topics, options);
//     std::string bytes = to_rfc5322(compose_mail(digest, templates, mail), LineEnds::kLf);
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/app/collect.h"
#include "offprint/digest/build.h"
#include "offprint/mail/message.h"
#include "offprint/render/template_set.h"

namespace offprint {

/// Takes the papers and the health of the sources out of `collected`. The digest is for `options.date`.
Digest compose_digest(Collected&& collected, std::vector<Topic> topics, DigestOptions options);

/// The fields that the topics ask about and that no paper of any listing has a value for: "upvotes" over a
/// copied page. They tell why nothing matches.
std::vector<std::string> find_absent_fields(std::span<const Topic> topics,
                                            const std::vector<Listing>& listings);

/// The week or month that all listings are about, or the days from the first to the last that any is about;
/// empty for a single day, and when the days of some listing are not known.
std::string period_of(const std::vector<Listing>& listings);

/// The last day that a listing is about; `today` when the day of some listing is not known.
Date day_of(const std::vector<Listing>& listings, Date today);

/// The most bytes of a mail's HTML part: some services cut what is longer than about 100,000.
inline constexpr std::size_t kMostMailHtml = 90'000;

struct MailOptions {
    Address from, to;
    std::string subject;  ///< empty: the digest's title and day
    MessageDate date;
};

/// A text part, which is the digest as text and holds every paper of it, and an HTML part of at most
/// kMostMailHtml bytes. The same digest and options give the same message, its id included. Throws
/// Error(kTemplate) as rendering does.
Message compose_mail(const Digest& digest, const TemplateSet& templates, const MailOptions& options);

}  // namespace offprint
