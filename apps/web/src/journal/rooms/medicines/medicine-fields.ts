/** A medicine's fields as they are typed, and what they say. */
import { type EntryOf, readAmount } from '@clearleaf/core/journal';
import { sayJournal } from '../../../messages/journal.ts';
import { sayAmount } from '../../diary/words.ts';
import { endOf, firstDay, lastDay, startOf } from '../days.ts';

export type Medicine = EntryOf<'medicine'>;
type Payload = Medicine['payload'];
type Regular = NonNullable<Payload['regular']>[number];

export interface MedicineFields {
  readonly from: string;
  readonly until: string;
  readonly how: 'regular' | 'needed' | null;
  readonly times: readonly { readonly time: string; readonly amount: string; readonly before?: Regular | undefined }[];
}

export const medicineFieldsOf = ({ payload, at, zone }: Medicine): MedicineFields => ({
  from: firstDay(payload.from ?? at, zone),
  until: lastDay(payload.until, zone),
  how: (payload.regular?.length ?? 0) > 0 ? 'regular' : payload.asNeeded === true ? 'needed' : null,
  times: (payload.regular ?? []).map((before) => ({
    time: before.time,
    amount: before.amount === undefined ? '' : sayAmount(before.amount),
    before,
  })),
});

export type MedicineReading =
  | { readonly ok: true; readonly change: { readonly [Key in keyof Payload]?: Payload[Key] | undefined } }
  | { readonly ok: false; readonly problem: string };

/** What the fields change of a medicine. */
export function readMedicineFields(fields: MedicineFields, { payload, at, zone }: Medicine): MedicineReading {
  // A day that was not touched keeps its time of day.
  const before = medicineFieldsOf({ payload, at, zone } as Medicine);
  const from = fields.from === before.from ? payload.from : startOf(fields.from, zone);
  const until = fields.until === before.until ? payload.until : endOf(fields.until, zone);
  if (until !== undefined && until <= (from ?? at)) return { ok: false, problem: sayJournal('rooms.medicineBefore') };
  const regular = fields.how === 'regular' ? fields.times.flatMap(timeOf) : [];
  return {
    ok: true,
    change: {
      from,
      until,
      regular: regular.length === 0 ? undefined : regular,
      asNeeded: fields.how === 'needed' ? true : undefined,
    },
  };
}

function timeOf({ time, amount, before }: MedicineFields['times'][number]): Regular[] {
  if (!/^([01]\d|2[0-3]):[0-5]\d/.test(time)) return [];
  const clock = time.slice(0, 5);
  if (before?.amount !== undefined && amount === sayAmount(before.amount)) return [{ ...before, time: clock }];
  const { amount: _, ...rest } = before ?? { amount: undefined };
  const typed = amount.trim();
  if (typed === '') return [{ ...rest, time: clock }];
  const read = readAmount(typed);
  // What cannot be counted, such as "half of the blue one", stays as it was typed.
  const kept = read.ok ? read.amount : { value: null, unit: 'other' as const, asTyped: typed };
  return [{ ...rest, time: clock, amount: kept }];
}
