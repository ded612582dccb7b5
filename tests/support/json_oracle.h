// Two readers of JSON that must agree: the cursor of the program, and a slow and obvious one, byte by byte
// and recursive. Either writes what it reads as text, asking for some values and passing over the others.
//
//     read_by_cursor("[1, {\"a\": \"b\"}]", all) == read_slowly("[1, {\"a\": \"b\"}]", all)
#pragma once
#include <functional>
#include <string>

namespace offprint {

/// Whether to ask for the value with this number, from 0 in the order of the document; those inside of one
/// that is passed over do not count.
using AsksForValue = std::function<bool(std::size_t number)>;

/// `[1,{a:<b>}] at 15 line 1`, or `damage`.
std::string read_by_cursor(const std::string& text, const AsksForValue& asks);
std::string read_slowly(const std::string& text, const AsksForValue& asks);

}  // namespace offprint
