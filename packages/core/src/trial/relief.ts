/**
 * Does it help, or does it only end its own withdrawal? M3 with its gate answers, the signs of a journal are listed
 * beside it and can hold it back, and the words say no more than "consistent with".
 */
import type { JournalBook } from '../journal/index.ts';
import { type AdaptationAnswer, analyseAdaptation } from './adaptation-answer.ts';
import {
  type AdaptationCandidate,
  type AdaptationProblem,
  type AdaptationRows,
  doseCandidates,
} from './adaptation-fit.ts';
import { type NaiveNumbers, naiveNumbers } from './naive.ts';
import {
  type AmountOf,
  gramsOf,
  type RatedMoment,
  type ReliefQuestion,
  type ReliefRows,
  reliefRows,
} from './relief-rows.ts';
import { type ReliefSigns, reliefSigns } from './relief-signs.ts';

export const reliefVerdicts = [
  'consistent with relief of withdrawal',
  'consistent with benefit',
  'cannot tell',
] as const;
export type ReliefVerdict = (typeof reliefVerdicts)[number];

/** Why nothing is said although a model would say something. */
export const reliefHolds = ['gate', 'uncounted-doses', 'signs-disagree', 'not-sure'] as const;
export type ReliefHold = (typeof reliefHolds)[number];

export interface ReliefAnswer {
  readonly verdict: ReliefVerdict;
  /** Empty where the verdict is not "cannot tell". */
  readonly holds: readonly ReliefHold[];
  readonly model: AdaptationAnswer;
  readonly signs: ReliefSigns;
  readonly naive: NaiveNumbers;
  /** Doses that are in no model. */
  readonly uncounted: number;
}

/** The first days of a record are not analysed: people begin one on bad days. */
const RUN_IN = 7;
const LIKELY = 0.8;
const MOST_UNCOUNTED = 0.1;

/**
 * @param amountOf Default: grams of leaf.
 * @returns a word where there is nothing to analyse.
 */
export function reliefOrBenefit(
  book: JournalBook,
  question: ReliefQuestion,
  amountOf: AmountOf = gramsOf(book),
): ReliefAnswer | AdaptationProblem {
  return reliefFrom(reliefRows(book, question, amountOf), question);
}

/**
 * The same from rows.
 * @param candidatesOf Default: from the doses; with the concentrations of the exposure model, `curveCandidates`.
 */
export function reliefFrom(
  rows: ReliefRows,
  question: ReliefQuestion,
  candidatesOf: (rows: ReliefRows) => readonly AdaptationCandidate[] = ({ doses }) => doseCandidates(doses),
): ReliefAnswer | AdaptationProblem {
  const candidates = candidatesOf(rows);
  const model = analyseAdaptation({
    rows: analysed(rows.moments),
    candidates,
    doseTimes: rows.taken,
    end: rows.end,
    options: { scale: question.scale },
    mcid: question.mcid,
  });
  if (typeof model === 'string') return model;
  const [likeliest] = [...model.candidates].sort((a, b) => b.share - a.share);
  const candidate = candidates.find(({ halfLife, tau }) => halfLife === likeliest?.halfLife && tau === likeliest.tau);
  if (candidate === undefined) return 'no-doses';
  const signs = reliefSigns(rows, question, candidate);
  const holds = holdsOf(rows, model);
  return { ...verdictOf(model, signs, holds), model, signs, naive: naiveNumbers(rows), uncounted: rows.uncounted };
}

function analysed(moments: readonly RatedMoment[]): AdaptationRows {
  const kept = moments.filter(({ day }) => day >= RUN_IN);
  return {
    times: Float64Array.from(kept, ({ day }) => day),
    outcome: Float64Array.from(kept, ({ outcome }) => outcome),
  };
}

function holdsOf({ uncounted, taken }: ReliefRows, { gate }: AdaptationAnswer): ReliefHold[] {
  return [
    ...(gate.passes ? [] : (['gate'] as const)),
    ...(uncounted > MOST_UNCOUNTED * taken.length ? (['uncounted-doses'] as const) : []),
  ];
}

function verdictOf(
  { chances }: AdaptationAnswer,
  signs: ReliefSigns,
  holds: readonly ReliefHold[],
): Pick<ReliefAnswer, 'verdict' | 'holds'> {
  const relief = chances.mostlyRelief >= LIKELY && chances.reliefMatters >= LIKELY && chances.netHelps <= 1 - LIKELY;
  const benefit = chances.netHelps >= LIKELY && chances.mostlyRelief <= 1 - LIKELY;
  if (!relief && !benefit) return { verdict: 'cannot tell', holds: [...holds, 'not-sure'] };
  const all = [...holds, ...(signsAgainst(signs, relief) ? (['signs-disagree'] as const) : [])];
  if (all.length > 0) return { verdict: 'cannot tell', holds: all };
  return { verdict: relief ? 'consistent with relief of withdrawal' : 'consistent with benefit', holds: [] };
}

/** A sign says the opposite of the model; for a benefit, the days of usual use themselves must be better. */
const signsAgainst = ({ trough, returnTo, levels }: ReliefSigns, relief: boolean): boolean =>
  relief
    ? returnTo.reading === 'benefit'
    : returnTo.reading === 'relief' || trough.reading === 'relief' || levels.reading !== 'benefit';
