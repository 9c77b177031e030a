/**
 * All findings of one person at one moment. There is no second path: the page, the terminal and the print show this object.
 *
 * Nothing is judged here. Each room answers its own question; this file asks them, puts their findings into one order
 * and says what nobody could answer.
 */
import { type ClinicianQuestion, clinicianQuestions, evidenceForEach, type EvidenceAnswer } from '../claims/index.ts';
import type { ClaimsFacts } from '../claims/facts.ts';
import { exposureFindings, type ExposureStudies } from '../exposure/index.ts';
import { compareFindings, type Finding, type NotAssessed, type Source, worstSeverity } from '../finding/index.ts';
import type { JournalState, ProductKind } from '../journal/index.ts';
import {
  answerLaw,
  countryOf,
  type Gazetteer,
  type LawAnswer,
  lawFinding,
  type PlaceReading,
  readPlace,
} from '../law/index.ts';
import type { LawFacts } from '../law/facts.ts';
import { type MedicineIndex, type MedicineReading, readMedicine } from '../medicines/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import {
  helpFor,
  screen,
  type Screening,
  type ScreeningInput,
  type Sign,
  withMedicinesAmong,
} from '../safety/index.ts';
import type { SafetyFacts } from '../safety/facts.ts';
import { confirmedReading } from './confirm.ts';
import { type BothLaws, notSaid, placeNotAssessed } from './not-assessed.ts';
import { type JournalAnalyses, type Screened, type SignalAnswer, signalFindings } from './signal-findings.ts';
import type { Review } from './types.ts';

/** The knowledge of every room that a review asks. */
export interface Knowledge {
  readonly law: LawFacts;
  /** `null` where the list of towns was not loaded: then only places with a row, states and countries are read. */
  readonly gazetteer: Gazetteer | null;
  readonly medicines: MedicineIndex;
  readonly safety: SafetyFacts;
  readonly claims: ClaimsFacts;
  /** Studies of kratom in the blood; where they are missing and would matter, the review says that it did not look. */
  readonly exposure?: ExposureStudies | null;
}

export interface ReviewOptions {
  /** The day that the review speaks of. */
  readonly at: PlainDate;
  /** Words of the person that nothing could read, as {@link readSentence} hands them back: they are listed as not assessed. */
  readonly notUnderstood?: readonly string[];
  /** Emergency signs that were read in the journal, as `redFlags` of the room monitoring finds them. */
  readonly signs?: readonly Sign[];
  /** Where a journal is given: what it adds. Absent where the state is all there is. */
  readonly journal?: JournalAnalyses;
  /** What was computed elsewhere from the journal, such as a trial; what could not be is among its `notAssessed`. */
  readonly analyses?: readonly Analysis[];
}

/** What one analysis says, ready to stand among the rest. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

/** Under this age there is information, safety and help, and nothing about how to use. */
const ADULT = 18;
/** Where no product is named, the law is answered for the leaf, and the review says so. */
const ASSUMED_PRODUCT: ProductKind = 'kratom';

/**
 * The review of one person.
 * @param state As recorded or typed; see `journalStateSchema`.
 * @returns findings in reading order (emergencies, withdrawal, then by severity), and by name everything that could not be judged.
 */
export function review(
  state: JournalState,
  knowledge: Knowledge,
  options: ReviewOptions,
  speak: Speak<ReviewMessageId>,
): Review {
  const asking: Asking = { knowledge, at: options.at, speak };
  const { signs = [] } = options;
  const { age, use } = state.person;
  const place = state.place === null ? null : readPlace(state.place, knowledge.law, knowledge.gazetteer);
  const country = place === null ? null : countryOf(place);
  const law = lawOf(place, state, asking);
  const typed = {
    medicines: medicinesOf(state, knowledge.medicines),
    conditions: state.conditions.map(({ text }) => text),
  };
  const { medicines, conditions } = withMedicinesAmong(typed, knowledge.medicines, knowledge.safety);
  const screening = screenOf(state, { medicines, conditions, signs, country }, asking);
  const lawFindings = law === null ? [] : [lawFinding(law, use, speak)];
  const exposure = exposureFindings(
    state,
    { findings: screening.findings, conditions: sureConditions(screening) },
    knowledge.exposure ?? null,
    speak,
  );
  const overTime = overTimeOf({ findings: screening.findings, medicines }, options, speak);
  const analyses = [overTime, ...(options.analyses ?? [])];
  const analysed = analyses.flatMap(({ findings }) => findings);
  const findings = [...lawFindings, ...screening.findings, ...exposure.findings, ...analysed].sort(compareFindings);
  const answers = state.reasons.flatMap((reason) => evidenceForEach(reason, knowledge.claims, speak));
  const evidence = firstOfEach(answers.filter(isResearched), ({ indication, topic }) => `${indication} ${topic}`);
  const notAssessed = [
    ...(options.notUnderstood ?? []).map((input) => ({ input, reason: speak('review.notUnderstood') })),
    ...(place === null ? [] : placeNotAssessed(place, knowledge.gazetteer !== null, speak)),
    ...screening.notAssessed,
    ...exposure.notAssessed,
    ...analyses.flatMap(({ notAssessed }) => notAssessed),
    ...answers
      .filter((answer) => !isResearched(answer))
      .map(({ input, bottomLine }) => ({ input, reason: bottomLine })),
    ...notSaid(state, bothLaws(place, state, asking), speak),
  ];
  const underAge = age !== null && age < ADULT;
  return {
    schema: 'clearleaf.review/1',
    at: options.at,
    state,
    understood: { place, medicines, conditions: screening.conditionsRead, reasons: answers.map(reasonRead) },
    findings,
    worstSeverity: worstSeverity(findings, notAssessed),
    law,
    evidence,
    questions: questionsOf(state, { evidence, law, underAge }, knowledge.claims),
    notAssessed,
    help: helpFor(country, knowledge.safety),
    sources: sourcesOf(findings, law, evidence),
    underAge,
  };
}

