#!/bin/sh
# The page behind confirm_url of [mail]: https://HOST/…/confirm.cgi/TOKEN. A GET, which programs that look for viruses send, changes
# nothing; a POST of the button confirms the subscription that the token is of. OFFPRINT is the program, HOME or XDG_STATE_HOME and
# XDG_CONFIG_HOME are those of the user who runs `offprint deliver`, whose ledger it must be able to write.
status=0
if [ "$REQUEST_METHOD" = POST ]; then
    token=${PATH_INFO#/}
    case $token in
    '' | *[!0-9a-f]*) ;; # no token
    *) "${OFFPRINT:-offprint}" -q confirm "$token" </dev/null >&2 || status=$? ;;
    esac
fi
[ "$status" -le 1 ] || printf 'Status: 500 Internal Server Error\n'
printf 'Content-Type: text/html; charset=utf-8\n\n<!DOCTYPE html><title>Confirm</title>\n'
if [ "$status" -gt 1 ]; then
    echo '<p>This does not work at the moment. Please answer the mail with the word "confirm".'
elif [ "$REQUEST_METHOD" = POST ]; then
    echo '<p>Thank you. If this page was that of your mail, you are subscribed.' # said of every token: nobody learns which there are
else
    echo '<form method="post"><button>Yes, send me these mails</button></form>'
fi
