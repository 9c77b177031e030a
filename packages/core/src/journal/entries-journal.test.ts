import { describe, expect, it } from 'vitest';
import { journalAt, journalStateAt } from './entries-journal.ts';
import type { Entry, EntryKind, EntryOf, JournalEntry } from './entries.ts';
import { emptyState, journalStateSchema } from './state.ts';

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = (text: string): number => Date.parse(`${text}Z`);

function entry<Kind extends EntryKind>(
  number: number,
  kind: Kind,
  when: string,
  payload: EntryOf<Kind>['payload'],
): EntryOf<Kind> {
  return {
    schema: 1,
    id: id(number),
    kind,
    at: at(when),
    zone: 'UTC',
    recordedAt: number,
    payload,
  };
}

describe('journalStateAt', () => {
  it('is the empty state before anything was said', () => {
    expect(journalStateAt([], 0)).toEqual(emptyState);
  });

  it('gives a past day as it was, with corrections made since', () => {
    const entries: JournalEntry[] = [
      entry(1, 'profile', '2026-01-01T08:00', { age: 34, use: 'sometimes', reasons: ['pain'] }),
      entry(2, 'place', '2026-01-01T08:00', { text: 'Ohio' }),
      entry(3, 'place', '2026-03-01T08:00', { text: 'Alabama' }),
      entry(4, 'profile', '2026-02-01T08:00', { use: 'daily' }),
      entry(5, 'condition', '2026-01-02T08:00', { text: 'high blood pressure' }),
      { ...entry(6, 'condition', '2026-01-02T08:00', { text: 'high blood pressure (mild)' }), supersedes: id(5) },
    ];
    const january = journalStateAt(entries, at('2026-01-15T00:00'));
    expect(january).toEqual({
      schema: 'clearleaf.state/1',
      person: { age: 34, use: 'sometimes', withdrawal: null },
      place: 'Ohio',
      product: null,
      medicines: [],
      conditions: [{ text: 'high blood pressure (mild)' }],
      reasons: ['pain'],
    });
    const march = journalStateAt(entries, at('2026-03-02T00:00'));
    expect(march.person).toEqual({ age: 34, use: 'daily', withdrawal: null });
    expect(march.place).toBe('Alabama');
    expect(march.reasons).toEqual(['pain']);
    expect(journalStateSchema.parse(march)).toEqual(march);
  });

  it('lets a person take a statement back', () => {
    const entries = [
      entry(1, 'profile', '2026-01-01T00:00', { age: 34, use: 'daily' }),
      entry(2, 'profile', '2026-02-01T00:00', { use: null }),
      entry(3, 'place', '2026-01-01T00:00', { text: 'Ohio' }),
      entry(4, 'place', '2026-01-02T00:00', { text: null }),
    ];
    expect(journalStateAt(entries, at('2026-02-02T00:00'))).toMatchObject({
      person: { age: 34, use: null },
      place: null,
    });
  });

  it('ages a person by whole years since they said it', () => {
    const entries = [entry(1, 'profile', '2026-05-10T00:00', { age: 17 })];
    expect(journalStateAt(entries, at('2027-05-09T00:00')).person.age).toBe(17);
    expect(journalStateAt(entries, at('2027-05-11T00:00')).person.age).toBe(18);
    expect(
      journalStateAt([entry(1, 'profile', '2026-05-10T00:00', { age: 119 })], at('2090-01-01T00:00')).person.age,
    ).toBe(120);
  });

  it('lists a medicine from the day it began, though written down later, and not after it ended', () => {
    const medicine = entry(1, 'medicine', '2026-06-01T00:00', {
      text: 'Zoloft 50 mg',
      confirmed: ['sertraline'],
      from: at('2026-01-01T00:00'),
      until: at('2026-07-01T00:00'),
    });
    const on = (day: string) => journalStateAt([medicine], at(`${day}T12:00`)).medicines;
    expect(on('2025-12-31')).toEqual([]);
    expect(on('2026-02-01')).toEqual([{ text: 'Zoloft 50 mg', confirmed: ['sertraline'] }]);
    expect(on('2026-06-30')).toHaveLength(1);
    expect(on('2026-07-01')).toEqual([]);
  });

  it('lists a medicine once that was entered twice', () => {
    const entries = [
      entry(1, 'medicine', '2026-01-01T00:00', { text: 'Zoloft' }),
      entry(2, 'medicine', '2026-01-02T00:00', { text: ' zoloft', confirmed: ['sertraline'] }),
    ];
    expect(journalStateAt(entries, at('2026-02-01T00:00')).medicines).toEqual([
      { text: ' zoloft', confirmed: ['sertraline'] },
    ]);
    expect(journalAt(entries, at('2026-02-01T00:00')).medicines).toHaveLength(2);
  });

  it('takes the product last taken over an older statement', () => {
    const entries: Entry[] = [
      entry(1, 'profile', '2026-01-01T00:00', { product: 'kratom' }),
      entry(2, 'product', '2026-01-01T00:00', { name: 'tablets', kind: '7-oh', form: 'tablet' }),
      entry(3, 'dose', '2026-01-05T00:00', { product: id(2), amount: { value: 1, unit: 'tablet' } }),
    ];
    expect(journalStateAt(entries, at('2026-01-02T00:00')).product).toBe('kratom');
    expect(journalStateAt(entries, at('2026-01-06T00:00')).product).toBe('7-oh');
    expect(
      journalStateAt(
        [...entries, entry(4, 'profile', '2026-01-07T00:00', { product: 'extract' })],
        at('2026-01-08T00:00'),
      ).product,
    ).toBe('extract');
  });
});

