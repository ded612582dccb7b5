// Why the system refused something, in the words of its error number, ready for the end of a message.
//
//     throw Error(ErrorKind::kInput, "read " + path + ": " + system_reason(errno));
#pragma once
#include <string>

namespace offprint {

/// `no such file or directory` for ENOENT: strerror's English text in lower case.
std::string system_reason(int error_number);

}  // namespace offprint
