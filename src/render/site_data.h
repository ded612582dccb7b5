// The first page of a site as data of its template (docs: "Templates").
#pragma once
#include "offprint/render/site_page.h"
#include "offprint/render/value.h"

namespace offprint {

/// The root of the data. It is a view of the index and the store, which must outlive it.
Value make_site_data(ValueStore& store, const SiteIndex& index);

/// A page, or nothing when it has no address.
Value make_site_link(ValueStore& store, const SiteLink& link);
Value make_site_picture(ValueStore& store, const SitePicture& picture);

}  // namespace offprint
