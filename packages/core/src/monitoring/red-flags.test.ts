/** Which entries lead as an emergency, for how long, and how the person ends it. */
import { describe, expect, it } from 'vitest';
import {
  createBook,
  editOf,
  type Entry,
  type EntryDraft,
  entriesFrom,
  type JournalEntry,
  type Pen,
  removalOf,
} from '../journal/index.ts';
import { createSpeaker } from '../message/index.ts';
import { en } from '../message/en.ts';
import { fixtureFacts } from '../safety/fixture.ts';
import { overNotes, redFlags, signsOf } from './index.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const HOUR = 3_600_000;
const zone = 'Europe/Berlin';
const knowledge = { safety: fixtureFacts, packs: [] };
const speak = createSpeaker('en', en);

const penAt = (now: number): Pen => ({
  now: () => now,
  random: (length) => new Uint8Array(length).fill(Math.floor(now / HOUR) % 256),
});
const write = (draft: Pick<EntryDraft, 'kind' | 'payload'>, recordedAt = NOW, at = recordedAt): Entry => {
  const [entry] = entriesFrom([{ at, zone, ...draft } as EntryDraft], penAt(recordedAt));
  if (entry === undefined) throw new Error('Cannot write the entry of this test');
  return entry;
};
const note = (text: string, recordedAt = NOW, at = recordedAt): Entry =>
  write({ kind: 'note', payload: { text } }, recordedAt, at);
const signsAt = (entries: readonly JournalEntry[], now = NOW): string[] =>
  redFlags(createBook(entries), knowledge, now).map(({ sign }) => sign);

describe('where a sign is read', () => {
  it.each<[string, Pick<EntryDraft, 'kind' | 'payload'>]>([
    ['a note', { kind: 'note', payload: { text: 'I am not breathing right' } }],
    ['an event', { kind: 'event', payload: { text: 'blue lips' } }],
    ['a condition', { kind: 'condition', payload: { text: 'blue lips' } }],
    [
      'the note of a dose',
      { kind: 'dose', payload: { product: null, amount: { value: 2, unit: 'g' }, note: "can't breathe" } },
    ],
    [
      'a rating before a dose',
      { kind: 'dose', payload: { product: null, amount: { value: 2, unit: 'g' }, before: { 'blue lips': 2 } } },
    ],
    [
      'the note of a check-in',
      { kind: 'check-in', payload: { anchor: 'other', ratings: {}, note: 'lips went purple' } },
    ],
    [
      'a side effect',
      { kind: 'check-in', payload: { anchor: 'other', ratings: {}, sideEffects: [{ text: 'blue lips' }] } },
    ],
    ['the name of a rating', { kind: 'check-in', payload: { anchor: 'other', ratings: { 'blue lips': 1 } } }],
  ])('%s', (_, draft) => {
    expect(signsAt([write(draft)])).toEqual(['rf_breathing']);
  });

  it('not where it is rated nought, denied, or ended as a condition', () => {
    const entries = [
      write({ kind: 'check-in', payload: { anchor: 'other', ratings: { 'blue lips': 0 } } }),
      write({
        kind: 'check-in',
        payload: { anchor: 'other', ratings: {}, sideEffects: [{ text: 'blue lips', severity: 0 }] },
      }),
      note('no blue lips'),
      write({ kind: 'condition', payload: { text: 'blue lips', until: NOW } }),
    ];
    expect(signsAt(entries)).toEqual([]);
  });

  it('in answers that ask for help', () => {
    const pack = {
      instrument: 'phq9',
      items: [{ id: 'nine', help: { atLeast: 1, level: 'crisis' } }],
    } as unknown as Parameters<typeof redFlags>[1]['packs'][number];
    const answered = (nine: number, more: object = {}): Entry =>
      write({ kind: 'assessment', payload: { instrument: 'phq9', answers: { nine }, ...more } });
    const found = (entry: Entry, packs: readonly (typeof pack)[]) =>
      redFlags(createBook([entry]), { ...knowledge, packs }, NOW).map(({ sign, words }) => [sign, words]);
    expect(found(answered(1), [pack])).toEqual([['rf_suicide', null]]);
    expect(found(answered(0), [pack])).toEqual([]);
    expect(found(answered(1, { helpShown: true }), [])).toEqual([['rf_suicide', null]]);
  });
});

describe('how long it leads', () => {
  it('is a day from when it was written down', () => {
    const entry = note('blue lips', NOW - 23 * HOUR);
    expect(signsAt([entry])).toEqual(['rf_breathing']);
    expect(signsAt([entry], NOW + HOUR)).toEqual([]);
  });

  it('is also a day where it tells of some days ago, and none where of weeks ago', () => {
    expect(signsAt([note('blue lips', NOW, NOW - 3 * 24 * HOUR)])).toEqual(['rf_breathing']);
    expect(signsAt([note('blue lips', NOW, NOW - 8 * 24 * HOUR)])).toEqual([]);
  });

  it('ends where the person says that it is over, and begins anew with an edit', () => {
    const entry = note('blue lips');
    const over = overNotes(redFlags(createBook([entry]), knowledge, NOW), { at: NOW + HOUR, zone }, speak);
    expect(over.map(({ payload }) => payload)).toEqual([
      { text: 'This is over: blue lips', about: entry.id, over: true },
    ]);
    const said = entriesFrom(over, penAt(NOW + HOUR));
    expect(signsAt([entry, ...said], NOW + 2 * HOUR)).toEqual([]);
    const edited = editOf(
      entry as Entry & { kind: 'note' },
      { payload: { text: 'blue lips again' } },
      penAt(NOW + 2 * HOUR),
    );
    expect(signsAt([entry, ...said, edited], NOW + 3 * HOUR)).toEqual(['rf_breathing']);
    const takenBack = said.map((each) => removalOf(each, penAt(NOW + 2 * HOUR)));
    expect(signsAt([entry, ...said, ...takenBack], NOW + 3 * HOUR)).toEqual(['rf_breathing']);
  });

  it('ends with the entry', () => {
    const entry = note('blue lips');
    expect(signsAt([entry, removalOf(entry, penAt(NOW + HOUR))], NOW + 2 * HOUR)).toEqual([]);
  });
});

it('leads with what was written last, each sign once for an entry', () => {
  const entries = [note('suicidal', NOW - HOUR), note('blue lips, not breathing. Suicidal too')];
  const found = redFlags(createBook(entries), knowledge, NOW);
  expect(signsOf(found, speak)).toEqual([
    { id: 'rf_breathing', about: 'blue lips' },
    { id: 'rf_suicide', about: 'suicidal' },
    { id: 'rf_suicide', about: 'suicidal' },
  ]);
});
