import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gazetteer } from './fixture.ts';
import { citiesNamed, fromAscii, largestKeys, titleCase, toAscii } from './gazetteer.ts';
import { placeKey } from './place-key.ts';

const keys = gazetteer.cities.split(';').map((entry) => entry.split('|')[0] ?? '');

describe('looking up by halving', () => {
  test.each(keys)('%s is found under its own name', (key) =>
    expect(citiesNamed(gazetteer, key).length).toBeGreaterThan(0),
  );
  test.each(['', 'a', 'zzz', 'saras', 'sarasotas', 'orange c', 'lon don'])('%j is not', (key) =>
    expect(citiesNamed(gazetteer, key)).toEqual([]),
  );
  test('all places of a name come, with their parts', () => {
    expect(citiesNamed(gazetteer, 'orange')).toEqual([
      { name: 'Orange', region: 1, county: 1, size: 51 },
      { name: 'Orange', region: 0, county: null, size: 38 },
    ]);
  });
  test('every key with a prefix comes, and no other', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...keys)
          .chain((key) => fc.integer({ min: 1, max: key.length }).map((length) => key.slice(0, length))),
        (prefix) => {
          expect(largestKeys(gazetteer, prefix, 100, 100).sort()).toEqual(
            keys.filter((key) => key.startsWith(prefix)).sort(),
          );
        },
      ),
      { seed: 1 },
    );
  });
  test('the largest come first, and no more than asked for', () => {
    expect(largestKeys(gazetteer, 'l', 3, 100)).toEqual(['london', 'la', 'los angeles']);
    expect(largestKeys(gazetteer, 's', 2, 100)).toEqual(['san jose', 'sarasota']);
  });
  test('a gazetteer without cities finds none', () =>
    expect(citiesNamed({ ...gazetteer, cities: '' }, 'orange')).toEqual([]));
});

test('ASCII and back', () => {
  expect(toAscii('Zürich')).toBe('Z%C3%BCrich');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('%')),
      (text) => {
        expect(fromAscii(toAscii(text))).toBe(text);
      },
    ),
    { seed: 2 },
  );
});

describe('the key of a name', () => {
  test.each([
    ['St. Louis', 'saint louis'],
    ['Saint-Louis', 'saint louis'],
    ['D.C.', 'dc'],
    ['Zürich', 'zurich'],
    ['Łódź', 'lodz'],
    ["Coeur d'Alene", 'coeur dalene'],
    ['Ft. Worth', 'fort worth'],
    ['  Boise  ', 'boise'],
    ['!!!', ''],
    ['constructor city', 'constructor city'],
  ])('%s', (name, key) => expect(placeKey(name)).toBe(key));
  test('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(placeKey(placeKey(text))).toBe(placeKey(text));
      }),
      { seed: 3 },
    );
  });
});

test('title case', () => expect(titleCase('spokane valley')).toBe('Spokane Valley'));
