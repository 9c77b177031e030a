/** The import graph as a passage of ARCHITECTURE.md, between two marks. */

const START = '<!-- import graph: npm run docs:graph -->';
const END = '<!-- end of import graph -->';

/** One line a folder. @param {Map<string, string[]>} graph @returns {string} */
export function drawGraph(graph) {
  const width = Math.max(0, ...[...graph.keys()].map((name) => name.length));
  return [...graph].map(([from, to]) => `${from.padEnd(width)}  ${to.join(', ') || '-'}`).join('\n');
}

/**
 * The document with the graph in its place; at its end where it has no place yet.
 * @param {string} document @param {string} graph @returns {string}
 */
export function withGraph(document, graph) {
  const passage = `${START}\n\`\`\`\n${graph}\n\`\`\`\n${END}`;
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start)
    return `${document.trimEnd()}\n\n## Who imports whom\nAs it is; what may be is in \`scripts/lib/house.mjs\`.\n\n${passage}\n`;
  return document.slice(0, start) + passage + document.slice(end + END.length);
}
