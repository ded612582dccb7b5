What scripts rely on: files by their endings, variables that are not set, answers one behind the other.

The ending of a file says its format with --new, too; a second run does not replace it by nothing.

  $ offprint digest --new --name day -o day.json examples/page.txt; jq -c .digest.counts.shown day.json
  8
  $ offprint digest --new --name day -o day.json examples/page.txt; jq -c .digest.counts.shown day.json
  8
  ! offprint: nothing to show of 8 papers: 8 seen before
  $ offprint digest --new --name day -o other.json examples/page.txt; jq -c .digest.counts.shown other.json
  0
  $ offprint digest --new --name day -f json -o /dev/stdout examples/page.txt | jq -c .digest.counts.shown
  0
  $ offprint digest --new --name day -o day.doc examples/page.txt
  ! offprint: -o: no format has the ending .doc
  !   --format says what is to be written
  [exit 2]
  $ offprint digest --new --name day --empty send -o day.json examples/page.txt; jq -c .digest.counts.shown day.json
  0

A variable that is not set is no option that is left out.

  $ offprint digest --new --name mail --send-with "$UNSET" examples/page.txt
  ! offprint: --send-with: nothing stands behind it
  !   leave the option out, or look why the value is empty
  [exit 2]
  $ offprint digest --new --name mail -o "$UNSET" examples/page.txt
  ! offprint: --output: nothing stands behind it
  !   leave the option out, or look why the value is empty
  [exit 2]
  $ offprint list --format= examples/page.txt
  ! offprint: list: a LISTING is needed
  !   a file, - for standard input, a URL, hf, hf:2026-01-09, or the name of a configured source
  [exit 2]
  $ offprint --now '' list examples/page.txt
  ! offprint: --now: nothing stands behind it
  !   leave the option out, or look why the value is empty
  [exit 2]
  $ offprint list '' 2>&1 | head -n 1
  offprint: read : no such file or directory

Answers that were written one behind the other are read one after the other.

  $ cat examples/daily.json examples/daily.json | offprint list -f ids - | wc -l
  16
  $ (jq -c . examples/daily.json; echo '[]'; jq -c . examples/daily.json; echo '"end"') | offprint list -f ids - | wc -l
  16
  ! offprint: standard input:4: text after the end of the document is ignored

A folder of folders, and an empty one.

  $ mkdir -p outer/inner; offprint list outer
  ! offprint: read outer: there are no files in it, but 1 folder
  !   name the folder that has the files; a maildir has new/ or cur/
  [exit 4]
  $ offprint list -f ids outer/inner
  ! offprint: outer/inner: the folder is empty

Formats that an action does not have.

  $ offprint -q import examples/daily.json; offprint archive check -f json
  ! offprint: --format json goes with `offprint archive` alone
  !   `archive export` writes JSON lines whatever is said
  [exit 2]
  $ offprint deliveries resend 1 -f json
  ! offprint: --format json goes with `deliveries list` and `show` only
  [exit 2]
  $ offprint subscriptions export -f json
  ! offprint: --format json goes with `subscriptions list` only
  !   `subscriptions list ADDRESS --format json` is about one
  [exit 2]

A source that fails says so, and a run that asks nobody changes nothing about it.

  $ printf '[source.lab]\nkind = "feed"\nurl = "http://127.0.0.1:9/feed.xml"\n' >lab.toml
  $ offprint --config lab.toml --now 2026-01-09T08:00Z fetch 2>/dev/null
  [exit 75]
  $ offprint --config lab.toml --now 2026-01-09T09:00Z --offline fetch 2>/dev/null
  [exit 4]
  $ offprint --config lab.toml status -f json | jq -c '.status.sources[] | select(.name == "lab") | [.status, .failures, .tried]'
  ["failed",1,"2026-01-09T08:00:00Z"]

Templates lie beside the configuration that is named.

  $ mkdir -p team/templates/lab; echo 'Lab: {{title}}' >team/templates/lab/digest.md.mustache; printf '[digest]\ntemplate = "lab"\n' >team/config.toml
  $ offprint --config team/config.toml digest examples/page.txt
  Lab: Daily Papers
  $ offprint --config team/config.toml config path | grep templates
  templates      ./team/templates
  $ offprint --config team/config.toml digest --template lab -f json examples/page.txt | jq -c .digest.counts.shown
  8
  ! offprint: --template: this format is not made from templates

The doctor sees a zone that is none.

  $ TZ=Nonsense offprint --config none --now 2026-01-09 doctor | grep timezone
  warn  timezone       UTC: today is 2026-01-09; TZ is 'Nonsense', which is no zone
                       write it as Europe/Berlin, or set timezone in the configuration
  $ TZ=UTC offprint --config none --now 2026-01-09 doctor | grep timezone
  ok    timezone       UTC: today is 2026-01-09
