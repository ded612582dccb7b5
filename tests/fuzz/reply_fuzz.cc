// A mail that came back, of whatever bytes: what is believed of it has the form that it must have, and a
// report is nobody's wish.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "offprint/mail/reply.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const offprint::MailReply reply = offprint::read_reply({reinterpret_cast<const char*>(bytes), size});
    const bool is_token =
        reply.token.size() == 40 && reply.token.find_first_not_of("0123456789abcdef") == reply.token.npos;
    const bool confirms = reply.wants_to_confirm || !reply.confirm_token.empty();
    const bool is_well_formed = (reply.token.empty() || is_token) &&
                                !(is_token && !reply.confirm_token.empty()) &&
                                (reply.confirm_token.empty() || reply.confirm_token.size() == 40) &&
                                reply.message_ids.size() <= 100 && (reply.is_report || !reply.is_failure) &&
                                !(reply.is_report && (is_token || reply.wants_to_leave || confirms)) &&
                                reply.is_failure <= reply.status.starts_with("5.");
    if (!is_well_formed) std::abort();
    return 0;
}
