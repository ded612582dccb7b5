// The table [mail]: who sends, who gets, and by what. Private to the room.
#pragma once
#include <string>
#include <string_view>

#include "mistakes.h"
#include "offprint/config/config.h"
#include "toml.h"

namespace offprint {

/// Reads members whose names and types are right already; all else that is wrong with them goes into
/// `mistakes`. `config_file` is where relative paths start.
MailConfig read_mail_table(const std::vector<const TomlMember*>& members, std::string_view config_file,
                           Mistakes& mistakes);

}  // namespace offprint
