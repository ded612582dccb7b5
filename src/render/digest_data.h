// Digests, searches and listings as data of templates (docs: "Templates").
#pragma once
#include <span>

#include "offprint/digest/digest.h"
#include "offprint/render/mail_news.h"
#include "offprint/render/value.h"
#include "page_layout.h"

namespace offprint {

/// The root of the data. It is a view of the digest, the store and the layout, which must outlive it.
Value make_digest_data(ValueStore& store, const Digest& digest, const PageLayout& layout,
                       const MailNews* news = nullptr);
Value make_search_data(ValueStore& store, const Digest& digest, const PageLayout& layout);
Value make_listings_data(ValueStore& store, std::span<const Listing> listings, const PageLayout& layout);

}  // namespace offprint
