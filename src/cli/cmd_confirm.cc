// A token, or the whole mail that answers ours. An address is none of them: everybody knows that.
#include "confirmation.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "subscription_text.h"

namespace offprint {

int run_command(const ConfirmArguments& arguments, const Session& session) {
    if (arguments.words.empty())
        throw Error(ErrorKind::kUsage, "confirm: a token is needed",
                    "it stands in the mail that `offprint subscribe ADDRESS --confirm` sent");
    for (const std::string& word : arguments.words)
        if (word.find('@') != word.npos)
            throw Error(ErrorKind::kUsage, "confirm: '" + clean_line(word) + "' is no token",
                        "`offprint subscribe ADDRESS` subscribes without asking");
    require_list("confirm", session);
    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    bool all_found = true;
    for (const std::string& word : arguments.words)
        all_found &= word == "-" ? confirm_by_mail(subscriptions, read_reply_mail(), session)
                                 : confirm_by_token(subscriptions, word, session);
    return all_found ? kExitDone : kExitNothingFound;
}

}  // namespace offprint
