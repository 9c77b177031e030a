/** `clearleaf import` and `export`: preview first, nothing twice, nothing lost on the way out and in again. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startProgress } from '../src/terminal/progress.ts';
import { fill, makePlace, type Place, read } from './journal.ts';
import { root } from './run.ts';

const flat = (text: string): string => text.replace(/\s+/gu, ' ');
const csv = join(root, 'docs/examples/track-and-graph.csv');
const answers = ['--answers', join(root, 'docs/examples/import-answers.json')];

let place: Place;
beforeEach(async () => {
  place = makePlace();
  await fill(place.vault);
});
afterEach(() => place.remove());

describe('import', () => {
  test('shows first, writes after yes, and nothing twice', async () => {
    const before = readFileSync(place.vault);
    const dry = await place.run(['import', csv, ...answers, '--dry-run', '--json']);
    expect(dry).toMatchObject({
      exit: 0,
      json: {
        schema: 'clearleaf.import/1',
        format: 'track-and-graph',
        imported: false,
        preview: { counts: { dose: 2, 'check-in': 2 }, totals: [{ unit: 'g', total: 5.5, doses: 2 }], already: 0 },
      },
    });
    expect((await place.run(['import', csv, ...answers, '--json'])).json).toMatchObject({
      error: { code: 'not-confirmed' },
    });
    expect(await place.run(['import', csv, ...answers], { answers: [false] })).toMatchObject({ exit: 1 });
    expect(readFileSync(place.vault).equals(before)).toBe(true);
    expect(await place.run(['import', csv, ...answers], { answers: [true] })).toMatchObject({ exit: 0 });
    expect((await read(place.vault)).count).toBe(10);
    const again = await place.run(['import', csv, ...answers, '--yes', '--json']);
    expect(again).toMatchObject({ exit: 0, json: { imported: false, preview: { added: 0, already: 4 } } });
    expect((await read(place.vault)).count).toBe(10);
  });

  test('a script is told what is open, and how an answer looks', async () => {
    const dry = await place.run(['import', csv, '--dry-run', '--json']);
    expect(dry).toMatchObject({ exit: 1, json: { preview: null, imported: false } });
    const questions = dry.json['questions'] as { id: string; required: boolean }[];
    expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual(['role:Kratom', 'role:Pain']);
    const ran = await place.run(['import', csv, '--yes']);
    expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: 2, out: '' });
    expect(flat(ran.err)).toContain('role:Kratom, role:Pain');
    expect((await place.run(['import', csv, '--yes', '--json'])).json).toMatchObject({ error: { code: 'unanswered' } });
  });

  test('a person is asked, also what an answer opens', async () => {
    const ran = await place.run(['import', csv, '--json'], { answers: ['dose', 'rating', 'g', '0-10', true] });
    expect(ran.json).toMatchObject({ imported: true, preview: { counts: { dose: 2, 'check-in': 2 } } });
    expect(place.asked[0]).toContain('What is "Kratom"?');
    expect(await place.run(['import', csv, '--json'], { answers: ['dose', null] })).toMatchObject({
      exit: 2,
      json: { error: { code: 'stopped' } },
    });
  });

  test('what a file holds cannot move the cursor of a terminal', async () => {
    const file = join(place.folder, 'x.csv');
    writeFileSync(
      file,
      `${readFileSync(csv, 'utf8')}Kratom,2026-07-02T08:00:00+02:00,1.0,green,a\u001b[2J\u202Eb\u0007c\n`,
    );
    const ran = await place.run(['import', file, ...answers, '--yes']);
    const { out } = await place.run(['journal', '--from', '2026-07-02', '--to', '2026-07-02']);
    expect(out).toContain('1 g green');
    for (const text of [ran.out, out]) expect(text).not.toMatch(/[\u001b\u202E\u0007]/u);
  });

  test('what is left out is said with the reason', async () => {
    const file = join(place.folder, 'x.csv');
    writeFileSync(file, `${readFileSync(csv, 'utf8')}Kratom,yesterday,3.0,green,\n`);
    const { out } = await place.run(['import', file, ...answers, '--dry-run']);
    expect(flat(out)).toContain('Left out, 1: a date that cannot be read, such as line 6: yesterday.');
  });

  test.each([
    ['none', 'no-such.csv', null, 'unreadable-file'],
    ['a folder', '.', null, 'unreadable-file'],
    ['nothing in it', 'empty.csv', '', 'empty'],
    ['not what it is said to be', 'x.json', '{"a": 1}', 'not-recognised'],
    ['an archive cut short', 'x.zip', 'PK\u0003\u0004 cut short', 'malformed'],
  ])('%s', async (_name, name, content, code) => {
    const file = join(place.folder, name);
    if (content !== null) writeFileSync(file, content);
    const before = readFileSync(place.vault);
    const ran = await place.run(['import', file, '--yes', '--json']);
    expect(ran).toMatchObject({ exit: 2, out: '', json: { error: { code } } });
    expect(ran.err).not.toMatch(/\n\s+at /u);
    expect(readFileSync(place.vault).equals(before)).toBe(true);
  });

  test.each([
    ['none', 'no-such.json', null, 'unreadable-file'],
    ['not JSON', 'a.json', '{', 'not-json'],
    ['a list', 'a.json', '[]', 'bad-file'],
    ['an answer that does not fit', 'a.json', '{"role:Kratom": "meal"}', 'bad-answer'],
  ])('answers: %s', async (_name, name, content, code) => {
    const file = join(place.folder, name);
    if (content !== null) writeFileSync(file, content);
    const ran = await place.run(['import', csv, '--answers', file, '--yes', '--json']);
    expect(ran).toMatchObject({ exit: 2, json: { error: { code } } });
  });

  test('an unknown format names those that are known', async () => {
    const ran = await place.run(['import', csv, '--format', 'excel', '--json']);
    expect(ran.json).toMatchObject({ error: { code: 'bad-word' } });
    expect(ran.err).toContain('track-and-graph');
  });
});

describe('export', () => {
  test('JSON and back into an empty journal: the same entries', async () => {
    await place.run(['journal', 'note', 'one more']);
    const out = join(place.folder, 'out.json');
    expect(await place.run(['export', '--out', out])).toMatchObject({ exit: 0, err: '' });
    expect(statSync(out).mode & 0o077).toBe(0);
    const vault = join(place.folder, 'other.clearleaf');
    await place.run(['vault', 'create', '--no-lock', '--vault', vault]);
    expect((await place.run(['import', out, '--yes', '--json', '--vault', vault])).json).toMatchObject({
      imported: true,
    });
    const [before, after] = [await read(place.vault), await read(vault)];
    expect(after.count).toBe(before.count);
    expect(after.all('dose')).toEqual(before.all('dose'));
  });

  test('on standard output: the file itself', async () => {
    const { out, exit } = await place.run(['export']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 'clearleaf.journal' });
    expect((await place.run(['export', '--json'])).json).toMatchObject({ format: 'clearleaf.journal' });
    expect((await place.run(['export', '--format', 'track-and-graph'])).out).toMatch(
      /^FeatureName,Timestamp,Value,Label,Note\r\n/u,
    );
  });

  test('tables in a folder or an archive; never over something unasked', async () => {
    const folder = join(place.folder, 'tables');
    const ran = await place.run(['export', '--format', 'csv', '--out', folder, '--json']);
    expect(ran.json).toMatchObject({ schema: 'clearleaf.export/1', counts: { dose: 2 } });
    expect(readdirSync(folder).sort()).toEqual(['dose.csv', 'medicine.csv', 'note.csv', 'product.csv', 'profile.csv']);
    expect((await place.run(['export', '--format', 'csv', '--out', folder, '--json'])).json).toMatchObject({
      error: { code: 'file-exists' },
    });
    const archive = join(place.folder, 'tables.zip');
    expect(await place.run(['export', '--format', 'csv', '--out', archive])).toMatchObject({ exit: 0 });
    expect(readFileSync(archive).subarray(0, 2).toString()).toBe('PK');
  });

  test('what another program has no place for is counted', async () => {
    const out = join(place.folder, 'pw.json');
    const ran = await place.run(['export', '--format', 'psychonautwiki', '--out', out, '--json']);
    expect(ran.json['leftOut']).toBeGreaterThan(0);
    expect(existsSync(out)).toBe(true);
  });

  test.each([
    [['export', '--format', 'csv'], 'missing-value'],
    [['export', '--format', 'pdf'], 'bad-word'],
    [['export', '--out', ''], 'empty'],
    [['export', '--out', 'no/such/folder/x.json'], 'unwritable-file'],
  ])('%j', async (args, code) => {
    expect((await place.run([...args, '--json'])).json).toMatchObject({ error: { code } });
  });

  test('a folder in the place of a file', async () => {
    const out = join(place.folder, 'x.json');
    mkdirSync(out);
    const ran = await place.run(['export', '--out', out, '--replace', '--json']);
    expect(ran.json).toMatchObject({ error: { code: 'unwritable-file' } });
    expect(readdirSync(place.folder).filter((name) => name.startsWith('.clearleaf-'))).toEqual([]);
  });
});

describe('progress', () => {
  const shown = (isTerminal: boolean, times: readonly number[]): string => {
    const out: string[] = [];
    const clock = [0, ...times];
    const progress = startProgress(
      { write: (text) => void out.push(text), isTerminal },
      (percent) => `Reading x: ${percent} %`,
      () => clock.shift() ?? 0,
    );
    for (const [index] of times.entries()) progress.show((index + 1) / times.length);
    progress.end();
    return out.join('');
  };

  test('what is quick shows nothing', () => {
    expect(shown(true, [100, 300, 900])).toBe('');
    expect(shown(false, [100, 300, 900])).toBe('');
  });

  test('on a terminal one line, taken away at the end, without control sequences', () => {
    const text = shown(true, [500, 1_200, 1_250, 2_000]);
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\n');
    expect(text.split('\r').map((line) => line.trim())).toEqual([
      '',
      '[############............] Reading x: 50 %',
      '[########################] Reading x: 100 %',
      '',
      '',
    ]);
  });

  test('elsewhere a line for each tenth', () => {
    expect(shown(false, [500, 1_200, 1_210, 1_220])).toBe('Reading x: 50 %\nReading x: 70 %\nReading x: 100 %\n');
  });
});
