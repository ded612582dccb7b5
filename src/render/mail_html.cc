// Shortening is a list of steps, each of which takes a little more away than the one before. The first step
// that fits is found by halving: a dozen pages are written at most, and none when the whole fits. A page that
// is kept was measured itself, so that it fits even where a step takes more room than the one before (a short
// abstract may end at a full stop that a shorter one does not reach).
#include <fmt/core.h>

#include "digest_data.h"
#include "offprint/base/error.h"
#include "offprint/render/render.h"

namespace offprint {
namespace {

constexpr std::string_view kPage = "mail.html";
constexpr std::size_t kLeastColumns = 120;  ///< of an abstract: about one sentence
constexpr std::size_t kColumnsAStep = 20;

class MailPage {
  public:
    MailPage(const Digest& digest, const MailNews& news, const TemplateSet& templates,
             const RenderOptions& options)
        : digest_(digest), news_(news), templates_(templates) {
        RenderOptions html = options;
        html.format = OutputFormat::kHtml;
        layout_ = make_page_layout(html, templates, kPage);
        layout_.is_mail = true;
        for (const DigestSection& section : digest.sections) papers_ += section.papers.size();
    }

    std::size_t last_step() const { return abstract_steps() + 1 + 2 * papers_; }

    std::string render(std::size_t step, std::size_t expected_bytes) {
        layout_.cut = make_cut(step);
        ValueStore store;
        RenderLimits limits;
        limits.expected_bytes = expected_bytes;
        const auto find = [this](std::string_view name) { return templates_.find(name); };
        return render_template(templates_.page(kPage), make_digest_data(store, digest_, layout_, &news_),
                               Markup::kHtml, find, limits);
    }

  private:
    static std::size_t abstract_steps() {
        return (MailCut().abstract_columns - kLeastColumns) / kColumnsAStep;
    }

    MailCut make_cut(std::size_t step) const {
        MailCut cut;
        const std::size_t shorter = std::min(step, abstract_steps());
        cut.abstract_columns -= shorter * kColumnsAStep;
        if ((step -= shorter) == 0) return cut;
        cut.keeps_hidden = false;
        const std::size_t brief = std::min(--step, papers_);
        cut.whole_papers = papers_ - brief;
        cut.papers = papers_ - (step - brief);
        return cut;
    }

    const Digest& digest_;
    const MailNews& news_;
    const TemplateSet& templates_;
    PageLayout layout_;
    std::size_t papers_ = 0;
};

}  // namespace

std::string render_mail_text(const Digest& digest, const MailNews& news, const TemplateSet& templates,
                             const RenderOptions& options) {
    constexpr std::string_view kTextPage = "digest.txt";
    RenderOptions text = options;
    text.format = OutputFormat::kText;
    ValueStore store;
    const PageLayout layout = make_page_layout(text, templates, kTextPage);
    return render_template(templates.page(kTextPage), make_digest_data(store, digest, layout, &news),
                           Markup::kPlain, [&](std::string_view name) { return templates.find(name); });
}

std::string render_mail_html(const Digest& digest, const TemplateSet& templates, const RenderOptions& options,
                             std::size_t max_bytes) {
    return render_mail_html(digest, {}, templates, options, max_bytes);
}

std::string render_mail_html(const Digest& digest, const MailNews& news, const TemplateSet& templates,
                             const RenderOptions& options, std::size_t max_bytes) {
    MailPage page(digest, news, templates, options);
    std::string fits = page.render(0, max_bytes);
    if (fits.size() <= max_bytes) return fits;
    std::size_t too_long = 0, step = page.last_step();
    fits = page.render(step, max_bytes);
    if (fits.size() > max_bytes) {
        throw Error(ErrorKind::kTemplate,
                    fmt::format("template {}: takes {} bytes without any paper; at most {} fit",
                                templates.page(kPage).name(), fits.size(), max_bytes));
    }
    while (step - too_long > 1) {
        const std::size_t middle = too_long + (step - too_long) / 2;
        std::string tried = page.render(middle, max_bytes);
        if (tried.size() > max_bytes) {
            too_long = middle;
        } else {
            step = middle;
            fits = std::move(tried);
        }
    }
    return fits;
}

}  // namespace offprint
