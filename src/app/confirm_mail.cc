// Paragraphs and addresses one below the other, once as text of 72 columns and once as HTML.
#include "offprint/app/confirm_mail.h"

#include <fmt/format.h>

#include "offprint/app/list_links.h"
#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/render/mustache.h"
#include "offprint/render/value.h"

namespace offprint {
namespace {

constexpr std::size_t kColumns = 72;

constexpr std::string_view kPage = R"html(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{title}}</title>
</head>
<body style="margin:0;padding:24px 16px;background-color:#ffffff;color:#1f2328;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:23px">
<h1 dir="auto" style="margin:0;font-size:24px;line-height:30px">{{title}}</h1>
<p dir="auto" style="margin:12px 0 0">{{what}}</p>
{{#page}}
<p style="margin:24px 0 0;font-size:18px"><a href="{{page}}" style="color:#0b57a4">Yes, send them to me</a></p>
{{/page}}
<p style="margin:24px 0 0">{{by_mail}} <a href="{{mailto}}" style="color:#0b57a4">Write that mail</a></p>
<p style="margin:24px 0 0">{{otherwise}}</p>
</body>
</html>
)html";

/// What both parts say.
struct Words {
    std::string title, what, page, by_mail, mailto;
    std::string_view otherwise = "If you do not want this, do nothing: nothing else is sent to you.";
};

Words words_of(const ConfirmRequest& request, const Address& answers) {
    Words words;
    words.title = clean_line(request.title);
    words.what = fmt::format("Somebody entered this address to get \"{}\" by mail: {}. Is it what you want?",
                             words.title, request.wanted);
    words.page = page_url(request.mail.confirm_url, request.token);
    words.by_mail = fmt::format(
        "{} answer this mail with the word \"confirm\" in its first line, or send one with the "
        "subject \"confirm\" and the code in this address.",
        words.page.empty() ? "Then" : "You can also");
    words.mailto = mailto_url(answers, "confirm " + request.token);
    return words;
}

std::string write_text(const Words& words) {
    std::string text;
    const auto add = [&text](std::string_view paragraph) {
        if (!text.empty()) text += '\n';
        for (const TextSpan line : wrap_text(paragraph, kColumns))
            text.append(paragraph.substr(line.begin, line.end - line.begin)) += '\n';
    };
    add(words.what);
    const auto add_address = [&text](const std::string& url) { text += '\n' + url + '\n'; };  // whole
    if (!words.page.empty()) {
        add("Then open this page:");
        add_address(words.page);
    }
    add(words.by_mail);
    add_address(words.mailto);
    add(words.otherwise);
    return text;
}

std::string write_html(const Words& words) {
    ValueStore store;
    const Value data = store.map({{"title", Value::text(words.title)},
                                  {"what", Value::text(words.what)},
                                  {"page", Value::text(words.page)},
                                  {"by_mail", Value::text(words.by_mail)},
                                  {"mailto", Value::text(words.mailto)},
                                  {"otherwise", Value::text(words.otherwise)}});
    const Template page = Template::parse(std::string(kPage), "confirm.html");
    return render_template(page, data, Markup::kHtml, [](std::string_view) { return nullptr; });
}

constexpr std::string_view kIdBegins = "confirm-";

std::string id_token(const TokenKey& key, const ConfirmSubject& subject, std::string_view asked) {
    return make_token(key, {"confirm mail", subject.list, ascii_lower(subject.address), asked});
}

}  // namespace

Message make_confirm_mail(const ConfirmRequest& request) {
    const Address& from = *request.mail.from;
    const Address answers = request.mail.unsubscribe_mail.value_or(from);
    const Words words = words_of(request, answers);
    Message message{from,
                    make_address("", request.address),
                    "Please confirm: " + words.title,
                    request.date,
                    request.id,
                    {},
                    {}};
    message.more = {{"Reply-To", answers.spec(), false},
                    {"List-Id", fmt::format("<{}>", list_id_of(request.mail, from)), false},
                    {"Auto-Submitted", "auto-generated", false},
                    {"Precedence", "bulk", false}};
    message.parts = {{"text/plain", write_text(words)}, {"text/html", write_html(words)}};
    return message;
}

std::string confirm_token(const TokenKey& key, const ConfirmSubject& subject) {
    return make_token(key, {"confirm", subject.list, ascii_lower(subject.address)});
}

std::string confirm_mail_id(const TokenKey& key, const ConfirmSubject& subject, Instant asked,
                            const Address& from) {
    const std::string time = std::to_string(asked.seconds);
    return fmt::format("{}{}-{}@{}", kIdBegins, time, id_token(key, subject, time), from.domain());
}

bool is_confirm_mail_id(const TokenKey& key, const ConfirmSubject& subject, std::string_view id) {
    if (!id.starts_with(kIdBegins)) return false;
    id = id.substr(kIdBegins.size(), id.find('@') - kIdBegins.size());
    const std::size_t dash = id.rfind('-');
    return dash != id.npos && is_same_token(id.substr(dash + 1), id_token(key, subject, id.substr(0, dash)));
}

}  // namespace offprint
