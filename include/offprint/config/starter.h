// The first configuration file of a user: what was asked for, and every other setting as a comment to take
// up.
//
//     write_starter({{"Sound", "audio OR speech", ""}})
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace offprint {

struct StarterTopic {
    std::string name;
    std::string query;
    std::string remark;  ///< a line above it, or empty
};

/// A text as a TOML string on one line, in single quotes when it can be, so that queries stay readable.
std::string quote_toml(std::string_view text);

/// A whole document without mistakes, the same for the same topics. Without any it shows how to write one.
std::string write_starter(std::span<const StarterTopic> topics);

}  // namespace offprint
