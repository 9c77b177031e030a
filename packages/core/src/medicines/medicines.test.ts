/** Reading and type-ahead over a small vocabulary: each promise of the room, one by one. */
import { describe, expect, it } from 'vitest';
import { smallFacts } from './fixture.ts';
import { medicinesFactsSchema } from './facts.ts';
import { createMedicineIndex, readMedicine, suggestMedicines } from './index.ts';

const index = createMedicineIndex(smallFacts);
const read = (text: string) => readMedicine(text, index);
const ingredientsOf = (text: string): string[] => read(text).matches.map((match) => match.ingredient);

describe('the fixture', () => {
  it('is what the compiler would write', () => expect(medicinesFactsSchema.parse(smallFacts)).toEqual(smallFacts));
});

describe('readMedicine', () => {
  it('gives ingredient, rxcui, brand and confidence of an exact name', () => {
    expect(read('Xanax 0.5 mg')).toEqual({
      input: 'Xanax 0.5 mg',
      matches: [
        {
          ingredient: 'alprazolam',
          rxcui: '596',
          brand: 'Xanax',
          confidence: 1,
          form: null,
          stopped: false,
          verified: true,
        },
      ],
      certain: true,
      alternatives: [],
      unresolved: null,
      form: null,
    });
    expect(read('alcohol').matches[0]).toMatchObject({ rxcui: null, brand: null });
  });

  it('splits combinations', () => {
    expect(ingredientsOf('Percocet 5-325 as needed')).toEqual(['acetaminophen', 'oxycodone']);
    expect(read('Suboxone').matches.map((match) => match.brand)).toEqual(['Suboxone', 'Suboxone']);
  });

  it('gives each ingredient once, under the name that came first', () => {
    expect(read('Zoloft (sertraline)').matches).toHaveLength(1);
    expect(read('Zoloft (sertraline)').matches[0]?.brand).toBe('Zoloft');
  });

  it('takes a number for part of a name only where it counts nothing', () => {
    expect(ingredientsOf('Tylenol 3')).toEqual(['acetaminophen', 'codeine']);
    expect(ingredientsOf('Tylenol 3 times a day')).toEqual(['acetaminophen']);
    expect(ingredientsOf('Tylenol 3/day')).toEqual(['acetaminophen']);
  });

  it('never reads a part of a word or of two list items', () => {
    expect(ingredientsOf('barsoom')).toEqual([]);
    expect(ingredientsOf('prosertralinate')).toEqual([]);
    expect(ingredientsOf('vitamin, D')).toEqual([]);
  });

  it('takes a salt after a name for a salt, alone for an ingredient', () => {
    expect(ingredientsOf('losartan potassium')).toEqual(['losartan']);
    expect(ingredientsOf('losartan, potassium')).toEqual(['losartan', 'potassium']);
  });

  it('strips a plural s', () => expect(ingredientsOf('percocets')).toEqual(['acetaminophen', 'oxycodone']));
});

describe('misspellings', () => {
  it('are certain where the word is long and nothing else is near, with a confidence below 1', () => {
    const reading = read('sertralin 50');
    expect(reading.certain).toBe(true);
    expect(reading.matches[0]).toMatchObject({ ingredient: 'sertraline' });
    expect(reading.matches[0]?.confidence).toBeLessThan(1);
    expect(reading.matches[0]?.confidence).toBeGreaterThan(0.8);
  });

  it('between two medicines are asked about, and the other one is offered', () => {
    const reading = read('hydroxazine');
    expect(reading.certain).toBe(false);
    expect(reading.alternatives.map((match) => match.map(({ ingredient }) => ingredient))).toContainEqual([
      'hydralazine',
    ]);
  });

  it('of a few letters are not guessed at', () => {
    expect(read('bers').matches).toEqual([]);
    expect(read('bers').unresolved).toBe('bers');
  });

  it('that are listed are certain, and not quite exact', () =>
    expect(read('zanax')).toMatchObject({ certain: true, matches: [{ ingredient: 'alprazolam', confidence: 0.95 }] }));

  it('of a name that may mean two things stay open', () => {
    const reading = read('Zantax');
    expect(reading.certain).toBe(false);
    expect(reading.matches[0]?.ingredient).toBe('ranitidine');
  });
});

describe('words that leave something open', () => {
  it('of two meanings are asked about', () => {
    expect(read('dope')).toMatchObject({
      certain: false,
      matches: [{ ingredient: 'heroin' }],
      alternatives: [[{ ingredient: 'cannabis' }]],
    });
  });

  it('for many medicines are not recognised, with the usual ones offered', () => {
    expect(read('blood pressure pill')).toMatchObject({
      certain: false,
      matches: [],
      unresolved: 'blood pressure pill',
    });
    expect(read('blood pressure pill').alternatives.map((set) => set[0]?.ingredient)).toEqual([
      'lisinopril',
      'losartan',
    ]);
  });

  it('for many medicines say nothing beside the name of one', () => {
    expect(read('blood pressure pill (lisinopril)')).toMatchObject({ certain: true, unresolved: null });
    expect(read('lisinopril and another blood pressure pill').unresolved).toBe('blood pressure pill');
  });

  it('keep the rest of the text in each alternative', () => {
    const sets = read('Xanax and dope').alternatives.map((set) => set.map(({ ingredient }) => ingredient));
    expect(sets).toEqual([['alprazolam', 'cannabis']]);
  });
});