describe('journalAt', () => {
  it('keeps the analysis that a dose was taken with when the product is edited', () => {
    const entries: JournalEntry[] = [
      entry(1, 'product', '2026-01-01T00:00', {
        name: 'green',
        kind: 'kratom',
        form: 'powder',
        batch: 'A',
        analysis: { content: { mitragynine: { value: 14, unit: 'mg/g' } } },
      }),
      entry(2, 'dose', '2026-01-02T00:00', { product: id(1), amount: { value: 3, unit: 'g' } }),
      {
        ...entry(3, 'product', '2026-01-01T00:00', {
          name: 'green',
          kind: 'kratom',
          form: 'powder',
          batch: 'B',
          analysis: { content: { mitragynine: { value: 9, unit: 'mg/g' } } },
        }),
        supersedes: id(1),
      },
    ];
    const journal = journalAt(entries, at('2026-02-01T00:00'));
    expect(journal.products.map(({ payload }) => payload.batch)).toEqual(['B']);
    const [dose] = journal.doses;
    expect(journal.productVersions.get(dose?.payload.product ?? '')?.payload.analysis?.content.mitragynine?.value).toBe(
      14,
    );
  });

  it('sorts by when things happened, leaves out what was deleted or lies ahead, and takes the latest plan', () => {
    const entries: JournalEntry[] = [
      entry(1, 'dose', '2026-01-03T00:00', { product: null, amount: { value: 2, unit: 'g' } }),
      entry(2, 'dose', '2026-01-02T00:00', { product: null, amount: { value: null, unit: 'other' } }),
      entry(3, 'dose', '2026-01-01T00:00', { product: null, amount: { value: 5, unit: 'g' } }),
      { schema: 1, id: id(4), recordedAt: 4, supersedes: id(3), tombstone: true },
      entry(5, 'check-in', '2026-01-04T00:00', { anchor: 'waking', ratings: { pain: 4 } }),
      entry(6, 'plan', '2026-01-01T00:00', { goal: 'reduce' }),
      entry(7, 'plan', '2026-01-02T00:00', { goal: 'stop' }),
      entry(8, 'note', '2027-01-01T00:00', { text: 'later' }),
      entry(9, 'measurement', '2026-01-03T00:00', {
        what: 'blood-pressure',
        value: 131,
        diastolic: 84,
        unit: 'mm[Hg]',
      }),
    ];
    const journal = journalAt(entries, at('2026-01-04T00:00'));
    expect(journal.doses.map((dose) => dose.id)).toEqual([id(2), id(1)]);
    expect(journal.checkIns.map(({ payload }) => payload.ratings)).toEqual([{ pain: 4 }]);
    expect(journal.plan?.payload.goal).toBe('stop');
    expect(journal.notes).toEqual([]);
    expect(journal.measurements.map(({ payload }) => [payload.value, payload.diastolic])).toEqual([[131, 84]]);
  });

  it('leaves a kind of a later version alone', () => {
    const later = { ...entry(1, 'note', '2026-01-01T00:00', { text: 'x' }), kind: 'dream' } as unknown as JournalEntry;
    expect(journalAt([later], at('2026-02-01T00:00')).notes).toEqual([]);
  });

  it('merges the profile field by field', () => {
    const entries = [
      entry(1, 'profile', '2026-01-01T00:00', { age: 30, ratings: ['pain'] }),
      entry(2, 'profile', '2026-01-02T00:00', { ratings: ['pain', 'mood'] }),
    ];
    expect(journalAt(entries, at('2026-02-01T00:00')).profile).toEqual({ age: 30, ratings: ['pain', 'mood'] });
  });
});
