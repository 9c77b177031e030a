/** What the person's own words say: areas to discuss, and side effects by organ. */
import { addDays, daysBetween, type PlainDate } from '../quantity/index.ts';
import { notEnough, reading } from './reading.ts';
import type { SaidWords, SignalRows } from './rows.ts';
import type { Organ, Said, SignalFact, SignalReading, SignalSeries } from './types.ts';

const AREA_DAYS = 90;
/** The lowest published range that has a name begins with two; see the facts of the questionnaire. */
const FEWEST_AREAS = 2;
const MOST_SHOWN = 6;

/** Words of the last days, newest first. */
function saidWithin({ said, days }: SignalRows, span: number): readonly SaidWords[] {
  const last = days.at(-1)?.date;
  if (last === undefined) return [];
  const before = addDays(last, -span);
  return said.filter(({ day }) => day > before && day <= last).toReversed();
}

/** Areas that the person answered yes to, or wrote of: two or more. */
export function criteria(rows: SignalRows): SignalReading {
  const last = rows.days.at(-1)?.date;
  const said = saidWithin(rows, AREA_DAYS);
  const { areas } = rows;
  const answered = areas !== null && last !== undefined && areas.day > addDays(last, -2 * AREA_DAYS) ? areas : null;
  if (answered === null && said.length === 0) return notEnough('criteria', 'nothing-written');
  const words = said.filter((one) => one.areas.length > 0);
  const written = new Set(words.flatMap((one) => one.areas));
  const all = new Set([...written, ...(answered?.yes ?? [])]);
  return reading('criteria', all.size >= FEWEST_AREAS, {
    figures: { count: all.size, asked: answered === null ? 'no' : 'yes', written: written.size },
    words: words.slice(0, MOST_SHOWN).map(wordsOnly),
  });
}

const wordsOnly = ({ day, text }: Said): Said => ({ day, text });

const ORGAN_DAYS = 28;
/** Days of 28 with a common complaint from which an organ is raised. */
export const COMMON_ON: Readonly<Record<Organ, number>> = {
  liver: 4,
  heart: 4,
  seizure: 4,
  mood: 6,
  endocrine: 4,
  bowel: 6,
};

/** Side effects of one organ in the last four weeks: one telling day, or several of what is common. */
export function organSignal(rows: SignalRows, organ: Organ, facts: readonly SignalFact[]): SignalReading {
  const kept = rows.days.slice(-ORGAN_DAYS).filter(({ kept: isKept }) => isKept).length;
  const said = saidWithin(rows, ORGAN_DAYS);
  if (said.length === 0) return notEnough(organ, kept < ORGAN_DAYS / 2 ? 'few-days' : 'nothing-written');
  const isTelling = said.filter(({ telling }) => telling.includes(organ));
  const isCommon = said.filter(({ common }) => common.includes(organ));
  const words = said.filter((one) => one.telling.includes(organ) || one.common.includes(organ));
  const days = new Set(words.map(({ day }) => day)).size;
  const commonDays = new Set(isCommon.map(({ day }) => day)).size;
  return reading(organ, isTelling.length > 0 || commonDays >= COMMON_ON[organ], {
    figures: { days, telling: isTelling.length, of: ORGAN_DAYS, ...latencyFigures(rows, words, facts) },
    words: words.slice(0, MOST_SHOWN).map(wordsOnly),
    series: words.length === 0 ? null : pictureOf(rows, words),
  });
}

/** How long after the first dose of the journal the first of them came, beside what the facts say of such effects. */
function latencyFigures(
  { firstDose }: SignalRows,
  words: readonly Said[],
  facts: readonly SignalFact[],
): Record<string, string | number> {
  const known = facts.find(({ latency }) => latency !== null)?.latency ?? null;
  const first = words.at(-1)?.day;
  const after = firstDose === null || first === undefined ? -1 : daysBetween(firstDose, first);
  return {
    ...(known === null ? { latency: 'unknown', low: 0, high: 0, mean: 0 } : { latency: 'known', ...known }),
    after,
    hasFirst: after < 0 ? 'no' : 'yes',
  };
}

function pictureOf({ days }: SignalRows, words: readonly Said[]): SignalSeries {
  const counts = new Map<PlainDate, number>();
  for (const { day } of words) counts.set(day, (counts.get(day) ?? 0) + 1);
  const shown = days.slice(-ORGAN_DAYS);
  return {
    axis: 'days',
    unit: 'days',
    points: shown.flatMap(({ date, kept }, i) =>
      kept ? [{ day: date, x: i - shown.length + 1, value: counts.get(date) ?? 0 }] : [],
    ),
    levels: [],
  };
}
