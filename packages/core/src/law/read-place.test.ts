import { describe, expect, test } from 'vitest';
import { facts, gazetteer } from './fixture.ts';
import { readPlace } from './read-place.ts';

const read = (text: string): unknown => {
  const reading = readPlace(text, facts, gazetteer);
  if (reading.kind === 'resolved')
    return reading.chain.map((link) => link.code + (link.researched ? '' : '?')).join(' > ');
  return reading.kind === 'ambiguous' ? reading.candidates.map(({ name }) => name) : reading.reason;
};

describe('a typed place', () => {
  test.each([
    ['Boise, Idaho', 'US > US-ID > US-ID:Boise?'],
    ['sarasota florida', 'US > US-FL > US-FL:Sarasota County > US-FL:Sarasota?'],
    ['Sarasota, FL 34236', 'US > US-FL > US-FL:Sarasota County > US-FL:Sarasota?'],
    ['Brandon, in Rankin County Mississippi', 'US > US-MS > US-MS:Rankin County? > US-MS:Brandon?'],
    ['Rankin County, Brandon, MS', 'US > US-MS > US-MS:Rankin County? > US-MS:Brandon?'],
    ['USA, Idaho, Boise', 'US > US-ID > US-ID:Boise?'],
    ['I live in Boise right now', 'US > US-ID > US-ID:Boise?'],
    ['city of Boise', 'US > US-ID > US-ID:Boise?'],
    ['state of Georgia', 'US > US-GA'],
    ['Georgia, USA', 'US > US-GA'],
    ['Georgia (country)', 'GE?'],
    ['Batumi, Georgia', 'GE? > GE:Adjara? > GE:Batumi?'],
    ['LA County', 'US > US-CA > US-CA:Los Angeles County?'],
    ['San José', 'US > US-CA > US-CA:San José?'],
    ['London', 'GB > GB-ENG? > GB-ENG:London?'],
    ['London, Alabama', 'US > US-AL > US-AL:London?'],
    ['US-FL:Sarasota County', 'US > US-FL > US-FL:Sarasota County'],
  ])('%s', (text, chain) => expect(read(text)).toBe(chain));
});

describe('a county rule for unincorporated land', () => {
  test.each([
    ['Orange, CA', 'US > US-CA > US-CA:Orange County? > US-CA:Orange (city)'],
    ['Orange County, California', 'US > US-CA > US-CA:Orange County (unincorporated)'],
    ['unincorporated Orange County, California', 'US > US-CA > US-CA:Orange County (unincorporated)'],
  ])('%s', (text, chain) => expect(read(text)).toBe(chain));
});

describe('asks back', () => {
  test.each([
    ['Georgia', ['Georgia (country)', 'Georgia (state)']],
    ['Brandon', ['Brandon, Florida', 'Brandon, Mississippi']],
    ['Orange County', ['Orange County, California', 'Orange County, Florida']],
    // The state is known and the town is not: its towns may have rules of their own.
    ['Nowhereville, Idaho', ['Idaho']],
    // One slip away from a town whose county bans it.
    ['Sarasoda, Florida', ['Sarasota County, Florida', 'Sarasota, Florida']],
  ])('%s', (text, names) => expect(read(text)).toEqual(names));
});

describe('people', () => {
  test.each([
    ['active duty Air Force in Boise', 'US > US-ID > US-ID:Boise? > US-MIL'],
    ['Army', 'US > US-MIL'],
    ['US Navy, London', 'GB > GB-ENG? > GB-ENG:London? > US-MIL'],
    ['British Army in London', 'GB > GB-ENG? > GB-ENG:London?'],
    ['retired army, Boise', 'US > US-ID > US-ID:Boise?'],
    ['my husband is in the Navy, we live in Boise', 'US > US-ID > US-ID:Boise?'],
    ['not in the military, Boise', 'US > US-ID > US-ID:Boise?'],
    ['CDL holder in Boise, Idaho', 'US > US-ID > US-ID:Boise? > US-DOT'],
    ['DOT driver, London', 'GB > GB-ENG? > GB-ENG:London?'],
  ])('%s', (text, chain) => expect(read(text)).toBe(chain));
});

