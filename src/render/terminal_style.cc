// OSC 8 ; params ; URI ST. The address holds no control character, because safe_url() leaves none.
#include "terminal_style.h"

namespace offprint {

void TerminalStyle::append_link_start(std::string& out, std::string_view safe_url, std::size_t number) const {
    if (!shows_links()) return;
    out.append("\x1b]8;");
    if (number != 0) out.append("id=p").append(std::to_string(number));
    out.append(";").append(safe_url).append("\x1b\\");
}

void TerminalStyle::append_link_end(std::string& out) const {
    if (shows_links()) out.append("\x1b]8;;\x1b\\");
}

}  // namespace offprint
