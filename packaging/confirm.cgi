#!/bin/sh
# The page behind confirm_url of [mail]: https://HOST/…/confirm.cgi/TOKEN. A GET, which programs that look for viruses send, changes
# nothing; a POST of the button confirms the subscription that the token is of. OFFPRINT is the program, HOME or XDG_STATE_HOME and
# XDG_CONFIG_HOME are those of the user who runs `offprint deliver`.
printf 'Content-Type: text/html; charset=utf-8\n\n<!DOCTYPE html><title>Confirm</title>\n'
case $REQUEST_METHOD in
POST)
    token=${PATH_INFO#/}
    case $token in
    '' | *[!0-9a-f]*) ;; # no token
    *) "${OFFPRINT:-offprint}" -q confirm "$token" </dev/null >&2 ;;
    esac
    echo '<p>Thank you. If this page was that of your mail, you are subscribed.' # said of every token: nobody learns which there are
    ;;
*) echo '<form method="post"><button>Yes, send me these mails</button></form>' ;;
esac
