A site is made of the archive.

  $ offprint site papers 2>&1 | sed "s|$XDG_STATE_HOME|STATE|"
  offprint: archive STATE/offprint/archive.db: there is none yet
    `offprint fetch` or `offprint import FILE` makes it
  $ ls
  examples
  $ offprint -q import examples/page.txt examples/daily.json >/dev/null
  $ offprint --config examples/config.toml site papers
  papers: 33 files, 33 written
  $ cd papers && find . -type f | sort
  ./.offprint-site
  ./day/2026-01-04.html
  ./day/2026-01-06.html
  ./day/2026-01-07.html
  ./day/2026-01-08.html
  ./day/2026-01-09.html
  ./index.html
  ./month/2026-01.html
  ./search.js
  ./search/2026-01.js
  ./stats.narrow.svg
  ./stats.svg
  ./topic/language-models.atom
  ./topic/language-models.html
  ./topic/language-models.narrow.svg
  ./topic/language-models.svg
  ./topic/much-discussed-with-code.atom
  ./topic/much-discussed-with-code.html
  ./topic/much-discussed-with-code.narrow.svg
  ./topic/much-discussed-with-code.svg
  ./topic/representation-learning.atom
  ./topic/representation-learning.html
  ./topic/representation-learning.narrow.svg
  ./topic/representation-learning.svg
  ./topic/robots.atom
  ./topic/robots.html
  ./topic/robots.narrow.svg
  ./topic/robots.svg
  ./topic/speech-and-sound.atom
  ./topic/speech-and-sound.html
  ./topic/speech-and-sound.narrow.svg
  ./topic/speech-and-sound.svg
  ./week/2026-W01.html
  ./week/2026-W02.html
  $ grep -o '<h1.*' papers/index.html; grep -A 2 '<header>' papers/index.html | tail -n 1
  <h1 dir="auto">Daily Papers</h1>
  <p>8 of 12 papers match 5 topics, 4–9 January 2026.</p>
  $ sed -n 2p papers/search/2026-01.js | cut -c 1-90
  [9,1,"Spectra That Listen: Koopman Operators for Audio","Adaeze Okafor, Lukas Brandt, Mio 

Nothing is written that is there already; a new paper changes what it concerns.

  $ touch -d 2020-01-01 papers/*.* papers/*/*
  $ offprint --config examples/config.toml --now 2026-01-10T08:00:00Z site papers
  papers: 33 files, 0 written
  $ printf '{"id":"2601.09999","title":"Robots in the Rain","listed":"2026-01-12"}\n' | offprint -q import - >/dev/null
  $ offprint --config examples/config.toml --now 2026-01-12T08:00:00Z site papers
  papers: 35 files, 25 written
  $ cd papers && find . -name '*.*' -type f -newermt 2020-01-02 ! -name .offprint-site | sort
  ./day/2026-01-09.html
  ./day/2026-01-12.html
  ./index.html
  ./month/2026-01.html
  ./search/2026-01.js
  ./stats.narrow.svg
  ./stats.svg
  ./topic/language-models.html
  ./topic/language-models.narrow.svg
  ./topic/language-models.svg
  ./topic/much-discussed-with-code.html
  ./topic/much-discussed-with-code.narrow.svg
  ./topic/much-discussed-with-code.svg
  ./topic/representation-learning.html
  ./topic/representation-learning.narrow.svg
  ./topic/representation-learning.svg
  ./topic/robots.atom
  ./topic/robots.html
  ./topic/robots.narrow.svg
  ./topic/robots.svg
  ./topic/speech-and-sound.html
  ./topic/speech-and-sound.narrow.svg
  ./topic/speech-and-sound.svg
  ./week/2026-W02.html
  ./week/2026-W03.html

Files that are not made any more stay, and are counted.

  $ offprint --config examples/config.toml --now 2026-01-12T08:00:00Z site --since 2026-01-10 --topic Robots papers
  papers: 12 files, 11 written; 23 of earlier runs stay
  $ ls papers/day papers/topic
  papers/day:
  2026-01-04.html
  2026-01-06.html
  2026-01-07.html
  2026-01-08.html
  2026-01-09.html
  2026-01-12.html

  papers/topic:
  language-models.atom
  language-models.html
  language-models.narrow.svg
  language-models.svg
  much-discussed-with-code.atom
  much-discussed-with-code.html
  much-discussed-with-code.narrow.svg
  much-discussed-with-code.svg
  representation-learning.atom
  representation-learning.html
  representation-learning.narrow.svg
  representation-learning.svg
  robots.atom
  robots.html
  robots.narrow.svg
  robots.svg
  speech-and-sound.atom
  speech-and-sound.html
  speech-and-sound.narrow.svg
  speech-and-sound.svg

Title, topics and address.

  $ offprint -q site --title 'Sound & more' --topic 'Sound=audio OR speech' --url https://example.org/papers sound
  $ grep -h '<title>' sound/index.html sound/topic/sound.html
  <title>Sound &amp; more</title>
  <title>Sound, 4–12 January 2026</title>
  $ grep -o '<id>.*sound.atom</id>' sound/topic/sound.atom
  <id>https://example.org/papers/topic/sound.atom</id>
  $ ls sound/topic
  sound.atom
  sound.html
  sound.narrow.svg
  sound.svg

A paper without a day is on no page.

  $ printf '{"id":"2601.08888","title":"When Was This"}\n' | offprint -q import - >/dev/null
  $ offprint site --since 2026-01-10 undated
  undated: 8 files, 8 written
  ! offprint: a paper without a day is on no page

What is wrong is said before anything is written.

  $ offprint site
  ! offprint: site: name one folder
  !   offprint site ~/public_html/papers
  [exit 2]
  $ offprint site one two
  ! offprint: site: name one folder
  !   offprint site ~/public_html/papers
  [exit 2]
  $ offprint site --url example papers
  ! offprint: --url: 'example' is no address of a folder
  !   such as https://example.org/papers/
  [exit 2]
  $ offprint site --since tomorrow papers
  ! offprint: --since: 'tomorrow' is no day
  !   write it as 2026-01-09, today, yesterday, or 7d, 4w, 18mo, 2y for so long ago
  [exit 2]
  $ offprint site --topic 'Sound=audio AND' papers
  ! offprint: --topic: AND has nothing on its right
  !   audio AND
  !         ^~~ write "AND" to search for the word
  [exit 2]
  $ mkdir mine && echo mine > mine/index.html
  $ offprint site mine
  ! offprint: site: 'mine' has an index.html that offprint did not make
  !   name another folder
  [exit 2]
  $ offprint site mine/index.html
  ! offprint: site: 'mine/index.html' is no folder
  !   name one, it need not be there
  [exit 2]
  $ printf '{{title}}' > one.mustache
  $ offprint site --template ./one.mustache other
  ! offprint: template ./one.mustache: a site has several pages, and this is one file
  !   name a folder with digest.html.mustache, or --template default
  [exit 2]
  $ mkdir look && printf '{{#month}}{{name}}{{/month}}' > look/site.html.mustache
  $ offprint site --template ./look other
  other: 15 files, 15 written
  ! offprint: ./look/site.html.mustache:1:4: there is no name 'month'
  !   {{#month}}{{name}}{{/month}}
  !      ^~~~~ did you mean 'months'?
  ! offprint: a paper without a day is on no page
  $ cat other/index.html

A place that is taken ends the run.

  $ mkdir taken && echo mine > taken/month
  $ offprint -q site taken
  ! offprint: write taken/month: not a directory
  [exit 4]
  $ ls taken
  day
  month
  week
