/**
 * The one form in which Clearleaf says anything about a person.
 *
 * A finding has a stable rule id, a severity, a certainty, what it is about, the statement, the action,
 * its sources and the day they speak of. "Not assessed" is said beside the findings, never left out.
 */
import type { Certainty, Source } from './facts.ts';
import type { PlainDate } from '../quantity/index.ts';

export type { Certainty, Source } from './facts.ts';

/** From worst to least. `unknown` outranks `minor`: what was not looked at may be anything. */
export const severities = ['emergency', 'contraindicated', 'major', 'moderate', 'unknown', 'minor', 'none'] as const;
export type Severity = (typeof severities)[number];

export interface Finding {
  /** Stable id, `<room>/<id>`, for example `interaction/tramadol`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What of the person's own words this is about, for example "Zoloft (sertraline)". */
  readonly about: string;
  /** One sentence: what is so. */
  readonly statement: string;
  /** What to do, worded for the person's present use. */
  readonly action: string;
  /** How it works, in plain words. Empty where there is nothing to add. */
  readonly why: string;
  /** What weakens it: not verified, past its review date, not reviewed by a pharmacist. Ready to be shown. */
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
  /** The day that the statement speaks of. */
  readonly asOf: PlainDate;
  /** Where the source shows only a year or a month: that, to be shown in place of `asOf`, which is its first day. */
  readonly asOfGiven?: string;
  /** Place among what is read right after emergencies, whatever its severity: someone in withdrawal needs help first. */
  readonly urgent?: number;
}

/** Something the person said that nothing here could judge. */
export interface NotAssessed {
  readonly input: string;
  readonly reason: string;
}

/** Position on the ladder: 0 is the worst. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity);

/** True if `a` is at least as bad as `b`. */
export const isAtLeast = (a: Severity, b: Severity): boolean => severityRank(a) <= severityRank(b);

/** The worst of some severities; `none` of nothing. */
export function worstOf(all: Iterable<Severity>): Severity {
  let worst: Severity = 'none';
  for (const severity of all) if (severityRank(severity) < severityRank(worst)) worst = severity;
  return worst;
}

/**
 * The worst severity of a set of findings. Anything not assessed makes it at least `unknown`,
 * because what was not recognised may be anything.
 */
export function worstSeverity(findings: readonly Finding[], notAssessed: readonly NotAssessed[]): Severity {
  const worst = worstOf(findings.map((finding) => finding.severity));
  return notAssessed.length > 0 ? worstOf([worst, 'unknown']) : worst;
}

/**
 * Orders findings for reading: emergencies, what is urgent, then worst first, then surest, then by rule and subject, so
 * that the order never depends on chance.
 */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compare(readingGroup(a), readingGroup(b)) ||
    severityRank(a.severity) - severityRank(b.severity) ||
    certaintyRank[a.certainty] - certaintyRank[b.certainty] ||
    compare(a.rule, b.rule) ||
    compare(a.about, b.about)
  );
}

/** 0 for emergencies, then what is urgent in its own order, then the rest. */
const readingGroup = ({ severity, urgent }: Finding): number => (severity === 'emergency' ? 0 : (urgent ?? Infinity));
const compare = <V extends string | number>(a: V, b: V): number => (a < b ? -1 : a > b ? 1 : 0);

const certaintyRank: Record<Certainty, number> = { high: 0, moderate: 1, low: 2, veryLow: 3, none: 4 };

/** Sources by id, as a compiled room carries them. */
export type SourceTable = Readonly<Record<string, Source>>;

/**
 * The sources that some ids name, in order.
 * @throws Error where an id names none: the compiler has let a dead id through.
 */
export function resolveSources(ids: readonly string[], table: SourceTable): Source[] {
  return ids.map((id) => {
    const source = table[id];
    if (source === undefined) throw new Error(`Cannot cite ${id}: the compiled knowledge has no such source`);
    return source;
  });
}
