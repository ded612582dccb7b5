// A failure that may pass is tried again after a wait that doubles; chance is added, so that many clients do
// not come back at once.
#include "offprint/fetch/http_fetcher.h"

#include <algorithm>
#include <random>

#include "offprint/base/ascii.h"
#include "offprint/base/clock.h"
#include "offprint/base/error.h"
#include "offprint/base/mime_parameter.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

using std::chrono::milliseconds;

std::string_view reason(int status) {
    switch (status) {
        case 400:
            return " Bad Request";
        case 401:
            return " Unauthorized";
        case 403:
            return " Forbidden";
        case 404:
            return " Not Found";
        case 410:
            return " Gone";
        case 429:
            return " Too Many Requests";
        case 500:
            return " Internal Server Error";
        case 502:
            return " Bad Gateway";
        case 503:
            return " Service Unavailable";
        case 504:
            return " Gateway Timeout";
        default:
            return "";
    }
}

bool may_pass(int status) { return status == 408 || status == 429 || status >= 500; }

/// A failed try and how long the server wants us to wait.
struct Failure {
    Error error;
    std::optional<std::chrono::seconds> wanted_wait;
};

milliseconds with_jitter(milliseconds wait) {
    std::minstd_rand random(std::random_device{}());
    return wait + milliseconds(std::uniform_int_distribution<milliseconds::rep>(0, wait.count() / 2)(random));
}

Failure describe_status(const HttpResponse& response) {
    const std::string status = std::to_string(response.status) + std::string(reason(response.status));
    Error error(may_pass(response.status) ? ErrorKind::kTemporary : ErrorKind::kNetwork,
                "fetch " + response.url + ": the server answered " + status,
                response.status == 404 ? "check the address" : "");
    std::optional<std::chrono::seconds> wait =
        parse_retry_after(response.header("retry-after"), SystemClock().now());
    if (!wait) wait = parse_rate_limit(response.header("ratelimit"));
    return {std::move(error), wait};
}

/// What names the answer that is kept. Header lines are made of it: it must not break one.
void add_validators(HttpRequest& transfer, const Validators& validators) {
    const std::pair<const char*, const std::string&> headers[] = {
        {"If-None-Match", validators.etag}, {"If-Modified-Since", validators.last_modified}};
    for (const auto& [name, value] : headers)
        if (!value.empty() && clean_line(value) == value) transfer.headers.emplace_back(name, value);
}

Response to_response(HttpResponse&& answer) {
    Response response;
    response.charset = decode_parameter(answer.header("content-type"), "charset").value_or("");
    response.still_holds = answer.status == 304;
    response.may_be_kept = answer.status == 200 && answer.header("vary").find('*') == std::string_view::npos;
    response.validators = {std::string(answer.header("etag")), std::string(answer.header("last-modified"))};
    for (const auto& [name, value] : answer.headers)  // may come in several lines
        if (name == "cache-control")
            response.cache_control += (response.cache_control.empty() ? "" : ", ") + value;
    response.age = parse_digits(answer.header("age")).value_or(0);
    response.body = std::move(answer.body);
    response.url = std::move(answer.url);
    return response;
}

}  // namespace

std::optional<std::chrono::seconds> parse_retry_after(std::string_view text, Instant now) {
    text = trim_blanks(text);
    if (!text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit))
        return parse_digits(text) ? std::chrono::seconds(*parse_digits(text)) : std::chrono::hours(24 * 366);
    // "Fri, 09 Jan 2026 08:00:00 GMT" (RFC 9110 §5.6.7)
    if (text.size() != 29 || !text.ends_with(" GMT")) return std::nullopt;
    const auto day = parse_digits(text.substr(5, 2));
    const auto month = month_from_name(text.substr(8, 3));
    const auto year = parse_digits(text.substr(12, 4));
    if (!day || !month || !year) return std::nullopt;
    const auto date = make_date(*year, *month, *day);
    if (!date) return std::nullopt;
    const auto at = parse_instant(date->to_string() + "T" + std::string(text.substr(17, 8)) + "Z");
    if (!at) return std::nullopt;
    return std::chrono::seconds(std::max<std::int64_t>(at->seconds - now.seconds, 0));
}

HttpResponse HttpFetcher::ask(HttpRequest transfer) const {
    if (gate_ == nullptr) return get_over_http(transfer);
    HostGate::Pass pass;
    transfer.before_each = [&](const std::string& url) {
        pass = HostGate::Pass();  // one at a time
        pass = gate_->enter(host_of_url(url), transfer.stop);
    };
    HttpResponse response = get_over_http(transfer);
    if (const auto wait = parse_rate_limit(response.header("ratelimit")))
        gate_->close(host_of_url(response.url), *wait);
    return response;
}

namespace {

/// What goes into logs and mails of cron: without a password.
std::string without_user(const std::string& url) {
    const std::size_t scheme = url.find("://");
    const std::size_t begin = scheme == url.npos ? 0 : scheme + 3;
    const std::size_t at = url.substr(0, url.find_first_of("/?#", begin)).rfind('@');
    return at == url.npos || at < begin ? url : url.substr(0, begin) + "…" + url.substr(at);
}

}  // namespace

Response HttpFetcher::get(const Request& request) {
    HttpRequest transfer;
    const auto url = safe_url(request.url);
    if (!url) {
        throw Error(ErrorKind::kNetwork,
                    "fetch " + clean_line(without_user(request.url)) + ": not an address that can be fetched",
                    "http:// or https://, a host, no user name");
    }
    transfer.url = *url;
    transfer.stop = request.stop;
    add_validators(transfer, request.validators);
    const auto start = std::chrono::steady_clock::now();
    milliseconds wait = policy_.first_wait, waited{0};
    for (int attempt = 1;; attempt++) {
        std::optional<Failure> failure;
        try {
            HttpResponse response = ask(transfer);
            const bool is_known = response.status == 304 && !transfer.headers.empty();
            if ((response.status >= 200 && response.status < 300) || is_known)
                return to_response(std::move(response));
            failure = describe_status(response);
        } catch (const Error& error) {
            failure = Failure{error, std::nullopt};
        }
        const milliseconds next = failure->wanted_wait ? *failure->wanted_wait : with_jitter(wait);
        const bool is_late = std::chrono::steady_clock::now() - start > policy_.longest_trying;
        waited += next;
        if (failure->error.kind != ErrorKind::kTemporary || attempt >= policy_.tries || is_late ||
            waited > policy_.longest_wait || request.stop.stop_requested()) {
            throw failure->error;
        }
        if (policy_.sleep)
            policy_.sleep(next);
        else if (!sleep_unless_stopped(next, request.stop))
            throw failure->error;
        wait *= 2;
    }
}

}  // namespace offprint
