/** The corpus of typed places, on the real facts and the real gazetteer. */
import { readFileSync } from 'node:fs';
import { answerLaw, type PlaceReading, readPlace } from '@clearleaf/core/law';
import { createSpeaker } from '@clearleaf/core/message';
import { en } from '@clearleaf/core/message/en';
import { plainDate } from '@clearleaf/core/quantity';
import { describe, expect, test } from 'vitest';
import { loadRoom } from '../../src/node.ts';

const facts = loadRoom('law');
const gazetteer = loadRoom('gazetteer');
const speak = createSpeaker('en-GB', en);
const table = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
const read = (typed: string): PlaceReading => readPlace(typed, facts, gazetteer);
const codes = (chain: readonly { readonly code: string }[]): string => chain.map((link) => link.code).join(' > ');

const places = table('places.tsv');

test('the corpus is as large as promised', () => {
  expect(places.length).toBeGreaterThanOrEqual(120);
  expect(places.filter(([, , leaf]) => leaf !== '-').length).toBeGreaterThanOrEqual(80);
});

describe.each(places)('%s', (typed = '', chain = '', leaf = '-', sevenOh = '-') => {
  const reading = read(typed);

  test('lies where it lies', () => {
    expect(reading.kind === 'resolved' ? codes(reading.chain) : reading).toBe(chain);
  });

  test('read back from its own name, it is the same place', () => {
    const again = reading.kind === 'resolved' ? read(reading.name) : reading;
    expect(again.kind === 'resolved' ? codes(again.chain) : again).toBe(chain);
  });

  test.each([
    ['kratom', leaf],
    ['7-oh', sevenOh],
  ] as const)('%s', (product, expected) => {
    if (expected === '-' || reading.kind !== 'resolved') return;
    const answers = ['2026-07-15', '2026-11-26'].map((day) =>
      answerLaw({ facts, chain: reading.chain, product, age: 30, at: plainDate(day), speak }),
    );
    expect([answers[0]?.status, ...answers.map((answer) => answer.mayBuy)].join(' ')).toBe(expected);
    expect(answers[1]?.status).toBe(answers[0]?.status);
  });
});

test.each(table('ambiguous.tsv'))('%s is asked back', (typed = '', expected = '') => {
  const reading = read(typed);
  expect(reading.kind).toBe('ambiguous');
  const offered = reading.kind === 'ambiguous' ? reading.candidates.map(({ chain }) => chain.at(-1)?.code) : [];
  for (const code of expected.split(' | ')) expect(offered).toContain(code);
});

test.each(table('ambiguous.tsv'))('each candidate for %s reads back to itself', (typed = '') => {
  const reading = read(typed);
  for (const { name, chain } of reading.kind === 'ambiguous' ? reading.candidates : []) {
    const again = read(name);
    expect([name, again.kind === 'resolved' ? codes(again.chain) : again]).toEqual([name, codes(chain)]);
  }
});

test.each(table('unknown.tsv'))('%s is not a place', (typed = '') => {
  expect(read(typed)).toEqual({ kind: 'unknown', input: typed, reason: 'law.placeNotFound' });
});
