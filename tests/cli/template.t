The built-in templates, and what each part makes.

  $ offprint template list | sed "s|$XDG_CONFIG_HOME|CONFIG|"
  default  (built in, in use)
    digest.md         digest --format markdown
    digest.txt        digest --format text, and the text part of a mail
    terminal          digest --format terminal
    digest.html       digest --format html
    mail.html         the HTML part of digest --format email
    search.md         search --format markdown
    search.txt        search --format text
    search.terminal   search --format terminal
    search.html       search --format html
    list.md           list --format markdown
    list.txt          list --format text
    list.terminal     list --format terminal
    list.html         list --format html
    site.html         the first page of a site
    site.js           the script of its search box
    head.html         partial
    health.terminal   partial
    hidden.html       partial
    left-out.html     partial
    left-out.mail.html partial
    left-out.md       partial
    left-out.terminal partial
    left-out.txt      partial
    notes             partial
    paper.html        partial
    paper.mail.html   partial
    paper.md          partial
    paper.terminal    partial
    paper.txt         partial
    picture.html      partial
    style.html        partial
  yours go into CONFIG/offprint/templates/NAME/

A template of your own begins with the text of a built-in part.

  $ mkdir -p "$XDG_CONFIG_HOME/offprint/templates/short"
  $ offprint template show markdown > "$XDG_CONFIG_HOME/offprint/templates/short/digest.md.mustache"
  $ offprint template show digest.md.mustache | head -n 1
  # {{title}}, {{date_plain}}
  $ offprint template show short/digest.md | cmp - "$XDG_CONFIG_HOME/offprint/templates/short/digest.md.mustache"
  $ offprint template list | tail -n 2 | sed "s|$XDG_CONFIG_HOME|CONFIG|"
  short  (CONFIG/offprint/templates/short)
    digest.md         digest --format markdown
  $ offprint template list --format json | jq -c '.in_use, (.templates[1] | .name, .in_use, .parts[0].makes)'
  "default"
  "short"
  false
  "digest --format markdown"
  $ printf '[digest]\ntemplate = "short"\n' > short.toml
  $ offprint --config short.toml template list | grep -o 'in use'
  in use
  $ printf '[digest]\ntemplate = "shrt"\n' > shrt.toml
  $ offprint --config shrt.toml template list | tail -n 1
  shrt  (in use, but there is no such folder)
  $ offprint --config shrt.toml digest examples/page.txt
  ! offprint: template shrt: there is no such template
  !   did you mean 'short'?
  [exit 2]

