/** What the signals of a journal add to a review: what was raised, what was not, and what could not be said. */
import { type Finding, isAtLeast, type NotAssessed } from '../finding/index.ts';
import type { JournalBook } from '../journal/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { MedicineReading } from '../medicines/index.ts';
import type { Signal } from '../monitoring/types.ts';
import type { PlainDate } from '../quantity/index.ts';
import { fold } from '../text/index.ts';

/** What a journal adds to the state of a person. */
export interface JournalAnalyses {
  /** `null` where they were not computed, or not yet: the review then says so. */
  readonly signals: readonly Signal[] | null;
  /** Medicines that were begun lately, while kratom was in the journal already, as they were typed. */
  readonly newMedicines: readonly string[];
}

export interface SignalAnswer {
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

const DAY = 86_400_000;
/** Days in which a medicine is new. */
const NEW_DAYS = 28;

/** Medicines that hold at `now`, begun in the last four weeks and after the first dose of the journal. */
export function newMedicinesOf(book: JournalBook, now: number): string[] {
  const first = book.all('dose')[0]?.at ?? Number.POSITIVE_INFINITY;
  const from = Math.max(first, now - NEW_DAYS * DAY);
  return book
    .journal(now)
    .medicines.filter(({ at, payload }) => (payload.from ?? at) > from)
    .map(({ payload }) => payload.text);
}

type Say = Speak<ReviewMessageId>;

/** What screening made of everything that the person takes. */
export interface Screened {
  readonly findings: readonly Finding[];
  readonly medicines: readonly MedicineReading[];
}

export function signalFindings(
  { signals, newMedicines }: JournalAnalyses,
  screened: Screened,
  at: PlainDate,
  speak: Say,
): SignalAnswer {
  const combinations = newMedicines.flatMap((medicine) => newCombination(medicine, screened, at, speak));
  const input = speak('review.inputSignals');
  if (signals === null)
    return { findings: combinations, notAssessed: [{ input, reason: speak('review.signalsMissing') }] };
  const of = (state: Signal['state']): readonly Signal[] => signals.filter((signal) => signal.state === state);
  const names = (some: readonly Signal[]): string => some.map(({ finding }) => finding.about).join(', ');
  const [unseen, lacking] = [of('not-raised'), of('not-enough')];
  return {
    findings: [
      ...of('raised').map(({ finding }) => finding),
      ...combinations,
      ...(unseen.length === 0 ? [] : [unseenFinding(names(unseen), at, speak)]),
    ],
    notAssessed:
      lacking.length === 0 ? [] : [{ input, reason: speak('review.signalsNotEnough', { names: names(lacking) }) }],
  };
}

const unseenFinding = (about: string, at: PlainDate, speak: Say): Finding => ({
  rule: 'monitoring/not-seen',
  severity: 'none',
  certainty: 'low',
  about,
  statement: speak('review.signalsUnseen'),
  action: '',
  why: '',
  caveats: [],
  sources: [],
  asOf: at,
});

/** Something begun lately that screening warns of beside kratom: the first screening did not know of it. */
function newCombination(medicine: string, { findings, medicines }: Screened, at: PlainDate, speak: Say): Finding[] {
  const names = medicines
    .filter(({ input }) => input === medicine)
    .flatMap(({ matches }) => matches.flatMap(({ ingredient, brand }) => [ingredient, brand ?? ingredient]))
    .map(fold);
  const [worst] = findings.filter(
    ({ rule, severity, about }) =>
      rule.startsWith('interaction/') &&
      isAtLeast(severity, 'moderate') &&
      names.some((name) => fold(about).includes(name)),
  );
  if (worst === undefined) return [];
  return [
    {
      ...worst,
      rule: 'monitoring/new-combination',
      severity: 'moderate',
      about: medicine,
      statement: speak('review.newCombination', { medicine }),
      action: speak('review.newCombinationAction'),
      why: worst.statement,
      asOf: at,
    },
  ];
}
