import { describe, expect, test } from 'vitest';
import { plainDate } from '../quantity/index.ts';
import { answerLaw } from './answer.ts';
import { facts, gazetteer, row, speak } from './fixture.ts';
import type { LawFacts } from './facts.ts';
import { lawFinding } from './law-finding.ts';
import { readPlace } from './read-place.ts';
import type { LawAnswer } from './types.ts';

interface Ask {
  readonly product?: LawAnswer['product'];
  readonly age?: number | null;
  readonly at?: string;
  readonly facts?: LawFacts;
}

/** At first each fixture row but the ban of Sarasota is fresh; the federal one is volatile and lasts until 31 July. */
function ask(
  place: string,
  { product = 'kratom', age = 30, at = '2026-07-15', facts: own = facts }: Ask = {},
): LawAnswer {
  const reading = readPlace(place, own, gazetteer);
  if (reading.kind !== 'resolved') throw new Error(`${place} is not resolved`);
  return answerLaw({ facts: own, chain: reading.chain, product, age, at: plainDate(at), speak });
}

const brief = (answer: LawAnswer): string => `${answer.status} ${answer.mayBuy} ${answer.decidedBy}`;
const withRow = (changed: LawFacts['places'][number]): LawFacts => ({
  ...facts,
  places: [...facts.places.filter((one) => one.id !== changed.id), changed],
});

describe('the strictest layer decides', () => {
  test.each([
    ['Boise, Idaho', 'not-specifically-regulated yes US-ID'],
    ['Florida', 'regulated yes US-FL'],
    ['Sarasota, Florida', 'prohibited no US-FL:Sarasota County'],
    ['Alabama', 'prohibited no US-AL'],
    ['California', 'unclear unknown US-CA'],
    ['Orange, California', 'prohibited no US-CA:Orange (city)'],
    ['United Kingdom', 'prohibited no GB'],
    ['New Zealand', 'prescription-only no NZ'],
    ['active duty Army in Boise', 'prohibited no US-MIL'],
    // The rule for drivers is not about buying, but its only source is weak and old.
    ['DOT driver in Boise', 'not-specifically-regulated unknown US-DOT'],
    ['Maine', 'not-specifically-regulated unknown US-ME'],
    ['United States', 'not-specifically-regulated unknown US'],
    ['Thailand', 'unclear unknown TH'],
  ])('%s', (place, expected) => expect(brief(ask(place))).toBe(expected));
});