describe('short forms', () => {
  test.each([
    ['me', 'law.placeNotFound'],
    ['ME', 'US > US-ME'],
    ['id', 'law.placeNotFound'],
    ['fl', 'US > US-FL'],
    ['PORTLAND ME', 'US > US-ME > US-ME:Portland?'],
    ['Boise id', 'US > US-ID > US-ID:Boise?'],
  ])('%s', (text, chain) => expect(read(text)).toBe(chain));
});

describe('slips of the finger', () => {
  test.each([
    ['Missisippi', 'US > US-MS'],
    ['Calfornia', 'US > US-CA'],
    ['Boise, Idahoo', 'US > US-ID > US-ID:Boise?'],
    ['Tailand', 'TH?'],
  ])('%s', (text, chain) => expect(read(text)).toBe(chain));
  test('a city is asked back', () => expect(read('Sprinfield')).toEqual(['Springfield, Idaho', 'Springfield, Maine']));
});

describe('never by substring', () => {
  test.each(['Floridaville Heights', 'Idahovale', 'Londonistan', 'Mainetown'])('%s', (text) =>
    expect(read(text)).toBe('law.placeNotFound'),
  );
});

test('a town that nobody knows is taken as one where it cannot be laxer', () => {
  expect(read('Nowhereville, Alabama')).toBe('US > US-AL > US-AL:Nowhereville?');
  expect(read('Nowhereville, Thailand')).toBe('TH? > TH:Nowhereville?');
});

describe('what is more than one place', () => {
  test.each(['New England', 'the Midwest', 'SoCal', 'Europe'])('%s', (text) =>
    expect(read(text)).toBe('law.placeTooLarge'),
  );
  test('two states at once are asked back', () => expect(read('Idaho or Florida')).toEqual(['Florida']));
  test('an area that a country is too large for is no village of it', () =>
    expect(read('Northern Thailand')).toEqual(['Thailand']));
});

describe('bad input', () => {
  test.each([
    ['', 'law.placeEmpty'],
    [' \n\t ', 'law.placeEmpty'],
    ['🌿🌿🌿', 'law.placeNoLetters'],
    ['!!!???', 'law.placeNoLetters'],
    ['\u0000\u0007\u001b', 'law.placeNoLetters'],
    ['\u202e\u202d', 'law.placeNoLetters'],
    ["'; DROP TABLE places; --", 'law.placeNotFound'],
    ['x'.repeat(1_000_000), 'law.placeTooLong'],
    ['12345', 'law.placeNotFound'],
    ['constructor', 'law.placeNotFound'],
    ['__proto__', 'law.placeNotFound'],
  ])('%j', (text, reason) => expect(read(text)).toBe(reason));

  test('the input is handed back, shortened where it is too long', () => {
    expect(readPlace('x'.repeat(500), facts, gazetteer).input.length).toBeLessThanOrEqual(201);
  });

  test('letters that run from right to left and marks that hide do no harm', () => {
    expect(read('\u202eBoise\u202c, Idaho\u200b')).toBe('US > US-ID > US-ID:Boise?');
    expect(read('אורנג׳')).toBe('law.placeNotFound');
  });
});

describe('without the gazetteer', () => {
  test.each([
    ['Florida', 'US > US-FL'],
    ['Sarasota, Florida', 'US > US-FL > US-FL:Sarasota County'],
    ['FL', 'US > US-FL'],
    ['United Kingdom', 'GB'],
    ['Orange, California', 'US > US-CA > US-CA:Orange (city)'],
  ])('%s', (text, chain) => {
    const reading = readPlace(text, facts, null);
    expect(reading.kind === 'resolved' ? reading.chain.map((link) => link.code).join(' > ') : reading).toBe(chain);
  });
});
