/** `clearleaf log`, `checkin`, `journal`, `review`: what is written, what is printed, and what is refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fill, makePlace, NOW, type Place, read } from './journal.ts';

const flat = (text: string): string => text.replace(/\s+/gu, ' ');
const HOUR = 3_600_000;

let place: Place;
beforeEach(async () => {
  place = makePlace();
  await fill(place.vault);
});
afterEach(() => place.remove());

const written = (json: Record<string, unknown>): Record<string, unknown>[] =>
  json['written'] as Record<string, unknown>[];
const handle = async (args: readonly string[]): Promise<string> =>
  String(written((await place.run([...args, '--json'])).json)[0]?.['handle']);

describe('log', () => {
  test('a dose with everything, and the time since the one before', async () => {
    const args = ['log', '2,5 g', '--product', 'green', '--at', '20 min ago', '--eaten', 'snack', '--minutes', '30'];
    const more = ['--reason', 'back pain', '--reason', 'work', '--before', 'Pain=6,mood=4', '--note', 'With tea'];
    const ran = await place.run([...args, ...more, '--expectancy', '7', '--json']);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect(ran.json).toMatchObject({
      schema: 'clearleaf.log/1',
      sinceDoseBefore: { milliseconds: 3 * HOUR - 20 * 60_000 },
      notes: [],
      written: [
        {
          kind: 'dose',
          at: NOW.getTime() - 20 * 60_000,
          zone: 'Europe/Berlin',
          payload: {
            amount: { value: 2.5, unit: 'g' },
            eaten: 'snack',
            minutes: 30,
            reasons: ['back pain', 'work'],
            before: { pain: 6, mood: 4 },
            expectancy: 7,
            note: 'With tea',
          },
        },
      ],
    });
    const book = await read(place.vault);
    const dose = book.latest('dose');
    expect(book.productVersion(dose?.payload.product ?? '')?.payload.name).toBe('Green Maeng Da');
  });

  test('the page says what was written', async () => {
    const { out } = await place.run(['log', '3g', '--product', 'Green Maeng Da']);
    expect(flat(out)).toMatch(
      /^Fri, 10 Jul 2026, 14:00: 3 g Green Maeng Da \([0-9a-f]{6}\) 3 h after the dose before/u,
    );
  });

  test('a name that the journal does not have is kept as typed and said', async () => {
    const ran = await place.run(['log', '3g', '--product', 'Red Bali', '--json']);
    expect(written(ran.json)[0]).toMatchObject({ payload: { product: null, productText: 'Red Bali' } });
    expect(ran.json['notes']).toEqual([expect.stringContaining('Red Bali')]);
  });

  test('a name that several products have is asked back', async () => {
    for (const name of ['Red Bali', 'Red Borneo'])
      await place.run(['journal', 'product', 'add', name, '--kind', 'kratom']);
    const before = readFileSync(place.vault);
    const ran = await place.run(['log', '3g', '--product', 'red']);
    expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: 2, out: '' });
    expect(flat(ran.err)).toContain('Red Bali / Red Borneo');
    expect(readFileSync(place.vault).equals(before)).toBe(true);
    expect(await place.run(['log', '3g', '--product', 'bor'])).toMatchObject({ exit: 0 });
  });

  test('undo takes back what was written last, not what happened last', async () => {
    const now = new Date(NOW.getTime() + 60_000);
    await place.run(['log', '9g', '--at', '09:00'], { now });
    expect(flat((await place.run(['log', '--undo'], { now })).out)).toContain('09:00 9 g');
    expect((await read(place.vault)).all('dose').map(({ payload }) => payload.amount.value)).toEqual([2.5, 2]);
  });

  test('undo leaves what was written more than a day ago, and says so where there is nothing', async () => {
    const later = new Date(NOW.getTime() + 25 * HOUR);
    expect((await place.run(['log', '--undo', '--json'], { now: later })).json).toMatchObject({
      error: { code: 'too-old' },
    });
    await place.run(['log', '--undo']);
    await place.run(['log', '--undo']);
    expect((await place.run(['log', '--undo', '--json'])).json).toMatchObject({ error: { code: 'nothing' } });
  });

  test('is not offered under 18', async () => {
    await place.run(['journal', 'profile', '--age', '17']);
    const ran = await place.run(['log', '3g', '--json']);
    expect(ran).toMatchObject({ exit: 1, json: { written: [], reason: 'under-age' } });
    expect(flat((await place.run(['log', '3g'])).out)).toContain('help-lines');
    expect((await read(place.vault)).all('dose')).toHaveLength(2);
    expect(await place.run(['checkin', 'pain=3'])).toMatchObject({ exit: 0 });
  });

  test.each([
    [['log'], 'missing-operand', 'unit'],
    [['log', '3'], 'bad-amount', 'A unit is never assumed'],
    [['log', '3', 'blobs'], 'bad-amount', 'blobs'],
    [['log', '0g'], 'bad-amount', 'more than nothing'],
    [['log', '1.500', 'mL'], 'bad-amount', '1,500'],
    [['log', '5000g'], 'bad-amount', 'slip'],
    [['log', '3g', '--at', 'in 2 hours'], 'future-time', 'still to come'],
    [['log', '3g', '--at', '4/11 8:00'], 'bad-time', '2026-11-04'],
    [['log', '3g', '--at', 'yesterday'], 'bad-time', 'time of day'],
    [['log', '3g', '--at', 'some time'], 'bad-time', '20 min ago'],
    [['log', '3g', '--at', '2026-02-30 08:00'], 'bad-time', 'calendar'],
    [['log', '3g', '--eaten', 'lots'], 'bad-word', 'snack'],
    [['log', '3g', '--minutes', '3000'], 'bad-minutes', '2,880'],
    [['log', '3g', '--before', 'pain'], 'bad-rating', 'pain=4'],
    [['log', '3g', '--before', 'pain=11'], 'bad-rating', '0 to 10'],
    [['log', '3g', '--note', 'a\u001b[2Jb'], 'control-character', '--note'],
    [['log', '3g', '--undo'], 'surplus-operand', '3g'],
  ])('%j', async (args, code, says) => {
    const before = readFileSync(place.vault);
    const ran = await place.run(args);
    expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: 2, out: '' });
    expect(flat(ran.err)).toContain(says);
    expect((await place.run([...args, '--json'])).json).toMatchObject({ error: { code } });
    expect(readFileSync(place.vault).equals(before)).toBe(true);
  });

  test('what is wrong is said before a passphrase is asked for', async () => {
    await place.run(['vault', 'erase', '--yes']);
    await fill(place.vault, 'a passphrase');
    expect((await place.run(['log', '3', '--json'], { answers: [] })).json).toMatchObject({
      error: { code: 'bad-amount' },
    });
  });
});

describe('clocks that are moved', () => {
  const morning = new Date('2026-03-29T12:00:00+02:00');

  test('a time that the clock skipped: taken, and said', async () => {
    const ran = await place.run(['log', '3g', '--at', '2:30', '--json'], { now: morning });
    expect(written(ran.json)[0]?.['at']).toBe(Date.parse('2026-03-29T03:30:00+02:00'));
    expect(ran.json['notes']).toEqual(expect.arrayContaining([expect.stringContaining('never showed this time')]));
  });

  test('a time that it showed twice: the first, and said', async () => {
    const now = new Date('2026-10-25T12:00:00+01:00');
    const ran = await place.run(['log', '3g', '--at', '2:30', '--json'], { now });
    expect(written(ran.json)[0]?.['at']).toBe(Date.parse('2026-10-25T02:30:00+02:00'));
    expect(ran.json['notes']).toEqual(expect.arrayContaining([expect.stringContaining('twice')]));
  });

  test('an entry is shown by the clock that the person had', async () => {
    await place.run(['log', '3g'], { zone: 'America/Chicago' });
    expect((await place.run(['journal'])).out).toMatch(/ 07:00 {2}dose +3 g/u);
  });
});

describe('check-in', () => {
  test('from the arguments, in the spelling that the person chose', async () => {
    const args = ['checkin', 'PAIN=4', 'mood=6.5', '--anchor', 'waking', '--slept', '23:10', '--woke', '6:40'];
    const ran = await place.run([
      ...args,
      '--side-effect',
      'dry mouth=3',
      '--side-effect',
      'itch',
      '--note',
      'ok',
      '--json',
    ]);
    expect(written(ran.json)).toMatchObject([
      {
        kind: 'check-in',
        payload: {
          anchor: 'waking',
          ratings: { pain: 4, mood: 6.5 },
          sleptAt: Date.parse('2026-07-09T23:10:00+02:00'),
          wokeAt: Date.parse('2026-07-10T06:40:00+02:00'),
          sideEffects: [{ text: 'dry mouth', severity: 3 }, { text: 'itch' }],
          note: 'ok',
        },
      },
    ]);
  });

  test('a rating that was not chosen is written and said', async () => {
    const ran = await place.run(['checkin', 'pian=4', '--json']);
    expect(ran.json['notes']).toEqual([expect.stringContaining('"pian" is not among')]);
  });

  test('asked one after the other, only what was chosen', async () => {
    const ran = await place.run(['checkin', '--json'], { answers: ['evening', '4', '', 'dry mouth=3, itch', ''] });
    expect(written(ran.json)).toMatchObject([
      {
        payload: {
          anchor: 'evening',
          ratings: { pain: 4 },
          sideEffects: [{ text: 'dry mouth', severity: 3 }, { text: 'itch' }],
        },
      },
    ]);
    expect(place.asked).toEqual(['When is this?', 'pain, 0 to 10:', 'mood, 0 to 10:', 'Side effects:', 'Note:']);
  });

  test('who has chosen no ratings is asked for them first, once', async () => {
    await place.run(['vault', 'erase', '--yes']);
    await place.run(['vault', 'create', '--no-lock']);
    const ran = await place.run(['checkin', '--json'], { answers: [['energy'], 'other', '7', '', ''] });
    expect(written(ran.json)).toMatchObject([{ payload: { ratings: { energy: 7 } } }]);
    const again = await place.run(['checkin', '--json'], { answers: ['other', '5', '', ''] });
    expect(written(again.json)).toMatchObject([{ payload: { ratings: { energy: 5 } } }]);
  });

  test('nothing said, nothing written; stopped, nothing written', async () => {
    const before = readFileSync(place.vault);
    const nothing = await place.run(['checkin', '--json'], { answers: ['evening', '', '', '', ''] });
    expect(nothing.json).toMatchObject({ error: { code: 'nothing' } });
    expect((await place.run(['checkin', '--json'], { answers: ['evening', '4', null] })).json).toMatchObject({
      error: { code: 'stopped' },
    });
    expect((await place.run(['checkin', '--json'])).json).toMatchObject({ error: { code: 'nothing' } });
    expect(readFileSync(place.vault).equals(before)).toBe(true);
  });

  test.each([
    [['checkin', 'pain'], 'bad-rating'],
    [['checkin', 'pain=ten'], 'bad-rating'],
    [['checkin', 'pain=4', '--anchor', 'noon'], 'bad-word'],
    [['checkin', 'pain=4', '--side-effect', 'itch=12'], 'bad-rating'],
    [['checkin', 'pain=4', '--woke', 'early'], 'bad-time'],
  ])('%j', async (args, code) => {
    expect((await place.run([...args, '--json'])).json).toMatchObject({ error: { code } });
  });
});

describe('journal', () => {
  test('today: the time since the last dose, and each entry with its id', async () => {
    const { out, exit } = await place.run(['journal']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Since the last dose: 3 h \(11:00, 2 g Green Maeng Da\)\./u);
    expect(out).toMatch(/Fri, 10 Jul 2026 +2 doses, 4\.5 g/u);
    expect(out).toMatch(/ {2}08:00 {2}dose +2\.5 g Green Maeng Da \([0-9a-f]{6}\)/u);
    expect(out).toContain('Slept badly');
    expect(out).not.toContain('sertraline');
  });

  test.each([
    [['--search', 'slept'], 1],
    [['--search', 'green', '--kind', 'dose'], 2],
    [['--from', '2026-07-08'], 6],
    [['--to', '2026-07-09'], 3],
    [['yesterday'], 0],
    [['2026-07-08'], 3],
    [['--from', '2026-07-08', '--limit', '2'], 6],
  ])('%j', async (args, total) => {
    const { json } = await place.run(['journal', ...args, '--json']);
    expect(json).toMatchObject({ schema: 'clearleaf.journal/1', total, millisecondsSinceLastDose: 3 * HOUR });
    expect(json['entries']).toHaveLength(args.includes('--limit') ? 2 : total);
  });

  test.each([
    [['journal', 'someday'], 'bad-date'],
    [['journal', '2026-02-30'], 'bad-date'],
    [['journal', 'today', '--from', '2026-07-01'], 'bad-arguments'],
    [['journal', '--from', '2026-07-02', '--to', '2026-07-01'], 'bad-range'],
    [['journal', '--kind', 'meal'], 'bad-word'],
    [['journal', '--limit', '0'], 'bad-limit'],
    [['journal', 'edit', 'ffffff', 'amount=1g'], 'unknown-id'],
    [['journal', 'edit', 'zzz', 'amount=1g'], 'bad-id'],
    [['journal', 'delete', 'ffffff', '--yes'], 'unknown-id'],
    [['journal', 'medicine', 'stop', 'aspirin'], 'unknown-id'],
    [['journal', 'medicine', 'add', 'Sertraline 50 MG'], 'exists'],
    [['journal', 'product', 'add', 'X'], 'missing-value'],
    [['journal', 'product', 'add', 'X', '--kind', 'kratom', '--unit', 'capsule=half'], 'bad-amount'],
    [['journal', 'product', 'add', 'X', '--kind', 'kratom', '--mitragynine', 'lots'], 'bad-amount'],
    [['journal', 'product', 'add', 'green maeng da', '--kind', 'kratom'], 'exists'],
  ])('%j', async (args, code) => {
    const before = readFileSync(place.vault);
    const ran = await place.run([...args, '--json']);
    expect(ran).toMatchObject({ exit: 2, out: '', json: { error: { code } } });
    expect(readFileSync(place.vault).equals(before)).toBe(true);
  });

  test('an edit keeps the id, changes what was named and nothing else', async () => {
    const id = await handle(['log', '3g', '--product', 'green', '--reason', 'pain', '--eaten', 'meal']);
    const edit = ['journal', 'edit', id, 'amount=2 g', 'at=10 minutes ago', 'eaten=', 'note=less'];
    const ran = await place.run([...edit, '--json']);
    expect(written(ran.json)).toMatchObject([
      {
        handle: id,
        at: NOW.getTime() - 600_000,
        payload: { amount: { value: 2, unit: 'g' }, reasons: ['pain'], note: 'less' },
      },
    ]);
    expect(written(ran.json)[0]?.['payload']).not.toHaveProperty('eaten');
    expect((await read(place.vault)).all('dose')).toHaveLength(3);
    expect((await place.run(['journal', 'edit', id, 'color=red', '--json'])).json).toMatchObject({
      error: { code: 'bad-field' },
    });
  });

  test('ratings of a check-in, and the times of its sleep', async () => {
    const id = await handle(['checkin', 'pain=4', 'mood=6']);
    const ran = await place.run(['journal', 'edit', id, 'pain=5', 'mood=', 'woke=6:40', '--json']);
    expect(written(ran.json)).toMatchObject([
      { payload: { ratings: { pain: 5 }, wokeAt: Date.parse('2026-07-10T06:40:00+02:00') } },
    ]);
  });

  test('a product that is edited later leaves past doses as they were', async () => {
    const product = String(
      ((await place.run(['journal', 'product', '--json'])).json['entries'] as Record<string, unknown>[])[0]?.['handle'],
    );
    await place.run(['journal', 'edit', product, 'name=Green, new batch', 'batch=B2']);
    expect((await place.run(['journal'])).out).toContain('2 g Green Maeng Da');
    expect((await place.run(['log', '1g', '--product', 'green'])).out).toContain('Green, new batch');
  });

  test('a deletion asks, and the words are gone from the file after compact', async () => {
    const id = await handle(['journal', 'note', 'nobody', 'shall', 'read', 'this']);
    expect((await place.run(['journal', 'delete', id, '--json'])).json).toMatchObject({
      error: { code: 'not-confirmed' },
    });
    expect(await place.run(['journal', 'delete', id], { answers: [false] })).toMatchObject({ exit: 1 });
    expect((await place.run(['journal', '--search', 'nobody', '--json'])).json['total']).toBe(1);
    expect(await place.run(['journal', 'delete', id], { answers: [true] })).toMatchObject({ exit: 0 });
    expect((await place.run(['journal', '--search', 'nobody', '--json'])).json['total']).toBe(0);
  });

  test('medicines and conditions: added, listed, ended; the review reads them', async () => {
    await place.run(['journal', 'medicine', 'add', 'tramadol', '--as-needed', '--from', '2026-07-01 08:00']);
    await place.run(['journal', 'condition', 'add', 'sleep', 'apnea']);
    expect((await place.run(['journal', 'medicine'])).out).toContain('tramadol');
    const first = await place.run(['review', '--json']);
    expect(first.json).toMatchObject({
      state: {
        person: { age: 34 },
        medicines: [{ text: 'sertraline 50 mg' }, { text: 'tramadol' }],
        conditions: [{ text: 'sleep apnea' }],
      },
    });
    await place.run(['journal', 'medicine', 'stop', 'tram']);
    await place.run(['journal', 'condition', 'stop', 'sleep apnea']);
    const second = await place.run(['review', '--json'], { now: new Date(NOW.getTime() + 1) });
    expect(second.json).toMatchObject({ state: { medicines: [{ text: 'sertraline 50 mg' }], conditions: [] } });
    const then = await place.run(['review', '--at', '2026-07-09', '--json'], { now: new Date(NOW.getTime() + 1) });
    expect(then.json).toMatchObject({ state: { medicines: [{ text: 'sertraline 50 mg' }, { text: 'tramadol' }] } });
  });

  test('the profile: what is not given stays', async () => {
    await place.run(['journal', 'profile', '--place', 'Tampa, Florida', '--use', 'daily', '--reason', 'pain']);
    expect((await place.run(['journal', 'profile', '--json'])).json).toEqual({
      schema: 'clearleaf.profile/1',
      age: 34,
      use: 'daily',
      withdrawal: null,
      place: 'Tampa, Florida',
      product: 'kratom',
      reasons: ['pain'],
      ratings: ['pain', 'mood'],
    });
  });
});

describe('review', () => {
  test('without a file and without a journal says what to do', async () => {
    await place.run(['vault', 'erase', '--yes']);
    const ran = await place.run(['review']);
    expect(ran.exit).toBe(2);
    expect(flat(ran.err)).toContain('Name a person file');
  });

  test.each([
    [['review', '--at', '2030-01-01'], 'future-time'],
    [['review', '--at', 'soon'], 'bad-date'],
    [['review', 'docs/examples/person.json', '--at', '2026-07-01'], 'bad-arguments'],
  ])('%j', async (args, code) => {
    expect((await place.run([...args, '--json'])).json).toMatchObject({ error: { code } });
  });
});

test('a damaged journal is read, and said', async () => {
  const bytes = readFileSync(place.vault);
  for (let at = 8_192; at < bytes.length; at += 700) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    writeFileSync(place.vault, copy);
    if ((await place.run(['vault', 'status'])).exit === 1) break;
  }
  const ran = await place.run(['journal', '--from', '2026-07-01']);
  expect(ran.exit).toBe(0);
  expect(flat(ran.out)).toContain('Pieces of this journal are damaged');
  expect((await place.run(['log', '3g', '--json'])).json).toMatchObject({ error: { code: 'damaged' } });
});
