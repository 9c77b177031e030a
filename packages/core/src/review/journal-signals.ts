/** What the signals need of other rooms: what doses hold, what is known of effects, and levels at the ratings. */
import {
  doseModels,
  drawPart,
  type ExposureFacts,
  levelAt,
  prepareExposure,
  type Prepared,
  trackPart,
} from '../exposure/index.ts';
import { type SourceTable, resolveSources } from '../finding/index.ts';
import type { EntryOf, JournalBook, Payloads } from '../journal/index.ts';
import {
  type DoseHolding,
  type LevelAt,
  type Signal,
  type SignalFact,
  signalRows,
  type SignalRows,
  signalsOf,
  type SignalWords,
} from '../monitoring/index.ts';
import { doseContent, type DoseContent } from '../product/index.ts';
import type { ProductFacts } from '../product/facts.ts';
import type { AdverseEffectFact } from '../safety/facts.ts';

/** The part of the room `safety` that signals cite. */
export interface EffectFacts {
  readonly sources: SourceTable;
  readonly adverseEffects: readonly AdverseEffectFact[];
}

export interface SignalKnowledge extends ExposureFacts {
  readonly effects: EffectFacts;
}

export interface SignalsQuestion {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  /** Whether levels at the ratings are followed; this is what takes time. */
  readonly withLevels: boolean;
}

/** Every signal of a journal, worded. */
export function journalSignals(
  book: JournalBook,
  knowledge: SignalKnowledge,
  question: SignalsQuestion,
  words: SignalWords,
): Signal[] {
  const { now, zone, withLevels } = question;
  const rows = signalRows(book, { now, zone, holdingOf: (dose) => holdingOf(dose, book, knowledge.product) });
  const levels = withLevels ? levelsAtRatings(rows, book, knowledge, question) : null;
  return signalsOf(rows, { levels, facts: signalFacts(knowledge.effects) }, words);
}

/** The effects that a record is watched for. */
export function signalFacts({ adverseEffects, sources }: EffectFacts): SignalFact[] {
  return adverseEffects.flatMap(({ watchedAs, latency = null, ...fact }) =>
    watchedAs === undefined
      ? []
      : [
          {
            topic: watchedAs,
            name: fact.name,
            frequency: fact.frequency,
            from: fact.from,
            latency,
            verified: fact.verified,
            certainty: fact.certainty,
            asOf: fact.asOf,
            sources: resolveSources(fact.sources, sources),
          },
        ],
  );
}

function holdingOf({ payload }: EntryOf<'dose'>, book: JournalBook, facts: ProductFacts): DoseHolding {
  const taken = payload.product === null ? null : (book.productVersion(payload.product)?.payload ?? null);
  const content = doseContent(payload.amount, taken, facts);
  const { mass } = alkaloidOf(content);
  return {
    kind: content.kind,
    mg: mass === null ? null : { mean: mass.mean, low: mass.p5, high: mass.p95 },
    basis: content.basis,
    grams: gramsOf(payload.amount, taken),
  };
}

/** `null` where the unit has no weight. Milligrams of anything but leaf may be of product or of alkaloid. */
function gramsOf({ value, unit }: Payloads['dose']['amount'], taken: Payloads['product'] | null): number | null {
  const stated = taken?.units?.find((one) => one.unit === unit)?.grams;
  const perUnit = stated ?? (unit === 'g' ? 1 : unit === 'mg' && taken?.kind === 'kratom' ? 0.001 : null);
  return value === null || perUnit === null ? null : value * perUnit;
}

const alkaloidOf = (content: DoseContent): DoseContent['mitragynine'] =>
  content.kind === 'isolated-7-oh' ? content.sevenHydroxymitragynine : content.mitragynine;

const HOUR = 3_600_000;
const HOURS_BACK = 28 * 24 + 48;
/** Their median is enough where only the order of levels counts. */
const SUBJECTS = 40;

/** Mitragynine at each rating of the last four weeks, by the part that holds most doses. */
export function levelsAtRatings(
  rows: SignalRows,
  book: JournalBook,
  facts: ExposureFacts,
  { now, zone }: Pick<SignalsQuestion, 'now' | 'zone'>,
): LevelAt[] {
  const from = now - HOURS_BACK * HOUR;
  const prepared: Prepared = prepareExposure(book, facts, { now, window: { from, to: now }, ahead: 'nothing', zone });
  const [part] = prepared.parts.toSorted((a, b) => b.doses.length - a.doses.length);
  const ratings = rows.ratings.filter(({ at }) => at >= from);
  if (part === undefined || ratings.length === 0) return [];
  const times = { start: -HOURS_BACK, step: 1, count: HOURS_BACK + 1 };
  const tracked = trackPart(part, doseModels(facts.pharmacokinetics), { subjects: SUBJECTS, seed: 1, end: 0 });
  const drawn = drawPart(tracked, times);
  return ratings.map(({ at }) => {
    const hours = (at - from) / HOUR;
    const place = Math.min(times.count - 2, Math.floor(hours));
    const [before, after] = [place, place + 1].map((one) => levelAt(drawn, 'mitragynine', one).median);
    return { at, level: (before ?? 0) + (hours - place) * ((after ?? 0) - (before ?? 0)) };
  });
}
