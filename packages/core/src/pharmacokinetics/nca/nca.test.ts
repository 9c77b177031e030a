/** Analyses of curves whose answers are known on paper, and laws that hold for any curve. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typical } from '../fixture.ts';
import {
  concentrations,
  type Figure,
  isComputed,
  ncaMeasure,
  nonCompartmentalAnalysis,
  type PharmacokineticModel,
  simulate,
  troughs,
} from '../index.ts';

/** A number, or the test fails with the reason. */
function value(figure: Figure): number {
  if (!isComputed(figure)) throw new Error(figure.notComputable);
  return figure;
}

/** Up on the line 4 t to 8 at 2 h, then down by half every 2 h. */
const worked = { times: [0, 1, 2, 4, 8, 12], concentrations: [0, 4, 8, 4, 1, 0.25] };
const k = Math.LN2 / 2;

describe('a curve worked out on paper', () => {
  const figures = nonCompartmentalAnalysis(worked, { dose: 100, interval: 6, threshold: 2 });

  it.each([
    ['cMax', 8],
    ['tMax', 2],
    ['cLast', 0.25],
    ['tLast', 12],
    // The triangle 8 * 2 / 2, and the integral of an exponential from 8 to 1/4.
    ['aucLast', 8 + 7.75 / k],
    ['aucInfObserved', 8 + 8 / k],
    ['percentExtrapolated', (100 * (0.25 / k)) / (8 + 8 / k)],
    ['lambdaZ', k],
    ['adjustedRSquared', 1],
    ['lambdaZSamples', 3],
    ['terminalHalfLife', 2],
    // 100 mg over ng.h/mL is 100,000 over it in L/h.
    ['apparentClearance', 100_000 / (8 + 8 / k)],
    ['apparentVolumeTerminal', 100_000 / (8 + 8 / k) / k],
    // Trapezoids of t c: 2 from 0 to 1 and 10 from 1 to 2; then 8 (2 / k + 1 / k^2).
    ['meanResidenceTime', (2 + 10 + 8 * (2 / k + 1 / k ** 2)) / (8 + 8 / k)],
    // At 6 h it has fallen to 2.
    ['aucPerInterval', 8 + 6 / k],
    ['trough', 2],
    // Above 2 from half an hour to six hours.
    ['timeAbove', 5.5],
  ] as const)('%s', (name, wanted) => {
    expect(value(figures[name])).toBeCloseTo(wanted, 12);
  });

  it('takes straight lines where asked to', () => {
    const linear = nonCompartmentalAnalysis(worked, { method: 'linear', interval: 3 });
    expect(value(linear.aucLast)).toBeCloseTo(8 + 12 + 10 + 2.5, 12);
    expect(value(linear.trough)).toBe(6);
    expect(value(linear.aucPerInterval)).toBeCloseTo(8 + 7, 12);
  });

  it('follows the terminal slope where the interval outlasts the samples', () => {
    const long = nonCompartmentalAnalysis(worked, { interval: 24 });
    expect(value(long.trough)).toBeCloseTo(8 * 2 ** -11, 12);
    expect(value(long.aucPerInterval)).toBeCloseTo(8 + (8 - 8 * 2 ** -11) / k, 12);
  });

  it('divides by the area of the interval where earlier doses count', () => {
    const steady = nonCompartmentalAnalysis(worked, { dose: 100, interval: 6, earlierDoses: true });
    expect(value(steady.apparentClearance)).toBeCloseTo(100_000 / (8 + 6 / k), 8);
    expect(steady.meanResidenceTime).toEqual({ notComputable: 'earlier-doses-remain' });
  });
});

describe('the choice of the terminal slope', () => {
  /** Three last samples exactly on a line, and one before whose logarithm is off it by `off`. */
  const slopeWith = (off: number) =>
    nonCompartmentalAnalysis({
      times: [0, 1, 2, 3, 4, 5],
      concentrations: [0, 99, Math.exp(3 + off), Math.exp(2), Math.exp(1), 1],
    });

  it('prefers more samples where the fit is worse by less than 1e-4, and fewer where it is not', () => {
    // Off by d, four points have residual sum 0.3 d^2 and total 5 + 3 d + 0.75 d^2, so that 1 - R2 is close to 0.06 d^2,
    // and 1 - adjusted R2 is 1.5 times that: 1e-4 is passed near d = 0.033.
    const within = slopeWith(0.02);
    const beyond = slopeWith(0.05);
    expect(value(within.lambdaZSamples)).toBe(4);
    // Weights of the least squares slope over 2, 3, 4, 5 h: -0.3 for the first.
    expect(value(within.lambdaZ)).toBeCloseTo(1 + 0.3 * 0.02, 12);
    expect(value(beyond.lambdaZSamples)).toBe(3);
    expect(value(beyond.lambdaZ)).toBeCloseTo(1, 12);
  });

  it('never takes the peak, and needs three samples after it', () => {
    const after = (count: number) =>
      nonCompartmentalAnalysis({
        times: [0, 1, 2, 3, 4].slice(0, 2 + count),
        concentrations: [0, 10, 5, 2.5, 1.25].slice(0, 2 + count),
      });
    expect(value(after(3).lambdaZSamples)).toBe(3);
    expect(after(2).lambdaZ).toEqual({ notComputable: 'too-few-samples-after-peak' });
    expect(after(2).aucInfObserved).toEqual({ notComputable: 'too-few-samples-after-peak' });
    expect(value(after(2).aucLast)).toBeGreaterThan(0);
  });

  it('looks at no slope that rises or is level', () => {
    const rising = { times: [0, 1, 2, 3, 4], concentrations: [0, 10, 1, 2, 3] };
    expect(nonCompartmentalAnalysis(rising).terminalHalfLife).toEqual({ notComputable: 'no-decline' });
    const level = { times: [0, 1, 2, 3, 4], concentrations: [0, 10, 2, 2, 2] };
    expect(nonCompartmentalAnalysis(level).aucInfObserved).toEqual({ notComputable: 'no-decline' });
  });
});

