/** Medicines that people type where they are asked what they live with. */
import { createMedicineIndex, readMedicine } from '@clearleaf/core/medicines';
import { withMedicinesAmong } from '@clearleaf/core/safety';
import { describe, expect, test } from 'vitest';
import { loadRoom } from '../../src/node.ts';

const index = createMedicineIndex(loadRoom('medicines'));
const safety = loadRoom('safety');
const sorted = (conditions: readonly string[], taken: readonly string[] = []) => {
  const typed = { medicines: taken.map((text) => readMedicine(text, index)), conditions };
  const read = withMedicinesAmong(typed, index, safety);
  return {
    medicines: read.medicines.map(({ matches }) => matches.map(({ ingredient }) => ingredient).join(' + ')),
    conditions: read.conditions,
  };
};

describe('a medicine among the conditions', () => {
  test.each([
    ["Crohn's on Humira", 'adalimumab'],
    ['depression, on Zoloft', 'sertraline'],
    ['depression, Zoloft', 'sertraline'],
    ['diabetes, insulin', 'insulin'],
    ['high blood pressure, lisinopril', 'lisinopril'],
    ['on warfarin for afib', 'warfarin'],
    ['opioid use disorder on suboxone', 'buprenorphine + naloxone'],
    ["Crohn's, stopped Humira last month", 'adalimumab'],
  ])('%s: %s', (text, medicine) => expect(sorted([text])).toEqual({ medicines: [medicine], conditions: [text] }));

  test('a condition that is a medicine and nothing else is no condition', () => {
    expect(sorted(['sertraline', 'epilepsy'])).toEqual({ medicines: ['sertraline'], conditions: ['epilepsy'] });
  });

  test.each([
    'insulin resistance',
    'iron deficiency anemia',
    'low potassium',
    'vitamin d deficiency',
    'lithium toxicity',
    'allergic to codeine',
    'overdosed on fentanyl',
    'Zoloft withdrawal',
    'not on Zoloft',
    'my brother takes Humira',
    'anxiety on zolof',
    'kratom addiction, on kratom',
    'epilepsy',
  ])('none in: %s', (text) => expect(sorted([text])).toEqual({ medicines: [], conditions: [text] }));

  test('one that was named already is not counted twice', () => {
    expect(sorted(['depression, on Zoloft'], ['Zoloft 50 mg']).medicines).toEqual(['sertraline']);
  });
});