/** What a journal shows over time; nothing where there is none. */
const overTimeOf = (screened: Screened, { journal, at }: ReviewOptions, speak: Speak<ReviewMessageId>): SignalAnswer =>
  journal === undefined ? { findings: [], notAssessed: [] } : signalFindings(journal, screened, at, speak);

/** Conditions that the words say, and do not only perhaps mean. */
const sureConditions = ({ conditionsRead }: Screening): ReadonlySet<string> =>
  new Set(
    conditionsRead.flatMap(({ conditions, possible = [] }) =>
      conditions.filter((id) => !possible.some((one) => one.id === id)),
    ),
  );

function medicinesOf(state: JournalState, index: MedicineIndex): MedicineReading[] {
  return state.medicines.map(({ text, confirmed }) => confirmedReading(readMedicine(text, index), confirmed, index));
}

function screenOf(
  { person, product }: JournalState,
  read: Pick<ScreeningInput, 'medicines' | 'conditions' | 'signs' | 'country'>,
  { knowledge, at, speak }: Asking,
): Screening {
  return screen({ ...person, product, ...read }, knowledge.safety, at, speak);
}

const reasonRead = ({ input, indication, name }: EvidenceAnswer): Review['understood']['reasons'][number] => ({
  input,
  indication,
  name,
});

function questionsOf(
  { person, product, medicines, conditions }: JournalState,
  found: { readonly evidence: readonly EvidenceAnswer[]; readonly law: LawAnswer | null; readonly underAge: boolean },
  facts: ClaimsFacts,
): ClinicianQuestion[] {
  const context = {
    medicines,
    conditions,
    product,
    use: person.use,
    reasons: found.evidence.flatMap(({ indication }) => indication ?? []),
    inWithdrawal: person.withdrawal !== null && person.withdrawal !== 'none',
    underAge: found.underAge,
    mayBuy: found.law?.mayBuy ?? null,
  };
  return clinicianQuestions(context, facts);
}

interface Asking {
  readonly knowledge: Knowledge;
  readonly at: PlainDate;
  readonly speak: Speak<ReviewMessageId>;
}

/** The law where the person is; `null` where that is not known. */
function lawOf(
  place: PlaceReading | null,
  { person, product }: JournalState,
  { knowledge, at, speak }: Asking,
  asked = product ?? ASSUMED_PRODUCT,
): LawAnswer | null {
  if (place?.kind !== 'resolved') return null;
  return answerLaw({ facts: knowledge.law, chain: place.chain, product: asked, age: person.age, at, speak });
}

/** The laws of leaf and of 7-OH where no product was named, so that the review can say whether they differ. */
function bothLaws(place: PlaceReading | null, state: JournalState, asking: Asking): BothLaws | null {
  const leaf = state.product === null ? lawOf(place, state, asking, 'kratom') : null;
  const sevenOh = state.product === null ? lawOf(place, state, asking, '7-oh') : null;
  return leaf === null || sevenOh === null ? null : { leaf, sevenOh };
}

/** An answer for an indication, or for a topic of which something is known. */
const isResearched = ({ indication, topic }: EvidenceAnswer): boolean => indication !== null || topic !== null;

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}

/** Every source, once, in the order in which a reader meets them. */
function sourcesOf(findings: readonly Finding[], law: LawAnswer | null, evidence: readonly EvidenceAnswer[]): Source[] {
  const all = [
    ...findings.flatMap(({ sources }) => sources),
    ...(law?.sources ?? []),
    ...evidence.flatMap((answer) => [
      ...answer.sources,
      ...answer.treatments.flatMap(({ sources }) => sources),
      ...answer.claims.flatMap(({ sources }) => sources),
    ]),
  ];
  return firstOfEach(all, ({ id }) => id);
}
