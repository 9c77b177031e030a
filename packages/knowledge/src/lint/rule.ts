/** What a lint rule is, and the small tools that rules share. */
import type { Change, Recorded } from '../changes.ts';
import { type Problem, showValue } from '../problem.ts';
import { type FactPath, type RawFact, showPath } from '../read.ts';

/** Everything that rules look at. */
export interface LintInput {
  /** Facts of every room, as their files state them. */
  readonly facts: readonly RawFact[];
  /** Sources, as their files state them. */
  readonly sources: readonly RawFact[];
  /** Ids of sources that rooms with a compiler of their own cite. */
  readonly citedElsewhere: ReadonlySet<string>;
  /** Rooms that are recorded as a whole, because they compile themselves. */
  readonly wholeRooms: readonly Recorded[];
  /** The record of changes, oldest first. */
  readonly changes: readonly Change[];
}

/** One check of the knowledge. */
export interface LintRule {
  /** Stands in messages, and names the folder of its fixtures. */
  readonly name: string;
  readonly check: (input: LintInput) => Problem[];
}

/** What a rule says about one place; the fact adds file and line. */
export interface Complaint {
  readonly path: FactPath;
  /** Shown as it is; left out, the value at the path is shown. */
  readonly actual?: string;
  readonly expected: string;
  readonly tip: string;
}

/** A complaint as a problem of a fact. */
export function problemAt(rule: string, fact: RawFact, { path, actual, expected, tip }: Complaint): Problem {
  return {
    rule,
    file: fact.file,
    line: fact.lineOf(path),
    path: showPath(path),
    actual: actual ?? showValue(valueAt(fact.value, path)),
    expected,
    tip,
  };
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: FactPath): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

/** A value in a fact, and where it stands. */
export interface Leaf<T> {
  readonly value: T;
  readonly path: FactPath;
  /** The nearest name above it: for `notes.2` it is `notes`. */
  readonly key: string;
}

/** Every group of fields in a value, itself included. */
export function groupsIn(value: unknown, path: FactPath = []): Leaf<Readonly<Record<string, unknown>>>[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => groupsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const group = value as Readonly<Record<string, unknown>>;
  const inner = Object.entries(group).flatMap(([key, item]) => groupsIn(item, [...path, key]));
  return [{ value: group, path, key: keyOf(path) }, ...inner];
}

/** Every text in a value. */
export function textsIn(value: unknown, path: FactPath = []): Leaf<string>[] {
  if (typeof value === 'string') return [{ value, path, key: keyOf(path) }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => textsIn(item, [...path, key]));
}

function keyOf(path: FactPath): string {
  return String(path.findLast((key) => typeof key === 'string') ?? '');
}

/** Facts and sources together. */
export const allIn = (input: LintInput): readonly RawFact[] => [...input.sources, ...input.facts];
