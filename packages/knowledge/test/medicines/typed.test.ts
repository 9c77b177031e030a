/** What people type, as written by reading (typed.tsv), against the real vocabulary. */
import { describe, expect, it } from 'vitest';
import { readMedicine } from '@clearleaf/core/medicines';
import { index, joined, tableOf } from './vocabulary.ts';

const rows = tableOf('typed.tsv');

describe('typed medicines', () => {
  it('has at least 200 cases', () => expect(rows.length).toBeGreaterThanOrEqual(200));
  it.each(rows)('$typed', ({ typed = '', ingredients, certain, unresolved }) => {
    const reading = readMedicine(typed, index);
    expect({
      ingredients: joined(reading.matches.map((match) => match.ingredient)),
      certain: reading.certain ? 'yes' : 'no',
      unresolved: reading.unresolved ?? '-',
    }).toEqual({ ingredients, certain, unresolved });
  });
});

describe('the names that a slip is asked about', () => {
  const offered = (typed: string): string[] =>
    readMedicine(typed, index).alternatives.map((set) => joined(set.map(({ ingredient }) => ingredient)));

  it('are none that lie twice as far as the best: clonidne is no clozapine and no povidone-iodine', () => {
    expect(readMedicine('clonidne', index)).toMatchObject({ certain: false, matches: [{ ingredient: 'clonidine' }] });
    expect(offered('clonidne')).toEqual([]);
  });

  it('are those that lie as near', () => expect(offered('hydralyzine')).toContain('hydroxyzine'));
});
