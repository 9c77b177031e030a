/** F14: exposure, adaptation and their fit against the simulator that the first figures came from. */
import {
  analyseAdaptation,
  crossProductsAt,
  deficitOf,
  doseCandidates,
  exposureOf,
  type ExposureSeries,
  lagProducts,
  leastSquares,
} from '@clearleaf/core/trial';
import { describe, expect, it } from 'vitest';
import { mulberry32, type Simulated, simulate, STEP } from './simulator.ts';

const mean = (values: ArrayLike<number>, count: number): number =>
  Array.from(values)
    .slice(0, count)
    .reduce((sum, value) => sum + value, 0) / count;
const ENTRIES_STABLE = 28 * 6;

/** The closed form of the same doses, the entries read `late` hours later. */
function closed({ doses, entries }: Simulated, late: number): ExposureSeries {
  return exposureOf(
    { times: doses.map(({ hour }) => hour / 24), amounts: doses.map(({ grams }) => grams) },
    entries.map((hour) => (hour + late) / 24),
    { halfLife: 4, tau: 5 },
  );
}

const largestGap = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] ?? Number.NaN))));

describe('the simulator', () => {
  const simulated = simulate(0, 0.6);

  it('gives the figures of F14', () => {
    const random = mulberry32(20_260_101);
    const first = [random(), random(), random()].map((value) => value.toFixed(8));
    expect(first).toEqual(['0.25591399', '0.59290486', '0.80533831']);
    const [c, a, y] = [simulated.exposure[0] ?? 0, simulated.adaptation[0] ?? 0, simulated.outcome[0] ?? 0];
    expect([c, a, a - c, y].map((value) => value.toFixed(5))).toEqual(['0.90853', '3.74993', '2.84139', '8.20643']);
    const deficit = simulated.adaptation.map((value, i) => Math.max(0, value - (simulated.exposure[i] ?? 0)));
    const means = [simulated.exposure, simulated.adaptation, deficit].map((one) => mean(one, ENTRIES_STABLE));
    expect(means.map((value) => value.toFixed(3))).toEqual(['3.374', '3.458', '0.790']);
  });

  it('is fitted as F14 has it, at the correlation that is so', () => {
    const series: ExposureSeries = {
      exposure: Float64Array.from(simulated.exposure),
      adaptation: Float64Array.from(simulated.adaptation),
    };
    const sums = lagProducts({
      times: Float64Array.from(simulated.entries, (hour) => hour / 24),
      outcome: Float64Array.from(simulated.outcome),
      columns: [
        new Float64Array(simulated.entries.length).fill(1),
        series.exposure.map((value) => -value),
        deficitOf(series),
      ],
    });
    const { coefficients, inverse, residualSquares } = leastSquares(crossProductsAt(sums, 0.4 ** 6));
    expect(Array.from(coefficients, (value) => value.toFixed(3))).toEqual(['4.867', '-0.015', '0.694']);
    const variance = residualSquares / (simulated.entries.length - 3);
    expect([4, 8].map((place) => Math.sqrt(variance * (inverse[place] ?? 0)).toFixed(3))).toEqual(['0.033', '0.059']);
  });
});

describe('the closed form', () => {
  it('is the exposure of the simulator to the last digit, read as late as it reads', () => {
    const simulated = simulate(0, 0.6);
    const series = closed(simulated, STEP);
    expect(largestGap(series.exposure, simulated.exposure)).toBeLessThan(1e-10);
    // Adaptation is stepped there: 0.3 % off at a quarter of an hour.
    expect(largestGap(series.adaptation, simulated.adaptation)).toBeLessThan(0.01);
  });

  it('is what smaller steps come to', () => {
    const gaps = [16, 64].map((steps) => {
      const simulated = simulate(0, 0.6, steps);
      return largestGap(closed(simulated, 1 / steps).adaptation, simulated.adaptation);
    });
    expect(gaps[1]).toBeLessThan(5e-4);
    expect((gaps[0] ?? 0) / (gaps[1] ?? 0)).toBeGreaterThan(3.5);
  });
});

describe('M3, which knows neither half-life nor speed nor correlation', () => {
  it.each([
    [0, 0.6, { from: 0.9, to: 1 }],
    [0.25, 0.4, { from: 0, to: 0.5 }],
    [0.4, 0, { from: 0, to: 0.01 }],
  ] as const)('finds a benefit of %d and a cost of %d', (benefit, cost, mostlyRelief) => {
    const { doses, entries, outcome } = simulate(benefit, cost);
    const series = { times: doses.map(({ hour }) => hour / 24), amounts: doses.map(({ grams }) => grams) };
    const answer = analyseAdaptation({
      rows: { times: Float64Array.from(entries, (hour) => hour / 24), outcome: Float64Array.from(outcome) },
      candidates: doseCandidates(series),
      doseTimes: series.times,
      end: 84,
      options: { scale: { low: 0, high: 10 } },
      mcid: 1,
    });
    if (typeof answer === 'string') throw new Error(answer);
    expect(answer.gate.passes).toBe(true);
    expect(answer.gate.lowRows).toBeGreaterThan(150);
    for (const [found, truth] of [
      [answer.benefit, benefit],
      [answer.cost, cost],
    ] as const) {
      // Neither can be negative, so that none is found as little.
      expect(Math.abs(found.mean - truth)).toBeLessThan(2.5 * found.sd);
      expect(found.sd).toBeLessThan(0.2);
    }
    // The truth of the simulator is the likeliest candidate.
    const [likeliest] = [...answer.candidates].sort((a, b) => b.share - a.share);
    expect(likeliest?.halfLife).toBe(4);
    expect(answer.chances.mostlyRelief).toBeGreaterThanOrEqual(mostlyRelief.from);
    expect(answer.chances.mostlyRelief).toBeLessThanOrEqual(mostlyRelief.to);
  });
});
