/** The import rules can fail: a house that breaks them is reported, file by file. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { drawGraph, withGraph } from './lib/graph.mjs';
import { rooms } from './lib/house.mjs';
import { checkImports, unseenFiles } from './lib/imports.mjs';
import { at } from './lib/paths.mjs';

const fixture = fileURLToPath(new URL('./fixtures/imports', import.meta.url));
const core = 'packages/core/src';

describe('import rules', async () => {
  const { violations, unseen } = await checkImports(fixture);
  const found = new Set(violations.map((violation) => violation.split('\n')[0]));

  test.each([
    [
      'a low room that knows a high one, even by type',
      `room-quantity: ${core}/quantity/index.ts -> ${core}/law/index.ts`,
    ],
    ['code where only types may be named', `room-law-code: ${core}/law/index.ts -> ${core}/journal/index.ts`],
    [
      'a schema that knows more than the fields of facts',
      `room-pharmacokinetics-schema: ${core}/pharmacokinetics/facts.ts -> ${core}/law/types.ts`,
    ],
    ['a circle', `no-cycle: ${core}/text/index.ts -> ${core}/text/inner.ts`],
    ['a built-in of Node in the core', `core-outside: ${core}/finding/index.ts -> fs`],
    ['a room entered past its edge', `room-edge: ${core}/claims/index.ts -> ${core}/text/inner.ts`],
    ['an import of a test', `no-test-imports: ${core}/claims/index.ts -> ${core}/claims/helper.test.ts`],
    ['the core entered past its edge', `core-edge: apps/cli/src/main.ts -> ${core}/text/inner.ts`],
    ['an import that leads nowhere', 'unresolved: apps/cli/src/main.ts -> ./not-there.ts'],
    [
      'a package that knows an application',
      'packages-below-apps: packages/knowledge/src/index.ts -> apps/cli/src/main.ts',
    ],
    [
      'code behind the browser entry of the knowledge',
      'knowledge-browser: packages/knowledge/src/index.ts -> apps/cli/src/main.ts',
    ],
    ['a way in that writes to the vault', 'exchange: packages/exchange/src/index.ts -> packages/vault/src/index.ts'],
    ['a built-in of Node in a way in', 'exchange-no-node: packages/exchange/src/path.ts -> fs'],
    ['a vault that reads the law', `vault: packages/vault/src/index.ts -> ${core}/law/index.ts`],
    [
      'the Node entry of the knowledge on the page',
      'web-browser-only: apps/web/src/main.ts -> packages/knowledge/src/node.ts',
    ],
    ['a built-in of Node on the page', 'web-no-node: apps/web/src/main.ts -> path'],
    ['one application in another', 'apps-apart: apps/web/src/main.ts -> apps/cli/src/main.ts'],
    ['a relay that reads records', `relay: apps/relay/src/main.ts -> ${core}/journal/index.ts`],
  ])('report %s', (_what, violation) => {
    expect([...found]).toContain(violation);
  });

  test('report zod outside a schema, but not in one', () => {
    const zod = [...found].filter((violation) => violation?.startsWith('core-zod'));
    expect(zod).toHaveLength(1);
    expect(zod[0]).toContain('claims/index.ts -> ');
  });

  test('report nothing of files that keep the rules', () => {
    const allowed = [
      `pharmacokinetics/facts.ts -> ${core}/finding/`,
      'law/types.ts ->',
      'claims/facts.ts ->',
      'claims/helper.test.ts ->',
      'knowledge/src/node.ts ->',
      'relay/src/main.ts -> packages/vault/',
    ];
    expect([...found].filter((violation) => allowed.some((part) => violation?.includes(part)))).toEqual([]);
  });

  test('look at every file, and notice when they do not', () => {
    expect(unseen).toEqual([]);
    expect(unseenFiles(fixture, new Set())).toHaveLength(21);
  });
});

test('no room stands upon a room above it', () => {
  const order = Object.keys(rooms);
  for (const [room, below] of Object.entries(rooms))
    for (const name of below) expect(order.indexOf(name), `${room} on ${name}`).toBeLessThan(order.indexOf(room));
});

describe('the graph in ARCHITECTURE.md', () => {
  test('shows who imports whom as it is', async () => {
    const { graph } = await checkImports(at());
    const document = readFileSync(at('ARCHITECTURE.md'), 'utf8');
    expect(withGraph(document, drawGraph(graph)), 'run "npm run docs:graph"').toBe(document);
  });

  test('takes its place again, and only its place', () => {
    const once = withGraph('# Title\n\nText.\n', 'a  b');
    const twice = withGraph(`${once}\nMore.\n`, 'a  c');
    expect(twice).toContain('a  c');
    expect(twice).not.toContain('a  b');
    expect(twice.startsWith('# Title\n\nText.\n')).toBe(true);
    expect(twice.endsWith('\nMore.\n')).toBe(true);
  });
});
