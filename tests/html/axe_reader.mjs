// Whether people can read a page, by axe-core.
//
//     const read_as_people_do = axe_reader(readFileSync("axe.min.js", "utf8"));
//     await read_as_people_do(tab);      // [{ rule: "color-contrast", text: "2 × …" }], none when nothing is wrong

// What axe cannot decide counts as wrong.
export function axe_reader(axe) {
  return async (tab) => {
    await tab.value(`${axe}; 0`);
    return tab.value(`axe.run(document, { resultTypes: ["violations", "incomplete"] }).then(({ violations, incomplete }) =>
      [...violations, ...incomplete].map(({ id, help, nodes }) => ({ rule: id, text: nodes.length + " × " + help + ": " + nodes[0].html +
        " " + nodes[0].any.concat(nodes[0].all, nodes[0].none).map((check) => check.message).join("; ") })))`);
  };
}
