/** A small made-up law and gazetteer for the tests beside this room. No place, source or rule in it is real law. */
import { createSpeaker } from '../message/index.ts';
import { en } from '../message/en.ts';
import { plainDate } from '../quantity/index.ts';
import type { Source } from '../finding/index.ts';
import type { LawFacts, LawPlace, LawRule } from './facts.ts';
import { type Gazetteer, nameText } from './gazetteer.ts';

export const speak = createSpeaker('en-GB', en);

const source = (id: string, kind: Source['kind'], verified = true): Source => ({
  id,
  title: id,
  year: 2026,
  kind,
  verified,
  state: 'current',
});

/** A row that permits leaf, with every field that a test may want to change. */
export function row(changes: Partial<LawPlace> & Pick<LawPlace, 'id'>): LawPlace {
  return {
    name: changes.id,
    level: 'state',
    kratom: { status: 'not-specifically-regulated', conditions: ['No rule was found.'] },
    sevenOh: { status: 'not-specifically-regulated', conditions: ['No rule was found.'] },
    instrument: null,
    effectiveFrom: null,
    asOf: plainDate('2026-05-01'),
    volatile: false,
    certainty: 'moderate',
    verified: true,
    notes: [],
    pending: [],
    sources: ['news'],
    ...changes,
  };
}

const ban: LawRule = { status: 'prohibited', conditions: ['It is banned.'] };
const from21: LawRule = { status: 'regulated', minimumAge: 21, conditions: ['From age 21.'] };

/** United States and some states, two countries, and a population rule. */
export const facts: LawFacts = {
  sources: { news: source('news', 'news'), code: source('code', 'law-text'), memory: source('memory', 'other', false) },
  places: [
    row({
      id: 'US',
      name: 'United States (federal law)',
      level: 'country',
      asOf: plainDate('2026-07-01'),
      volatile: true,
      localRules: 'ask',
      sevenOh: {
        status: 'unclear',
        conditions: ['An order was announced.'],
        overlay: { announced: plainDate('2026-07-01'), expectedFrom: '2026-08', order: 'unknown' },
      },
      extract: {
        status: 'not-specifically-regulated',
        conditions: ['It depends on the lab sheet.'],
        dependsOnProduct: true,
      },
    }),
    row({ id: 'US-ID', name: 'Idaho' }),
    row({
      id: 'US-FL',
      name: 'Florida',
      asOf: plainDate('2026-06-22'),
      certainty: 'high',
      kratom: from21,
      sevenOh: ban,
      instrument: 'An Act',
      effectiveFrom: '2023-07-01',
      localRules: 'vary',
    }),
    row({
      id: 'US-FL:Sarasota County',
      name: 'Sarasota County, FL',
      level: 'county',
      asOf: plainDate('2025-09-01'),
      certainty: 'high',
      kratom: { ...ban, scope: { possession: 'barred' } },
      sevenOh: ban,
      effectiveFrom: '2014-02',
    }),
    row({
      id: 'US-CA',
      name: 'California',
      kratom: { status: 'unclear', conditions: ['An agency says so.'] },
      sevenOh: ban,
    }),
    row({
      id: 'US-CA:Orange County (unincorporated)',
      name: 'Orange County (unincorporated), CA',
      level: 'county',
      unincorporated: true,
      kratom: from21,
      sevenOh: ban,
    }),
    row({ id: 'US-CA:Orange (city)', name: 'Orange (city), CA', level: 'city', kratom: ban, sevenOh: ban }),
    row({ id: 'US-GA', name: 'Georgia', asOf: plainDate('2026-03-31'), kratom: from21, sevenOh: ban }),
    row({ id: 'US-AL', name: 'Alabama', kratom: ban, sevenOh: ban }),
    row({
      id: 'US-MS',
      name: 'Mississippi',
      kratom: from21,
      sevenOh: ban,
      localRules: 'ask',
      extract: { status: 'prohibited', conditions: ['Extracts are banned.'] },
    }),
    row({
      id: 'US-ME',
      name: 'Maine',
      asOf: plainDate('2026-06-01'),
      certainty: 'low',
      verified: false,
      sources: ['memory'],
    }),
    row({
      id: 'US-MIL',
      name: 'United States armed forces',
      level: 'population',
      kratom: ban,
      sevenOh: ban,
      asOf: plainDate('2026-01-14'),
    }),
    row({
      id: 'US-DOT',
      name: 'US DOT-regulated workers',
      level: 'population',
      certainty: 'low',
      asOf: plainDate('2018-01-01'),
    }),
    row({
      id: 'GB',
      name: 'United Kingdom',
      level: 'country',
      kratom: { ...ban, scope: { possession: 'not-barred' } },
      sevenOh: ban,
      asOf: plainDate('2025-01-01'),
    }),
    row({
      id: 'NZ',
      name: 'New Zealand',
      level: 'country',
      kratom: { status: 'prescription-only', conditions: ['On prescription.'] },
      sevenOh: { status: 'prescription-only', conditions: ['On prescription.'] },
      certainty: 'low',
      asOf: plainDate('2022-01-01'),
    }),
  ],
};

