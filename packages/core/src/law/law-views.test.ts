/** The answer as a finding, several answers on one way, the library of rows, and the type-ahead. */
import { describe, expect, test } from 'vitest';
import { plainDate } from '../quantity/index.ts';
import { answerLaw } from './answer.ts';
import { facts, gazetteer, speak } from './fixture.ts';
import { lawFinding } from './law-finding.ts';
import { lawTable } from './law-table.ts';
import { readPlace } from './read-place.ts';
import { suggestPlaces } from './suggest-places.ts';
import { compareTrip } from './trip.ts';
import type { LawAnswer } from './types.ts';

const at = plainDate('2026-07-15');
function ask(place: string): LawAnswer {
  const reading = readPlace(place, facts, gazetteer);
  if (reading.kind !== 'resolved') throw new Error(`${place} is not resolved`);
  return answerLaw({ facts, chain: reading.chain, product: 'kratom', age: 30, at, speak });
}

describe('as a finding', () => {
  test.each([
    ['Sarasota, Florida', 'law/US-FL:Sarasota County', 'major', 'high'],
    ['California', 'law/US-CA', 'unknown', 'moderate'],
    ['Florida', 'law/US-FL', 'none', 'high'],
    ['Thailand', 'law/TH', 'unknown', 'none'],
  ])('%s', (place, rule, severity, certainty) => {
    expect(lawFinding(ask(place), null, speak)).toMatchObject({ rule, severity, certainty });
  });

  test('somebody who uses it is told not to stop suddenly, somebody who never did is not told about stopping', () => {
    const banned = ask('Alabama');
    expect(lawFinding(banned, 'daily', speak).action).toContain('do not stop suddenly');
    expect(lawFinding(banned, null, speak).action).toContain('do not stop suddenly');
    expect(lawFinding(banned, 'never', speak).action).not.toContain('stop');
    expect(lawFinding(ask('California'), 'daily', speak).action).toContain('do not stop suddenly');
  });
});

describe('on a way', () => {
  test('the strictest place is named, wherever it lies on the way', () => {
    const trip = compareTrip([ask('Boise, Idaho'), ask('Alabama'), ask('Florida')], speak);
    expect([trip.mayBuy, trip.strictest?.place.code]).toEqual(['no', 'US-AL']);
    expect(trip.answers.map((answer) => answer.mayBuy)).toEqual(['yes', 'no', 'yes']);
    expect(trip.caveats).toEqual([]);
  });

  test('unknown outweighs yes, and is named', () => {
    const trip = compareTrip([ask('Florida'), ask('California')], speak);
    expect(trip.mayBuy).toBe('unknown');
    expect(trip.caveats).toEqual(['For some places on the way the law is not known: California.']);
  });

  test('a national border is import', () => {
    expect(compareTrip([ask('Florida'), ask('United Kingdom')], speak).caveats[0]).toContain('counts as import');
  });

  test('of no place nothing is known', () =>
    expect(compareTrip([], speak)).toMatchObject({ strictest: null, mayBuy: 'unknown' }));
});

describe('the library of rows', () => {
  const rows = lawTable(facts, at, 'kratom');
  test('has every place once, in order of code', () => {
    expect(rows.map((one) => one.code)).toEqual(facts.places.map((one) => one.id).sort());
  });
  test('a row alone: without an age a minimum age leaves it open', () => {
    const byCode = Object.fromEntries(rows.map((one) => [one.code, one.mayBuy]));
    expect([byCode['US-AL'], byCode['US-ID'], byCode['US-FL']]).toEqual(['no', 'yes', 'unknown']);
  });
});

describe('type-ahead', () => {
  const names = (prefix: string, limit = 8): string[] =>
    suggestPlaces(prefix, facts, gazetteer, limit).map((one) => one.name);
  test.each([
    ['sara', ['Sarasota County, Florida', 'Sarasota, Florida', 'Sarasota Springs, Florida']],
    ['georg', ['Georgia (state)', 'Georgia (country)']],
    ['lon', ['London, England, United Kingdom', 'London, Alabama']],
    ['zzz', []],
    ['', []],
    ['🌿', []],
  ])('%s', (prefix, expected) => expect(names(prefix)).toEqual(expected));

  test('each name, typed in full, reads back to its place', () => {
    for (const prefix of ['s', 'l', 'or', 'geo', 'flo', 'san', 'united']) {
      for (const { name, code } of suggestPlaces(prefix, facts, gazetteer, 20)) {
        const reading = readPlace(name, facts, gazetteer);
        expect([name, reading.kind === 'resolved' ? reading.chain.at(-1)?.code : reading.kind]).toEqual([name, code]);
      }
    }
  });

  test('never more than asked for', () => expect(names('s', 2).length).toBe(2));
});
