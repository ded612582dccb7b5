// `offprint deliveries`, and of some readers `offprint deliveries ADDRESS…`.
#pragma once
#include "offprint/cli/commands.h"

namespace offprint {

/// The words of the arguments are addresses; none of them: everybody's.
int list_deliveries(const DeliveriesArguments& arguments, const Session& session);

}  // namespace offprint