describe('below the limit', () => {
  it('is zero before the first measurable sample, missing between, and no part of the area after the last', () => {
    const sampled = {
      times: [0, 0.5, 1, 2, 3, 4, 8, 12, 24],
      concentrations: [0.3, 0.9, 4, 8, 0.5, 4, 1, 0.25, 0.1],
    };
    const limited = nonCompartmentalAnalysis(sampled, { limitOfQuantification: 1 });
    const plain = nonCompartmentalAnalysis({
      times: [0, 0.5, 1, 2, 4, 8],
      concentrations: [0, 0, 4, 8, 4, 1],
    });
    expect(limited).toEqual(plain);
    expect(value(limited.tLast)).toBe(8);
    // 0 up to 0.5 h, 4 * 0.5 / 2, then 6, then the fall from 8 to 1.
    expect(value(limited.aucLast)).toBeCloseTo(1 + 6 + 7 / k, 12);
  });

  it('drops a missing sample, and does not call nothing measurable zero', () => {
    const missing = { times: [...worked.times, 13], concentrations: [...worked.concentrations, Number.NaN] };
    expect(nonCompartmentalAnalysis(missing)).toEqual(nonCompartmentalAnalysis(worked));
    const nothing = nonCompartmentalAnalysis(worked, { limitOfQuantification: 9 });
    for (const figure of Object.values(nothing)) expect(figure).toEqual({ notComputable: 'nothing-measurable' });
  });

  it('has no area where no sample was taken at the dose, and other figures still', () => {
    const late = { times: worked.times.slice(1), concentrations: worked.concentrations.slice(1) };
    const figures = nonCompartmentalAnalysis(late, { dose: 100, interval: 6 });
    for (const name of [
      'aucLast',
      'aucInfObserved',
      'apparentClearance',
      'aucPerInterval',
      'percentExtrapolated',
    ] as const)
      expect(figures[name]).toEqual({ notComputable: 'no-sample-at-dose' });
    expect(value(figures.terminalHalfLife)).toBeCloseTo(2, 12);
    expect(value(figures.trough)).toBeCloseTo(2, 12);
  });
});

it.each([
  [{ times: [0, 1, 1], concentrations: [0, 1, 2] }, {}, 'ascend'],
  [{ times: [-1, 1], concentrations: [0, 1] }, {}, 'ascend'],
  [{ times: [0, 1], concentrations: [0, -1] }, {}, 'concentration >= 0'],
  [{ times: [0, 1], concentrations: [0] }, {}, '2 concentrations'],
  [worked, { dose: 0 }, 'dose > 0'],
  [worked, { interval: -1 }, 'interval > 0'],
  [worked, { limitOfQuantification: Number.NaN }, 'limit of quantification'],
])('refuses what cannot be (%#)', (samples, settings, words) => {
  expect(() => nonCompartmentalAnalysis(samples, settings)).toThrow(words);
});

it('reads troughs just before the doses, and none past the samples', () => {
  expect(troughs(worked, [4, 6, 13])).toEqual([4, expect.closeTo(2, 12), null]);
});

