/** Amounts as people type them, and as they are shown. */
import { readAmount, type EntryOf } from '@clearleaf/core/journal';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

export type Amount = EntryOf<'dose'>['payload']['amount'];

/** @throws BadInput where it is no amount with a unit. */
export function readAmountOf(text: string, where: string): Amount {
  const reading = readAmount(text);
  if (!reading.ok) {
    const { kind, unit, readings, largest } = reading.problem;
    const [first = 0, second = 0] = readings ?? [];
    throw bad(
      'bad-amount',
      where,
      text,
      say('app.expectedAmount', {
        problem: kind.replace(/-/gu, ''),
        unit: unit ?? '',
        first,
        second,
        largest: largest ?? 0,
      }),
    );
  }
  const { value, unit, asTyped } = reading.amount;
  // Kept only where something had to be read out of it.
  const isPlain = asTyped.replace(/\s+/gu, '').toLowerCase() === `${value}${unit}`.toLowerCase();
  return { value, unit, ...(isPlain ? {} : { asTyped }) };
}

/** 2.5 g */
export function sayAmount({ value, unit, asTyped }: Amount): string {
  if (value === null) return asTyped ?? say('app.amountUnknown');
  return unit === 'other' && asTyped !== undefined ? asTyped : say('app.amount', { value, unit });
}
