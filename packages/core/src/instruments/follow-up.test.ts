/** What follows an answer: help, comparison, the next time, and totals from elsewhere. */
import { describe, expect, it } from 'vitest';
import { createSpeaker } from '../message/index.ts';
import { en } from '../message/en.ts';
import { changeOf, windowOf } from './change.ts';
import { dueOf, notBefore } from './due.ts';
import { facts, packNamed } from './fixture.ts';
import { helpIn, helpNeeded, offersAfter } from './help.ts';
import { packsOf } from './packs.ts';
import { sayChange, sayDue, sayHelp, sayTooSoon, sayTotalProblem } from './say.ts';
import { keeps, readTotal } from './total-entry.ts';
import type { TotalAt } from './types.ts';

const speak = createSpeaker('en-GB', en);
const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 26, 12);
const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

describe('help', () => {
  it('comes with the answer, whatever else was answered', () => {
    const mood = packNamed('mood');
    expect([1, 2, 3].map((value) => helpNeeded(mood, 'two', value))).toEqual(['crisis', 'crisis', 'crisis']);
    expect([0, null].map((value) => helpNeeded(mood, 'two', value))).toEqual([null, null]);
    expect(helpNeeded(mood, 'one', 3)).toBeNull();
    expect(helpNeeded(mood, 'nothing', 3)).toBeNull();
  });

  it('is an emergency where any answer is one', () => {
    const thoughts = packNamed('thoughts');
    expect(helpIn(thoughts, { ever: 1 })).toBe('crisis');
    expect(helpIn(thoughts, { ever: 1, now: 1 })).toBe('emergency');
    expect(helpIn(thoughts, { ever: 0, now: null })).toBeNull();
  });

  it('offers what the pack names, and nothing on a zero', () => {
    expect(offersAfter(packNamed('mood'), { two: 1 })).toEqual(['thoughts']);
    expect(offersAfter(packNamed('mood'), { two: 0 })).toEqual([]);
  });

  it('names the emergency number first, and never calms', () => {
    expect(sayHelp('emergency', speak)[0]).toBe('Please call the emergency number now.');
    expect(sayHelp('crisis', speak)[0]).toContain('talk to a person today');
    expect(sayHelp('crisis', speak)[1]).toContain('emergency number');
  });
});

describe('change', () => {
  const compare = (id: string, before: number | null, after: number | null, days = 30) => {
    const totals: [TotalAt, TotalAt] = [
      { total: before, at: now - days * DAY },
      { total: after, at: now },
    ];
    const change = changeOf(packNamed(id), ...totals);
    return { ...change, says: sayChange(packNamed(id), change, totals, speak) };
  };

  it('needs the larger of the published figure and a quarter of the own start', () => {
    expect(compare('mood', 4, 2)).toMatchObject({ threshold: 2, difference: -2, verdict: 'may-be-real' });
    expect(compare('mood', 4, 3)).toMatchObject({ threshold: 2, verdict: 'not-told-apart' });
    expect(compare('mood', 20, 16)).toMatchObject({ threshold: 5, verdict: 'not-told-apart' });
    expect(compare('mood', 20, 15)).toMatchObject({ threshold: 5, verdict: 'may-be-real', direction: 'down' });
    expect(compare('mood', 0, 2)).toMatchObject({ threshold: 2, verdict: 'may-be-real', direction: 'up' });
  });

  it('is not misled by thirds', () => {
    expect(compare('pain', 10 / 3, 13 / 3).verdict).toBe('may-be-real');
    expect(compare('pain', 7 / 3, 7 / 3)).toMatchObject({ direction: 'same', verdict: 'not-told-apart' });
  });

  it('cannot tell two apart that speak of the same days', () => {
    expect(compare('mood', 6, 0, 13).verdict).toBe('windows-overlap');
    expect(compare('mood', 6, 0, 14).verdict).toBe('may-be-real');
    expect(compare('mood', 6, 0, 13).says[0]).toContain('looks back 14 days');
    expect(windowOf(packNamed('mood'), now)).toEqual({ from: now - 14 * DAY, to: now });
  });

  it('says so where there is no figure or no total, and marks a recalled figure', () => {
    expect(compare('thoughts', 0, 1)).toMatchObject({ verdict: 'no-figure', threshold: null });
    expect(compare('mood', null, 1)).toMatchObject({ verdict: 'no-total', difference: null, direction: null });
    expect(compare('mood', 1, null).says).toEqual(['No comparison: one of the two has no total.']);
    expect(compare('pain', 5, 2).says[1]).toContain('recalled');
    expect(compare('mood', 5, 2).says).toHaveLength(1);
  });
});

