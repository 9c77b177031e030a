/**
 * How well signs are read from what people write, measured on sentences written anew for it and labelled by their
 * plain meaning before the reader was run on them. The set `tuned` was there while the reader was made. `first` and
 * `second` were read by a reader that had never met them, and then mended: README.md keeps what it scored at first
 * sight, which is the honest figure.
 */
import { describe, expect, it } from 'vitest';
import { plainDate } from '@clearleaf/core/quantity';
import { readSigns } from '@clearleaf/core/safety';
import { facts, rows } from './load.ts';

const day = plainDate('2026-11-26');

interface Case {
  readonly set: string;
  readonly text: string;
  readonly expected: string;
  readonly found: readonly string[];
}

const cases: readonly Case[] = rows('signs.tsv').map(([set = '', text = '', expected = '']) => ({
  set,
  text,
  expected,
  found: readSigns(text, facts, day)
    .filter(({ standing }) => standing === 'now')
    .map(({ sign }) => sign),
}));

const isHit = ({ expected, found }: Case): boolean =>
  expected === '-' ? found.length === 0 : found.includes(expected);

/** Share of sentences read rightly: with a sign (sensitivity) or without one (specificity). */
function share(set: string, withSign: boolean): { readonly right: number; readonly wrong: readonly string[] } {
  const own = cases.filter((each) => each.set === set && (each.expected !== '-') === withSign);
  return {
    right: own.filter(isHit).length / own.length,
    wrong: own
      .filter((each) => !isHit(each))
      .map(({ text, expected, found }) => `${text} | ${expected} | ${found.join(' ')}`),
  };
}

describe('emergency signs in notes', () => {
  it.each([
    ['tuned', true, 1],
    ['tuned', false, 1],
    ['first', true, 0.98],
    ['first', false, 0.98],
    ['second', true, 0.97],
    ['second', false, 0.97],
  ])('%s, with a sign %s: %d of them or more are read rightly', (set, withSign, least) => {
    const { right, wrong } = share(set, withSign);
    expect(right, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('has enough sentences to measure on', () => {
    const withSign = cases.filter(({ expected }) => expected !== '-').length;
    expect([withSign >= 150, cases.length - withSign >= 150]).toEqual([true, true]);
  });
});
