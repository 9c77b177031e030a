/**
 * Who may import what: the table of the design as data, and the rules for dependency-cruiser made of it.
 *
 * A room may also import whatever the rooms named beside it may. Two things are open to every room: `message`,
 * through which it speaks, and `finding`, to the schema of a room's facts, which share its fields.
 */
import { at, readJson } from './paths.mjs';

/** Rooms of the core, and which rooms each stands upon. @type {Readonly<Record<string, readonly string[]>>} */
export const rooms = {
  quantity: [],
  numeric: [],
  text: [],
  message: [],
  finding: ['quantity'],
  journal: ['quantity', 'text'],
  instruments: ['finding'],
  medicines: ['text', 'finding'],
  product: ['quantity', 'numeric', 'finding'],
  pharmacokinetics: ['quantity', 'numeric'],
  exposure: ['journal', 'product', 'pharmacokinetics', 'finding'],
  law: ['text', 'finding'],
  safety: ['journal', 'medicines', 'product'],
  monitoring: ['journal', 'instruments', 'text', 'numeric', 'safety'],
  withdrawal: ['safety'],
  trial: ['journal', 'instruments', 'numeric', 'pharmacokinetics'],
  claims: ['text', 'finding'],
  plan: ['journal', 'product'],
  review: [
    'instruments',
    'medicines',
    'product',
    'pharmacokinetics',
    'exposure',
    'law',
    'safety',
    'monitoring',
    'trial',
    'claims',
    'plan',
  ],
};

/** Rooms that may use another's types, but none of its code. @type {Readonly<Record<string, readonly string[]>>} */
const typesOnly = { law: ['journal'], claims: ['journal'], product: ['journal'], exposure: ['safety'] };

/** What stands at the edge of a room, to be imported from other rooms. */
const EDGE = '(index|types|facts|state)\\.ts$';
/** What the core's package.json opens to others, as patterns of paths below the package. */
const coreExports = Object.values(
  /** @type {{ exports: Record<string, string> }} */ (readJson(at('packages/core/package.json'))).exports,
).map((path) => path.replace('./', '').replaceAll('.', '\\.').replace('*', '[^/]+'));

/** Tests and what only they use look where they like; that nothing else imports them is a rule of its own. */
const TEST = '(\\.test|/fixture)\\.tsx?$';

/** The room itself and everything below it. @param {string} room @returns {Set<string>} */
function reachOf(room) {
  const reach = new Set([room]);
  for (const below of rooms[room] ?? []) for (const name of reachOf(below)) reach.add(name);
  return reach;
}

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule */

/** @param {string} name @param {string} comment @param {Rule['from']} from @param {Rule['to']} to @returns {Rule} */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @returns {Rule[]} */
function roomRules() {
  return Object.keys(rooms).flatMap((room) => {
    const below = rooms[room]?.join(', ') || 'nothing';
    const mayUse = [...reachOf(room), 'message'];
    const mayName = [...mayUse, ...(typesOnly[room] ?? [])];
    const files = `^packages/core/src/${room}/`;
    const schema = `^packages/core/src/${room}/facts\\.ts$`;
    const apartFrom = (/** @type {string[]} */ names) => ({
      path: '^packages/core/src/',
      pathNot: `^packages/core/src/(${names.join('|')})(/|\\.ts$)`,
    });
    return [
      rule(
        `room-${room}`,
        `${room} stands upon ${below}, so it may not know any other room.`,
        { path: files, pathNot: [TEST, schema] },
        apartFrom(mayName),
      ),
      rule(
        `room-${room}-schema`,
        `The facts of ${room} share the fields of finding, and know no other room but ${below}.`,
        { path: schema },
        apartFrom([...mayName, 'finding']),
      ),
      rule(
        `room-${room}-code`,
        `${room} may name types of ${typesOnly[room]?.join(', ') ?? 'no further room'}, but run none of its code.`,
        { path: files, pathNot: [TEST, schema] },
        { ...apartFrom(mayUse), dependencyTypesNot: ['type-only'] },
      ),
    ];
  });
}

const CORE_OUTSIDE = ['^packages/core/', '(^|/)node_modules/(zod/.*mini|intl-messageformat/)'];
const CORE = { path: '^packages/core/src/', pathNot: TEST };

