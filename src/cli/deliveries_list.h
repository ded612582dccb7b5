// `offprint deliveries`, and of some readers `offprint deliveries ADDRESS…`.
#pragma once
#include "offprint/cli/commands.h"
#include "offprint/store/issues.h"

namespace offprint {

/// The words of the arguments are addresses; none of them: everybody's.
int list_deliveries(const DeliveriesArguments& arguments, const Session& session);

/// All about some mails, or the mails themselves.
int show_deliveries(const DeliveriesArguments& arguments, const Session& session);

/// By its number as somebody wrote it. Throws Error(kUsage) when there is none.
IssueMail find_delivery(const Issues& issues, const std::string& written);
[[noreturn]] void fail_not_kept(const std::string& written);

}  // namespace offprint
