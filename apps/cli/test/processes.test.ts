/** The journal between programs: several that write at once, and one that was cut off while it wrote. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initialise from 'sql.js';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fill, makePlace, type Place, read } from './journal.ts';
import { BUILD_TIMEOUT, ensureBuilt, root, run, runBuilt, runJson, type RunOptions } from './run.ts';

beforeAll(ensureBuilt, BUILD_TIMEOUT);

const builtJson = (args: readonly string[], options: RunOptions = {}) => runJson(args, options, runBuilt);

test.each([
  [['law', 'Tampa', 'FL', '--age', '30', '--as-of', '2026-07-10'], 0],
  [['screen', '--medicine', 'Xanax', '--as-of', '2026-07-10'], 1],
  [['medicine', 'Percocet 5-325', '--json'], 0],
  [['ask', '17 yo florida kratom capsules', '--as-of', '2026-07-10'], 1],
  [['law', 'Texas', '--age', 'old', '--json'], 2],
  [['help'], 0],
] as const)('the built command says what the program says: %j', async (args, exit) => {
  const built = await runBuilt(args);
  expect(built).toEqual(await run(args));
  expect(built.exit).toBe(exit);
});

let place: Place;
beforeEach(async () => {
  place = makePlace();
  await fill(place.vault, undefined, new Date());
});
afterEach(() => place.remove());

test('four programs that write at once: every entry that was confirmed is there', async () => {
  const environment = { CLEARLEAF_VAULT: place.vault };
  const ran = await Promise.all(
    [1, 2, 3, 4].map((grams) => builtJson(['log', `${grams}g`, '--note', `number ${grams}`], { environment })),
  );
  expect(ran.map(({ exit, err }) => ({ exit, err }))).toEqual(ran.map(() => ({ exit: 0, err: '' })));
  const notes = (await read(place.vault)).all('dose').flatMap(({ payload }) => payload.note ?? []);
  expect(notes.sort()).toEqual(['number 1', 'number 2', 'number 3', 'number 4']);
});

test('a write that was cut off at any place leaves a journal that is whole and can be written to', async () => {
  const before = readFileSync(place.vault);
  expect(await place.run(['log', '3g'], { now: new Date() })).toMatchObject({ exit: 0 });
  const added = readFileSync(place.vault).subarray(before.length);
  expect(added.length).toBeGreaterThan(0);
  for (const share of [0.01, 0.3, 0.7, 0.99]) {
    writeFileSync(place.vault, Buffer.concat([before, added.subarray(0, Math.floor(added.length * share))]));
    const status = await place.run(['vault', 'status', '--json']);
    expect(status).toMatchObject({ exit: 0, json: { counts: { dose: 2 }, damage: [] } });
    expect(await place.run(['log', '1g'], { now: new Date() })).toMatchObject({ exit: 0 });
    expect((await place.run(['vault', 'status', '--json'])).json).toMatchObject({ counts: { dose: 3 }, damage: [] });
  }
});

test('the built command reads a database: SQLite is found from inside the bundle', async () => {
  const SQL = await initialise();
  const database = new SQL.Database();
  database.run(readFileSync(join(root, 'packages/exchange/fixtures/health-connect/hc-basic.sql'), 'utf8'));
  const file = join(place.folder, 'health.db');
  writeFileSync(file, database.export());
  database.close();
  const { exit, err, json } = await builtJson(['import', file, '--vault', place.vault, '--dry-run']);
  // A slow machine says on the way that it is still reading; nothing else may stand there.
  expect(err.replaceAll(/^Reading .*$/gm, '').trim()).toBe('');
  expect(exit).toBeLessThan(2);
  expect(json).toMatchObject({ format: 'health-connect' });
});

test('a passphrase over a file descriptor and from standard input', async () => {
  const words = 'correct horse battery staple';
  const vault = join(place.folder, 'locked.clearleaf');
  await fill(vault, words, new Date());
  const status = ['vault', 'status', '--vault', vault];
  expect(await runBuilt([...status, '--passphrase-fd', '0'], { stdin: `${words}\n` })).toMatchObject({
    exit: 0,
    err: '',
  });
  const wrong = await runBuilt([...status, '--passphrase-fd', '0'], { stdin: 'not this one\n' });
  expect({ exit: wrong.exit, out: wrong.out }).toEqual({ exit: 2, out: '' });
  expect((await builtJson(status)).json).toMatchObject({ error: { code: 'no-terminal' } });
  expect((await builtJson([...status, '--passphrase-fd', '9'])).json).toMatchObject({
    error: { code: 'unreadable-file' },
  });
});
