/** The withdrawal companion with the facts that are shipped: what it must say, and what it must never say. */
import { en } from '@clearleaf/core/message/en';
import { createSpeaker } from '@clearleaf/core/message';
import { plainDate } from '@clearleaf/core/quantity';
import {
  circumstances,
  readSubstance,
  type Substance,
  substances,
  type WithdrawalSituation,
  withdrawalCompanion,
} from '@clearleaf/core/withdrawal';
import { expect, it } from 'vitest';
import { loadRoom } from '../../src/node.ts';

const knowledge = { withdrawal: loadRoom('withdrawal'), safety: loadRoom('safety') };
const speak = createSpeaker('en-GB', en);
const at = plainDate('2026-11-27');
const situation = (more: Partial<WithdrawalSituation>): WithdrawalSituation => ({
  substance: 'kratom',
  hours: 30,
  circumstances: [],
  age: 30,
  country: 'US',
  ...more,
});
const companionOf = (more: Partial<WithdrawalSituation>) => withdrawalCompanion(situation(more), knowledge, at, speak);

it('shows every source of the course of kratom, each not verified, and says that they disagree', () => {
  const { courses, expect: expected } = companionOf({});
  expect(courses.length).toBeGreaterThanOrEqual(4);
  expect(
    courses.every(({ verified, caveats }) => !verified && caveats.some((text) => text.startsWith('Not verified'))),
  ).toBe(true);
  expect(new Set(courses.map(({ begins }) => JSON.stringify(begins))).size).toBeGreaterThan(1);
  expect(expected.map(({ severity }) => severity)).toEqual(['unknown', 'unknown']);
  expect(expected[0]?.statement).toBe(
    '30 hours after the last dose, 1 source says that it may be beginning; 3 sources say that it may be at its worst; 1 source says nothing of this hour.',
  );
  expect(expected[1]?.statement).toContain('Worst part: 1 to 5 days. End of the acute part: 36 hours to 14 days.');
});

it('cites verified sources for short-acting and long-acting opioids', () => {
  const short = companionOf({ substance: 'short-acting', hours: 48 });
  expect(short.expect[0]).toMatchObject({ severity: 'moderate', certainty: 'low' });
  expect(short.courses.map(({ stage }) => stage)).toContain('worst');
  const long = companionOf({ substance: 'methadone', hours: 48 });
  expect(long.courses.find(({ id }) => id === 'long_who')).toMatchObject({
    begins: { from: 12, to: 48 },
    eases: { from: 240, to: 480 },
    verified: true,
  });
  const either = companionOf({ substance: 'opioid' }).courses.map(({ id }) => id);
  expect(either).toContain('short_who');
  expect(either).toContain('long_who');
});

it('does not lend the course of leaf to concentrated 7-OH', () => {
  const { courses, expect: expected, notAssessed } = companionOf({ substance: '7-oh' });
  expect([courses, expected]).toEqual([[], []]);
  expect(notAssessed[0]?.input).toBe('Course of withdrawal from concentrated 7-OH');
});

it('says that the time is missing, and gives the whole course', () => {
  const { expect: expected, courses, notAssessed } = companionOf({ hours: null });
  expect(expected.map(({ rule }) => rule)).toEqual(['withdrawal/next']);
  expect(courses.every(({ stage }) => stage === null)).toBe(true);
  expect(notAssessed.map(({ input }) => input)).toEqual(['Time of the last dose']);
});

it('puts the emergencies of the person first, with the number of the country', () => {
  for (const circumstance of circumstances.filter((one) => one !== 'heart')) {
    for (const substance of substances) {
      const [first] = companionOf({ substance, circumstances: [circumstance], country: 'GB' }).careful;
      expect(first, `${circumstance}, ${substance}`).toMatchObject({ severity: 'emergency' });
      expect(first?.action).toContain('999');
    }
  }
});

it('tells nobody who is pregnant, drinks daily or takes calming medicines to stop suddenly', () => {
  for (const circumstance of ['pregnant', 'alcohol', 'sedatives'] as const)
    for (const substance of ['kratom', 'short-acting', 'opioid'] as const) {
      const text = companionOf({ substance, circumstances: [circumstance] })
        .careful.map(({ statement, action }) => `${statement} ${action}`)
        .join(' ');
      expect(text).toMatch(/not stop [^.]*suddenly/u);
    }
});

it('always names what is dangerous, treatment, precipitated withdrawal, lost tolerance and loperamide', () => {
  for (const substance of substances) {
    const rules = companionOf({ substance }).careful.map(({ rule }) => rule);
    for (const rule of [
      'condition/withdrawal_danger',
      'condition/withdrawal_treatment',
      'condition/withdrawal_precipitated',
      'condition/withdrawal_tolerance',
      'withdrawal/loperamide_high',
    ])
      expect(rules, `${rule}, ${substance}`).toContain(rule);
  }
});

it('puts tested treatments first, and gives no amount of any medicine', () => {
  for (const substance of substances) {
    const companion = companionOf({ substance });
    expect(companion.helps[0]?.name).toMatch(/^Buprenorphine/u);
    const said = [
      ...companion.helps.flatMap(({ says, ask }) => [says, ask]),
      ...[...companion.expect, ...companion.careful].flatMap(({ statement, action }) => [statement, action]),
    ].join(' ');
    expect(said).not.toMatch(/\d\s*(?:mg|mcg|µg|g|ml)\b/iu);
    expect(said).not.toMatch(/will be over|\bsafe\b/iu);
  }
});

it('lists when to get help, emergencies first, whatever was stopped', () => {
  const { care } = companionOf({ hours: null });
  const urgencies = care.map(({ urgency }) => urgency);
  expect(urgencies[0]).toBe('emergency');
  expect(urgencies).toEqual(
    [...urgencies].sort(
      (a, b) => ['emergency', 'today', 'this-week'].indexOf(a) - ['emergency', 'today', 'this-week'].indexOf(b),
    ),
  );
});

it('tells somebody under age so, with help lines', () => {
  expect(companionOf({ age: 16 }).careful.map(({ rule }) => rule)).toContain('person/age_under_18');
});

it('reads the words by which people name what they took, and never a part of one', () => {
  const read = (text: string): Substance | null => readSubstance(text, knowledge.withdrawal);
  expect(['Kratom', ' 7OH ', 'heroin', 'OxyContin', 'oxy', 'Suboxone', 'opioids', 'methadone'].map(read)).toEqual([
    'kratom',
    '7-oh',
    'short-acting',
    'long-acting',
    'short-acting',
    'buprenorphine',
    'opioid',
    'methadone',
  ]);
  expect(['oxytocin', 'kratomx', ''].map(read)).toEqual([null, null, null]);
  for (const substance of substances) expect(read(substance)).toBe(substance);
});

it('refuses hours that are none', () => {
  expect(() => companionOf({ hours: -1 })).toThrow('expected hours of 0 or more');
  expect(() => companionOf({ hours: Number.NaN })).toThrow('got NaN');
});
