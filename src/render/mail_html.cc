// The page of a mail is made of the values that have no lines, with HTML escaping. When it is too long, it is
// made again of less: shorter abstracts, then titles only, then fewer papers, whose greatest number is found
// by halving.
#include <fmt/core.h>

#include <algorithm>

#include "digest_data.h"
#include "offprint/base/error.h"
#include "offprint/base/width.h"
#include "offprint/render/render.h"
#include "phrases.h"

namespace offprint {
namespace {

constexpr std::string_view kPage = "mail.html";

std::size_t count_papers(const Digest& digest) {
    std::size_t count = 0;
    for (const DigestSection& section : digest.sections) count += section.papers.size();
    return count;
}

std::string render_page(const Digest& digest, const TemplateSet& templates, std::size_t left_out) {
    ValueStore store;
    const PageLayout layout = make_page_layout({OutputFormat::kMarkdown}, templates);
    const Value root = make_digest_data(store, digest, layout);
    std::vector<ValueField> fields(root.fields().begin(), root.fields().end());
    if (left_out > 0) {
        const std::string more = fmt::format("And {}: the plain text of this mail has all of them",
                                             count_of(left_out, "more paper"));
        fields.push_back({"more", Value::text(store.keep(more))});
    }
    const auto find = [&](std::string_view name) { return templates.find(name); };
    return render_template(templates.page(kPage), store.map(fields), Markup::kHtml, find);
}

void shorten_abstracts(Digest& digest, std::size_t columns) {
    for (DigestSection& section : digest.sections) {
        for (DigestPaper& entry : section.papers) {
            std::string& abstract = entry.paper.abstract;
            if (abstract.size() <= columns) continue;
            abstract = std::string(cut_to_width(abstract, columns)) + " …";
        }
    }
}

/// What is left is the title, and where it leads.
void keep_titles(Digest& digest) {
    digest.hidden.clear();
    for (DigestSection& section : digest.sections) {
        for (DigestPaper& entry : section.papers) {
            Paper brief;
            brief.title = std::move(entry.paper.title);
            brief.url = std::move(entry.paper.url);
            entry = {};
            entry.paper = std::move(brief);
        }
    }
}

/// The first papers of the digest; sections without one are left out.
Digest first_papers(const Digest& digest, std::size_t count) {
    Digest part = digest;
    for (DigestSection& section : part.sections) {
        const std::size_t kept = std::min(count, section.papers.size());
        section.papers.erase(section.papers.begin() + static_cast<std::ptrdiff_t>(kept),
                             section.papers.end());
        count -= kept;
    }
    std::erase_if(part.sections, [](const DigestSection& section) { return section.papers.empty(); });
    return part;
}

}  // namespace

std::string render_mail_html(const Digest& digest, const TemplateSet& templates, const RenderOptions&,
                             std::size_t max_bytes) {
    std::string page = render_page(digest, templates, 0);
    if (page.size() <= max_bytes) return page;
    Digest shorter = digest;
    for (const std::size_t columns : {400U, 240U, 120U}) {
        shorten_abstracts(shorter, columns);
        page = render_page(shorter, templates, 0);
        if (page.size() <= max_bytes) return page;
    }
    keep_titles(shorter);
    const std::size_t all = count_papers(shorter);
    std::size_t fitting = 0, too_many = all + 1;
    page = render_page(first_papers(shorter, 0), templates, all);
    if (page.size() > max_bytes) {
        throw Error(ErrorKind::kTemplate,
                    fmt::format("template {}: takes {} bytes without any paper; at most {} fit",
                                templates.page(kPage).name(), page.size(), max_bytes));
    }
    while (too_many - fitting > 1) {
        const std::size_t tried = fitting + (too_many - fitting) / 2;
        std::string longer = render_page(first_papers(shorter, tried), templates, all - tried);
        if (longer.size() <= max_bytes) {
            fitting = tried;
            page = std::move(longer);
        } else {
            too_many = tried;
        }
    }
    return page;
}

}  // namespace offprint