/** @type {Rule[]} */
const houseRules = [
  rule('no-cycle', 'A circle of imports has no bottom to read from.', {}, { circular: true }),
  rule(
    'unresolved',
    'An import that cannot be followed is not checked either.',
    {},
    { couldNotResolve: true, pathNot: '^virtual:' },
  ),
  rule('no-test-imports', 'Nothing builds on a test.', { pathNot: TEST }, { path: TEST }),
  rule(
    'room-edge',
    'Another room is met at its edge: index.ts, types.ts, facts.ts or state.ts, or where the package opens it.',
    { path: '^packages/core/src/([^/]+)/', pathNot: TEST },
    {
      path: '^packages/core/src/[^/]+/',
      pathNot: [
        '^packages/core/src/$1/',
        `^packages/core/src/[^/]+/${EDGE}`,
        `^packages/core/(${coreExports.join('|')})$`,
      ],
    },
  ),
  rule(
    'core-edge',
    'From outside, the core is met where its package.json opens it.',
    { pathNot: ['^packages/core/', TEST] },
    { path: '^packages/core/src/', pathNot: `^packages/core/(${coreExports.join('|')})$` },
  ),
  rule(
    'core-outside',
    'The core builds on zod/mini and intl-messageformat alone, and quantity on Temporal.',
    { ...CORE, pathNot: [TEST, '^packages/core/src/quantity/'] },
    { pathNot: CORE_OUTSIDE },
  ),
  rule(
    'core-outside-quantity',
    'Time-zone arithmetic is in one room, so that the rest of the core reads times through it.',
    { path: '^packages/core/src/quantity/', pathNot: TEST },
    { pathNot: [...CORE_OUTSIDE, '(^|/)node_modules/temporal-(polyfill|spec)/'] },
  ),
  rule(
    'core-zod',
    'zod stays in schemas, so that the page need not load it; elsewhere only its types.',
    { ...CORE, pathNot: [TEST, '/(facts|state|[a-z-]*schema)\\.ts$'] },
    { path: '(^|/)node_modules/zod/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'knowledge',
    'Knowledge stands upon the core alone.',
    { path: '^packages/knowledge/', pathNot: TEST },
    { path: '^(apps|packages)/', pathNot: '^packages/(knowledge|core)/' },
  ),
  rule(
    'knowledge-browser',
    "The browser's way in to the knowledge runs nothing but itself.",
    { path: '^packages/knowledge/src/index\\.ts$' },
    { dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'report',
    'A report stands upon the core alone.',
    { path: '^packages/report/', pathNot: TEST },
    { path: '^(apps|packages)/', pathNot: '^packages/(report|core)/' },
  ),
  rule(
    'vault',
    'The vault knows records, not what they mean.',
    { path: '^packages/vault/', pathNot: TEST },
    { path: '^(apps|packages)/', pathNot: '^packages/(vault/|core/src/(journal|quantity)/)' },
  ),
  rule(
    'exchange',
    'Ways in and out know the journal and what it holds; nothing of the applications, nor of how it is stored.',
    { path: '^packages/exchange/', pathNot: TEST },
    {
      path: '^(apps|packages)/',
      pathNot: '^packages/(exchange/|core/src/(journal|quantity|product|instruments|claims/check)/)',
    },
  ),
  rule(
    'exchange-no-node',
    'A page reads files too: of Node only where a path is opened, and in the fuzzer.',
    { path: '^packages/exchange/src/', pathNot: [TEST, '^packages/exchange/src/(node|fuzz[a-z-]*)\\.ts$'] },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'apps-apart',
    'Applications do not know one another.',
    { path: '^apps/([^/]+)/', pathNot: TEST },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  rule('packages-below-apps', 'Nothing below knows an application.', { path: '^packages/' }, { path: '^apps/' }),
  rule(
    'web-browser-only',
    'The page runs in a browser: no Node, and the knowledge through its browser entry.',
    { path: '^apps/web/src/', pathNot: TEST },
    { path: '^packages/knowledge/src/(?!index\\.ts$)' },
  ),
  rule(
    'web-no-node',
    'The page runs in a browser: nothing of Node.',
    { path: '^(apps/web|packages/core)/src/', pathNot: TEST },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'relay',
    'The relay stores and forwards what it cannot read: the wire format is all it knows.',
    { path: '^apps/relay/', pathNot: TEST },
    { path: '^(apps|packages)/', pathNot: '^(apps/relay|packages/vault/src/wire)/' },
  ),
];

/** Every rule, for dependency-cruiser. @type {{ forbidden: Rule[] }} */
export const ruleSet = { forbidden: [...roomRules(), ...houseRules] };
