import { describe, expect, test } from 'vitest';
import { bestCover, type PartKind } from './candidate.ts';
import { patternCandidates } from './patterns.ts';
import { tokenise } from './tokens.ts';

/** What wording alone shows, best set only. */
function valuesOf(text: string, as: PartKind): unknown[] {
  const tokens = tokenise(text);
  return bestCover(patternCandidates(tokens), tokens.length)
    .filter((part) => part.as === as)
    .map((part) => part.value);
}

describe('age', () => {
  test.each([
    ['24, Alabama', [24]],
    ['17 yo florida', [17]],
    ["I'm 34 in Portland", [34]],
    ['kratom, 41', [41]],
    ['45 years old', [45]],
    ['a 45-year-old man', [45]],
    ['aged 19', [19]],
    ['35F, Leeds', [35]],
    ['52 male', [52]],
    ['I am seventeen and live in Utah', [17]],
    ['twenty-two, Nashville', [22]],
    ['24yo', [24]],
  ])('%s', (text, ages) => expect(valuesOf(text, 'age')).toEqual(ages));

  test.each([
    'sertraline 100',
    'gabapentin 300 mg',
    'for 3 years',
    '14 weeks pregnant',
    '5 grams',
    '2 beers',
    'day 2',
    'stage 3',
    '130 yo',
    '0 yo',
    'twice 20 mg',
  ])('%s is no age', (text) => {
    expect(valuesOf(text, 'age')).toEqual([]);
  });
});

describe('product', () => {
  test.each([
    ['7-OH tablets', '7-oh'],
    ['7oh gummies', '7-oh'],
    ['7 hydroxy', '7-oh'],
    ['seven oh', '7-oh'],
    ['mitragynine pseudoindoxyl', '7-oh'],
    ['kratom extract shots', 'extract'],
    ['liquid kratom', 'extract'],
    ['MIT 45', 'extract'],
    ['kratom tea', 'kratom'],
    ['green maeng da kratom powder', 'kratom'],
    ['ketum', 'kratom'],
    ['cratom capsules', 'kratom'],
  ])('%s', (text, product) => expect(valuesOf(text, 'product')).toEqual([product]));

  test.each(['green tea', 'shots of vodka', 'protein powder', 'red wine'])('%s is no kratom', (text) =>
    expect(valuesOf(text, 'product')).toEqual([]),
  );
});

describe('present use', () => {
  test.each([
    ['kratom daily', 'daily'],
    ['kratom every single day', 'daily'],
    ['3 times a day', 'daily'],
    ['daily kratom user', 'daily'],
    ['on weekends', 'sometimes'],
    ['now and then', 'sometimes'],
    ['twice a week', 'sometimes'],
    ['never tried kratom', 'never'],
    ['thinking of trying kratom', 'never'],
    ['considering 7-OH', 'never'],
    ['first time user', 'never'],
    ['ex user', 'stopped'],
  ])('%s', (text, use) => expect(valuesOf(text, 'use')).toContain(use));

  test.each(['never had seizures', 'considering surgery', 'thinking about my mother'])(
    '%s says nothing about kratom',
    (text) => expect(valuesOf(text, 'use')).toEqual([]),
  );
});

describe('withdrawal', () => {
  test.each([
    ['i am in withdrawal from oxys', 'opioids'],
    ['heroin withdrawal', 'opioids'],
    ['dopesick', 'opioids'],
    ['coming off fent', 'opioids'],
    ['kratom withdrawals', 'kratom'],
    ['withdrawing from 7-OH', 'kratom'],
    ['going through withdrawal', 'unsure'],
    ['not in withdrawal', 'none'],
    ['no withdrawal symptoms', 'none'],
  ])('%s', (text, withdrawal) => expect(valuesOf(text, 'withdrawal')).toEqual([withdrawal]));

  test.each(['had withdrawals last year', 'I get withdrawals when I stop', 'scared of withdrawal'])(
    '%s is not now',
    (text) => expect(valuesOf(text, 'withdrawal')).toEqual([]),
  );
});
