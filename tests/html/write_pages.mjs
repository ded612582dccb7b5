// Has offprint write every case of papers.mjs as a page, a mail and a text, and one search and one list.
//
//     node write_pages.mjs PROGRAM FOLDER [LISTING]      LISTING is one case more; FOLDER/page-CASE.html, mail-CASE.html, text-CASE.txt, page-search.html, page-list.html
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { html_part } from "./mail_part.mjs";
import { CASES, OPTIONS } from "./papers.mjs";

const TOPICS = ["--topic", "Sound and speech=audio OR speech OR bells", "--topic", "Robots=robot", "--topic", "Memory=memory -robot",
  "--topic", "Compilers=compiler*", "--rest"];

const [program, folder, more] = process.argv.slice(2);

// A source that failed is told by status 3, and is what one case is about.
function run(...args) {
  const done = spawnSync(program, ["--config", "none", "--now", "2026-01-09T08:00:00Z", ...args], { cwd: folder, maxBuffer: 1 << 28 });
  if (done.status !== 0 && done.status !== 3) throw new Error(`${args.join(" ")}: ${done.stderr}`);
  return done.stdout.toString("latin1");
}

const write = (name, bytes) => writeFileSync(join(folder, name), bytes, "latin1");

// write_case NAME LISTING [OPTION…]: its page, its text and the HTML part of its mail.
function write_case(name, listing, options = []) {
  const digest = (format, ...more) =>
    run("digest", "-q", "--format", format, ...(options.includes("--match") ? [] : TOPICS), ...options, ...more, listing);
  write(`page-${name}.html`, digest("html"));
  write(`text-${name}.txt`, digest("text"));
  const mail = digest("email", "--from", "Papers <papers@example.org>", "--to", "me@example.org");
  writeFileSync(join(folder, `mail-${name}.html`), html_part(mail));
}

for (const [name, make] of Object.entries(CASES)) {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(make()));
  write_case(name, `${name}.json`, OPTIONS[name]);
}
write("page-search.html", run("search", "-q", "--format", "html", "audio OR robot", "eighteen.json"));
write("page-list.html", run("list", "-q", "--format", "html", "scripts.json", "bare.json"));
if (more) {
  const name = basename(more, ".json");
  write_case(name, more);
  write_case(`${name}-hidden`, more, ["--limit", "20", "--show-hidden"]);
  write(`page-${name}-list.html`, run("list", "-q", "--format", "html", more));
}
