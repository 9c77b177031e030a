/** `clearleaf withdrawal`: the keys of docs/cli.md, the journal's last dose, and what cannot be read. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fill, makePlace, type Place } from './journal.ts';

let place: Place;
beforeEach(() => void (place = makePlace()));
afterEach(() => place.remove());

test('prints the keys of docs/cli.md', async () => {
  const { exit, json } = await place.run(['withdrawal', 'oxycodone', '--hours', '30', '--country', 'GB', '--json']);
  expect(exit).toBe(0);
  expect(Object.keys(json)).toEqual([
    'schema',
    'situation',
    'lastDose',
    'expect',
    'careful',
    'care',
    'courses',
    'signs',
    'helps',
    'notAssessed',
    'help',
    'notes',
  ]);
  expect(json).toMatchObject({
    schema: 'clearleaf.withdrawal/1',
    situation: { substance: 'short-acting', hours: 30, circumstances: [], age: null, country: 'GB' },
    lastDose: null,
  });
  const [course] = json['courses'] as Record<string, unknown>[];
  expect(Object.keys(course ?? {})).toEqual(
    expect.arrayContaining(['id', 'name', 'of', 'says', 'describes', 'begins', 'worst', 'eases', 'little', 'stage']),
  );
});

test('takes the last dose, its product and the age from the journal; what is typed goes before them', async () => {
  await fill(place.vault);
  const { json } = await place.run(['withdrawal', '--journal', '--json']);
  const situation = json['situation'] as { hours: number; substance: string };
  expect(situation.substance).toBe('kratom');
  expect(situation.hours).toBeGreaterThan(0);
  expect(json['lastDose']).toEqual(expect.any(Number));
  const typed = await place.run(['withdrawal', 'extract', '--journal', '--age', '70', '--json']);
  expect(typed.json['situation']).toMatchObject({ substance: 'extract', age: 70, hours: situation.hours });
  expect((await place.run(['withdrawal', '--journal'])).out).toContain('Last dose in the journal:');
});

describe('the page', () => {
  test('leads with the number to call and when to call it, and shows each source as not verified', async () => {
    const { out } = await place.run(['withdrawal', 'kratom', '--hours', '30', '--country', 'US']);
    const text = out.replace(/\s+/gu, ' ');
    const order = [
      '911',
      'Call the emergency number now if',
      'may be at its worst',
      'What helps',
      'What to be careful of',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.match(/Not verified: no study that we could read/gu)?.length).toBeGreaterThanOrEqual(4);
  });

  test('says that nothing is known of the course of 7-OH', async () => {
    const { out } = await place.run(['withdrawal', '7oh', '--hours', '30']);
    expect(out.replace(/\s+/gu, ' ')).toContain('Course of withdrawal from concentrated 7-OH');
  });

  test('puts an emergency of the person before the general list', async () => {
    const { out } = await place.run(['withdrawal', 'kratom', '--also', 'pregnant', '--country', 'US']);
    expect(out.indexOf('pregnancy')).toBeLessThan(out.indexOf('Call the emergency number now if'));
  });
});

test.each([
  [['withdrawal'], 'nothing', 'withdrawal'],
  [['withdrawal', 'krtom'], 'bad-word', 'SUBSTANCE'],
  [['withdrawal', 'kratom', '--hours', '-1'], 'bad-number', '--hours'],
  [['withdrawal', 'kratom', '--hours', '9000'], 'bad-number', '--hours'],
  [['withdrawal', 'kratom', '--hours', '3', '--since', '8:15'], 'bad-arguments', '--hours'],
  [['withdrawal', 'kratom', '--since', 'in 3 hours'], 'future-time', '--since'],
  [['withdrawal', 'kratom', '--also', 'tired'], 'bad-word', '--also'],
  [['withdrawal', 'kratom', '--vault', 'x'], 'bad-arguments', '--vault'],
  [['withdrawal', '--journal'], 'no-vault', '--journal'],
])('%j is refused by name', async (args, code, where) => {
  const { exit, json, out } = await place.run([...args, '--json']);
  expect([exit, out]).toEqual([2, '']);
  expect(json['error']).toMatchObject({ code, where });
});
