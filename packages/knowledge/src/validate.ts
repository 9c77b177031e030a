/**
 * Checks raw facts against their room's schema and says what is wrong in words that teach.
 */
import * as z from 'zod/mini';
import { type Problem, showValue } from './problem.ts';
import { type FactPath, type RawFact, showPath } from './read.ts';

/** Sentences of zod in English; the mini build has none of its own. */
const speakEnglish = z.locales.en().localeError;

/** Facts that passed, as their schema returns them, and what is wrong with the others. */
export interface Validated {
  readonly values: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** Checks all facts of one collection. */
export function validateFacts(facts: readonly RawFact[], schema: z.ZodMiniType): Validated {
  const values: unknown[] = [];
  const problems: Problem[] = [];
  for (const fact of facts) {
    const result = schema.safeParse(fact.value, { error: speakEnglish });
    if (result.success) values.push(result.data);
    else problems.push(...result.error.issues.flatMap((issue) => problemsOf(fact, issue)));
  }
  return { values, problems };
}

type Issue = z.core.$ZodIssue;

/** A value that fits no form of a union is explained by the form that it came closest to. */
function problemsOf(fact: RawFact, issue: Issue, prefix: FactPath = []): Problem[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
    if (closest !== undefined && depthOf(closest) > 0) return closest.flatMap((inner) => problemsOf(fact, inner, path));
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(fact, [...path, key], key));
  const actual = valueAt(fact.value, path);
  return [
    {
      rule: 'schema',
      file: fact.file,
      line: fact.lineOf(path),
      path: showPath(path),
      actual: showValue(actual),
      expected: messageOfIssue(issue),
      tip: tipFor(issue, actual, fact),
    },
  ];
}

const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

function unknownKey(fact: RawFact, path: FactPath, key: string): Problem {
  return {
    rule: 'schema',
    file: fact.file,
    line: fact.lineOf(path),
    path: showPath(path),
    actual: `a field ${showValue(key)}`,
    expected: 'only fields that the schema knows',
    tip: `Look for a slip in the name. The fields of ${fact.collection} are listed in ${schemaFile(fact)}.`,
  };
}

const schemaFile = (fact: RawFact): string =>
  `packages/core/src/${fact.room === 'sources' ? 'finding' : fact.room}/facts.ts`;

/** What an issue of zod expected, in plain words. */
export function messageOfIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1
        ? showValue(issue.values[0])
        : `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(messageOfIssue))].join(', or ');
    default:
      return issue.message
        .replace(/^Invalid input: /, '')
        .replace(/^Too (small|big): expected /, 'expected ')
        .replace(/^expected /, '');
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  null: 'null',
};

function tipFor(issue: Issue, actual: unknown, fact: RawFact): string {
  if (actual === undefined) return `Add the field. What it means is written in ${schemaFile(fact)}.`;
  if (issue.code === 'invalid_value') return 'Write one of these words exactly, in lower or upper case as shown.';
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return 'Put quotes around it, so that YAML reads it as text.';
  if (issue.code === 'invalid_type' && issue.expected === 'boolean')
    return 'YAML reads only true and false as yes and no; write one of them, without quotes.';
  if (issue.code === 'invalid_type' && actual === null)
    return 'The field may not be empty here. Leave it out only if the schema says "optional".';
  return `What the field means and takes is written in ${schemaFile(fact)}.`;
}

function valueAt(value: unknown, path: FactPath): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}
