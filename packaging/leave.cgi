#!/bin/sh
# The page behind unsubscribe_url of [mail]: https://HOST/…/leave.cgi/TOKEN. A GET, which programs that look for viruses send, changes
# nothing; a POST, of the button or of a mail program's one click (RFC 8058), unsubscribes whom the token is of. OFFPRINT is the program,
# HOME or XDG_STATE_HOME and XDG_CONFIG_HOME are those of the user who runs `offprint deliver`, whose ledger it must be able to write.
status=0
if [ "$REQUEST_METHOD" = POST ]; then
    token=${PATH_INFO#/}
    case $token in
    '' | *[!0-9a-f]*) ;; # no token: an address would unsubscribe, too, and anybody knows that
    *) "${OFFPRINT:-offprint}" -q unsubscribe "$token" </dev/null >&2 || status=$? ;;
    esac
fi
[ "$status" -le 1 ] || printf 'Status: 500 Internal Server Error\n'
printf 'Content-Type: text/html; charset=utf-8\n\n<!DOCTYPE html><title>Unsubscribe</title>\n'
if [ "$status" -gt 1 ]; then
    echo '<p>This does not work at the moment. Please answer one of the mails with the word "unsubscribe".'
elif [ "$REQUEST_METHOD" = POST ]; then
    echo '<p>You get no more of these mails.' # said of every token: nobody learns which there are
else
    echo '<form method="post"><button>Unsubscribe</button></form>'
fi
