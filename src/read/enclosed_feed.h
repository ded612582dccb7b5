// A feed that something else was put around: other XML, such as a SOAP envelope, or the page that a browser
// makes of a feed and saves.
//
//     <soap:Envelope><soap:Body><rss version="2.0">…</rss></soap:Body></soap:Envelope>
//     <html><head>…</head><body><pre>&lt;rss version="2.0"&gt;…</pre></body></html>
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

/// That feed alone, in UTF-8 with a byte order mark, on the lines where it stands. Nothing when the document
/// is a feed itself, or when it is not certain that it is there to hold one feed.
std::optional<std::string> enclosed_feed(std::string_view document);

}  // namespace offprint
