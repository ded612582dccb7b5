// Where an issue is between being frozen and its end.
//
//     issue_state_name(IssueState::kSent) == "sent"
#pragma once
#include <string_view>

namespace offprint {

/// Their numbers stand in files.
enum class IssueState {
    kQueued = 1,   ///< waits to be sent
    kSending = 2,  ///< was begun to be sent; without a run that does so: nobody knows how far it came
    kSent = 3,     ///< was accepted
    kRetry = 4,    ///< was refused for now
    kFailed = 5,   ///< was refused for good; its papers go into the next issue
    kDoubt = 6,    ///< may have arrived
    kEmpty = 7,    ///< there was no paper: nothing is sent
    kDropped = 8,  ///< its reader had left before it was sent
};

/// `queued`, `sending`, `sent`, `retry`, `failed`, `doubt`, `empty`, `dropped`.
std::string_view issue_state_name(IssueState state);

}  // namespace offprint
