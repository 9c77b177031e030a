import { checkEntry, isEntry, type JournalEntry } from '@clearleaf/core/journal';
import { describe, expect, it } from 'vitest';
import { context, draftsOf, fixtureBytes, readAnswered, textFile } from '../fixture.ts';
import { readFile } from '../recognise.ts';
import { exportTrackAndGraph, lostInTrackAndGraph } from './foreign-csv.ts';
import { exportPsychonautWiki, lostInPsychonautWiki } from './foreign-json.ts';

const at = Date.UTC(2026, 7, 14, 6, 30);
const envelope = (number: number) => ({
  schema: 1,
  id: `019ff000-0000-7000-8000-00000000010${number}`,
  recordedAt: at,
  at: at + number * 60_000,
  zone: 'Europe/Berlin',
});
const example = (JSON.parse(new TextDecoder().decode(fixtureBytes('own-journal.json'))) as { entries: JournalEntry[] })
  .entries;
const added = [
  {
    ...envelope(1),
    kind: 'dose',
    payload: {
      product: null,
      productText: 'green',
      amount: { value: 2.5, unit: 'g', sd: 0.5 },
      minutes: 30,
      eaten: 'empty',
    },
  },
  { ...envelope(2), kind: 'dose', payload: { product: null, amount: { value: null, unit: 'other' } } },
  { ...envelope(3), kind: 'check-in', payload: { anchor: 'evening', ratings: { pain: 4.5, sleep: 7 } } },
  { ...envelope(4), kind: 'note', payload: { text: '=walked, "slowly"' } },
].map((value) => {
  const checked = checkEntry(value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.entry;
});
const journal = [...example, ...added];

describe('for PsychonautWiki Journal', () => {
  it('writes doses and notes that its own reader reads again', async () => {
    const file = textFile('export.json', exportPsychonautWiki(journal));
    const reading = await readFile(file, { zone: 'Europe/Berlin' }, context);
    expect(reading.format).toBe('psychonautwiki-journal');
    expect(draftsOf(reading, 'dose').map(({ at: time, payload }) => [time, payload.amount])).toEqual([
      [1_786_689_000_000, { value: 3, unit: 'g' }],
      [at + 60_000, { value: 2.5, unit: 'g', sd: 0.5 }],
      [at + 120_000, { value: null, unit: 'other' }],
    ]);
    expect(draftsOf(reading, 'dose')[1]?.payload).toMatchObject({ minutes: 30, eaten: 'empty' });
    expect(draftsOf(reading, 'dose')[0]?.payload.note).toContain('Green capsules, 6 capsule');
    expect(draftsOf(reading, 'note').map(({ payload }) => payload.text)).toContain('=walked, "slowly"');
    expect(lostInPsychonautWiki(journal)).toBe(2);
  });

  it('writes every key that either app demands', () => {
    const { experiences } = JSON.parse(exportPsychonautWiki(journal)) as { experiences: { ingestions: object[] }[] };
    const demanded = [
      'substanceName',
      'time',
      'endTime',
      'administrationRoute',
      'dose',
      'isDoseAnEstimate',
      'units',
      'notes',
    ];
    for (const { ingestions } of experiences)
      for (const each of ingestions) expect(Object.keys(each)).toEqual(expect.arrayContaining(demanded));
  });
});

describe('for Track & Graph', () => {
  it('writes doses and ratings that its own reader reads again', async () => {
    const reading = await readAnswered(textFile('export.csv', exportTrackAndGraph(journal)), {
      zone: 'Europe/Berlin',
      'role:pain': 'rating',
      'role:sleep': 'rating',
      'unit:Kratom (capsule)': { unit: 'capsule' },
    });
    expect(reading.format).toBe('track-and-graph');
    expect(reading.skipped).toEqual([]);
    expect(reading.questions.filter(({ kind }) => kind === 'role').map(({ id }) => id)).toEqual([
      'role:Kratom (capsule)',
      'role:Kratom (g)',
      'role:pain',
      'role:sleep',
    ]);
    expect(draftsOf(reading, 'dose').map((draft) => [draft.at, draft.zone, draft.payload.amount.value])).toEqual([
      [1_786_689_000_000, 'Europe/Berlin', 6],
      [at + 60_000, 'Europe/Berlin', 2.5],
    ]);
    expect(draftsOf(reading, 'check-in').map(({ payload }) => payload.ratings)).toEqual([{ pain: 4.5 }, { sleep: 7 }]);
    expect(lostInTrackAndGraph(journal)).toBe(3);
  });

  it('counts only what lives as lost', () => {
    expect(lostInTrackAndGraph(journal.filter((entry) => !isEntry(entry)))).toBe(0);
  });
});
