// Follows pages through their sections and partials as rendering does, with the scopes that a section opens
// in the place of data, and collects the names that nothing makes.
#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "offprint/render/template_names.h"
#include "offprint/render/template_set.h"

namespace offprint {

class NameCheck {
  public:
    explicit NameCheck(const TemplateSet& templates) : templates_(templates) {}

    /// Looks at a template as one of the pages writes it, which starts in these scopes.
    void follow(const Template& page, PageSet pages, ScopeSet scopes);

    bool has_seen(const Template& t) const { return seen_templates_.contains(&t); }

    /// Of one template: the tags that were a mistake wherever they were met.
    std::vector<Mistake> mistakes_of(const Template& t) const;

  private:
    using Node = Template::Node;
    using Scopes = std::vector<ScopeSet>;

    struct Found {
        bool is_known = false;
        bool has_text = false;  ///< it can be written as it is
        ScopeSet opens = 0;
    };
    struct Tag {
        bool is_good = false;
        Mistake mistake;
    };

    /// How many names in it are of other scopes.
    std::size_t follow_template(const Template& t, const Scopes& scopes);
    void follow_partial(const Template& t, const Node& node, const Scopes& scopes);
    void follow_nodes(const Template& t, std::size_t from, std::size_t to, const Scopes& scopes);
    ScopeSet check_name(const Template& t, const Node& node, const Scopes& scopes);
    Found look_up(std::string_view name, ScopeSet scopes) const;
    bool is_of_other_scopes(std::string_view name) const;
    Mistake explain(const Template& t, std::string_view part, const Scopes& scopes) const;
    void remember(const Template& t, const Node& node, const Mistake* mistake);

    const TemplateSet& templates_;
    PageSet pages_ = 0;
    std::size_t depth_ = 0, steps_ = 0;
    std::size_t strangers_ = 0;  ///< names that are names, but of other scopes
    std::map<std::pair<const Template*, Scopes>, std::size_t> followed_;  ///< how many of them were met there
    std::set<const Template*> seen_templates_;
    std::map<std::pair<const Template*, std::size_t>, Tag> tags_;
};

}  // namespace offprint
