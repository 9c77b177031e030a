/** Weight, where it is written down: the middle of the last two weeks against that of six to seventeen weeks before. */
import { addDays, daysBetween } from '../quantity/index.ts';
import { notEnough, reading } from './reading.ts';
import type { SignalRows } from './rows.ts';
import type { SignalReading } from './types.ts';
import { medianOf } from './weekly.ts';

const RECENT_DAYS = 14;
const EARLIER_FROM = 120;
const EARLIER_TO = 42;
const FEWEST = 2;
/** A share from which an unintended loss is commonly looked into. */
const LEAST_SHARE = 0.05;

export function weightChange({ weights, days }: SignalRows): SignalReading {
  const last = days.at(-1)?.date;
  if (last === undefined) return notEnough('weight', 'few-weights');
  const within = (from: number, to: number): number[] => {
    const [after, until] = [addDays(last, -from), addDays(last, -to)];
    return weights.flatMap(({ day, value }) => (day > after && day <= until ? [value] : []));
  };
  const [recent, earlier] = [within(RECENT_DAYS, 0), within(EARLIER_FROM, EARLIER_TO)];
  if (recent.length < FEWEST || earlier.length < FEWEST) return notEnough('weight', 'few-weights');
  const [now, before] = [medianOf(recent), medianOf(earlier)];
  return reading('weight', Math.abs(now / before - 1) >= LEAST_SHARE, {
    figures: { now, before, change: Math.abs(now / before - 1), way: now < before ? 'less' : 'more' },
    series: {
      axis: 'days',
      unit: 'kg',
      points: weights
        .filter(({ day }) => day <= last)
        .map(({ day, value }) => ({ day, x: daysBetween(last, day), value })),
      levels: [
        { from: -EARLIER_FROM, to: -EARLIER_TO, value: before },
        { from: 1 - RECENT_DAYS, to: 0, value: now },
      ],
    },
  });
}
