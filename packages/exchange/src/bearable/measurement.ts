/** Measurements of Bearable: only with a unit, because a weight without one is not a weight. */
import type { EntryOf } from '@clearleaf/core/journal';

type Measurement = EntryOf<'measurement'>['payload'];

const KILOGRAMS_PER_POUND = 0.45359237;
const KILOGRAMS_PER_STONE = 6.35029318;

type Conversion = readonly [Measurement['what'], Measurement['unit'], number];

const KNOWN: Readonly<Record<string, Conversion>> = {
  'weight|kg': ['weight', 'kg', 1],
  'weight|lb': ['weight', 'kg', KILOGRAMS_PER_POUND],
  'weight|lbs': ['weight', 'kg', KILOGRAMS_PER_POUND],
  'weight|st': ['weight', 'kg', KILOGRAMS_PER_STONE],
  'step count|steps': ['steps', '{steps}', 1],
  'steps|steps': ['steps', '{steps}', 1],
  'resting heart rate|bpm': ['resting-heart-rate', '/min', 1],
  'heart rate|bpm': ['heart-rate', '/min', 1],
  'caffeine|mg': ['caffeine', 'mg', 1],
};

/** The measurement, `'bad-unit'` where a known quantity has no unit or another, `null` where it is none that is kept. */
export function measurementOf(name: string, unit: string | null, value: number): Measurement | 'bad-unit' | null {
  const quantity = name.toLowerCase();
  const key = `${quantity}|${(unit ?? '').toLowerCase()}`;
  const known = Object.hasOwn(KNOWN, key) ? KNOWN[key] : undefined;
  if (known === undefined)
    return Object.keys(KNOWN).some((each) => each.startsWith(`${quantity}|`)) ? 'bad-unit' : null;
  const [what, kept, factor] = known;
  const measured = Number((value * factor).toPrecision(6));
  return { what, value: measured, unit: kept, ...(what === 'steps' ? { statistic: 'sum' as const } : {}) };
}
