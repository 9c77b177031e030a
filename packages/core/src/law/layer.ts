/**
 * Reads one row at one day: what it says about one product, and whether that may be relied on.
 *
 * A ban that has passed its review date still forbids. A permission needs more: a source of medium confidence or
 * better that was read, not expired, and not from after the day asked about.
 */
import type { SourceTable } from '../finding/index.ts';
import { resolveSources } from '../finding/index.ts';
import type { ProductKind } from '../journal/index.ts';
import { addDays, type PlainDate } from '../quantity/index.ts';
import type { LawOverlay, LawPlace, LawRule } from './facts.ts';
import { firstDay, lastDay } from './loose-date.ts';
import { type LawConfidence, type LawDoubt, type LawLayer, lawStatuses, type LawStatus, type MayBuy } from './types.ts';

const REVIEW_DAYS = 90;
const VOLATILE_REVIEW_DAYS = 30;
const ADULT = 18;

/** The day after which a row is stale: `asOf` + 90 days, + 30 where it is volatile. */
export const reviewBy = (row: LawPlace): PlainDate =>
  addDays(row.asOf, row.volatile ? VOLATILE_REVIEW_DAYS : REVIEW_DAYS);

/** What the person asks of every layer. */
export interface LayerQuestion {
  readonly product: ProductKind;
  /** Whole years; `null` is not said. */
  readonly age: number | null;
  readonly at: PlainDate;
  /** Whether a smaller place was named: for a country a state that has a row, for a state any town or county. */
  readonly belowNamed: boolean;
}

/** One row, read. */
export function readLayer(row: LawPlace, question: LayerQuestion, sources: SourceTable): LawLayer {
  const rule = ruleFor(row, question.product);
  const status = statusAt(row, rule, question.at);
  const verdict = verdictOf({ row, rule, status }, question);
  return {
    code: row.id,
    name: row.name,
    level: row.level,
    status,
    minimumAge: rule.minimumAge ?? null,
    conditions: rule.conditions,
    limits: rule.limits ?? [],
    scope: rule.scope ?? {},
    instrument: row.instrument,
    effectiveFrom: row.effectiveFrom,
    asOf: row.asOf,
    asOfGiven: row.asOfGiven ?? row.asOf,
    reviewBy: reviewBy(row),
    stale: reviewBy(row) < question.at,
    volatile: row.volatile,
    confidence: confidenceOf(row),
    sources: resolveSources(row.sources, sources),
    notes: row.notes.join(' '),
    pending: row.pending,
    ...verdict,
  };
}

/** Confidence in the words of the research. */
const confidenceOf = ({ certainty }: LawPlace): LawConfidence =>
  certainty === 'high' ? 'high' : certainty === 'moderate' ? 'medium' : 'low';

/** The rule for a product, with what only some rules have. */
interface ProductRule extends LawRule {
  readonly dependsOnProduct?: boolean | undefined;
  readonly overlay?: LawOverlay | undefined;
}

/** An extract has the leaf's rule unless the row has one for extracts; its conditions then come first. */
export function ruleFor(row: LawPlace, product: ProductKind): ProductRule {
  if (product === '7-oh') return row.sevenOh;
  if (product === 'kratom' || row.extract === undefined) return row.kratom;
  const same = row.extract.status === row.kratom.status;
  const conditions = [
    ...row.extract.conditions,
    ...(same ? row.kratom.conditions.filter((one) => !row.extract?.conditions.includes(one)) : []),
  ];
  return {
    ...row.kratom,
    ...row.extract,
    minimumAge: row.extract.minimumAge ?? (same ? row.kratom.minimumAge : undefined),
    conditions,
  };
}

/** The status that holds on a day. What cannot be known for that day is `unclear`, whatever the row says of its own. */
export function statusAt(row: LawPlace, rule: ProductRule, at: PlainDate): LawStatus {
  const status = underOverlay(rule, at);
  const started = startedBy(row, status, at);
  if (started === false) return 'unclear';
  return at < row.asOf && started === null ? 'unclear' : status;
}

/** A ban is read from the first day its date may mean, a permission from the last. `null`: the day is not known. */
function startedBy(row: LawPlace, status: LawStatus, at: PlainDate): boolean | null {
  if (row.effectiveFrom === null) return null;
  return at >= (forbids(status) ? firstDay(row.effectiveFrom) : lastDay(row.effectiveFrom));
}

function underOverlay({ status, overlay }: ProductRule, at: PlainDate): LawStatus {
  if (overlay === undefined || overlay.order === 'withdrawn') return status;
  if (overlay.inForceFrom !== undefined && at >= overlay.inForceFrom) return 'prohibited';
  return stricterOf(status, 'unclear');
}

/** Position from the strictest, 0, on. */
export const strictness = (status: LawStatus): number => lawStatuses.indexOf(status);
const stricterOf = (a: LawStatus, b: LawStatus): LawStatus => (strictness(a) <= strictness(b) ? a : b);

/** True where nobody may buy it without more. */
export const forbids = (status: LawStatus): boolean => status === 'prohibited' || status === 'prescription-only';

interface ReadRule {
  readonly row: LawPlace;
  readonly rule: ProductRule;
  readonly status: LawStatus;
}

function verdictOf(read: ReadRule, question: LayerQuestion): { mayBuy: MayBuy; doubts: readonly LawDoubt[] } {
  if (forbids(read.status) || isTooYoung(read, question)) return { mayBuy: 'no', doubts: [] };
  const doubts = [...doubtsOfSource(read, question), ...doubtsOfPerson(read, question)];
  return { mayBuy: doubts.length > 0 ? 'unknown' : 'yes', doubts };
}

/** A minimum age bars those below it, also where the rest of the rule is old or unclear; not before the rule is known. */
function isTooYoung({ row, rule }: ReadRule, { age, at }: LayerQuestion): boolean {
  const known = at >= row.asOf || row.effectiveFrom !== null;
  const started = row.effectiveFrom === null || at >= firstDay(row.effectiveFrom);
  return age !== null && rule.minimumAge !== undefined && age < rule.minimumAge && known && started;
}

function doubtsOfSource({ row, status }: ReadRule, { at }: LayerQuestion): LawDoubt[] {
  const notYet = row.effectiveFrom !== null && at < lastDay(row.effectiveFrom);
  const later = at < row.asOf;
  return marked({
    'not-yet-in-force': notYet,
    'later-source': later,
    unclear: status === 'unclear' && !notYet && !later,
    stale: reviewBy(row) < at,
    'low-confidence': confidenceOf(row) === 'low',
    unverified: !row.verified,
  });
}

function doubtsOfPerson({ row, rule }: ReadRule, { age, belowNamed }: LayerQuestion): LawDoubt[] {
  return marked({
    'depends-on-product': rule.dependsOnProduct === true,
    'age-not-said': rule.minimumAge !== undefined && age === null,
    minor: rule.minimumAge === undefined && age !== null && age < ADULT,
    'below-not-said': row.localRules === 'ask' && !belowNamed,
  });
}

const marked = (marks: Partial<Record<LawDoubt, boolean>>): LawDoubt[] =>
  (Object.keys(marks) as LawDoubt[]).filter((doubt) => marks[doubt] === true);
