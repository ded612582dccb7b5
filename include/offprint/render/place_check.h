// Values stand safely in the text of an HTML page and in quoted attributes. Where else a template writes one
// is a mistake, whatever the value is today: a title may become an attribute, or a program.
//
//     find_unsafe_places(Template::read("<a title={{title}}>", "page"))   // one mistake
#pragma once
#include <vector>

#include "offprint/base/mistake.h"
#include "offprint/render/mustache.h"

namespace offprint {

/// Of a template that is written as HTML, tags of values that stand in a <script> or <style>, in a tag
/// outside of quotes, in an attribute that is a program or a style, or where an address begins though the
/// value is no checked address. What sections leave out is read as if it were there.
std::vector<Mistake> find_unsafe_places(const Template& html);

}  // namespace offprint
