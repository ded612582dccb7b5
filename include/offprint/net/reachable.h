// Whether a server takes connections at all, before anything is said to it.
//
//     if (auto problem = find_connection_problem("mail.example.org", "587", std::chrono::seconds(5))) …
#pragma once
#include <chrono>
#include <optional>
#include <string>

namespace offprint {

/// Connects over TCP and closes again. Nothing when that works; else why not, for people. The limit holds for
/// each address of the host; asking for its name takes as long as the system lets it.
std::optional<std::string> find_connection_problem(const std::string& host, const std::string& port,
                                                   std::chrono::milliseconds limit);

}  // namespace offprint