describe('what is not recognised', () => {
  it('is named beside what is', () => expect(read('Xanax and blorbex 5 mg').unresolved).toBe('blorbex'));
  it('is the whole text where nothing was', () => expect(read(' blorbex 5 mg ').unresolved).toBe('blorbex 5 mg'));
  it('is shown as typed', () => expect(read('Xanax, Blorbex-Änderung').unresolved).toBe('Blorbex-Änderung'));
  it('is not what a medicine is for', () => expect(read('Zoloft for my weird thing').unresolved).toBeNull());
});

describe('what is not taken', () => {
  it.each([
    'none',
    'no meds',
    'Nothing.',
    'not taking anything',
    'n/a',
    'no Xanax',
    "I don't drink wine",
    'never Xanax or Percocet',
    'my wife takes Xanax',
    'allergic to codeine',
  ])('"%s" is a denial', (text) => {
    expect(read(text)).toMatchObject({ matches: [], unresolved: null, certain: true });
  });

  it.each([
    ['nothing but Tylenol', 'acetaminophen'],
    ['not only Xanax', 'alprazolam'],
    ['not taking my Zoloft regularly', 'sertraline'],
    ["my mom's Xanax", 'alprazolam'],
    ['no wine, Xanax', 'alprazolam'],
    ['no wine but Xanax', 'alprazolam'],
    ['not sure, Xanax', 'alprazolam'],
  ])('"%s" is taken', (text, ingredient) => expect(ingredientsOf(text)).toEqual([ingredient]));

  it('is told apart where it was stopped', () => {
    const stopped = (text: string): (boolean | undefined)[] => read(text).matches.map((match) => match.stopped);
    expect(stopped('stopped Zoloft 2 weeks ago')).toEqual([true]);
    expect(stopped('Zoloft, stopped in May')).toEqual([true]);
    expect(stopped('used to take Zoloft')).toEqual([true]);
    expect(stopped('Zoloft years ago')).toEqual([true]);
    expect(stopped('no longer on Zoloft')).toEqual([true]);
    expect(stopped('came off Zoloft')).toEqual([true]);
    expect(stopped('started Zoloft 2 weeks ago')).toEqual([false]);
    expect(stopped('Xanax 2 hours ago')).toEqual([false]);
    expect(stopped('trying to quit Xanax')).toEqual([false]);
    expect(stopped('Zoloft stopped working')).toEqual([false]);
    expect(stopped('stopped Zoloft, now Xanax')).toEqual([true, false]);
  });

  it('is told apart where it is the reason', () => {
    expect(ingredientsOf('Suboxone for heroin addiction')).toEqual(['buprenorphine', 'naloxone']);
    expect(ingredientsOf('Suboxone for heroin')).toEqual(['buprenorphine', 'naloxone']);
    expect(ingredientsOf('heroin')).toEqual(['heroin']);
    expect(ingredientsOf('lisinopril for blood pressure sertraline for mood')).toEqual(['lisinopril', 'sertraline']);
  });
});

describe('form', () => {
  const form = (text: string): string | null => read(text).form;
  it('comes from the text', () => {
    expect(form('hydrocortisone cream 1%')).toBe('cream');
    expect(form('timolol eye drops')).toBe('eye drops');
    expect(form('hydrocortisone/neomycin cream')).toBe('cream');
    expect(form('hydrocortisone tablets')).toBeNull();
    expect(form('sertraline gel caps')).toBeNull();
  });
  it('comes from the name', () => expect(form('Timoptic')).toBe('eye drops'));
  it('is not shared where only one medicine has it', () => {
    expect(form('sertraline and hydrocortisone cream')).toBeNull();
    expect(read('sertraline and hydrocortisone cream').matches.map((match) => match.form)).toEqual([null, 'cream']);
  });
  it('tells naloxone for rescue from naloxone within a product', () => {
    expect(form('Narcan')).toBe('rescue');
    expect(form('naloxone nasal spray')).toBe('rescue');
    expect(form('Suboxone')).toBeNull();
    expect(form('buprenorphine/naloxone')).toBeNull();
  });
});

describe('suggestMedicines', () => {
  const names = (prefix: string): string[] => suggestMedicines(prefix, index, 5).map((suggestion) => suggestion.name);
  it('begins with what is typed, common names first', () => expect(names('x')[0]).toBe('Xanax'));
  it('shows what a brand contains, and nothing where the name says it', () => {
    expect(suggestMedicines('perc', index, 1)).toEqual([
      { name: 'Percocet', detail: 'acetaminophen + oxycodone', ingredients: ['acetaminophen', 'oxycodone'] },
    ]);
    expect(suggestMedicines('sertraline', index, 1)).toEqual([
      { name: 'sertraline', detail: '', ingredients: ['sertraline'] },
    ]);
  });
  it('forgives a slip', () => expect(names('sertrl')).toContain('sertraline'));
  it('suggests neither misspellings nor words for many medicines', () => {
    expect(names('zan')).not.toContain('zanax');
    expect(names('blood')).toEqual([]);
  });
  it('keeps its limit, and says nothing to nothing', () => {
    expect(suggestMedicines('c', index, 2)).toHaveLength(2);
    expect(suggestMedicines(' - ', index, 5)).toEqual([]);
  });
});
