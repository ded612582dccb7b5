// Mustache templates: the whole core of the published specification (variables, sections, inverted sections,
// partials with indentation, comments, delimiters, dotted names, the implicit iterator, standalone lines). A
// template is parsed once into a flat list of nodes; values are escaped for the markup; data is never parsed
// as a template.
//
//     Template page = Template::parse("{{#papers}}* {{title}}\n{{/papers}}", "page");
//     std::string text = render_template(page, data, Markup::kPlain, no_partials);
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/mistake.h"
#include "offprint/render/escape.h"
#include "offprint/render/value.h"

namespace offprint {

enum class RawTags {
    kRefused,
    kAllowed
};  ///< what to do with `{{{x}}}` and `{{&x}}`, which write text without escaping it

class Template {
  public:
    /// `name` is what messages call it. Throws one Error(kTemplate) that holds every mistake of the text,
    /// each as describe_mistakes() writes it.
    static Template parse(std::string source, std::string name, RawTags raw = RawTags::kRefused);
    /// The same, but mistakes are kept, and what they leave of the template can be looked at.
    static Template read(std::string source, std::string name, RawTags raw = RawTags::kRefused);

    const std::string& name() const { return name_; }
    const std::string& source() const { return source_; }
    /// In the order in which they were found, at most a hundred; none after parse().
    const std::vector<Mistake>& mistakes() const { return mistakes_; }
    /// The names of the values it asks for, as often as they stand in it; of `{{a.b}}` both parts. Data that
    /// nobody asks for need not be made.
    std::vector<std::string_view> value_names() const;
    /// The names of the partials it asks for, in order, each once.
    std::vector<std::string_view> partials() const;
    /// Where the names of partials stand, each time.
    std::vector<TextSpan> partial_names() const;
    /// Of those that stand in no section, and so are written whatever the data is.
    std::vector<TextSpan> certain_partial_names() const;

  private:
    friend class TemplateParser;
    friend class TemplateRenderer;
    friend class NameCheck;
    friend class PlaceCheck;

    enum class NodeKind : std::uint8_t { kText, kVariable, kRaw, kSection, kInverted, kPartial };

    /// Offsets are into source_. A section's children follow it; `after` is the first node behind them.
    struct Node {
        NodeKind kind = NodeKind::kText;
        bool starts_line = false;  ///< the first thing on a line of the template
        bool stands_alone =
            false;  ///< a partial that has its line for itself: `indent` bytes of blanks before its tag
        std::uint32_t tag = 0;                         ///< where the tag opens
        std::uint32_t begin = 0, end = 0;              ///< the text, or a partial's name
        std::uint32_t first_part = 0, part_count = 0;  ///< a name's parts between its dots; none for `{{.}}`
        std::uint32_t indent = 0;
        std::uint32_t after = 0;
    };
    struct NamePart {
        std::uint32_t begin = 0, size = 0;
    };

    std::string_view slice(std::size_t begin, std::size_t end) const {
        return std::string_view(source_).substr(begin, end - begin);
    }

    std::string source_;
    std::string name_;
    std::vector<Node> nodes_;
    std::vector<NamePart> parts_;
    std::vector<Mistake> mistakes_;
};

/// What a partial's name stands for; null when there is none (then nothing is written, as the specification
/// says).
using PartialLookup = std::function<const Template*(std::string_view name)>;

/// Takes what is written, one piece after the other.
using PageSink = std::function<void(std::string_view)>;

struct RenderLimits {
    std::size_t depth = 200;                             ///< sections and partials inside each other
    std::size_t steps = 50'000'000;                      ///< tags and texts written
    std::size_t bytes = std::size_t{256} * 1024 * 1024;  ///< of the result
    std::size_t expected_bytes = 0;                      ///< room to make for the result at once
    /// Lists of so many LateItems are shared by two threads, both of which look up partials. Others are short
    /// or, like sections of papers, have items of very different length.
    std::size_t shared_items = std::numeric_limits<std::size_t>::max();
    PageSink sink = {};  ///< given what stands at the beginning while the rest is written, unless empty
};

/// What the sink was not given. Throws Error(kTemplate) when a limit is passed.
std::string render_template(const Template& page, const Value& data, Markup markup,
                            const PartialLookup& partials, const RenderLimits& limits = {});

/// `paper.md`, `my-part`: letters, digits, `_`, `-` and dots inside; not `../x`, `/abs` or `.hidden`.
bool is_template_name(std::string_view name);

}  // namespace offprint