describe('each layer at its own date', () => {
  test('a ban that has passed its review date still bars', () => {
    const answer = ask('Sarasota, Florida', { at: '2030-01-01' });
    expect([answer.mayBuy, answer.stale, answer.lastKnown]).toEqual(['no', true, null]);
    expect(answer.statement).toContain('The ban was not checked after 1 September 2025.');
  });

  test('a permission that has passed it is unknown, with what was last known', () => {
    const answer = ask('Florida', { at: '2026-11-26' });
    expect([answer.mayBuy, answer.stale, answer.lastKnown]).toEqual([
      'unknown',
      true,
      { mayBuy: 'yes', asOf: '2026-06-22', asOfGiven: '2026-06-22' },
    ]);
    expect(answer.statement).toContain('On 22 June 2026 it was allowed. It has not been checked since');
  });

  test('the review date itself is still fresh, the day after is not', () => {
    // 90 days from 22 June is 20 September; the federal row, volatile, lasts 30 days from 1 July.
    expect(ask('Florida', { at: '2026-07-31' }).mayBuy).toBe('yes');
    expect(ask('Florida', { at: '2026-08-01' }).mayBuy).toBe('unknown');
    const layer = ask('Florida', { at: '2026-09-20' }).layers.find((one) => one.code === 'US-FL');
    expect([layer?.reviewBy, layer?.stale]).toEqual(['2026-09-20', false]);
    expect(ask('Florida', { at: '2026-09-21' }).layers.find((one) => one.code === 'US-FL')?.stale).toBe(true);
  });

  test('where a layer that does not decide has grown old, its day is the one last known', () => {
    expect(ask('Florida', { at: '2026-08-15' }).lastKnown).toEqual({
      mayBuy: 'yes',
      asOf: '2026-07-01',
      asOfGiven: '2026-07-01',
    });
  });

  test('a day is shown no more exactly than the source gives it', () => {
    const yearOnly = withRow(row({ id: 'US-FL', name: 'Florida', asOf: plainDate('2025-01-01'), asOfGiven: '2025' }));
    const answer = ask('Florida', { facts: yearOnly, at: '2026-07-15' });
    expect([answer.asOf, answer.asOfGiven, answer.lastKnown?.asOfGiven]).toEqual(['2025-01-01', '2025', '2025']);
    expect(lawFinding(answer, null, speak)).toMatchObject({ asOf: '2025-01-01', asOfGiven: '2025' });
    expect([answer.statement, ...answer.caveats].join(' ')).not.toMatch(/January|On 2025|on 2025/);
    expect(answer.statement).toContain('In 2025 it was allowed.');
    expect(lawFinding(ask('Idaho'), null, speak).asOfGiven).toBeUndefined();
  });

  test('a source from after the day asked about gives no permission and says so', () => {
    const answer = ask('Florida', { at: '2026-06-01' });
    expect([answer.mayBuy, answer.lastKnown]).toEqual(['unknown', null]);
    expect(answer.caveats).toContain(
      'Florida: our source is from 22 June 2026, after the day you asked about. We do not know what held before.',
    );
  });

  test('a ban is read back to the day it came into force, not before', () => {
    const banned = withRow(
      row({
        id: 'US-ID',
        name: 'Idaho',
        kratom: { status: 'prohibited', conditions: ['It is banned.'] },
        effectiveFrom: '2025-08-01',
        asOf: plainDate('2025-10-01'),
      }),
    );
    expect(ask('Idaho', { facts: banned, at: '2025-09-01' }).mayBuy).toBe('no');
    expect(brief(ask('Idaho', { facts: banned, at: '2025-07-31' }))).toBe('unclear unknown US-ID');
  });

  test('a rule that comes into force later is not yet one', () => {
    const coming = withRow(
      row({ id: 'US-ID', name: 'Idaho', effectiveFrom: '2026-08', asOf: plainDate('2026-07-01') }),
    );
    expect(brief(ask('Idaho', { facts: coming }))).toBe('unclear unknown US-ID');
  });
});

describe('age', () => {
  test.each([
    [20, 'no'],
    [21, 'yes'],
    [null, 'unknown'],
  ])('in Florida at %s', (age, mayBuy) => {
    const answer = ask('Florida', { age });
    expect([answer.mayBuy, answer.minimumAge]).toEqual([mayBuy, 21]);
  });
  test('too young stays no when the rule is old', () =>
    expect(ask('Florida', { age: 17, at: '2030-01-01' }).mayBuy).toBe('no'));
  test('under 18 is no yes where no minimum age was found', () =>
    expect(ask('Idaho', { age: 17 }).mayBuy).toBe('unknown'));
  test('the highest of the layers counts', () => {
    const higher = withRow(
      row({
        id: 'US-FL:Sarasota County',
        name: 'Sarasota County, FL',
        level: 'county',
        asOf: plainDate('2026-06-30'),
        kratom: { status: 'age-restricted', minimumAge: 25, conditions: ['From 25.'] },
      }),
    );
    expect(ask('Sarasota, Florida', { facts: higher }).minimumAge).toBe(25);
    expect(ask('Sarasota, Florida', { facts: higher, age: 24 }).mayBuy).toBe('no');
  });
});

