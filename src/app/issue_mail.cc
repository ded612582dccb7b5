// The text part holds everything; the HTML part is shortened to what mail programs show.
#include "offprint/app/issue_mail.h"

namespace offprint {

Message compose_issue_mail(const Digest& digest, const MailNews& news, const TemplateSet& templates,
                           const MailOptions& options) {
    const std::string day = digest.period.empty() ? plain_date(digest.date) : digest.period;
    Message message{options.from, options.to, options.subject, options.date, {}, options.more, {}};
    const bool has_news_only = digest.counts.shown == 0 && !news.updates.empty();
    if (message.subject.empty())
        message.subject = digest.title + ", " + day + (has_news_only ? ": withdrawn" : "");
    RenderOptions as_text{OutputFormat::kText};
    as_text.subscription = options.subscription;
    as_text.unsubscribe_url = options.unsubscribe_url;
    message.parts = {{"text/plain", render_mail_text(digest, news, templates, as_text)}};
    if (!options.is_text_only)
        message.parts.push_back(
            {"text/html", render_mail_html(digest, news, templates, as_text, kMostMailHtml)});
    message.id = make_message_id(message);
    return message;
}

}  // namespace offprint
