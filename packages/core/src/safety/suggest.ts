/** Type-ahead for conditions. */
import { fold } from '../text/index.ts';
import { prepareSafety } from './prepare.ts';
import type { ConditionSuggestion } from './types.ts';
import type { SafetyFacts } from './facts.ts';

interface Line {
  readonly folded: string;
  readonly suggestion: ConditionSuggestion;
}

const linesByFacts = new WeakMap<SafetyFacts, readonly Line[]>();

/**
 * Lines of which a word begins with what was typed; those that begin with it come first.
 * @param limit Most lines to give.
 */
export function suggestConditions(prefix: string, facts: SafetyFacts, limit: number): ConditionSuggestion[] {
  const typed = fold(prefix.slice(0, 100));
  if (typed === '') return [];
  const lines = linesOf(facts);
  const first = lines.filter((line) => line.folded.startsWith(typed));
  const inner = lines.filter((line) => !line.folded.startsWith(typed) && line.folded.includes(` ${typed}`));
  return [...first, ...inner].slice(0, limit).map((line) => line.suggestion);
}

function linesOf(facts: SafetyFacts): readonly Line[] {
  let lines = linesByFacts.get(facts);
  if (lines === undefined) linesByFacts.set(facts, (lines = collectLines(facts)));
  return lines;
}

function collectLines(facts: SafetyFacts): Line[] {
  const { urgentIds } = prepareSafety(facts);
  const idsByName = new Map<string, string[]>();
  for (const { id, recognise } of [
    ...facts.conditions,
    ...facts.redFlags,
    ...facts.withdrawal,
    ...facts.interactions,
  ]) {
    for (const name of recognise.suggestions) idsByName.set(name, [...(idsByName.get(name) ?? []), id]);
  }
  for (const { name, suggested } of facts.complaints) if (suggested && !idsByName.has(name)) idsByName.set(name, []);
  const urgency = (ids: readonly string[]): number =>
    ids.some((id) => urgentIds.has(id)) ? 0 : ids.length > 0 ? 1 : 2;
  return [...idsByName]
    .map(([name, conditions]) => ({ folded: fold(name), suggestion: { name, conditions } }))
    .sort(
      (a, b) => urgency(a.suggestion.conditions) - urgency(b.suggestion.conditions) || (a.folded < b.folded ? -1 : 1),
    );
}
