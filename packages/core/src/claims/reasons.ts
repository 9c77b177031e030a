/**
 * Reads why a person uses or considers kratom, as they typed it, into what was researched.
 *
 * Whole words only, never a part of one: "painting" is no pain. What is not recognised stays unknown.
 */
import type { ClaimsFacts } from './facts.ts';
import { contentWords, groupBy, mendWord, type Pattern, phraseIndexOf } from './phrases.ts';
import type { ReasonReading } from './types.ts';

/** Longer texts are no reasons; the rest is not read. */
const LONGEST_READ = 2_000;

interface Match {
  readonly pattern: Pattern;
  readonly start: number;
  readonly length: number;
}

/**
 * Everything researched that a typed reason names, what needs treatment first, then in the order of the text.
 * @returns one reading with `indication: null` and `topic: null` where nothing was recognised; never none.
 */
export function readReasons(reason: string, facts: ClaimsFacts): ReasonReading[] {
  const index = phraseIndexOf(facts);
  const words = contentWords(reason.slice(0, LONGEST_READ), index.skip).map((word) => mendWord(word, index));
  const kept = withoutOverlap(words.flatMap((_, start) => matchesAt(words, start, index.patterns))).filter(
    ({ start }) => start === 0 || !index.negators.has(words[start - 1] ?? ''),
  );
  const readings = kept.map(
    ({ pattern, start, length }): ReasonReading => ({
      input: reason,
      indication: pattern.indication,
      topic: pattern.topic,
      near: pattern.near,
      phrase: words.slice(start, start + length).join(' '),
    }),
  );
  const urgent = new Set(facts.indications.filter((indication) => indication.treatmentsFirst).map(({ id }) => id));
  const first = (reading: ReasonReading): number =>
    urgent.has(reading.indication ?? '') ? 0 : reading.indication !== null ? 1 : 2;
  const unique = [...groupBy(readings, ({ indication, topic }) => `${indication} ${topic}`).values()].flatMap(clearest);
  unique.sort((a, b) => first(a) - first(b));
  return unique.length > 0 ? unique : [unread(reason)];
}

/** The reading that counts where only one can be shown: the first of {@link readReasons}. */
export function firstReading(reason: string, facts: ClaimsFacts): ReasonReading {
  return readReasons(reason, facts)[0] ?? unread(reason);
}

/** Id of the indication that a typed reason names first; `null` where it is none that was researched. */
export function readReason(reason: string, facts: ClaimsFacts): string | null {
  return firstReading(reason, facts).indication;
}

const unread = (input: string): ReasonReading => ({ input, indication: null, topic: null, near: false, phrase: '' });

/** Of several mentions of one thing, one that names it outright, else the first. */
function clearest(same: readonly ReasonReading[]): readonly ReasonReading[] {
  const outright = same.filter(({ near }) => !near);
  return (outright.length > 0 ? outright : same).slice(0, 1);
}

function matchesAt(
  words: readonly string[],
  start: number,
  patterns: ReadonlyMap<string, readonly Pattern[]>,
): Match[] {
  return (patterns.get(words[start] ?? '') ?? []).flatMap((pattern) => {
    const length = matchLength(words, start, pattern.slots);
    const fits = length > 0 && (!pattern.whole || (start === 0 && length === words.length));
    return fits ? [{ pattern, start, length }] : [];
  });
}

/** How many words from `start` the slots take up, the longest way; 0 where they do not fit. */
function matchLength(words: readonly string[], start: number, slots: Pattern['slots']): number {
  const [slot, ...rest] = slots;
  if (slot === undefined) return 0;
  for (const run of slot) {
    if (run.length === 0 || run.some((word, offset) => words[start + offset] !== word)) continue;
    if (rest.length === 0) return run.length;
    const more = matchLength(words, start + run.length, rest);
    if (more > 0) return run.length + more;
  }
  return 0;
}

/** The longest matches win, then those that name a thing outright, then the earlier; what they cover is taken. */
function withoutOverlap(matches: readonly Match[]): Match[] {
  const taken = new Set<number>();
  const best = [...matches].sort(
    (a, b) => b.length - a.length || Number(a.pattern.near) - Number(b.pattern.near) || a.start - b.start,
  );
  const kept = best.filter(({ start, length }) => {
    const places = Array.from({ length }, (_, offset) => start + offset);
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
