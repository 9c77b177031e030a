/** Every rule for the knowledge, and one call that applies them. */
import { compareProblems, type Problem } from '../problem.ts';
import { duplicateRules } from './duplicates.ts';
import { packNotShippable } from './packs.ts';
import { unrecorded } from './record.ts';
import { deadReferenceRule, references } from './references.ts';
import type { LintInput, LintRule } from './rule.ts';
import { sourceRules } from './sources.ts';
import { valueRules } from './values.ts';
import { wordingRules } from './wording.ts';

/** All rules. Each has a folder of known-bad fixtures in `packages/knowledge/test/lint/fixtures`. */
export const lintRules: readonly LintRule[] = [
  ...sourceRules,
  deadReferenceRule(references),
  ...duplicateRules,
  ...valueRules,
  ...wordingRules,
  packNotShippable,
  unrecorded,
];

/** What all rules say, in the order of the files. */
export function lintKnowledge(input: LintInput): Problem[] {
  return lintRules.flatMap((rule) => rule.check(input)).sort(compareProblems);
}
