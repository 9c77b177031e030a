/** The law as carried over from the research: nothing lost, and nothing greener than it was. */
import { answerLaw, lawTable, readPlace } from '@clearleaf/core/law';
import type { LawPlace } from '@clearleaf/core/law/facts';
import { createSpeaker } from '@clearleaf/core/message';
import { en } from '@clearleaf/core/message/en';
import { addDays, plainDate } from '@clearleaf/core/quantity';
import { describe, expect, test } from 'vitest';
import { loadRoom } from '../../src/node.ts';

const facts = loadRoom('law');
const gazetteer = loadRoom('gazetteer');
const speak = createSpeaker('en-GB', en);
const byCode = new Map(facts.places.map((row) => [row.id, row]));
const states = facts.places.filter((row) => row.level === 'state');
const postal = (rows: readonly LawPlace[]): string =>
  rows
    .map((row) => row.id.slice(3))
    .sort()
    .join(' ');
const row = (code: string): LawPlace => {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no row ${code}`);
  return found;
};

describe('carried over', () => {
  test('172 places: 64 countries, 52 states, 17 counties, 37 cities, towns and villages, 2 groups of people', () => {
    const count = (...levels: LawPlace['level'][]): number =>
      facts.places.filter((one) => levels.includes(one.level)).length;
    expect([
      facts.places.length,
      count('country'),
      count('state'),
      count('county'),
      count('city', 'town', 'village'),
      count('population'),
    ]).toEqual([172, 64, 52, 17, 37, 2]);
  });

  // The table of section 2 of the research.
  test.each([
    ['prohibited', 'AL AR CT IN LA VT WI'],
    ['regulated', 'AZ CO FL GA KY MD MS NE NV OK OR RI SC SD TX UT VA WV WY'],
    ['age-restricted', 'IL MN NY'],
    ['not-specifically-regulated', 'AK DE HI IA ID MA ME MI MO MT NC ND NH NJ NM PA PR WA'],
    ['unclear', 'CA DC KS OH TN'],
  ])('leaf %s', (status, codes) => {
    expect(postal(states.filter((one) => one.kratom.status === status))).toBe(codes);
  });

  test.each([
    ['prohibited', 'AL AR AZ CA CO CT FL GA IN KY LA MS NE NV OH OK OR RI SD TN TX UT VT WI WY'],
    ['unclear', 'DC KS MD SC VA'],
    ['regulated', 'WV'],
  ])('7-OH %s', (status, codes) => {
    expect(postal(states.filter((one) => one.sevenOh.status === status))).toBe(codes);
  });

  test('the limits that the research states are data', () => {
    expect(row('US-TX').kratom.limits).toEqual([{ measure: 'percent-of-alkaloids', most: 2, standing: 'in-force' }]);
    expect(row('US-MS').kratom.limits).toEqual([
      { measure: 'percent-of-alkaloids', most: 1, standing: 'in-force' },
      { measure: 'mg-per-container', most: 0.5, standing: 'in-force' },
    ]);
    expect(row('US').sevenOh.limits).toEqual([
      { measure: 'percent-of-dry-weight', most: 0.05, standing: 'proposed' },
      { measure: 'mg-per-product', most: 1, standing: 'proposed' },
    ]);
    expect(row('US-FL').sevenOh.limits?.map((limit) => limit.measure)).toEqual([
      'mg-per-gram',
      'mg-per-millilitre',
      'mitragynine-to-7-oh',
    ]);
  });

  test('a month or year is taken from its first day, and what was given is kept', () => {
    expect([row('US-ID').asOf, row('US-ID').asOfGiven]).toEqual(['2026-05-01', '2026-05']);
    expect([row('GB').asOf, row('GB').asOfGiven]).toEqual(['2025-01-01', '2025']);
    expect(row('US-AL').asOfGiven).toBeUndefined();
    for (const one of facts.places) expect(one.asOf.startsWith(one.asOfGiven ?? one.asOf)).toBe(true);
  });

  test('only the federal row and Michigan are volatile', () => {
    expect(
      facts.places
        .filter((one) => one.volatile)
        .map((one) => one.id)
        .sort(),
    ).toEqual(['US', 'US-MI']);
  });

  test('the rows that nothing was read for are not verified', () => {
    expect(
      facts.places
        .filter((one) => !one.verified)
        .map((one) => one.id)
        .sort(),
    ).toEqual(['AE', 'CN', 'PG']);
  });

  test('no address is a bare number', () => {
    for (const source of Object.values(facts.sources))
      expect(source.url ?? '').not.toMatch(/^https?:\/\/\d+\.\d+\.\d+\.\d+/);
  });

  test('where sale is banned and having it is not, both are said', () => {
    for (const code of ['GB', 'PT', 'FI', 'US-CO:Parker', 'US-CO:Monument', 'US-WA:Spokane']) {
      expect([code, row(code).kratom.status, row(code).kratom.scope?.possession]).toEqual([
        code,
        'prohibited',
        'not-barred',
      ]);
    }
  });
});

describe('every row', () => {
  test.each(facts.places.map((one) => one.id))('%s is found by its code', (code) => {
    // A country's code may be a state's too, so it is asked back.
    const reading = readPlace(code.includes('-') ? code : row(code).name, facts, gazetteer);
    const codes = reading.kind === 'resolved' ? reading.chain.map((link) => link.code) : [];
    expect(codes).toContain(code);
  });

  test.each(facts.places.filter((one) => one.id.includes(':')).map((one) => one.name))(
    '%s is found by its name',
    (name) => {
      const reading = readPlace(name, facts, gazetteer);
      expect(reading.kind === 'resolved' ? reading.chain.at(-1)?.name : reading).toBe(name);
    },
  );
});

describe('no wrong green light', () => {
  const days = Array.from({ length: 60 }, (_, month) => addDays(plainDate('2023-01-01'), month * 30));
  const chains = facts.places
    .filter((one) => one.id.includes('-') || one.level === 'country')
    .map((one) => readPlace(one.id.includes('-') ? one.id : one.name, facts, gazetteer))
    .flatMap((reading) => (reading.kind === 'resolved' ? [reading.chain] : []));
  const ask = (
    chain: (typeof chains)[number],
    day: string,
    product: 'kratom' | 'extract' | '7-oh',
    age: number | null,
  ) => answerLaw({ facts, chain, product, age, at: plainDate(day), speak });

  test('7-OH is never a yes in the United States, on any day', () => {
    for (const chain of chains.filter(([country]) => country?.code === 'US')) {
      for (const day of days)
        expect([chain.at(-1)?.code, day, ask(chain, day, '7-oh', 30).mayBuy]).not.toContain('yes');
    }
  });

  test('leaf is a yes in July 2026 in four states and nowhere else, and today nowhere', () => {
    const yes = (day: string): string[] =>
      chains
        .filter((chain) => ask(chain, day, 'kratom', 30).mayBuy === 'yes')
        .map((chain) => chain.at(-1)?.code ?? '')
        .sort();
    expect(yes('2026-07-15')).toEqual(['US-FL', 'US-IA', 'US-ID', 'US-UT']);
    expect(yes('2026-11-26')).toEqual([]);
  });

  test('no yes under 18, for an extract whose limits nobody read, or without an age where one is set', () => {
    for (const chain of chains) {
      expect(ask(chain, '2026-07-15', 'kratom', 17).mayBuy).not.toBe('yes');
      expect(ask(chain, '2026-07-15', 'extract', 30).mayBuy).not.toBe('yes');
      const silent = ask(chain, '2026-07-15', 'kratom', null);
      expect(silent.mayBuy === 'yes' && silent.minimumAge !== null).toBe(false);
    }
  });

  test('a ban bars for ever', () => {
    for (const code of ['US-AL', 'US-FL:Sarasota County', 'US-MIL', 'US-MS:Union County']) {
      const reading = readPlace(code, facts, gazetteer);
      const chain = reading.kind === 'resolved' ? reading.chain : [];
      expect([
        code,
        ask(chain, '2026-11-26', 'kratom', 30).mayBuy,
        ask(chain, '2040-01-01', 'kratom', 30).mayBuy,
      ]).toEqual([code, 'no', 'no']);
    }
  });

  test('Utah and Tennessee bar extracts', () => {
    for (const code of ['US-UT', 'US-TN']) {
      const reading = readPlace(code, facts, gazetteer);
      expect(ask(reading.kind === 'resolved' ? reading.chain : [], '2026-07-15', 'extract', 30).mayBuy).toBe('no');
    }
  });

  test('in every US place the answer for 7-OH speaks of the federal order', () => {
    for (const chain of chains.filter(([country]) => country?.code === 'US')) {
      expect(ask(chain, '2026-11-26', '7-oh', 30).caveats[0]).toContain(
        'We have not seen the order. Treat it as illegal.',
      );
    }
  });
});

test('the library of laws has a row for every place and product', () => {
  for (const product of ['kratom', 'extract', '7-oh'] as const) {
    const rows = lawTable(facts, plainDate('2026-11-26'), product);
    expect(rows.length).toBe(172);
    expect(rows.filter((one) => one.mayBuy === 'yes')).toEqual([]);
  }
});
