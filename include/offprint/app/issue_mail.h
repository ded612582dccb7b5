// The mail of an issue: a digest, and what became of papers of earlier issues.
//
//     Message message = compose_issue_mail(digest, news, templates, options);
#pragma once
#include "offprint/app/compose.h"
#include "offprint/render/mail_news.h"

namespace offprint {

/// As compose_mail() does, with the news in both parts. Where there are only news, its subject says so,
/// unless the options have one.
Message compose_issue_mail(const Digest& digest, const MailNews& news, const TemplateSet& templates,
                           const MailOptions& options);

}  // namespace offprint
