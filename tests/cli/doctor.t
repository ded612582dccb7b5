What is around the program is looked at, a line a check. No server is asked when no source is configured.

  $ offprint --config none --now 2026-01-09T08:00Z doctor | sed 's| /.*/| |; s|^\(ok *[lS][iQ][bL][^ ]* *\).*|\1…|'
  warn  configuration  none: `offprint digest` shows all papers of hf
                       `offprint config init` writes one
  ok    templates      the built-in ones
  ok    state          offprint: is made when it is needed
  ok    cache          offprint: is made when it is needed
  ok    scratch        tmp
  ok    timezone       UTC: today is 2026-01-09
  ok    libcurl        …
  ok    SQLite         …
  ok    sources        none is configured; no server was asked
  ok    mail           not set up; --format email and --send need it

What fails comes with what to do, and the status is 1.

  $ mkdir -p ../state/offprint ../cache && chmod 755 ../state/offprint
  $ printf '[source.gone]\nkind = "file"\npath = "gone.txt"\n[digest]\ntemplate = "none"\n[mail]\nfrom = "a@example.org"\ncommand = ["no-such-program"]\n' > sick.toml
  $ offprint --config sick.toml --now 2026-01-09T08:00Z doctor | grep -A1 -e warn -e fail | sed 's| /.*/| |'
  fail  templates      none: cannot be used
                       `offprint template check` tells why
  warn  state          offprint: others may look into it
                       chmod 700 offprint
  --
  fail  source gone    read gone.txt: no such file or directory
                       check the path; '-' is standard input
  fail  mail           no-such-program: there is no such program
                       install it, or name it with its folder in [mail] command
  $ offprint --config sick.toml doctor > /dev/null
  [exit 1]
  $ printf '[source.hf]\nkind = "huggingface"\n[mail]\nfrom = "a@example.org"\ntransport = "smtp://127.0.0.1:1"\n' > far.toml
  $ offprint --config far.toml --offline doctor | tail -2
  ok    source hf      not asked: --offline
  ok    mail           smtp://127.0.0.1:1: not asked: --offline
  $ sed -i '/source/,/kind/d' far.toml
  $ offprint --config far.toml doctor | tail -2
  fail  mail           smtp://127.0.0.1:1: connection refused
                       check the name and the port, and whether a firewall is in the way

So is a subscriber whose topic has another name now, mail that is not set up for one, and a key that is gone.

  $ printf '[mail]\nfrom = "a@example.org"\ntransport = "maildir:Box"\n[source.day]\nkind = "file"\npath = "examples/daily.json"\n[[topic]]\nname = "Sound"\nmatch = "audio"\n' > topics.toml
  $ offprint --config topics.toml subscribe ada@example.org --topic Sound >/dev/null
  $ offprint --config topics.toml doctor | tail -1
  ok    subscribers    1, all with topics that there are
  $ sed -i 's/Sound/Noise/' topics.toml; offprint --config topics.toml doctor | tail -2
  fail  subscriber ada@example.org --topic: no topic is called 'Sound'
                       `offprint subscriptions edit ADDRESS` changes what they get; until then they get nothing
  $ offprint --config none doctor | grep -A 1 fail
  fail  subscriber ada@example.org --topic: no topic is called 'Sound'
                       `offprint subscriptions edit ADDRESS` changes what they get; until then they get nothing
  fail  subscribers    1, and nobody says who sends them mails
                       set from under [mail] in the configuration
  $ sed -i 's/Noise/Sound/' topics.toml
  $ offprint --now 2030-01-09T09:00Z --config topics.toml -q deliver; rm $XDG_STATE_HOME/offprint/token.key
  $ offprint --config topics.toml doctor | grep -A 1 token
  fail  token.key      it is gone: no link to leave in earlier mails works
                       put it back beside ledger.db from a backup
  $ offprint --config topics.toml unsubscribe -q ada@example.org; offprint --config topics.toml doctor | tail -1
                       put it back beside ledger.db from a backup

A configuration with mistakes is one finding of it.

  $ printf 'titel = 1\n' > bad.toml
  $ offprint --config bad.toml --offline doctor --format json | jq -c '.checks[0]'
  {"name":"configuration","state":"fail","text":"bad.toml: there are mistakes in it","hint":"`offprint config check` tells them"}

The version tells of libraries when it is asked to.

  $ offprint --version
  offprint 0.1.0
  $ offprint --version -v | sed 's/:.*//'
  offprint 0.1.0
  libcurl
  SQLite
  compiler
  formats