Whatever a person calls a part; a slip is told.

  $ offprint template show md | head -n 1
  # {{title}}, {{date_plain}}
  $ offprint template show email | head -n 1
  <!DOCTYPE html>
  $ offprint template show terminal | head -n 1
  {{#heading_lines}}
  $ offprint template show digest.mdd
  ! offprint: template show: 'digest.mdd' is no template
  !   did you mean 'digest.md'?
  !   there are: digest.html, digest.md, digest.txt, head.html, health.terminal, hidden.html, left-out.html, left-out.mail.html, left-out.md, left-out.terminal, left-out.txt, list.html, list.md, list.terminal, list.txt, mail.html, notes, paper.html, paper.mail.html, paper.md, paper.terminal, paper.txt, picture.html, search.html, search.md, search.terminal, search.txt, site.html, site.js, style.html, terminal
  [exit 2]
  $ offprint template show paper
  ! offprint: template show: 'paper' is several templates
  !   name one: paper.html, paper.mail.html, paper.md, paper.terminal, paper.txt
  [exit 2]
  $ offprint template show short
  ! offprint: template show: 'short' has several parts
  !   name one: short/digest.md
  [exit 2]
  $ offprint template show short/paper.md
  ! offprint: template show: 'short/paper.md' is no part of this template
  !   it has: short/digest.md
  [exit 2]
  $ offprint template show json
  ! offprint: template show: 'json' is not made from a template
  !   jq changes its shape
  [exit 2]
  $ offprint template show
  ! offprint: template show: name one part
  !   offprint template show markdown; `offprint template list` names all parts
  [exit 2]
  $ offprint template lst
  ! offprint: template: 'lst' is not known
  !   did you mean 'list'?
  [exit 2]
  $ offprint template
  ! offprint: template: say what to do
  !   known: list, show, check, names
  [exit 2]
  $ offprint template list --format yaml
  ! offprint: --format: 'yaml' is not known
  !   known: text json
  [exit 2]

A check tells every mistake of every file at once.

  $ offprint template check
  short: no mistakes
  $ printf '{{#sections}}\n{{#papers}}\n{{titel}} {{{abstract}}}\n{{/paper}}\n{{authors_short}}\n' > "$XDG_CONFIG_HOME/offprint/templates/short/digest.md.mustache"
  $ printf '{{>papr.md}}' > "$XDG_CONFIG_HOME/offprint/templates/short/digest.txt.mustache"
  $ offprint template check short 2>&1 | sed "s|$XDG_CONFIG_HOME|CONFIG|"
  offprint: CONFIG/offprint/templates/short/digest.md.mustache:1:1: section 'sections' is never closed
    {{#sections}}
    ^~~~~~~~~~~~~ end it with {{/sections}}
  CONFIG/offprint/templates/short/digest.md.mustache:3:3: there is no name 'titel'
    {{titel}} {{{abstract}}}
      ^~~~~ did you mean 'title'?
  CONFIG/offprint/templates/short/digest.md.mustache:3:11: 'abstract' would be written without escaping
    {{titel}} {{{abstract}}}
              ^~~~~~~~~~~~~~ write {{abstract}}, or set raw = true under [digest]
  CONFIG/offprint/templates/short/digest.md.mustache:4:1: '{{/paper}}' closes section 'papers' of line 2
    {{/paper}}
    ^~~~~~~~~~ write {{/papers}} here, or close 'papers' later
  CONFIG/offprint/templates/short/digest.md.mustache:5:3: 'authors_short' is not a name here
    {{authors_short}}
      ^~~~~~~~~~~~~ it is one inside of {{#papers}} or {{#hidden_papers}}
  CONFIG/offprint/templates/short/digest.txt.mustache:1:4: there is no partial 'papr.md'
    {{>papr.md}}
       ^~~~~~~ did you mean 'paper.md'?
  $ offprint template check short >/dev/null 2>&1
  [exit 2]
  $ cd "$XDG_CONFIG_HOME/offprint/templates/short" && offprint template check digest.txt.mustache 2>&1 | grep -c digest.md
  0
  [exit 1]
  $ offprint template check missing.mustache
  ! offprint: template missing.mustache: read missing.mustache: no such file or directory
  !   check the path
  [exit 2]
  $ offprint template check shorter
  ! offprint: template shorter: there is no such template
  !   did you mean 'short'?
  [exit 2]
  $ printf '{{#papers}}{{title}}{{/papers}}' > page.mustache
  $ offprint template check page.mustache examples
  ! offprint: template examples/: the folder holds no template
  !   its parts are files such as digest.md.mustache
  [exit 2]
  $ offprint template check page.mustache
  ! offprint: page.mustache:1:4: 'papers' is not a name here
  !   {{#papers}}{{title}}{{/papers}}
  !      ^~~~~~ it is one inside of {{#sections}} or {{#listings}}
  [exit 2]
  $ printf '### {{title}}\n' > paper.md.mustache
  $ offprint template check ./paper.md.mustache
  ./paper.md.mustache: no mistakes

A digest ends with a template that cannot be read, and warns of a name that nothing makes.

  $ printf '[digest]\nraw = true\n' > raw.toml
  $ printf '{{#sections}}{{#papers}}{{{title}}}, {{autors_short}}\n{{/papers}}{{/sections}}' > warn.mustache
  $ offprint digest --limit 1 --template ./warn.mustache examples/page.txt
  ! offprint: ./warn.mustache:1:25: 'title' would be written without escaping
  !   {{#sections}}{{#papers}}{{{title}}}, {{autors_short}}
  !                           ^~~~~~~~~~~ write {{title}}, or set raw = true under [digest]
  [exit 2]
  $ offprint --config raw.toml digest --limit 1 --template ./warn.mustache examples/page.txt
  A Gripper That Asks: Learning Manipulation Policies From Questions, 
  ! offprint: ./warn.mustache:1:40: there is no name 'autors_short'
  !   {{#sections}}{{#papers}}{{{title}}}, {{autors_short}}
  !                                          ^~~~~~~~~~~~ did you mean 'authors_short'?
  $ offprint --config raw.toml digest -q --limit 1 --template ./warn.mustache examples/page.txt
  A Gripper That Asks: Learning Manipulation Policies From Questions, 

The names that a template may use.

  $ offprint template names | head -n 4
  Everywhere
    title             the digest's title
    date              the day as `2026-01-09`
    date_plain        `9 January 2026`; of several days `9–12 January 2026`, of a week or month its name; so do the next two
  $ offprint template names | grep -A 3 'fact of a paper'
  A fact of a paper: {{#facts}}
    lead              what parts it from the one before, ` · ` or nothing
    text              the fact
    is_name           it is a name, not a day or a count
  $ offprint template names --format json | jq -c '.names[] | select(.name == "title_lines")'
  {"name":"title_lines","inside":"{{#papers}}","kind":"list","formats":"text and terminal","meaning":"the title, wrapped"}
  {"name":"title_lines","inside":"{{#hidden_papers}}","kind":"list","formats":"text and terminal","meaning":"the title, wrapped"}
