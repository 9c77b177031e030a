/**
 * Our own lint rules, for oxlint.
 *
 * The core takes clock and randomness as arguments: what it says for a person must be the same in the browser,
 * in Node, in tests, and next year for the same day.
 */

/** @typedef {{ type: string, name?: string, value?: unknown, object?: Node, property?: Node, callee?: Node, arguments?: Node[], kind?: string, body?: Node[], declaration?: Node | null }} Node */
/** @typedef {{ report: (problem: { node: Node, message: string }) => void }} Context */

/** @param {Node | undefined} node @param {string} object @param {string} property */
function isMember(node, object, property) {
  if (node?.type !== 'MemberExpression' || node.object?.type !== 'Identifier' || node.object.name !== object)
    return false;
  return node.property?.name === property || node.property?.value === property;
}

/** @param {Node} node */
const isDate = (node) => node.callee?.type === 'Identifier' && node.callee.name === 'Date';

const noAmbient = {
  create: (/** @type {Context} */ context) => ({
    /** @param {Node} node */
    MemberExpression(node) {
      if (isMember(node, 'Date', 'now'))
        context.report({ node, message: 'Take the moment as an argument; the core does not read the clock.' });
      if (isMember(node, 'Math', 'random'))
        context.report({
          node,
          message: 'Take the random source as an argument; the core makes no chance of its own.',
        });
    },
    /** @param {Node} node */
    NewExpression(node) {
      if (isDate(node) && node.arguments?.length === 0)
        context.report({ node, message: 'Take the moment as an argument; new Date() reads the clock.' });
    },
    /** @param {Node} node */
    CallExpression(node) {
      if (isDate(node)) context.report({ node, message: 'Take the moment as an argument; Date() reads the clock.' });
    },
  }),
};

const noModuleState = {
  create: (/** @type {Context} */ context) => ({
    /** @param {Node} program */
    Program(program) {
      for (const statement of program.body ?? []) {
        const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (node?.type === 'VariableDeclaration' && node.kind !== 'const') {
          context.report({
            node,
            message: 'A module keeps no state that changes: make it const, or move it into a function.',
          });
        }
      }
    },
  }),
};

export default { meta: { name: 'clearleaf' }, rules: { 'no-ambient': noAmbient, 'no-module-state': noModuleState } };
