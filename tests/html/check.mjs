// Has others read the pages and mails of a folder, and looks into each for what must not be there. Called by scripts/check_html.sh, from the
// folder that has node_modules.
//
//     node check.mjs CHROMIUM PROFILE PAGES ALLOWED
//
// Readers: html-validate (is it HTML), caniemail (do mail programs know it; mails only), axe-core (can people read it, light and dark, with
// contrast), and a walk through the tree that the browser made (does a hostile text become more than text). What a reader finds fails unless
// a line of ALLOWED has it: READER | RULE | page or mail | REASON. A line that nothing needs fails too.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { axe_reader } from "./axe_reader.mjs";
import { open_browser } from "./browser.mjs";

const [chromium, profile, pages, allowed_file] = process.argv.slice(2);
const here = createRequire(pathToFileURL(join(process.cwd(), "package.json")));
const load = (name) => import(pathToFileURL(here.resolve(name)).href);

const allowed = readFileSync(allowed_file, "utf8").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
  const [reader, rule, kind, reason] = line.split(" | ");
  return { line, reader, rule, kind, reason, used: false };
});
for (const entry of allowed) if (!entry.reason) throw new Error(`${allowed_file}: no reason: ${entry.line}`);

const counts = { passed: 0, failed: 0 };

// FINDINGS of one READER in one file, each with `rule` and `text`: passed when each is allowed.
function judge(reader, name, findings) {
  const kind = name.split("-", 1)[0];
  const bad = findings.filter(({ rule }) => {
    const entry = allowed.find((entry) => entry.reader === reader && entry.rule === rule && entry.kind === kind);
    if (entry) entry.used = true;
    return !entry;
  });
  counts[bad.length ? "failed" : "passed"]++;
  if (bad.length) console.log(`not ok: ${reader}: ${name}: ${bad.length} findings`);
  for (const { rule, text } of bad.slice(0, 40)) console.log(`    ${rule}: ${text.slice(0, 300)}`);
}

const { HtmlValidate, StaticConfigLoader } = await load("html-validate");
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:recommended"] }));

async function validate(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages).map((found) => ({ rule: found.ruleId, text: `line ${found.line}: ${found.message}` }));
}

const { caniemail } = await load("caniemail");
const MAIL_PROGRAMS = ["apple-mail.macos", "apple-mail.ios", "gmail.desktop-webmail", "gmail.ios", "gmail.android", "gmail.mobile-webmail",
  "outlook.windows", "outlook.windows-mail", "outlook.macos", "outlook.ios", "outlook.android", "yahoo.desktop-webmail", "yahoo.ios",
  "yahoo.android", "aol.desktop-webmail", "samsung-email.android", "thunderbird.macos", "protonmail.desktop-webmail", "protonmail.ios",
  "hey.desktop-webmail", "mail-ru.desktop-webmail", "fastmail.desktop-webmail", "orange.desktop-webmail", "sfr.desktop-webmail",
  "laposte.desktop-webmail"];

// What a mail program does not know at all (what it knows in part are warnings, which nearly every feature has), once a feature, with the
// names of all who do not. Of some programs the data lack a feature, and the
// reader ends there: then it reads once more without the property.
function ask_mail_programs(html) {
  const who = new Map();
  const add = (title, client) => who.set(title, new Set([...(who.get(title) ?? []), client]));
  for (const client of MAIL_PROGRAMS) {
    let rest = html;
    for (let tries = 0; ; tries++) {
      try {
        const { issues } = caniemail({ clients: [client], html: rest });
        for (const found of issues.errors.values()) for (const { title } of found) add(title, client);
        break;
      } catch (error) {
        const title = /^Feature "(.*)" not found/.exec(error.message)?.[1];
        if (!title || tries > 20) throw error;
        rest = rest.replaceAll(new RegExp(`(?<![a-z-])${title}\\s*:[^;"]*;?`, "g"), "");
      }
    }
  }
  return [...who].map(([rule, programs]) => ({ rule, text: [...programs].join(", ") }));
}

const read_as_people_do = axe_reader(readFileSync(here.resolve("axe-core/axe.min.js"), "utf8"));

// Elements, attributes and addresses that no text may bring in; with what the page asked for from elsewhere.
const INTRUDERS = `[
  ...[...document.querySelectorAll("script,img,iframe,frame,object,embed,form,input,svg,math,link,base,video,audio,template,noscript")]
    .map((e) => ["element", e.outerHTML]),
  ...[...document.querySelectorAll("*")].flatMap((e) => [...e.attributes].map((a) => [a, e]))
    .filter(([a]) => /^on|^(src|srcset|srcdoc|action|formaction|background|ping|xlink:href)$/i.test(a.name)).map(([a, e]) => ["attribute", e.outerHTML]),
  ...[...document.querySelectorAll("[href]")].filter((e) => !/^#[a-z]/.test(e.getAttribute("href")) && (!/^https?:$/.test(e.protocol) ||
    e.username || e.password || e.getAttribute("href").length > 2048)).map((e) => ["address", e.outerHTML]),
  ...[...document.querySelectorAll("style")].slice(1).map((e) => ["style", e.outerHTML]),
  ...performance.getEntriesByType("resource").map((e) => ["loaded", e.name]),
  ...(document.body.textContent.match(/[\\u202a-\\u202e\\u2066-\\u2069\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f]/) ?? []).map((c) =>
    ["control character", "U+" + c.charCodeAt(0).toString(16)]),
].map(([rule, text]) => ({ rule, text }))`;

const browser = await open_browser(chromium, profile);
const tab = await browser.open_tab();
for (const file of readdirSync(pages).filter((name) => name.endsWith(".html")).sort()) {
  const name = basename(file, ".html");
  const html = readFileSync(join(pages, file), "utf8");
  judge("html-validate", name, await validate(html));
  if (name.startsWith("mail-")) judge("caniemail", name, ask_mail_programs(html));
  for (const dark of [false, true]) {
    await tab.show(join(pages, file), { width: 600, dark });
    if (!dark) judge("intruders", name, await tab.value(INTRUDERS));
    judge("axe", `${name}${dark ? " (dark)" : ""}`, await read_as_people_do(tab));
  }
}
await browser.close();

for (const { used, line } of allowed) {
  if (used) continue;
  counts.failed++;
  console.log(`not ok: allowed, but nothing needs it: ${line}`);
}
console.log(`html: ${counts.passed} passed, ${counts.failed} failed, 0 skipped`);
process.exitCode = counts.failed ? 1 : 0;
