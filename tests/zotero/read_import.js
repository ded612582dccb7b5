// Reads files as Zotero's File → Import does, by its own translators, and compares them with what offprint says of the same papers.
//
//     node read_import.js papers.json FILE…        papers.json: `offprint search --format json`
//
// The translators are those of Zotero's translation server, packaged in the module zotero-translators.
const fs = require("fs");

const log = console.log;
console.log = () => {}; // the translators tell every step
const translators = require("zotero-translators");

const papers = JSON.parse(fs.readFileSync(process.argv[2], "utf8")).papers;
// These translators, of 2019, leave three characters of BibTeX as they are written there.
const kLeft = [[/\\textasciitilde/g, "~"], [/\\textbackslash/g, "\\"], [/\u02c6/g, "^"]];
const plain = (text) => kLeft.reduce((left, [from, to]) => left.replace(from, to), text || "").replace(/<[^>]+>/g, "").replace(/\s+/g, " ").trim();

/// What is not the same, each in a word.
function differences(paper, item) {
    const names = (item.creators || []).map((one) => plain([one.firstName, one.lastName, one.name].filter(Boolean).join(" ")));
    const all = Object.values(item).filter((value) => typeof value === "string").join("\n");
    const id = paper.id.replace(/^(arxiv|doi):/, "");
    const found = [];
    if (plain(item.title) !== plain(paper.title)) found.push("title");
    if (names.join("; ") !== (paper.authors || []).join("; ")) found.push("authors");
    if (paper.abstract && plain(item.abstractNote) !== plain(paper.abstract)) found.push("abstract");
    if (paper.published && !plain(item.date).includes(paper.published.slice(0, 4))) found.push("date");
    if (!all.includes(id)) found.push("id");
    return found;
}

async function check(file) {
    const all = await translators.referenceImport(fs.readFileSync(file, "utf8"));
    const items = all.filter((one) => one.itemType !== "note"); // comments
    let good = items.length === papers.length;
    if (!good) log(`not ok: ${file}: ${items.length} of ${papers.length} papers`);
    for (const paper of papers) {
        const item = items.find((one) => plain(one.title) === plain(paper.title));
        const found = item ? differences(paper, item) : ["missing"];
        if (found.length === 0) continue;
        good = false;
        log(`not ok: ${file}: ${paper.id}: ${found.join(", ")}`);
    }
    return good;
}

(async () => {
    let passed = 0, failed = 0;
    for (const file of process.argv.slice(3)) (await check(file).catch((error) => log(`not ok: ${file}: ${error}`))) ? ++passed : ++failed;
    log(`zotero: ${passed} passed, ${failed} failed, 0 skipped`);
    process.exit(failed ? 1 : 0);
})();
