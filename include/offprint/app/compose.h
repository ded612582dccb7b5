// For which days a digest of some listings is, and a mail of a digest.
//
//     options.date = day_of(collected.listings, today);
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
    std::vector<HeaderField> more = {};
    bool is_text_only = false;         ///< without an HTML part
    std::string subscription = {};     ///< as in RenderOptions
    std::string unsubscribe_url = {};  ///< shown in both parts, unless empty
};

/// A text part, which is the digest as text and holds every paper of it, and an HTML part of at most
/// kMostMailHtml bytes. The same digest and options give the same message, its id included. Throws
/// Error(kTemplate) as rendering does.
Message compose_mail(const Digest& digest, const TemplateSet& templates, const MailOptions& options);

}  // namespace offprint