describe('any curve', () => {
  const curve = fc
    .array(
      fc.tuple(
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 500, noNaN: true })),
      ),
      {
        minLength: 1,
        maxLength: 25,
      },
    )
    .map((steps) => {
      let time = 0;
      return {
        times: [0, ...steps.map(([hours]) => (time += hours))],
        concentrations: [0, ...steps.map(([, concentration]) => concentration)],
      };
    });
  const runs = { numRuns: 300, seed: 11 };

  it('gives a finite number or a reason, never NaN', () => {
    fc.assert(
      fc.property(curve, (samples) => {
        const figures = nonCompartmentalAnalysis(samples, { dose: 10, interval: 12, threshold: 100 });
        for (const figure of Object.values(figures) as Figure[])
          expect(isComputed(figure) ? Number.isFinite(figure) : figure.notComputable !== undefined).toBe(true);
      }),
      runs,
    );
  });

  it('has straight lines that lie above the falling ones, and areas that grow', () => {
    fc.assert(
      fc.property(curve, (samples) => {
        const log = nonCompartmentalAnalysis(samples, { interval: 3, threshold: 50 });
        const straight = nonCompartmentalAnalysis(samples, { method: 'linear', interval: 3, threshold: 50 });
        fc.pre(isComputed(log.cMax));
        const last = value(log.aucLast);
        const toInfinity = isComputed(log.aucInfObserved) ? log.aucInfObserved : last;
        expect(last).toBeLessThanOrEqual(value(straight.aucLast) * (1 + 1e-12));
        expect(value(log.timeAbove)).toBeLessThanOrEqual(value(straight.timeAbove) * (1 + 1e-12) + 1e-12);
        expect(toInfinity).toBeGreaterThanOrEqual(last);
        expect(value(log.timeAbove)).toBeLessThanOrEqual(value(log.tLast));
      }),
      runs,
    );
  });

  it('scales with the concentrations', () => {
    fc.assert(
      fc.property(curve, (samples) => {
        const times8 = { ...samples, concentrations: samples.concentrations.map((one) => 8 * one) };
        const [one, eight] = [nonCompartmentalAnalysis(samples), nonCompartmentalAnalysis(times8)];
        for (const name of ['cMax', 'aucLast', 'cLast'] as const)
          expect(isComputed(one[name]) ? value(eight[name]) / one[name] : 8).toBeCloseTo(8, 10);
        expect(eight.tMax).toEqual(one.tMax);
      }),
      runs,
    );
  });

  it('recovers any single exponential from any samples of it', () => {
    const times = fc.uniqueArray(fc.double({ min: 0.2, max: 30, noNaN: true }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(times, fc.double({ min: 0.01, max: 1, noNaN: true }), (some, rate) => {
        const sorted = [0, 0.1, ...some.sort((a, b) => a - b)];
        const falling = sorted.map((time, i) => (i === 0 ? 0 : 70 * Math.exp(-rate * time)));
        const figures = nonCompartmentalAnalysis({ times: sorted, concentrations: falling });
        fc.pre(some.every((time, i) => i === 0 || time - (some[i - 1] ?? 0) > 1e-3));
        expect(value(figures.lambdaZ) / rate).toBeCloseTo(1, 8);
        const rise = (70 * Math.exp(-rate * 0.1) * 0.1) / 2;
        expect(value(figures.aucInfObserved) / (rise + (70 * Math.exp(-rate * 0.1)) / rate)).toBeCloseTo(1, 8);
      }),
      runs,
    );
  });
});

describe('of simulated people', () => {
  const model: PharmacokineticModel = {
    id: 'test',
    parent: 'mitragynine',
    metabolite: '7-hydroxymitragynine',
    compartments: 2,
    describes: 'a model for tests',
    products: ['leaf'],
    typical,
    variability: [],
    correlations: [],
    residualError: null,
    validity: ['tests'],
    sources: [],
  };
  const times = [
    ...Array.from({ length: 480 }, (_, i) => i * 0.05),
    ...Array.from({ length: 900 }, (_, i) => 24 + i * 0.5),
  ];

  it('finds clearance, area and half-life of the model after the first dose, and the accumulation after the last', () => {
    const regimen = [{ time: 0, amount: 59.2, interval: 24, additionalDoses: 59 }];
    const result = simulate(model, regimen, { subjects: 1, seed: 1, times, measure: ncaMeasure({ interval: 24 }) });
    const [parent, metabolite] = result.analytes;
    if (parent === undefined || metabolite === undefined) throw new Error('Expected two analytes');
    expect(parent.first.aucInfObserved.mean / ((1000 * 59.2) / 26)).toBeCloseTo(1, 3);
    expect(parent.first.apparentClearance.mean / 26).toBeCloseTo(1, 3);
    expect(parent.first.terminalHalfLife.mean).toBeCloseTo(50, 0);
    // At steady state, the area of an interval is the area of one dose.
    expect(parent.last.aucPerInterval.mean / parent.first.aucInfObserved.mean).toBeCloseTo(1, 3);
    expect(parent.last.apparentClearance.mean / 26).toBeCloseTo(1, 3);
    const curve = (until: number) =>
      concentrations(
        typical,
        regimen,
        [0, 59].map((dose) => dose * 24 + until),
      ).parent;
    const [early = 0, late = 0] = curve(24);
    expect(parent.first.trough.mean).toBeCloseTo(early, 8);
    expect(parent.last.trough.mean).toBeCloseTo(
      late - (concentrations(typical, [{ time: 0, amount: 59.2 }], [0]).parent[0] ?? 0),
      8,
    );
    expect(parent.last.accumulationRatio.mean).toBeCloseTo(
      parent.last.aucPerInterval.mean / parent.first.aucPerInterval.mean,
      12,
    );
    expect(parent.last.accumulationRatio.mean).toBeGreaterThan(1.5);
    expect(parent.first.accumulationRatio.people).toBe(0);
    expect(parent.last.meanResidenceTime.people).toBe(0);
    // How much of a metabolite was formed is not known.
    expect(metabolite.first.apparentClearance.people).toBe(0);
    expect(metabolite.last.cMaxAccumulation.mean).toBeGreaterThan(1);
    expect(parent.first.timeAbove.people).toBe(0);
  });
});
