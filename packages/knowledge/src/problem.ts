/**
 * What a check says about a fact: where, what stands there, what was expected, and how to mend it.
 *
 * The compiler and every linter speak this one form, so that whoever adds a fact reads one kind of message.
 */

/** One thing wrong with the knowledge. */
export interface Problem {
  /** Name of the check, for example `schema` or `min-above-max`. */
  readonly rule: string;
  /** Path of the file, relative to the repository where it lies within it. */
  readonly file: string;
  /** Line in the file, from 1; `null` where the problem has no line (a missing folder). */
  readonly line: number | null;
  /** Where in the fact, for example `help.0.number`; empty for the fact as a whole. */
  readonly path: string;
  /** What stands there, ready to be shown. */
  readonly actual: string;
  readonly expected: string;
  /** How to mend it. */
  readonly tip: string;
}

const LONGEST_SHOWN = 120;

/** A value as a reader of an error message wants to see it: quoted, on one line, not longer than needed. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

/** A problem as five short lines. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return [
    `${place}  ${problem.path === '' ? '(whole fact)' : problem.path}  [${problem.rule}]`,
    `  is        ${problem.actual}`,
    `  expected  ${problem.expected}`,
    `  tip       ${problem.tip}`,
  ].join('\n');
}

/** Orders problems for reading: by file, line, path and rule. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.path, b.path) ||
    compareText(a.rule, b.rule)
  );
}

/** Orders text by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Thrown by a room's own compiler to report more than one problem at once. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n\n'));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}