/** Regions by position: 0 Florida, 1 California, 2 Georgia, 3 Alabama, 4 Mississippi, 5 Idaho, 6 Maine, 7 England, 8 a part of Georgia. */
export const gazetteer: Gazetteer = {
  format: 'clearleaf.gazetteer/1',
  countries: [
    ['US', 'United States'],
    ['GB', 'United Kingdom'],
    ['GE', 'Georgia'],
    ['NZ', 'New Zealand'],
    ['TH', 'Thailand'],
  ],
  regions: [
    ['US-FL', 0, 'Florida'],
    ['US-CA', 0, 'California'],
    ['US-GA', 0, 'Georgia'],
    ['US-AL', 0, 'Alabama'],
    ['US-MS', 0, 'Mississippi'],
    ['US-ID', 0, 'Idaho'],
    ['US-ME', 0, 'Maine'],
    ['GB-ENG', 1, 'England'],
    ['GE:Adjara', 2, 'Adjara'],
  ],
  counties: [
    [0, 'Sarasota County', 56],
    [1, 'Orange County', 65],
    [0, 'Orange County', 61],
    [4, 'Rankin County', 50],
    [1, 'Los Angeles County', 70],
  ],
  names: nameText(
    new Map([
      ['adjara', [8]],
      ['alabama', [3]],
      ['california', [1]],
      ['england', [7]],
      ['florida', [0]],
      ['georgia', [2, -3]],
      ['idaho', [5]],
      ['maine', [6]],
      ['mississippi', [4]],
      ['new zealand', [-4]],
      ['thailand', [-5]],
      ['uk', [-2]],
      ['united kingdom', [-2]],
      ['united states', [-1]],
      ['usa', [-1]],
    ]),
  ),
  shorts: [
    ['al', 3],
    ['ca', 1],
    ['fl', 0],
    ['ga', 2],
    ['id', 5],
    ['me', 6],
    ['ms', 4],
    ['us', -1],
  ],
  // Numbers in base 36: 19 is 45, about 32,000 people; 1y is 70, ten million.
  cities: [
    'batumi||8..1h',
    'boise||5..1j',
    'brandon||0..1f 4.3.18',
    'la|Los Angeles|1.4.1u',
    'london||7..1x 3..11',
    'los angeles||1.4.1u',
    'orange||1.1.1f 0..12',
    'orange city||0..12',
    'portland||6..1c',
    'san jose|San Jos%C3%A9|1..1q',
    'sarasota||0.0.1b',
    'sarasota springs||0.0.16',
    'springfield||5..16 6..15',
  ]
    .sort((a, b) => (`${a.split('|')[0]}|` < `${b.split('|')[0]}|` ? -1 : 1))
    .join(';'),
  large: ['la', 'london', 'los angeles', 'san jose'],
  ask: ['georgia'],
};
