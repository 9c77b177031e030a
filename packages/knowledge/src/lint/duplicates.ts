/** One fact, one place: the same thing said twice will one day be said in two ways. */
import { type Problem, showValue } from '../problem.ts';
import type { RawFact } from '../read.ts';
import { groupsIn, type LintInput, type LintRule, problemAt, valueAt } from './rule.ts';

/** What makes two facts of a collection the same statement. */
interface Identity {
  /** `room/collection`. */
  readonly of: string;
  readonly field: string;
  /** The statement in a form that can be compared, or several; empty where the fact makes none. */
  readonly keys: (fact: RawFact) => readonly string[];
}

const text = (fact: RawFact, field: string): string => {
  const value = valueAt(fact.value, [field]);
  return typeof value === 'string' ? value : '';
};

const list = (fact: RawFact, field: string): readonly string[] => {
  const value = valueAt(fact.value, [field]);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

const normal = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const sameText = (of: string, field: string): Identity => ({
  of,
  field,
  keys: (fact) => [normal(text(fact, field))].filter((key) => key !== ''),
});

/** Digits that are dialled; two spellings of one number are one number. */
const dialled = (number: string): string => number.replace(/[^\d+]/g, '');

const identities: readonly Identity[] = [
  sameText('claims/claims', 'claim'),
  sameText('claims/evidence', 'title'),
  sameText('claims/omissions', 'text'),
  sameText('claims/indications', 'name'),
  sameText('claims/gaps', 'question'),
  sameText('claims/mechanisms', 'name'),
  sameText('claims/practices', 'practice'),
  sameText('safety/interactions', 'name'),
  sameText('safety/conditions', 'name'),
  sameText('safety/redFlags', 'name'),
  sameText('safety/adverseEffects', 'name'),
  sameText('safety/drugLists', 'name'),
  {
    of: 'claims/comparators',
    field: 'treatment',
    keys: (fact) => [normal(`${text(fact, 'condition')} ${text(fact, 'treatment')}`)],
  },
  // Two rules for exactly the same medicines; one medicine may belong to several rules.
  {
    of: 'safety/interactions',
    field: 'ingredients',
    keys: (fact) => [[...list(fact, 'ingredients')].sort().join(', ')].filter((key) => key !== ''),
  },
  {
    of: 'safety/receptors',
    field: 'receptor',
    keys: (fact) => [
      normal(
        ['alkaloid', 'receptor', 'parameter', 'assay', 'species', 'value'].map((field) => text(fact, field)).join(' '),
      ),
    ],
  },
  {
    of: 'safety/helpLines',
    field: 'number',
    keys: (fact) =>
      text(fact, 'number') === ''
        ? []
        : list(fact, 'countries').map((country) => `${country} ${dialled(text(fact, 'number'))} ${text(fact, 'kind')}`),
  },
];

const twoStatements: LintRule = {
  name: 'two-statements',
  check: ({ facts }) =>
    identities.flatMap(({ of, field, keys }) => {
      const firstByKey = new Map<string, RawFact>();
      return facts
        .filter((fact) => `${fact.room}/${fact.collection}` === of)
        .flatMap((fact) =>
          keys(fact).flatMap((key): Problem[] => {
            const first = firstByKey.get(key);
            if (first === undefined) firstByKey.set(key, fact);
            if (first === undefined || first === fact) return [];
            return [
              problemAt('two-statements', fact, {
                path: [field],
                actual: `${showValue(key)}, which ${first.id} in ${first.file}:${first.lineOf([field])} also states`,
                expected: 'one fact for one statement',
                tip: 'Put what is new here into the fact that is there, and delete this one.',
              }),
            ];
          }),
        );
    }),
};

export const duplicateId: LintRule = {
  name: 'duplicate-id',
  check: ({ facts, sources }: LintInput) => {
    const firstByKey = new Map<string, RawFact>();
    return [...sources, ...facts]
      .filter((fact) => fact.id !== '')
      .flatMap((fact) => {
        // A source is cited by its id alone, whatever group it lies in.
        const key = fact.room === 'sources' ? fact.id : `${fact.room}/${fact.collection}/${fact.id}`;
        const first = firstByKey.get(key);
        if (first === undefined) firstByKey.set(key, fact);
        if (first === undefined) return [];
        return [
          problemAt('duplicate-id', fact, {
            path: ['id'],
            actual: `${showValue(fact.id)}, which also stands in ${first.file}:${first.lineOf(['id'])}`,
            expected: 'an id that no other fact of the collection has',
            tip: 'One fact, one place: change the fact that is there, or give the new one an id of its own.',
          }),
        ];
      });
  },
};

/** A list that names the same thing twice. */
const repeatedItem: LintRule = {
  name: 'repeated-item',
  check: ({ facts }) =>
    facts.flatMap((fact) =>
      groupsIn(fact.value).flatMap(({ value, path }) =>
        Object.entries(value).flatMap(([key, items]) => {
          if (!Array.isArray(items)) return [];
          const at = items.findIndex(
            (item: unknown, index) => typeof item === 'string' && items.indexOf(item) !== index,
          );
          if (at < 0) return [];
          return [
            problemAt('repeated-item', fact, {
              path: [...path, key, at],
              expected: 'each item once',
              tip: 'Delete the second one.',
            }),
          ];
        }),
      ),
    ),
};

export const duplicateRules: readonly LintRule[] = [twoStatements, duplicateId, repeatedItem];
