/** A change of one field leaves the others as they were, also what no field shows. */
import type { EntryOf } from '@clearleaf/core/journal';
import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('navigator', { languages: ['en'] });
const { fieldsOf, readDose } = await import('./dose-fields.ts');
const { checkInFieldsOf, readCheckIn } = await import('./check-in-fields.ts');
const { readWhenField, whenOf } = await import('./When.tsx');

const zone = 'Europe/Berlin';
/** 02:30 for the second time, on the night on which summer time ends, and 41 seconds. */
const second = Date.parse('2026-10-25T01:30:41Z');
const now = Date.parse('2026-11-01T00:00:00Z');
const base = { schema: 1, recordedAt: second, at: second, zone } as const;

const dose: EntryOf<'dose'> = {
  ...base,
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'dose',
  payload: { product: null, productText: 'tea', amount: { value: 2.5, unit: 'g', sd: 0.5, asTyped: 'about 2.5g' } },
};
const checkIn: EntryOf<'check-in'> = {
  ...base,
  id: '019a0000-0000-7000-8000-000000000002',
  kind: 'check-in',
  payload: {
    anchor: 'waking',
    ratings: { mood: 4 },
    sleptAt: second - 8 * 3_600_000,
    wokeAt: second + 60_000,
    sideEffects: [{ text: 'nausea', severity: 6 }],
  },
};

describe('the fields of an entry', () => {
  it('say the same dose again where nothing was touched', () => {
    expect(readDose(fieldsOf(dose), now, zone)).toMatchObject({
      ok: true,
      draft: { at: dose.at, payload: dose.payload },
    });
  });

  it('keep the time where the amount was changed, and the amount where the time was', () => {
    expect(readDose({ ...fieldsOf(dose), amount: '3' }, now, zone)).toMatchObject({
      ok: true,
      draft: { at: dose.at, payload: { amount: { value: 3, unit: 'g' } } },
    });
    expect(readDose({ ...fieldsOf(dose), when: { ago: 0 } }, now, zone)).toMatchObject({
      ok: true,
      draft: { at: now, payload: { amount: dose.payload.amount } },
    });
  });

  it('let an amount go that was changed, with how sure it was', () => {
    const read = readDose({ ...fieldsOf(dose), amount: '3' }, now, zone);
    expect(read.ok && read.draft.payload.amount).not.toHaveProperty('sd');
  });

  it('say the same check-in again, with how bad a side effect was', () => {
    expect(readCheckIn(checkInFieldsOf(checkIn), now, zone)).toMatchObject({
      ok: true,
      draft: { at: checkIn.at, payload: checkIn.payload },
    });
  });
});

describe('the time of an entry', () => {
  it('is the second of two where the clock showed it twice', () => {
    expect(whenOf(second, zone)).toMatchObject({ local: '2026-10-25T02:30', second: true });
    expect(whenOf(second - 3_600_000, zone)).toMatchObject({ local: '2026-10-25T02:30', second: false });
  });

  it('is what the field says once it was touched', () => {
    const typed = { local: '2026-10-25T02:31', second: true };
    expect(readWhenField(typed, now, zone)).toEqual({ kind: 'at', at: Date.parse('2026-10-25T01:31:00Z') });
  });
});
