/**
 * What may be randomised: only what a person already varies, within their own recent range, downward, or in its time or
 * label. Never a start, a rise or a stop; nothing where there are signs of dependence, or where nobody asked for them.
 */
import type { Use } from '../journal/index.ts';

/** What one product of a comparison holds. */
export interface TrialProduct {
  readonly form: 'leaf' | 'extract' | '7-oh';
  /** Milligrams of mitragynine in what is taken at a time; `null` is not known. */
  readonly mitragynine: number | null;
  /** Where that figure comes from. A published range of such products is not a known content. */
  readonly basis: 'laboratory' | 'label' | 'published-range';
}

/** One declared question; never a hunt through all pairs. */
export type TrialQuestion =
  /** The usual amount against so much less: a share of it. */
  | { readonly kind: 'reduction'; readonly share: number }
  /** The first of the day as usual against so many hours later. */
  | { readonly kind: 'time'; readonly hoursLater: number }
  /** One product against another, at the same content. */
  | { readonly kind: 'product'; readonly baseline: TrialProduct; readonly other: TrialProduct }
  /** A prescribed medicine, another drug, sleep: these are observed. */
  | { readonly kind: 'observed' };

/** What is known of the person; `null` was not asked. */
export interface TrialPerson {
  /** Whole years. */
  readonly age: number | null;
  readonly use: Use | null;
  readonly withdrawal: boolean | null;
  /** Signs of dependence: withdrawal between doses, failed reductions, taking it to feel normal. */
  readonly dependenceSigns: boolean | null;
  readonly pregnant: boolean | null;
  /** A clinician goes along with it. */
  readonly clinician: boolean;
}

export const trialRefusals = [
  'under-age',
  'not-using',
  'use-not-known',
  'withdrawal',
  'dependence-signs',
  'signs-not-known',
  'pregnant',
  'observed-only',
  'not-a-reduction',
  'reduction-too-large',
  'no-time',
  'seven-hydroxymitragynine',
  'different-form',
  'content-not-known',
  'unequal-content',
  'clinician-needed',
] as const;
/** Why a trial is not offered. */
export type TrialRefusal = (typeof trialRefusals)[number];

export const LARGEST_REDUCTION = 0.25;
const LONGEST_DELAY = 4;
/** Contents that differ by less than this share are equal, as far as a laboratory can tell. */
const EQUAL_CONTENT = 0.1;
const ADULT = 18;

/** Everything that stands against it; nothing where it may be planned. */
export function trialRefusalsOf(question: TrialQuestion, person: TrialPerson): readonly TrialRefusal[] {
  return [...personRefusals(person), ...questionRefusals(question)];
}

function personRefusals(person: TrialPerson): TrialRefusal[] {
  const { age, use, withdrawal, dependenceSigns, pregnant } = person;
  const all: readonly (readonly [boolean, TrialRefusal])[] = [
    [age !== null && age < ADULT, 'under-age'],
    [use === 'never' || use === 'stopped', 'not-using'],
    [use === null, 'use-not-known'],
    [withdrawal === true, 'withdrawal'],
    [dependenceSigns === true, 'dependence-signs'],
    [withdrawal === null || dependenceSigns === null, 'signs-not-known'],
    [pregnant === true, 'pregnant'],
  ];
  return all.flatMap(([stands, refusal]) => (stands ? [refusal] : []));
}

function questionRefusals(question: TrialQuestion): TrialRefusal[] {
  switch (question.kind) {
    case 'observed':
      return ['observed-only'];
    case 'reduction':
      if (!(question.share > 0)) return ['not-a-reduction'];
      return question.share > LARGEST_REDUCTION ? ['reduction-too-large'] : [];
    case 'time':
      return question.hoursLater > 0 && question.hoursLater <= LONGEST_DELAY ? [] : ['no-time'];
    case 'product':
      return productRefusals(question.baseline, question.other);
  }
}

function productRefusals(baseline: TrialProduct, other: TrialProduct): TrialRefusal[] {
  if (baseline.form === '7-oh' || other.form === '7-oh') return ['seven-hydroxymitragynine'];
  if (baseline.form !== other.form) return ['different-form'];
  const known = [baseline, other].every(
    ({ mitragynine, basis }) => mitragynine !== null && basis !== 'published-range',
  );
  if (!known) return ['content-not-known'];
  const [from, to] = [baseline.mitragynine ?? 0, other.mitragynine ?? 0];
  return Math.abs(to - from) <= EQUAL_CONTENT * from ? [] : ['unequal-content'];
}
