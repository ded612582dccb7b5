// The few escape sequences that terminal output uses: SGR (ECMA-48 §8.3.117) and OSC 8 links. Without colour
// every one of them is empty.
#pragma once
#include <string>
#include <string_view>

namespace offprint {

struct TerminalStyle {
    bool color = false;
    bool links = false;   ///< only together with colour
    bool labels = false;  ///< only together with links: they need not spell out where they lead

    std::string_view bold() const { return code("\x1b[1m"); }
    std::string_view dim() const { return code("\x1b[2m"); }
    std::string_view underline() const { return code("\x1b[4m"); }
    std::string_view underline_off() const { return code("\x1b[24m"); }
    std::string_view accent() const { return code("\x1b[36m"); }  ///< cyan: readable on light and dark
    std::string_view warn() const { return code("\x1b[33m"); }
    std::string_view off() const { return code("\x1b[0m"); }

    bool shows_links() const { return color && links; }
    bool shows_labels() const { return shows_links() && labels; }
    /// Begins a link to what safe_url() returned; pieces with the same number are one link on several
    /// lines, 0 is a link of its own.
    void append_link_start(std::string& out, std::string_view safe_url, std::size_t number) const;
    void append_link_end(std::string& out) const;

  private:
    std::string_view code(std::string_view sequence) const { return color ? sequence : std::string_view(); }
};

}  // namespace offprint
