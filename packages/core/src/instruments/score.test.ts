/** Scoring on made-up questionnaires; the published ones are scored in `packages/knowledge/test/instruments`. */
import { describe, expect, it } from 'vitest';
import { createSpeaker } from '../message/index.ts';
import { en } from '../message/en.ts';
import { facts, packNamed } from './fixture.ts';
import { packSchema } from './pack-schema.ts';
import { codesOf, itemsToAsk, packOf, packsOf } from './packs.ts';
import { sayScore, sayTerms } from './say.ts';
import { scoreOf } from './score.ts';
import type { Answers } from './types.ts';

const speak = createSpeaker('en-GB', en);
const mood = (answers: Answers) => scoreOf(packNamed('mood'), answers);
const night = (answers: Answers) => scoreOf(packNamed('night'), answers);

describe('a sum', () => {
  it('adds what is scored, names its band and leaves the rest out', () => {
    const score = mood({ one: 1, two: 2, hard: 3 });
    expect(score).toMatchObject({ total: 3, complete: true, missing: [], band: { label: 'high' } });
    expect(score.rows).toEqual([{ id: 'first', label: 'The first', value: 1, max: null, form: 'number' }]);
  });

  it('has no total while a question is open, and names it', () => {
    for (const answers of [{ one: 1 }, { one: 1, two: null }]) {
      expect(mood(answers)).toMatchObject({ total: null, band: null, missing: ['two'], complete: false });
    }
    expect(sayScore(packNamed('mood'), mood({ one: 1 }), speak)[0]).toContain('one question is open (“Second?”)');
  });

  it('takes an answer that cannot be given as none', () => {
    for (const wrong of [4, -1, 1.5, Number.NaN]) {
      expect(mood({ one: wrong, two: 0 })).toMatchObject({ total: null, invalid: ['one'], missing: ['one'] });
    }
    expect(mood({ one: 0, two: 0, stranger: 9 })).toMatchObject({ total: 0, invalid: [] });
  });

  it('knows that a cut-off is reached before all is answered, and never that it is not', () => {
    const positive = (answers: Answers) => mood(answers).screens.map((screen) => screen.positive);
    expect(positive({ one: 3 })).toEqual([true]);
    expect(positive({ one: 2 })).toEqual([null]);
    expect(positive({ one: 2, two: 0 })).toEqual([false]);
  });

  it('says where every point comes from one question', () => {
    expect(mood({ one: 3, two: 0 }).notes).toEqual(['All from the first.']);
    expect(mood({ one: 2, two: 1 }).notes).toEqual([]);
    expect(mood({ one: 0, two: 0 }).notes).toEqual([]);
  });
});

describe('other ways to score', () => {
  it('takes the mean, and no severity word that only a third party gave', () => {
    const score = scoreOf(packNamed('pain'), { a: 10, b: 10, c: 0 });
    expect(score.total).toBeCloseTo(20 / 3, 12);
    expect(score.band).toBeNull();
    expect(sayScore(packNamed('pain'), score, speak)[0]).toBe('The pain: 6.7 on a scale from 0 to 10.');
  });

  it('works out sleep efficiency over midnight, and is silent where two answers do not fit', () => {
    const share = (answers: Answers) => night(answers).rows.at(-1)?.value;
    expect(share({ bed: 1380, up: 420, slept: 6 })).toBe(0.75);
    expect(share({ bed: 60, up: 540, slept: 8 })).toBe(1);
    expect(share({ bed: 60, up: 540, slept: 9 })).toBeNull();
    expect(share({ bed: 60, up: 60, slept: 0 })).toBeNull();
    expect(share({ bed: 60, up: 540 })).toBeNull();
    expect(night({ bed: 1440, up: 420.5, slept: 25, woke: 1.5 }).invalid).toEqual(['bed', 'slept', 'up', 'woke']);
  });

  it('shows single answers where there is no total', () => {
    const score = night({ bed: 1380, up: 425, slept: 6.5, woke: 2 });
    expect(score).toMatchObject({ total: null, range: null, complete: true });
    expect(sayScore(packNamed('night'), score, speak)).toEqual([
      'There is no total. Each answer stands by itself.',
      'To bed?: 23:00',
      'Slept?: 6.5',
      'Up?: 07:05',
      'Woke?: 2',
      'Share slept: 80%',
    ]);
  });

  it('leads to people and shows no figure, and no calm word on a no', () => {
    const thoughts = packNamed('thoughts');
    expect(sayScore(thoughts, scoreOf(thoughts, { ever: 1 }), speak)).toEqual(['Talk to a person.']);
    expect(sayScore(thoughts, scoreOf(thoughts, { ever: 0 }), speak)).toEqual([
      'A “no” here does not mean that all is well. The ways to help stay open.',
    ]);
    expect(scoreOf(thoughts, { ever: 0 }).band).toBeNull();
  });
});

describe('packs', () => {
  it('asks a follow-up only once an answer leads to it', () => {
    const ids = (answers: Answers) => itemsToAsk(packNamed('thoughts'), answers).map(({ id }) => id);
    expect(ids({})).toEqual(['ever']);
    expect(ids({ ever: null })).toEqual(['ever']);
    expect(ids({ ever: 0 })).toEqual(['ever']);
    expect(ids({ ever: 1 })).toEqual(['ever', 'now']);
  });

  it('gives the code of the facts, and our own where there is none', () => {
    expect(codesOf(packNamed('mood'))).toEqual({
      panel: null,
      total: null,
      items: [
        { item: 'one', linkId: '/44250-9', system: 'http://loinc.org', code: '44250-9', reading: 'read' },
        { item: 'two', linkId: 'two', system: 'urn:clearleaf:instruments', code: 'mood.two', reading: 'read' },
        { item: 'hard', linkId: '/69722-7', system: 'http://loinc.org', code: '69722-7', reading: 'recalled' },
      ],
    });
  });

  it('never shows one whose instrument may not be shown', () => {
    const [first] = facts.packs;
    const forbidden = { ...facts, packs: first === undefined ? [] : [{ ...first, instrument: 'secret' }] };
    expect(() => packsOf(forbidden)).toThrow('Cannot show the pack of secret');
    expect(packOf(facts, 'secret')).toBeNull();
    expect(packsOf(facts, 'fr')).toEqual([]);
  });

  it('says whose words they are', () => {
    expect(sayTerms(packNamed('mood'), speak)).toEqual([
      'By nobody.',
      'None.',
      'These questions are our own. Nobody has tested how well they measure.',
    ]);
  });

  it.each([
    ['two items of one id', { items: [one(), one()] }, 'items'],
    ['an item without its response', { items: [{ ...one(), response: 'none' }] }, 'responses'],
    [
      'a follow-up to an item that is not there',
      { items: [{ ...one(), askIf: { anyOf: ['x'], atLeast: 1 } }] },
      'items',
    ],
    [
      'a regular schedule without days',
      { schedule: { kind: 'regular', everyDays: null, minDays: 0, when: 'x' } },
      'schedule',
    ],
    ['days without a schedule', { schedule: { kind: 'triggered', everyDays: 3, minDays: 0, when: 'x' } }, 'schedule'],
  ])('refuses %s', (_name, change, path) => {
    const { sourceTable: _table, fact: _fact, ...plain } = packNamed('pain');
    expect(packSchema.safeParse(plain).success).toBe(true);
    const result = packSchema.safeParse({ ...plain, ...change });
    expect(result.error?.issues[0]?.path[0]).toBe(path);
  });
});

function one(): object {
  return { id: 'a', text: 'a?', response: 'rating' };
}
