// What a mail to a subscriber tells besides its digest: what became of papers that earlier ones showed.
//
//     MailNews news{{{"Spectra That Listen", "https://arxiv.org/abs/2510.01234", "v2, now with code"}}, 0};
//     std::string text = render_mail_text(digest, news, templates, options);
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "offprint/render/render.h"

namespace offprint {

/// News of a paper that an earlier digest showed.
struct PaperUpdate {
    std::string title, url;  ///< of the paper
    std::string what;        ///< `v2, now with code`
};

struct MailNews {
    std::vector<PaperUpdate> updates;
    std::size_t more = 0;  ///< those that wait for the next mail
};

/// render_digest() as text with the news below its papers.
std::string render_mail_text(const Digest& digest, const MailNews& news, const TemplateSet& templates,
                             const RenderOptions& options);

/// The other render_mail_html() with the news; these are never shortened.
std::string render_mail_html(const Digest& digest, const MailNews& news, const TemplateSet& templates,
                             const RenderOptions& options, std::size_t max_bytes);

}  // namespace offprint
