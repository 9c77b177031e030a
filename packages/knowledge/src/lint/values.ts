/** Rules about values: units that exist, ranges the right way round, days that fit together, files named for their fact. */
import { basename } from 'node:path';
import { daysBetween, parsePlainDate, type PlainDate } from '@clearleaf/core/quantity';
import { showValue, type Problem } from '../problem.ts';
import { type FactPath, type RawFact, slugOf } from '../read.ts';
import { allIn, groupsIn, type LintInput, type LintRule, problemAt, textsIn, valueAt } from './rule.ts';
import { knownUnits } from './units.ts';

const unknownUnit: LintRule = {
  name: 'unknown-unit',
  check: ({ facts }) =>
    facts.flatMap((fact) =>
      textsIn(fact.value)
        .filter(({ key, value }) => isUnitKey(key) && !knownUnits.has(value))
        .map(({ path }) =>
          problemAt('unknown-unit', fact, {
            path,
            expected: 'a unit that the knowledge uses, such as ng/mL, mg, h, nM or %',
            tip: 'Capitals matter (mg, mL, nM). A unit that is truly new goes into packages/knowledge/src/lint/units.ts.',
          }),
        ),
    ),
};

const isUnitKey = (key: string): boolean => key === 'unit' || key === 'units' || key.endsWith('Unit');

/** Names of the two ends of a range. */
const ends: readonly (readonly [string, string])[] = [
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['low', 'high'],
  ['lower', 'upper'],
  ['from', 'to'],
  ['ciLow', 'ciHigh'],
  ['p5', 'p95'],
  ['q1', 'q3'],
];

const minAboveMax: LintRule = {
  name: 'min-above-max',
  check: ({ facts }) =>
    facts.flatMap((fact) =>
      groupsIn(fact.value).flatMap(({ value, path }) => [
        ...reversedEnds(fact, value, path),
        ...reversedPairs(fact, value, path),
      ]),
    ),
};

function reversedEnds(fact: RawFact, group: Readonly<Record<string, unknown>>, path: FactPath): Problem[] {
  return ends.flatMap(([low, high]) => {
    const [a, b] = [group[low], group[high]];
    if (typeof a !== 'number' || typeof b !== 'number' || a <= b) return [];
    return [
      problemAt('min-above-max', fact, {
        path: [...path, low],
        actual: `${low} ${a}, ${high} ${b}`,
        expected: `${low} at most ${high}`,
        tip: 'The two were swapped, or one has a slip in its digits or decimal point.',
      }),
    ];
  });
}

function reversedPairs(fact: RawFact, group: Readonly<Record<string, unknown>>, path: FactPath): Problem[] {
  return Object.entries(group).flatMap(([key, value]) => {
    const isRange = /range|interval|ci$|ci95/i.test(key) && Array.isArray(value) && value.length === 2;
    if (!isRange) return [];
    const [a, b] = value as unknown[];
    if (typeof a !== 'number' || typeof b !== 'number' || a <= b) return [];
    return [
      problemAt('min-above-max', fact, {
        path: [...path, key],
        expected: 'the smaller number first',
        tip: 'The two were swapped, or one has a slip in its digits or decimal point.',
      }),
    ];
  });
}

/** Days on which something was seen. They cannot lie ahead of the day when the record was last written. */
const seenKeys = new Set(['asOf', 'verifiedOn', 'checkedOn']);

const futureDate: LintRule = {
  name: 'future-date',
  check: ({ facts, changes }) => {
    const newest = changes.reduce<PlainDate | null>(
      (last, { date }) => (last === null || date > last ? date : last),
      null,
    );
    if (newest === null) return [];
    return facts.flatMap((fact) =>
      textsIn(fact.value)
        .filter(({ key, value }) => seenKeys.has(key) && value > newest)
        .map(({ path, value }) =>
          problemAt('future-date', fact, {
            path,
            actual: showValue(value),
            expected: `a day up to ${newest}, the newest day in packages/knowledge/changes.tsv`,
            tip: 'A fact is known as of the day when somebody looked. If that is today, record the change first: npm run knowledge:record -- "why".',
          }),
        ),
    );
  },
};

/** Word lists state nothing and so have no day. */
const withoutDay = new Set(['safety/complaints', 'claims/words']);

const asOfMissing: LintRule = {
  name: 'as-of-missing',
  check: ({ facts }) =>
    facts
      .filter(
        (fact) =>
          !withoutDay.has(`${fact.room}/${fact.collection}`) &&
          ![...seenKeys].some((key) => typeof valueAt(fact.value, [key]) === 'string'),
      )
      .map((fact) =>
        problemAt('as-of-missing', fact, {
          path: ['asOf'],
          expected: 'the day that the statement speaks of, YYYY-MM-DD',
          tip: 'Write the day when the source was read, or the day that the source itself speaks of.',
        }),
      ),
};

const reviewBeforeAsOf: LintRule = {
  name: 'review-before-as-of',
  check: ({ facts }) =>
    facts.flatMap((fact) => {
      const [asOf, reviewBy] = ['asOf', 'reviewBy'].map((key) => dayAt(fact, key));
      if (
        asOf === null ||
        asOf === undefined ||
        reviewBy === null ||
        reviewBy === undefined ||
        daysBetween(asOf, reviewBy) > 0
      )
        return [];
      return [
        problemAt('review-before-as-of', fact, {
          path: ['reviewBy'],
          actual: `${reviewBy}, and asOf is ${asOf}`,
          expected: 'a day after asOf',
          tip: 'A permission is looked at again 90 days after asOf, 30 where the law is moving.',
        }),
      ];
    }),
};

function dayAt(fact: RawFact, key: string): PlainDate | null {
  const value = valueAt(fact.value, [key]);
  return typeof value === 'string' ? parsePlainDate(value) : null;
}

const fileName: LintRule = {
  name: 'file-name',
  check: (input: LintInput) =>
    allIn(input)
      .filter((fact) => fact.ownFile && fact.id !== '' && basename(fact.file) !== `${slugOf(fact.id)}.yaml`)
      .map((fact) =>
        problemAt('file-name', fact, {
          path: ['id'],
          actual: `${basename(fact.file)} for the id ${showValue(fact.id)}`,
          expected: `${slugOf(fact.id)}.yaml`,
          tip: 'The path is the identifier: rename the file, or mend the id.',
        }),
      ),
};

export const valueRules: readonly LintRule[] = [
  unknownUnit,
  minAboveMax,
  futureDate,
  asOfMissing,
  reviewBeforeAsOf,
  fileName,
];
