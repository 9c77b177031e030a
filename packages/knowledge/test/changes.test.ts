/** The record of changes: read strictly, compared with the facts, and never rewritten. */
import { plainDate } from '@clearleaf/core/quantity';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  canonicalJson,
  formatChanges,
  parseChanges,
  type Recorded,
  recordedFact,
  unrecordedChanges,
} from '../src/changes.ts';

const line = (id: string, change: Change['change'], hash: string): Change => ({
  date: plainDate('2026-07-01'),
  room: 'law',
  id,
  change,
  hash,
  why: 'Because.',
});
const fact = (id: string, hash: string, retracted = false): Recorded => ({ room: 'law', id, hash, retracted });

describe('reading', () => {
  test('gives back what was written', () => {
    const changes = [line('places/MY', 'added', 'aa'), line('places/MY', 'removed', '-')];
    expect(parseChanges(formatChanges(changes))).toEqual(changes);
  });

  test.each([
    ['no header', '2026-07-01\tlaw\tx\tadded\taa\tWhy.', /first line/],
    ['a day that does not exist', '2026-02-30\tlaw\tx\tadded\taa\tWhy.', /line 2/],
    ['an unknown kind', '2026-07-01\tlaw\tx\tedited\taa\tWhy.', /line 2/],
    ['no why', '2026-07-01\tlaw\tx\tadded\taa\t', /line 2/],
    ['a tab too many', '2026-07-01\tlaw\tx\tadded\taa\tWhy.\tmore', /line 2/],
  ])('refuses %s', (what, row, message) => {
    const text = what === 'no header' ? row : `date\troom\tid\tchange\thash\twhy\n${row}\n`;
    expect(() => parseChanges(text)).toThrow(message);
  });
});

describe('comparing', () => {
  test.each<[string, Recorded[], Change[], string[]]>([
    ['nothing new', [fact('a', '1')], [line('a', 'added', '1')], []],
    ['a new fact', [fact('a', '1')], [], ['added a 1']],
    ['other content', [fact('a', '2')], [line('a', 'added', '1')], ['changed a 2']],
    ['the latest line counts', [fact('a', '1')], [line('a', 'added', '1'), line('a', 'changed', '2')], ['changed a 1']],
    ['a fact that is gone', [], [line('a', 'added', '1')], ['removed a -']],
    ['a fact that has been gone for long', [], [line('a', 'added', '1'), line('a', 'removed', '-')], []],
    ['a fact that is back', [fact('a', '1')], [line('a', 'added', '1'), line('a', 'removed', '-')], ['added a 1']],
    ['a retraction', [fact('a', '2', true)], [line('a', 'added', '1')], ['retracted a 2']],
    [
      'the same id in another room',
      [{ ...fact('a', '1'), room: 'safety' }],
      [line('a', 'added', '1')],
      ['added a 1', 'removed a -'],
    ],
  ])('%s', (_what, now, changes, expected) => {
    expect(unrecordedChanges(now, changes).map(({ change, id, hash }) => `${change} ${id} ${hash}`)).toEqual(expected);
  });

  test('does not see the order of fields, and does see the order of a list', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [1, { c: 2, d: 1 }] }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  test('knows a fact by collection and id, a source by id, and both by content', () => {
    const raw = { id: 'x', file: 'x.yaml', ownFile: true, lineOf: () => 1 };
    expect(recordedFact({ ...raw, room: 'law', collection: 'places', value: { id: 'x' } })).toMatchObject({
      room: 'law',
      id: 'places/x',
      retracted: false,
    });
    expect(
      recordedFact({ ...raw, room: 'sources', collection: 'law', value: { id: 'x', state: 'retracted' } }),
    ).toMatchObject({ room: 'sources', id: 'x', retracted: true });
  });
});