describe('products', () => {
  test('7-OH is never a yes while the federal order is unknown', () => {
    const answer = ask('Idaho', { product: '7-oh' });
    expect(brief(answer)).toBe('unclear unknown US');
    expect(answer.caveats[0]).toBe(
      'The rule of Idaho says "no rule that names it was found" (as of 1 May 2026). The DEA announced on 1 July 2026 that it would put 7-OH in Schedule I, the strictest federal list, from about August 2026. We have not seen the order. Treat it as illegal.',
    );
  });

  test('the federal order is a switch in the facts', () => {
    const us = facts.places.find((one) => one.id === 'US');
    if (us?.sevenOh.overlay === undefined) throw new Error('the fixture has no order');
    const withOrder = (order: 'in-force' | 'withdrawn') =>
      withRow({
        ...us,
        sevenOh: {
          ...us.sevenOh,
          status: 'not-specifically-regulated',
          overlay: {
            ...us.sevenOh.overlay,
            announced: plainDate('2026-07-01'),
            expectedFrom: '2026-08',
            order,
            ...(order === 'in-force' ? { inForceFrom: plainDate('2026-07-10') } : {}),
          },
        },
      });
    expect(brief(ask('Idaho', { product: '7-oh', facts: withOrder('in-force') }))).toBe('prohibited no US');
    expect(brief(ask('Idaho', { product: '7-oh', facts: withOrder('withdrawn') }))).toBe(
      'not-specifically-regulated yes US-ID',
    );
  });

  test('an extract takes the leaf row unless the row has one of its own', () => {
    expect(brief(ask('Mississippi', { product: 'extract' }))).toBe('prohibited no US-MS');
    expect(ask('Idaho', { product: 'extract' }).status).toBe(ask('Idaho').status);
  });

  test('an extract that must keep within a limit is no plain yes', () => {
    const answer = ask('Idaho', { product: 'extract' });
    expect(answer.mayBuy).toBe('unknown');
    expect(answer.layers[0]?.doubts).toEqual(['depends-on-product']);
  });
});

describe('words', () => {
  test('the template: product, place, status, age, instrument, dates, source, layers, confidence', () => {
    expect(ask('Florida').statement).toBe(
      'Kratom leaf (powder, capsules, tea) in Florida: allowed under rules for the product, from age 21. The rule that decides is that of Florida: An Act. In force since 1 July 2023. Last confirmed on 22 June 2026. Our source is: news. Also read: United States (federal law) (no rule that names it was found, as of 1 July 2026). How sure we are: high.',
    );
  });

  test('a ban on sale is not read as a ban on having it', () => {
    expect(ask('United Kingdom').statement).toContain('having it for yourself is not barred');
    expect(ask('Sarasota, Florida').statement).toContain('Having it is barred too.');
    expect(ask('Alabama').statement).toContain('Whether having it is an offence was not stated.');
  });

  test('layers that nobody researched are named', () => {
    expect(ask('Boise, Idaho').caveats).toContain('We did not look for rules of Boise, Idaho.');
  });

  test('a place without any row says that nobody looked', () => {
    const answer = ask('Thailand');
    expect(answer.statement).toBe(
      'Kratom leaf (powder, capsules, tea) in Thailand: we hold no law for this place. Nobody looked for it, so we cannot say whether it is legal there.',
    );
    expect([answer.sources, answer.layers]).toEqual([[], []]);
  });

  test('no rule found is no approval', () => {
    expect(ask('Idaho').statement).toContain('General food and medicine law still applies');
    expect(ask('Idaho').action).toContain('That is no approval');
    expect(ask('Florida').action).not.toContain('That is no approval');
  });
  test('a county rule for unincorporated land says where it holds', () => {
    expect(ask('Orange County, California').caveats).toContain(
      'The rule of Orange County (unincorporated), CA holds outside city limits only. If you are inside a city, name it.',
    );
    expect(ask('Orange, California').caveats).toContain(
      'The rule of Orange County (unincorporated), CA holds outside city limits only. Inside Orange (city), CA it does not apply unless the city took it over.',
    );
  });
  test('a state whose towns decide asks for the town', () =>
    expect(ask('Mississippi').layers[1]?.doubts).toContain('below-not-said'));
});

test('an empty chain is a defect, and is called one', () => {
  expect(() => answerLaw({ facts, chain: [], product: 'kratom', age: 30, at: plainDate('2026-07-15'), speak })).toThrow(
    /chain of jurisdictions is empty/,
  );
});
