/** Bands by the kernel beside those by plain arrays, and its quantiles beside sorting. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomStream, sampleQuantile } from '../../numeric/index.ts';
import { meetingPeople, typical, worst } from '../fixture.ts';
import { BAND_SHARES, bands, type Dosing, type Group, type IndividualParameters, type Times } from '../index.ts';
import { Room } from '../kernel-host.ts';
import { newExactKernel } from './exact-kernel.ts';

function peopleOf(count: number, seed: number): IndividualParameters[] {
  const stream = randomStream(seed);
  const about = (value: number): number => value * Math.exp(0.4 * stream.normal());
  return Array.from({ length: count }, () => ({
    ...typical,
    lagTime: about(0.2),
    absorptionRateConstant: about(2.4),
    clearance: about(26),
    volumeCentral: about(258),
  }));
}

const uneven: readonly Dosing[] = Array.from({ length: 30 }, (_, i) => ({ time: 6.37 * i, amount: 20 + (i % 4) }));
const twice: readonly Dosing[] = [{ time: 1, amount: 50, interval: 12, additionalDoses: 20 }];
const sipped: readonly Dosing[] = [...twice, { time: 7.5, amount: 30, duration: 2 }];
const factors = Float64Array.from({ length: 9 * uneven.length }, (_, i) => 0.5 + ((i * 37) % 11) / 11);
const year: Times = { start: -3, step: 0.75, count: 300 };
const odd: Times = Float64Array.from({ length: 150 }, (_, i) => i + 0.4 * Math.sin(i));

afterEach(() => {
  vi.unstubAllGlobals();
});

function bothWays(groups: readonly Group[], times: Times) {
  const kernel = bands(groups, times);
  vi.stubGlobal('WebAssembly', undefined);
  return { kernel, plain: bands(groups, times) };
}

describe('bands by the kernel', () => {
  it.each<[string, readonly Group[], Times]>([
    ['a schedule', [{ people: peopleOf(40, 1), dosing: twice }], year],
    ['one person', [{ people: peopleOf(1, 1), dosing: uneven }], year],
    ['doses that share nothing, an odd number of people', [{ people: peopleOf(39, 2), dosing: uneven }], year],
    [
      'a mixture of odd groups, one of them drinking slowly',
      [
        { people: peopleOf(7, 3), dosing: uneven },
        { people: peopleOf(16, 4), dosing: sipped },
        { people: peopleOf(8, 5), dosing: twice },
      ],
      year,
    ],
    ['own amounts', [{ people: peopleOf(9, 6), dosing: uneven, amountFactors: factors }], year],
    ['times that are not even', [{ people: peopleOf(9, 6), dosing: uneven, amountFactors: factors }], odd],
    ['people whose rates meet', [{ people: [...meetingPeople(), ...peopleOf(8, 7)], dosing: uneven }], year],
    ['steps of a day', [{ people: peopleOf(24, 8), dosing: uneven }], { start: 0, step: 24, count: 9 }],
    [
      'a time within the schedule',
      [{ people: peopleOf(15, 9), dosing: uneven }],
      { start: 63.7, step: 0.1, count: 90 },
    ],
    ['no times', [{ people: peopleOf(3, 9), dosing: uneven }], { start: 0, step: 1, count: 0 }],
  ])('are those of plain arrays: %s', (_, groups, times) => {
    const { kernel, plain } = bothWays(groups, times);
    expect(kernel.times).toEqual(plain.times);
    expect(worst(kernel.parent, plain.parent)).toBeLessThan(3e-11);
    expect(worst(kernel.metabolite ?? [], plain.metabolite ?? [])).toBeLessThan(3e-11);
  });

  it('know no metabolite where none is followed', () => {
    const people = peopleOf(12, 2).map((one) => ({ ...one, metabolite: null }));
    const { kernel, plain } = bothWays([{ people, dosing: twice }], year);
    expect(kernel.metabolite).toBeNull();
    expect(worst(kernel.parent, plain.parent)).toBeLessThan(1e-12);
  });
});

describe('the kernel’s quantiles', () => {
  /** Quantiles of one column. */
  function quantilesOf(values: readonly number[]): number[] {
    const kernel = newExactKernel();
    if (kernel === null) throw new Error('expected a host with WebAssembly');
    const room = new Room(kernel);
    const count = values.length;
    const at = {
      column: room.take(8 * count),
      lists: room.take(80 * count),
      buckets: room.take(2 * count + 16),
      shares: room.take(40),
      to: room.take(40),
    };
    room.doubles(at.column, count).set(values);
    room.doubles(at.shares, 5).set(BAND_SHARES);
    kernel.setQuantiles(at.lists, at.buckets, count, at.shares);
    kernel.quantiles(at.column, 1, 0, at.to);
    return [...room.doubles(at.to, 5)];
  }

  it('are exact for any numbers that are not negative', () => {
    const level = fc.oneof(
      fc.constantFrom(0, 1, 5e-324, Number.MAX_VALUE),
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: 10, max: 400, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 300 }), (values) => {
        // -0 is drawn too; no concentration is.
        const levels = values.map(Math.abs);
        expect(quantilesOf(levels)).toEqual(BAND_SHARES.map((share) => sampleQuantile(levels, share)));
      }),
      { numRuns: 300 },
    );
  });

  it('are exact for a thousand people, near one another or in two camps', () => {
    const stream = randomStream(3);
    const near = Array.from({ length: 1000 }, () => 80 * Math.exp(0.6 * stream.normal()));
    const camps = near.map((value, i) => (i % 3 === 0 ? 1e-9 * value : value));
    const same = near.map((value, i) => (i % 2 === 0 ? 7 : value));
    for (const values of [near, camps, same, near.slice(1)])
      expect(quantilesOf(values)).toEqual(BAND_SHARES.map((share) => sampleQuantile(values, share)));
  });
});
