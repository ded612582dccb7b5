// Shows every page of a folder at several widths and in several lights, keeps a picture of each, and measures what a picture may hide.
// Called by scripts/screenshots.sh.
//
//     node screenshots.mjs CHROMIUM PROFILE PAGES PICTURES
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { open_browser } from "./browser.mjs";

const LIGHTS = { light: {}, dark: { dark: true }, forced: { invert: "auto" }, inverted: { invert: "filter" } };
const TALLEST = 2400; // a picture shows this many pixels of a page from its top

const [chromium, profile, pages, pictures] = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
const check = (ok, text) => {
  counts[ok ? "passed" : "failed"]++;
  if (!ok) console.log(`not ok: ${text}`);
};

// Elements that reach over the edge of what is shown, with the first words of each.
const TOO_WIDE = `[...document.body.querySelectorAll("*")].filter((e) => e.getClientRects().length &&
  (e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 || e.getBoundingClientRect().left < -0.5))
  .map((e) => e.tagName + " " + e.textContent.trim().slice(0, 40)).slice(0, 5)`;

// Every link within the page leads to something, and the keyboard gets to it: Tab, then Enter.
async function check_anchors(tab, name) {
  const dead = await tab.value(`[...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute("href").slice(1))
    .filter((id) => !document.getElementById(id))`);
  check(dead.length === 0, `${name}: links to nowhere: ${dead.join(", ")}`);
  const twice = await tab.value(`[...document.querySelectorAll("[id]")].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)`);
  check(twice.length === 0, `${name}: ids that stand twice: ${twice.join(", ")}`);
  if ((await tab.value(`document.querySelectorAll('a[href^="#"]').length`)) === 0) return;
  for (let i = 0; i < 500; i++) {
    await tab.press("Tab", "Tab");
    if (await tab.value(`document.activeElement.matches('a[href^="#"]')`)) break;
  }
  const wanted = await tab.value(`document.activeElement.getAttribute("href")`);
  const ring = await tab.value(`getComputedStyle(document.activeElement).outlineStyle`);
  check(ring !== "none", `${name}: nothing shows which link has the focus`);
  await tab.press("Enter", "Enter");
  const place = await tab.value(`[location.hash, document.querySelector(":target")?.getBoundingClientRect().top ?? -1, innerHeight]`);
  check(place[0] === wanted && place[1] >= -1 && place[1] < place[2], `${name}: ${wanted} was not reached with the keyboard: ${place}`);
}

const browser = await open_browser(chromium, profile);
const tab = await browser.open_tab();
for (const file of readdirSync(pages).filter((name) => name.endsWith(".html")).sort()) {
  const name = basename(file, ".html");
  for (const width of [360, 600, 1000])
    for (const [light, how] of Object.entries(LIGHTS)) {
      await tab.show(join(pages, file), { width, ...how });
      const [scroll, client] = await tab.value("[document.documentElement.scrollWidth, document.documentElement.clientWidth]");
      const wide = await tab.value(TOO_WIDE);
      check(scroll <= client && wide.length === 0, `${name}: scrolls sideways at ${width} px (${scroll} > ${client}): ${wide.join(" | ")}`);
      await tab.shoot(join(pictures, `${name}-${width}-${light}.png`), TALLEST);
    }
  await tab.show(join(pages, file), { width: 600 });
  await check_anchors(tab, name);
  if (name.startsWith("page-")) await tab.print(join(pictures, `${name}.pdf`));
}
await browser.close();
console.log(`screenshots: ${counts.passed} passed, ${counts.failed} failed, 0 skipped`);
process.exitCode = counts.failed ? 1 : 0;
