// A name is looked for in the scopes from the innermost outwards, by its first part. What a section of an
// unknown name holds is looked at with every scope open, so that one wrong name is one mistake. A part that
// no page leads to starts with every scope open too.
//
// A recursive partial ends because the same template in the same scopes is followed once, and scopes that are
// opened again inside of themselves do not pile up.
#include "name_check.h"

#include <fmt/core.h>

#include <algorithm>

#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMostPartialsInside = 50;
constexpr std::size_t kMostStrangers = 2;
constexpr std::size_t kMostSteps =
    200'000;  ///< tags looked at: partials that write one another may not end soon

bool is_name_part(std::string_view part) {
    return !part.empty() && part.find_first_of(" \t\r\n\v\f") == std::string_view::npos;
}

bool has_own_text(NameShape shape) {
    return shape != NameShape::kTexts && shape != NameShape::kMaps && shape != NameShape::kMap;
}

/// `{{#papers}} or {{#hidden_papers}}`: what opens the scopes.
std::string describe_scopes(ScopeSet scopes) {
    std::string text;
    for (const TemplateScope& scope : template_scopes()) {
        if ((scope.scope & scopes) != 0 && scope.scope != kRootScope)
            text.append(text.empty() ? "" : " or ").append(scope.opened_by);
    }
    return text;
}

/// How a name that has no text of its own is used.
std::string describe_use(const TemplateName& name) {
    if (name.shape == NameShape::kTexts)
        return fmt::format("{{{{#{0}}}}}{{{{.}}}}{{{{/{0}}}}} writes each", name.name);
    if (name.shape == NameShape::kMaps) return fmt::format("open it: {{{{#{0}}}}} … {{{{/{0}}}}}", name.name);
    for (const TemplateName& inner : template_names()) {
        if ((inner.scopes & name.opens) != 0)
            return fmt::format("name what is in it, as in {{{{{}.{}}}}}", name.name, inner.name);
    }
    return {};
}

std::string nearest_in(std::string_view word, ScopeSet scopes, PageSet pages) {
    std::vector<std::string_view> names;
    for (const TemplateName& name : template_names()) {
        if ((name.scopes & scopes) != 0 && (name.pages & pages) != 0) names.push_back(name.name);
    }
    return nearest_name(word, names);
}

/// Why the name is not there, and what to do, from the table alone.
Mistake explain_name(std::string_view name, ScopeSet scopes, PageSet pages) {
    ScopeSet elsewhere = 0;
    PageSet for_pages = 0;
    for (const TemplateName& known : template_names()) {
        if (known.name != name) continue;
        if ((known.pages & pages) != 0) elsewhere |= known.scopes;
        if ((known.scopes & scopes) != 0) for_pages |= known.pages;
    }
    if (const std::string inside = describe_scopes(elsewhere); !inside.empty()) {
        return {{}, fmt::format("'{}' is not a name here", name), "it is one inside of " + inside};
    }
    if (for_pages != 0) {
        const std::string formats = describe_pages(for_pages);
        return {{},
                fmt::format("'{}' is not made for this page", name),
                formats.empty() ? "it is for pages of other commands" : "it is for " + formats};
    }
    const std::string problem = fmt::format("there is no name '{}'", to_valid_utf8(name));
    if (const std::string near = nearest_in(name, scopes, pages); !near.empty())
        return {{}, problem, fmt::format("did you mean '{}'?", near)};
    if (const std::string near = nearest_in(name, kEveryScope, pages); !near.empty()) {
        ScopeSet inside = 0;
        for (const TemplateName& known : template_names()) {
            if (known.name == near && (known.pages & pages) != 0) inside |= known.scopes;
        }
        return {{}, problem, fmt::format("did you mean '{}', inside of {}?", near, describe_scopes(inside))};
    }
    return {{}, problem, "`offprint template names` lists them"};
}

}  // namespace

void NameCheck::follow(const Template& page, PageSet pages, ScopeSet scopes) {
    pages_ = pages;
    followed_.clear();
    follow_template(page, {scopes});
}

std::size_t NameCheck::follow_template(const Template& t, const Scopes& scopes) {
    if (depth_ == kMostPartialsInside) return 0;
    const auto [known, is_new] = followed_.try_emplace({&t, scopes});
    if (!is_new) return known->second;
    seen_templates_.insert(&t);
    ++depth_;
    const std::size_t before = strangers_;
    follow_nodes(t, 0, t.nodes_.size(), scopes);
    --depth_;
    return known->second = strangers_ - before;
}

/// A part of a paper that is written outside of its section finds other things of the same name (`title`), or
/// none.
void NameCheck::follow_partial(const Template& t, const Node& node, const Scopes& scopes) {
    const std::string_view name = t.slice(node.begin, node.end);
    const Template* partial = templates_.find(name);
    if (partial == nullptr) return;
    if (follow_template(*partial, scopes) < kMostStrangers) return remember(t, node, nullptr);
    const Mistake mistake{{node.begin, node.end},
                          fmt::format("'{}' is written where most of its names are none", name),
                          "look where the built-in templates write it: `offprint template show digest.md`"};
    remember(t, node, &mistake);
}

