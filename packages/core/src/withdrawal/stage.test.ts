import { expect, it } from 'vitest';
import { enWithdrawal } from '../message/en-withdrawal.ts';
import { createSpeaker } from '../message/index.ts';
import { sayHours, sayRange } from './say-withdrawal.ts';
import { type Described, stageAt } from './stage.ts';

const none: Described = { begins: null, worst: null, eases: null, little: null };
const whole: Described = {
  ...none,
  begins: { from: 6, to: 12 },
  worst: { from: 24, to: 72 },
  eases: { from: 120, to: 240 },
};

it.each([
  [0, 'before'],
  [6, 'beginning'],
  [12, 'beginning'],
  [13, 'under-way'],
  [24, 'worst'],
  [72, 'worst'],
  [73, 'easing'],
  [120, 'ending'],
  [240, 'ending'],
  [240.5, 'past'],
] as const)('places hour %d at %s in a course with every range', (hours, stage) => {
  expect(stageAt(hours, whole)).toBe(stage);
});

it('makes nothing up where a source gives no figure that decides', () => {
  expect(stageAt(30, none)).toBe('unsaid');
  expect(stageAt(30, { ...none, worst: { from: 48, to: 72 } })).toBe('unsaid');
  expect(stageAt(30, { ...none, eases: { from: 240, to: 240 } })).toBe('unsaid');
  expect(stageAt(30, { ...none, little: { from: 0, to: 432 } })).toBe('little');
  expect(stageAt(433, { ...none, little: { from: 0, to: 432 } })).toBe('unsaid');
});

it('counts the harder stage where ranges overlap', () => {
  expect(stageAt(40, { ...none, begins: { from: 12, to: 48 }, eases: { from: 36, to: 216 } })).toBe('ending');
  expect(stageAt(40, { ...none, begins: { from: 12, to: 48 }, worst: { from: 36, to: 50 } })).toBe('worst');
});

it('says hours and ranges as people do', () => {
  const speak = createSpeaker('en-GB', enWithdrawal);
  expect([0.5, 1, 30.9, 72, 96, 100].map((hours) => sayHours(hours, speak))).toEqual([
    'less than an hour',
    '1 hour',
    '30 hours',
    '72 hours',
    '4 days',
    '4 days 4 hours',
  ]);
  const ranges = [
    [8, 24],
    [96, 240],
    [36, 216],
    [240, 240],
    [0, 168],
  ] as const;
  expect(ranges.map(([from, to]) => sayRange({ from, to }, speak))).toEqual([
    '8 to 24 hours',
    '4 to 10 days',
    '36 hours to 9 days',
    '10 days',
    'up to 7 days',
  ]);
});
