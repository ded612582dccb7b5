// Looks at a site as its readers do: follows every link, reads pages by axe-core and html-validate, searches with the keyboard, from files and
// from a server. Called by scripts/check_site.sh, from the folder that has node_modules.
//
//     node check_site.mjs CHROMIUM PROFILE SITE
import { readFileSync, readdirSync, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join, normalize, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { axe_reader } from "./axe_reader.mjs";
import { open_browser } from "./browser.mjs";

const [chromium, profile, site] = process.argv.slice(2);
const here = createRequire(pathToFileURL(join(process.cwd(), "package.json")));
const counts = { passed: 0, failed: 0 };

function check(findings, name) {
  const bad = [findings].flat().filter((finding) => finding !== true);
  counts[bad.length ? "failed" : "passed"]++;
  if (bad.length) console.log(`not ok: ${name}`);
  for (const finding of bad.slice(0, 10)) if (finding) console.log(`    ${String(finding).slice(0, 300)}`);
}

const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
// The first, a middle and the last page of each kind, and every topic.
const some = ["index.html", ...["day", "week", "month", "topic"].flatMap((kind) => {
  const all = pages.filter((name) => name.startsWith(kind + "/"));
  return kind === "topic" ? all : [...new Set([all[0], all[all.length >> 1], all.at(-1)])].filter((name) => name);
})];

const browser = await open_browser(chromium, profile);
const tab = await browser.open_tab();
const problems = await tab.watch();

// ---- every page: its links, and that nothing in it fails
const ids = new Map(); // file → ids in it
const links = []; // [page, address]
const LINKS = `[...document.querySelectorAll("[href],[src],[srcset]")].map((e) => e.getAttribute("href") ?? e.getAttribute("src") ?? e.getAttribute("srcset"))`;
for (const page of pages) {
  await tab.show(join(site, page), { width: 1000 });
  check(problems(), `${page}: something failed`);
  const [found, names, sideways] = await tab.value(`[${LINKS}, [...document.querySelectorAll("[id]")].map((e) => e.id), document.documentElement.scrollWidth > innerWidth]`);
  check(!sideways || "it scrolls sideways", `${page} at 1000 px`);
  ids.set(page, new Set(names));
  for (const address of found) links.push([page, address]);
}
const dead = [...new Set(links.map(([page, address]) => {
  const url = new URL(address, pathToFileURL(join(site, page)));
  if (/^https?:$/.test(url.protocol)) return true;
  if (url.protocol !== "file:") return `${page}: ${address}`;
  const file = relative(site, fileURLToPath(url));
  const place = decodeURIComponent(url.hash.slice(1));
  const there = !file.startsWith("..") && existsSync(join(site, file)) && statSync(join(site, file)).isFile();
  return (there && (!place || ids.get(file)?.has(place))) || `${page}: ${address}`;
}))];
check(dead, `links that lead nowhere, of ${links.length}`);
const reached = new Set(links.map(([page, address]) => relative(site, fileURLToPath(new URL(address, pathToFileURL(join(site, page))).protocol === "file:"
  ? new URL(address, pathToFileURL(join(site, page))) : pathToFileURL(join(site, page))))));
check(pages.filter((page) => page !== "index.html" && !reached.has(page)), "pages that nothing leads to");

// ---- some pages: as people read them
const read_as_people_do = axe_reader(readFileSync(here.resolve("axe-core/axe.min.js"), "utf8"));
const { HtmlValidate, StaticConfigLoader } = await import(pathToFileURL(here.resolve("html-validate")).href);
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:recommended"] }));
for (const page of some) {
  const report = await validator.validateString(readFileSync(join(site, page), "utf8"));
  check(report.results.flatMap((result) => result.messages).map((found) => `${found.ruleId}: line ${found.line}: ${found.message}`), `html-validate: ${page}`);
  for (const how of [{ dark: false }, { dark: true }, { width: 360 }, { width: 360, dark: true }]) {
    await tab.show(join(site, page), { width: 600, ...how });
    check((await read_as_people_do(tab)).map(({ rule, text }) => `${rule}: ${text}`), `axe: ${page} ${JSON.stringify(how)}`);
    problems(); // axe asks for style sheets in ways that the policy forbids
    if (!how.width) continue;
    const wide = await tab.value(`[...document.body.querySelectorAll("*")].filter((e) => e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 0.5)
      .map((e) => e.tagName + " " + e.textContent.trim().slice(0, 40))`);
    check(wide, `${page} is wider than 360 px`);
  }
  await tab.show(join(site, page), { width: 600 });
  check(await tab.value(`[...document.images].filter((i) => !i.complete || i.naturalWidth === 0).map((i) => i.src)`), `${page}: pictures that do not show`);
}

// ---- the search box, with the keyboard alone
const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const papers = readdirSync(join(site, "search")).sort().reverse().flatMap((name) => {
  const months = [];
  new Function("add_papers", readFileSync(join(site, "search", name), "utf8"))((month) => months.push(month));
  return months.flatMap((month) => month.papers.map(([day, number, title, authors, url, ...topics]) => ({
    title, authors, page: `day/${month.month}-${String(day).padStart(2, "0")}.html#paper-${number}`,
    text: fold([title, authors, ...topics.map((topic) => month.topics[topic])].join("\n")) })));
});
const words_of = (text) => fold(text).split(/[\s"]+/).filter((word) => word);
const find = (text) => words_of(text).length === 0 ? [] : papers.filter((paper) => words_of(text).every((word) => paper.text.includes(word)));
const sentence = (text, count) => words_of(text).length === 0 ? "" : count === 0 ? "No paper has all of these words." : `${count === 1 ? "1 paper" : `${count} papers`}${count > 50 ? ", of which the newest 50 stand here" : ""}.`;
check(await (async () => {
  const wrong = [];
  for (const paper of papers) {
    const [file, place] = paper.page.split("#");
    if (!ids.get(file)?.has(place)) wrong.push(paper.page);
  }
  return wrong;
})(), "papers of the search that stand on no page");

const has_accent = (text) => /\p{L}[\u0300-\u036f]/u.test(text.normalize("NFD"));
const { authors, title } = papers.find((paper) => has_accent(paper.authors)) ?? { authors: "", title: "" };
check(authors !== "" || "then nothing is seen of how accents are folded", "nobody has an accent");
const word = authors.split(/[\s,]+/).find(has_accent) ?? "the";

const FOCUS = `[document.activeElement.id, document.activeElement.getAttribute("href"), getComputedStyle(document.activeElement).outlineStyle]`;
const enter = async (words) => {
  await tab.value(`document.getElementById("words").select(); 0`);
  await tab.type(words);
  await tab.wait(`document.getElementById("told").textContent !== "Searching…"`);
  return tab.value(`[document.getElementById("told").textContent, [...document.querySelectorAll("#found > li > div")].map((e) => e.textContent)]`);
};
const same = (words, [told, titles]) => {
  const wanted = find(words);
  return [told === sentence(words, wanted.length) || `${words}: said ${told}, not ${sentence(words, wanted.length)}`,
    JSON.stringify(titles) === JSON.stringify(wanted.slice(0, 50).map((paper) => paper.title)) || `${words}: found ${titles}, not ${wanted.map((paper) => paper.title)}`];
};

async function search_at(address, name) {
  await tab.show(address, { width: 600 });
  check((await tab.value(`document.querySelectorAll("script").length`)) === 1 || "more than one script before anybody searched", `${name}: papers are loaded late`);
  check((await tab.value(`document.getElementById("told").getAttribute("role")`)) === "status" || "no status", `${name}: what is found is announced`);
  await tab.press("Tab", "Tab");
  const [first, , ring] = await tab.value(FOCUS);
  check([first === "words" || `the first Tab leads to ${first}`, ring !== "none" || "no ring"], `${name}: Tab leads to the search box`);
  for (const words of [word, word.toUpperCase(), word.normalize("NFD"), fold(word), papers.at(-1).title.slice(0, 60), "e", "zzzz qqqq", "<script>", "\\", "\"", "."])
    check(same(words, await enter(words)), `${name}: search for ${words}`);
  const [, titles] = await enter(fold(word));
  check(titles.some((found) => found.includes(title)) || titles, `${name}: ${word} without its accents finds ${title}`);
  const listed = await tab.value(`[...document.querySelectorAll("#found a")].map((e) => e.getAttribute("href"))`);
  const visited = [];
  for (let i = 0; i < Math.min(4, listed.length); i++) {
    await tab.press("Tab", "Tab");
    visited.push((await tab.value(FOCUS))[1]);
  }
  check(JSON.stringify(visited) === JSON.stringify(listed.slice(0, visited.length)) || visited, `${name}: Tab goes through the papers in order`);
  check((await read_as_people_do(tab)).map(({ rule, text }) => `${rule}: ${text}`), `axe: ${name} with results`);
  problems();
  await tab.value(`[...document.querySelectorAll("#found a")].find((e) => e.getAttribute("href").startsWith("day/")).focus(); 0`);
  await tab.press("Enter", "Enter");
  await tab.wait(`location.pathname.includes("/day/") && document.readyState === "complete"`);
  check(await tab.value(`document.querySelector(":target")?.tagName === "ARTICLE" || location.href`), `${name}: Enter leads to the paper on its day`);
  await tab.show(address, { width: 600 });
  await tab.press("Tab", "Tab");
  await enter(word);
  await tab.press("Escape", "Escape");
  check((await tab.value(`[document.getElementById("told").textContent, document.querySelectorAll("#found li").length].join()`)) === ",0" || "something stands there", `${name}: Escape clears`);
  check(problems(), `${name}: something failed`);
}

await search_at(join(site, "index.html"), "from files");

const types = { html: "text/html; charset=utf-8", js: "text/javascript", svg: "image/svg+xml", atom: "application/atom+xml" };
let withheld = "";
const server = createServer((request, response) => {
  const file = join(site, normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
  if (file === withheld || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(file.endsWith("favicon.ico") ? 204 : 404).end();
  response.writeHead(200, { "content-type": types[file.split(".").at(-1)] ?? "application/octet-stream", "x-content-type-options": "nosniff" }).end(readFileSync(file));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const base = `http://localhost:${server.address().port}/`;
await search_at(`${base}index.html`, "from a server");

const months = readdirSync(join(site, "search")).sort();
withheld = join(site, "search", months[0]);
await tab.show(`${base}index.html`, { width: 600 });
await tab.press("Tab", "Tab");
const [told] = await enter("zzzz");
check(told === `No paper has all of these words. Not loaded: ${months[0].slice(0, 7)}.` || told, "a month that does not load is told");
problems();

server.close();
await browser.close();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed ? 1 : 0;