void NameCheck::follow_nodes(const Template& t, std::size_t from, std::size_t to, const Scopes& scopes) {
    using enum Template::NodeKind;
    for (std::size_t i = from; i < to; i = t.nodes_[i].after) {
        const Node& node = t.nodes_[i];
        if (node.kind == kText) continue;
        if (++steps_ > kMostSteps) return;
        if (node.kind == kPartial) {
            follow_partial(t, node, scopes);
            continue;
        }
        const ScopeSet opened = check_name(t, node, scopes);
        if (node.kind == kInverted) {
            follow_nodes(t, i + 1, node.after, scopes);
        } else if (node.kind == kSection) {
            Scopes inner = scopes;
            std::erase(inner, opened);  // the innermost of equal scopes is asked first
            inner.push_back(opened);
            follow_nodes(t, i + 1, node.after, inner);
        }
    }
}

/// The scopes that the name opens.
ScopeSet NameCheck::check_name(const Template& t, const Node& node, const Scopes& scopes) {
    if (node.part_count == 0) return scopes.back();
    const auto part_at = [&](std::size_t i) {
        const Template::NamePart& part = t.parts_[node.first_part + i];
        return t.slice(part.begin, part.begin + part.size);
    };
    for (std::size_t i = 0; i < node.part_count; ++i) {
        if (!is_name_part(part_at(i))) return kEveryScope;  // told as a mistake of the syntax
    }
    Found found;
    for (auto scope = scopes.rbegin(); scope != scopes.rend() && !found.is_known; ++scope)
        found = look_up(part_at(0), *scope);
    Scopes where = scopes;
    for (std::size_t i = 1; i < node.part_count && found.is_known; ++i) {
        where = {found.opens};
        const Found inner = look_up(part_at(i), found.opens);
        if (!inner.is_known) {
            const Mistake mistake = explain(t, part_at(i), where);
            remember(t, node, &mistake);
            return kEveryScope;
        }
        found = inner;
    }
    const bool is_written =
        node.kind == Template::NodeKind::kVariable || node.kind == Template::NodeKind::kRaw;
    if (!found.is_known && is_of_other_scopes(part_at(0))) ++strangers_;
    if (!found.is_known || (is_written && !found.has_text)) {
        const Mistake mistake = explain(t, part_at(found.is_known ? node.part_count - 1 : 0), where);
        remember(t, node, &mistake);
        return kEveryScope;
    }
    remember(t, node, nullptr);
    return found.opens;
}

bool NameCheck::is_of_other_scopes(std::string_view name) const {
    const auto names = template_names();
    return std::any_of(names.begin(), names.end(), [&](const TemplateName& known) {
        return known.name == name && (known.pages & pages_) != 0;
    });
}

NameCheck::Found NameCheck::look_up(std::string_view name, ScopeSet scopes) const {
    Found found;
    for (const TemplateName& known : template_names()) {
        if (known.name != name || (known.scopes & scopes) == 0 || (known.pages & pages_) == 0) continue;
        found.is_known = true;
        found.has_text = found.has_text || has_own_text(known.shape);
        found.opens |= known.opens;
    }
    return found;
}

Mistake NameCheck::explain(const Template& t, std::string_view part, const Scopes& scopes) const {
    ScopeSet open = 0;
    for (const ScopeSet scope : scopes) open |= scope;
    Mistake mistake;
    for (const TemplateName& known : template_names()) {
        if (known.name != part || (known.scopes & open) == 0 || (known.pages & pages_) == 0) continue;
        mistake = {{}, fmt::format("'{}' has no text of its own", part), describe_use(known)};
    }
    if (mistake.problem.empty()) mistake = explain_name(part, open, pages_);
    const auto begin = static_cast<std::size_t>(part.data() - t.source_.data());
    mistake.span = {begin, begin + part.size()};
    return mistake;
}

void NameCheck::remember(const Template& t, const Node& node, const Mistake* mistake) {
    const auto [tag, is_new] = tags_.try_emplace({&t, node.tag});
    if (mistake == nullptr) {
        tag->second.is_good = true;
    } else if (is_new) {
        tag->second.mistake = *mistake;
    }
}

std::vector<Mistake> NameCheck::mistakes_of(const Template& t) const {
    std::vector<Mistake> mistakes;
    for (auto tag = tags_.lower_bound({&t, 0}); tag != tags_.end() && tag->first.first == &t; ++tag) {
        if (!tag->second.is_good) mistakes.push_back(tag->second.mistake);
    }
    return mistakes;
}

}  // namespace offprint
