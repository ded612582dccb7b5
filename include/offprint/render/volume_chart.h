// How many papers of each topic there were, for people and for programs.
//
//     std::cout << volume_as_chart(volume, 80, {});
#pragma once
#include <cstddef>
#include <string>

#include "offprint/digest/volume.h"

namespace offprint {

/// A row of small bars a topic, each to its own scale, at most `columns` (20 to 200) wide: where there are
/// more steps than columns, a bar is the sum of several. Colour only when asked for.
std::string volume_as_chart(const Volume& volume, std::size_t columns, bool color);
std::string volume_as_json(const Volume& volume);
/// A line of column names, then one a step and topic: start, topic, papers, of.
std::string volume_as_tsv(const Volume& volume);

/// Of a picture, in pixels; it is as high as its topics make it.
struct PictureSize {
    std::size_t width = 720;  ///< at least 200
    std::size_t margin = 16;  ///< on the left and on the right
};
/// A picture (SVG 1.1) with titles for those who hear it; nothing in it is loaded from elsewhere or runs.
std::string volume_as_svg(const Volume& volume, const PictureSize& size = {});

}  // namespace offprint
