// What stands behind the question mark of an address.
//
//     address_parameter("https://x.example/?a=1&url=https%3A//y.example", "url") == "https%3A//y.example"
//     decoded_parameter(…, "url")                                               == "https://y.example"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// The value of the first parameter of that name, as it is written; empty when there is none.
std::string_view address_parameter(std::string_view address, std::string_view name);

/// The same with its percent signs decoded: any bytes.
std::string decoded_parameter(std::string_view address, std::string_view name);

}  // namespace offprint