describe('due', () => {
  const packs = packsOf(facts);
  const ask = (id: string, daysAgo: number | null, everyDays?: number) => {
    const asked = daysAgo === null ? [] : [{ instrument: id, at: now - daysAgo * DAY }];
    return dueOf(packs, asked, now, [{ instrument: id, everyDays }])[0];
  };

  it('is nothing that was not chosen, and nothing that only an answer leads to', () => {
    expect(dueOf(packs, [], now, [])).toEqual([]);
    expect(ask('thoughts', null)).toBeUndefined();
    expect(ask('secret', null)).toBeUndefined();
  });

  it('keeps to the fortnight, whatever rhythm was chosen', () => {
    expect(ask('mood', null)?.due).toBe(true);
    expect(ask('mood', 13.99)).toMatchObject({ due: false, notBefore: now + 0.01 * DAY });
    expect(ask('mood', 14)).toMatchObject({ due: true, notBefore: null });
    expect(ask('mood', 13.99, 1)?.due).toBe(false);
    expect(ask('mood', 20, 28)?.due).toBe(false);
    expect(notBefore(packNamed('mood'), now)).toBe(now + 14 * DAY);
    expect(notBefore(packNamed('mood'), null)).toBeNull();
  });

  it('does not let a daily habit drift later', () => {
    expect(ask('night', 0.75)?.due).toBe(true);
    expect(ask('night', 0.7)?.due).toBe(false);
  });

  it('gathers no debt, and is not silenced by an entry from the future', () => {
    expect(dueOf(packs, [{ instrument: 'mood', at: now - 400 * DAY }], now, [{ instrument: 'mood' }])).toHaveLength(1);
    const ahead = [{ instrument: 'mood', at: now + 300 * DAY }];
    expect(dueOf(packs, ahead, now, [{ instrument: 'mood' }])[0]).toMatchObject({ due: true, lastAt: null });
  });

  it('puts first what falls due first', () => {
    const asked = [
      { instrument: 'mood', at: now - DAY },
      { instrument: 'pain', at: now - 2 * DAY },
    ];
    const chosen = ['mood', 'pain', 'night'].map((instrument) => ({ instrument }));
    expect(dueOf(packs, asked, now, chosen).map(({ instrument }) => instrument)).toEqual(['night', 'pain', 'mood']);
  });

  it('says it calmly', () => {
    const due = (id: string, days: number | null) => ask(id, days) ?? fail(id);
    expect(sayDue(due('mood', null), day, speak)).toBe('The mood can be answered now.');
    expect(sayDue(due('mood', 4), day, speak)).toBe('The mood: next from 2026-12-06.');
    expect(sayDue({ ...due('mood', null), dueAt: null, due: false }, day, speak)).toBe('The mood: whenever you like.');
    expect(sayTooSoon(packNamed('mood'), now, day, speak)).toContain('looks back 14 days. Before 2026-11-26');
  });
});

describe('a total from elsewhere', () => {
  const typed = { instrument: 'secret', total: 5, date: '2026-11-20', enteredBy: 'clinician' } as const;

  it('is all that is stored of what may not be shown', () => {
    const withMore = { ...typed, answers: { one: 1 }, wording: 'First?' };
    expect(readTotal(facts, withMore)).toEqual({
      ok: true,
      entry: { instrument: 'secret', version: null, total: 5, date: '2026-11-20', enteredBy: 'clinician' },
    });
    expect(keeps(facts, 'secret')).toBe('total');
    expect(keeps(facts, 'mood')).toBe('answers');
    expect(keeps(facts, 'nothing')).toBe('total');
  });

  it.each([
    ['an unknown questionnaire', { instrument: 'nothing' }, 'No questionnaire is known as “nothing”.'],
    ['a total above the range', { total: 10 }, '“10” is no total of this questionnaire: expected 4 to 9.'],
    ['a total below the range', { total: 3 }, '“3” is no total of this questionnaire: expected 4 to 9.'],
    ['no number', { instrument: 'unseen', total: Number.NaN }, '“NaN” is no total: expected a number.'],
    [
      'a total of what has none',
      { instrument: 'parts' },
      '“5” cannot be kept: this questionnaire has no single total.',
    ],
    ['a day that is none', { date: '2026-02-30' }, '“2026-02-30” is no day: expected YYYY-MM-DD.'],
  ])('refuses %s', (_name, change, says) => {
    const result = readTotal(facts, { ...typed, ...change });
    expect(result.ok ? '' : sayTotalProblem(result.problem, speak)).toBe(says);
  });

  it('keeps any number where the range was not seen', () => {
    expect(readTotal(facts, { ...typed, instrument: 'unseen', total: 77 }).ok).toBe(true);
  });
});

function fail(id: string): never {
  throw new Error(`expected ${id} to be chosen`);
}
