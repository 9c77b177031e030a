/** What the rules look at, taken from a compilation. */
import { type Change, recordedRoom } from '../changes.ts';
import type { Compilation } from '../compile.ts';
import { citationsIn } from '../sources.ts';
import type { LintInput } from './rule.ts';

/** @param changes the record of changes, oldest first */
export function lintInputOf({ facts, sources, outputs }: Compilation, changes: readonly Change[]): LintInput {
  const linted = new Set(facts.map((fact) => fact.room));
  const own = outputs.filter((output) => !linted.has(output.room));
  const citedElsewhere = new Set(own.flatMap((output) => citationsIn(output.content)).map(({ id }) => id));
  return { facts, sources: sources.raw, citedElsewhere, wholeRooms: own.map(recordedRoom), changes };
}
