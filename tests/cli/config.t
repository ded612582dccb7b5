A first file is made of topics, and is one without mistakes.

  $ offprint config init --topic 'Sound=audio OR speech' --topic "Names=au:\"O'Neil\"" 2>&1 | sed 's|/.*/||'
  offprint: wrote config.toml; `offprint digest` uses it, an editor changes it
  $ sed -n '/topic/,/match/p' ../config/offprint/config.toml
  [[topic]]
  name = 'Sound'
  match = 'audio OR speech'
  [[topic]]
  name = 'Names'
  match = "au:\"O'Neil\""
  # [[topic]]
  # name = "Never"
  # match = 'title:survey'
  # per_topic = 10                               # most papers under a topic without a limit of its own
  # rest = true                                  # add what no topic matched as a last section
  $ offprint config check | sed 's|.*/||'
  config.toml: no mistakes
  $ offprint topics list
  name   weight  limit  query
  Sound       1         audio OR speech
  Names       1         au:"O'Neil"

It is never written over what is there.

  $ offprint config init 2>&1 | sed 's|/.*/||'
  offprint: config init: config.toml is there already
    `-o -` prints the new one; `offprint config check` looks at yours
  $ offprint config init -o - | head -3
  # What offprint reads and looks for. `offprint config check` finds every mistake in this file,
  # `offprint config show` tells what holds; `offprint help query` is about queries.
  # A line that begins with # is a comment: take the # away to set what it says.

A mistake in a topic is told before anything is written.

  $ offprint config init --topic 'Sound' -o new.toml
  ! offprint: --topic: 'Sound' has no query
  !   write it as 'Sound=audio OR speech'
  [exit 2]
  $ offprint config init --topic 'Sound=ti:(' -o new.toml
  ! offprint: --topic: the '(' is never closed
  !   ti:(
  !      ^ close it with )
  [exit 2]
  $ test -e new.toml
  [exit 1]

From a reading list come the words that mark it.

  $ printf '@misc{a, title={Koopman Operators for Audio}}\n@misc{b, title={Deep Koopman operators in the wild}}\n@misc{c, title={A Study of Audio}}\n@misc{d, title={Audio and Speech}}\n' > library.bib
  $ offprint config init --from library.bib -o - | grep -B2 match | head -3
  [[topic]]
  name = 'library'
  match = 'audio OR "koopman operators"'
  $ printf '@misc{a, title={On the Method}}\n' > thin.bib
  $ offprint config init --from thin.bib -o -
  ! offprint: config init: no word marks thin.bib
  !   its titles (1) share no word that others do not have; name your topics with --topic
  [exit 4]
  $ offprint config init --from missing.bib -o new.toml
  ! offprint: read missing.bib: no such file or directory
  !   check the path; '-' is standard input
  ! offprint: config init: missing.bib was not read, so nothing is written
  [exit 4]

What holds is told with where it comes from.

  $ printf 'timezone = "Europe/Berlin"\n[source.hf]\nkind = "huggingface"\n[[topic]]\nname = "Sound"\nmatch = "audio"\n[digest]\nlimit = 20\n[mail]\ntransport = "smtp://me:secret@mail.example.org"\n' > some.toml
  $ offprint --config some.toml config check
  ! offprint: some.toml:10:13: the server's address holds a user or a password
  !   write smtp://HOST:PORT, and user and password_command beside it
  [exit 2]
  $ sed -i '/mail/d' some.toml
  $ PAGER=more offprint --config some.toml --offline config show --origin
  timezone = "Europe/Berlin"        some.toml:1
  source.hf.kind = "huggingface"    some.toml:3
  topic.Sound.match = "audio"       some.toml:6
  topic.Sound.weight = 1            default
  topic.Sound.mute = false          default
  digest.title = "Daily Papers"     default
  digest.sort = "score"             default
  digest.limit = 20                 some.toml:8
  digest.per_topic is not set       default
  digest.rest = false               default
  digest.template is not set        default
  digest.raw = false                default
  mail.from is not set              default
  mail.to is not set                default
  mail.transport = "sendmail"       default
  mail.command is not set           default
  mail.insecure = false             default
  mail.user is not set              default
  mail.password_command is not set  default
  mail.password_file is not set     default
  mail.time_limit = 300             default
  mail.list_id is not set           default
  mail.unsubscribe_mail is not set  default
  mail.unsubscribe_url is not set   default
  mail.confirm_url is not set       default
  mail.doubt = "resend"             default
  color = "auto"                    default
  pager = "more"                    environment: PAGER
  offline = true                    command line
  quiet = false                     default
  verbose = false                   default
  $ NO_COLOR=1 offprint --config none config show --origin | grep -E 'color|timezone'
  timezone = "UTC"                  environment: TZ
  color = "never"                   environment: NO_COLOR
  $ offprint --config some.toml config show --format json | jq -c '.settings[] | select(.key == "digest.limit")'
  {"key":"digest.limit","value":"20","origin":"some.toml:8"}

Every mistake is found at once, for people and for scripts; the other actions do not need a good file.

  $ printf 'titel = 1\n[digest]\nlimit = 0\n[[topic]]\nname = "A"\nmatch = "ti:("\n' > bad.toml
  $ offprint --config bad.toml config check
  ! offprint: bad.toml:1:1: unknown key 'titel'
  !   titel = 1
  !   ^~~~~ known here: timezone source topic digest mail
  ! bad.toml:3:9: 'limit' must be a whole number of at least 1
  !   limit = 0
  !           ^ this is 0
  ! bad.toml:6:13: the '(' is never closed
  !   match = "ti:("
  !               ^ close it with )
  [exit 2]
  $ offprint --config bad.toml config check --format json | jq -c '.findings[] | [.kind, .line, .column, .text]'
  ["mistake",1,1,"unknown key 'titel'"]
  ["mistake",3,9,"'limit' must be a whole number of at least 1"]
  ["mistake",6,13,"the '(' is never closed"]
  $ offprint --config bad.toml config path | head -1
  configuration  bad.toml
  $ offprint --config bad.toml config show >/dev/null 2>&1
  [exit 2]
  $ printf '[[topic]]\nname = "A"\nmatch = "a or b"\n' > warn.toml
  $ offprint --config warn.toml config check
  warn.toml: no mistakes, 1 warning
  ! offprint: warn.toml:3:10: 'or' is searched as a word; the operator is written OR
  $ offprint --config warn.toml config check --format json | jq -c '.findings[].kind'
  "warning"

A template that is not there is a mistake, too.

  $ printf '[digest]\ntemplate = "gone"\n' > template.toml
  $ offprint --config template.toml config check 2>&1 | sed 's|/.*/||'
  offprint: template gone: there is no such template
    there are: default; a file is named with a slash, as in ./page.mustache

Paths say whether they are there.

  $ offprint config path | sed 's| /.*/| |'
  configuration  config.toml
  templates      templates  (not there)
  archive        archive.db  (not there)
  ledger         ledger.db  (not there)
  tokens         token.key  (not there)
  answers        http  (not there)
  scratch        tmp
  $ offprint config path --format json | jq -c '.paths[0].is_there'
  true

  $ offprint config
  ! offprint: config: say what to do
  !   known: init, check, show, path
  [exit 2]
  $ offprint config shwo
  ! offprint: config: 'shwo' is not known
  !   did you mean 'show'?
  [exit 2]
