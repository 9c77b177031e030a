import {
  type EntryOf,
  editOf,
  isEntry,
  mergeEntries,
  recordsOf,
  removalOf,
  eraseDeleted,
  checkEntry,
  type JournalEntry,
} from '@clearleaf/core/journal';
import { describe, expect, it } from 'vitest';
import { context, fixtureBytes, fixtureFile, readAnswered, readFixture, textFile } from './fixture.ts';
import { planImport } from './plan.ts';
import { previewOf } from './preview.ts';
import { readFile } from './recognise.ts';

const zone = { zone: 'Europe/Berlin' };
const pen = { now: () => context.now, random: (length: number) => new Uint8Array(length).fill(7) };
const living = (entries: readonly JournalEntry[]) => recordsOf(entries).flatMap(({ current }) => current ?? []);
const dosesIn = (entries: readonly JournalEntry[]) =>
  living(entries).filter((entry): entry is EntryOf<'dose'> => entry.kind === 'dose');

/** The fixture with one text put for another. */
const changedFile = (name: string, from: string, to: string) =>
  textFile(name, new TextDecoder().decode(fixtureBytes(name)).replaceAll(from, to));

describe('planImport', () => {
  it('plans nothing while a question that matters is open', async () => {
    const reading = await readFixture('pw-android-min.json');
    expect(() => planImport(reading, [])).toThrow(
      expect.objectContaining({ code: 'unanswered', place: 'zone' }) as Error,
    );
  });

  it('adds entries that pass the check, doses with the version of their product', async () => {
    const reading = await readFixture('pw-android-min.json', zone);
    const plan = planImport(reading, []);
    expect(plan).toMatchObject({ added: 3, already: 0, changed: 0, rejected: [] });
    expect(plan.entries.every((entry) => checkEntry(entry).ok)).toBe(true);
    const product = plan.entries.find((entry) => isEntry(entry) && entry.kind === 'product');
    expect(dosesIn(plan.entries)[0]?.payload.product).toBe(product?.id);
    expect(dosesIn(plan.entries)[0]?.origin).toMatchObject({ format: 'psychonautwiki-journal' });
  });

  it('adds nothing the second time, also on another device that reads it first', async () => {
    const first = planImport(await readAnswered(fixtureFile('import-twice.csv')), []);
    const second = planImport(await readAnswered(fixtureFile('import-twice.csv')), first.entries);
    expect(first.added).toBe(3);
    expect(second).toMatchObject({ entries: [], added: 0, changed: 0, already: 3 });
    const elsewhere = planImport(await readAnswered(fixtureFile('import-twice.csv')), []);
    expect(mergeEntries(first.entries, elsewhere.entries)).toEqual(mergeEntries(first.entries));
  });

  it('makes a new version of a row that changed there, and of no other', async () => {
    const first = planImport(await readFixture('kt-v1.json', zone), []);
    const file = changedFile('kt-v1.json', '"amount":1.25', '"amount":1.75');
    const second = planImport(await readFile(file, zone, context), first.entries);
    expect(second).toMatchObject({ added: 0, changed: 1 });
    const all = mergeEntries(first.entries, second.entries);
    expect(
      dosesIn(all)
        .map(({ payload }) => payload.amount.value ?? 0)
        .sort((a, b) => a - b),
    ).toEqual([1.75, 2, 3.5]);
    const third = planImport(await readFile(file, zone, context), all);
    expect(third.entries).toEqual([]);
    const back = planImport(await readFixture('kt-v1.json', zone), all);
    expect(back.changed).toBe(1);
    expect(planImport(await readFixture('kt-v1.json', zone), mergeEntries(all, back.entries)).entries).toEqual([]);
  });

  it('follows a row whose time changed there', async () => {
    const first = planImport(await readFixture('kt-v1.json', zone), []);
    const file = changedFile('kt-v1.json', '2026-08-15T08:00:00.000', '2026-08-15T07:00:00.000');
    const second = planImport(await readFile(file, zone, context), first.entries);
    expect(second).toMatchObject({ added: 0, changed: 1 });
    expect(dosesIn(mergeEntries(first.entries, second.entries))).toHaveLength(3);
  });

  it('leaves what was edited here as it is', async () => {
    const first = planImport(await readFixture('kt-v1.json', zone), []);
    const [dose] = dosesIn(first.entries).filter(({ payload }) => payload.amount.value === 1.25);
    if (dose === undefined) throw new Error('no dose');
    const edited = editOf(dose, { payload: { amount: { value: 1, unit: 'g' } } }, pen);
    const here = mergeEntries(first.entries, [edited]);
    const file = changedFile('kt-v1.json', '"amount":1.25', '"amount":1.75');
    expect(planImport(await readFile(file, zone, context), here).entries).toEqual([]);
  });

  it('leaves what was deleted here deleted, even once it is erased', async () => {
    const first = planImport(await readFixture('kt-v1.json', zone), []);
    const [dose] = dosesIn(first.entries);
    if (dose === undefined) throw new Error('no dose');
    const here = eraseDeleted(mergeEntries(first.entries, [removalOf(dose, pen)]));
    const again = planImport(await readFixture('kt-v1.json', zone), here);
    expect(again.entries).toEqual([]);
    const later = changedFile('kt-v1.json', '2026-08-14T08:30:00.000', '2026-08-14T08:31:00.000');
    // The product goes along with the first dose of it; the dose stays deleted.
    expect(dosesIn(planImport(await readFile(later, zone, context), here).entries)).toEqual([]);
  });

  it('does not rewrite past doses where a custom unit was changed there', async () => {
    const first = planImport(await readFixture('pw-android-min.json', zone), []);
    const file = changedFile('pw-android-min.json', '"dose":0.5', '"dose":0.7');
    const second = planImport(await readFile(file, zone, context), first.entries);
    expect(second).toMatchObject({ added: 0, changed: 1 });
    const all = mergeEntries(first.entries, second.entries);
    expect(dosesIn(all)[0]?.payload.amount.value).toBe(3);
    const current = living(all).find(({ kind }) => kind === 'product');
    expect(current?.payload).toMatchObject({ units: [{ grams: 0.7 }] });
  });

  it('keeps what a later file no longer says', async () => {
    const file = (fullness: string) =>
      readFile(
        changedFile('pw-android-defaults-omitted.json', ',"stomachFullness":"QUARTERFULL"', fullness),
        zone,
        context,
      );
    const first = planImport(await file(',"stomachFullness":"QUARTERFULL"'), []);
    const second = planImport(await file(''), first.entries);
    expect(second.entries).toEqual([]);
  });
});

describe('previewOf', () => {
  it('counts, spans and sums what would be written', async () => {
    const reading = await readFixture('kt-v1.json', zone);
    const preview = previewOf(reading, planImport(reading, []));
    expect(preview).toMatchObject({
      counts: { dose: 3, product: 2 },
      first: Date.UTC(2026, 7, 14, 6, 30),
      last: Date.UTC(2026, 7, 15, 6),
      totals: [{ unit: 'g', total: 6.75, doses: 3 }],
      dosesWithoutAmount: 0,
      added: 5,
      skipped: [
        { reason: 'duplicate', count: 1 },
        { reason: 'bad-number', count: 1 },
      ],
    });
  });
});
