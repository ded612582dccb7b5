// What a search looks into, where that is not plain from what was typed.
#pragma once
#include "offprint/cli/options.h"
#include "offprint/cli/session.h"

namespace offprint {

/// `offprint search page.txt`: the query was forgotten, and the services would be asked for the name of a
/// file. `offprint search page.txt koopman`: it stands in the wrong place. Throws Error(kUsage) for both.
void refuse_file_as_query(const SearchArguments& arguments);

/// Hugging Face and arXiv, or the one of them that can be asked for this; the other is told about. Throws
/// Error(kQuery) when neither can.
InputOptions ask_services(const SearchArguments& arguments, const Session& session);

}  // namespace offprint
