/** Matrix exponentials and differential equations against answers known in closed form. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Derivative, integrate, type Matrix, matrixExponential, transform } from './index.ts';

const near = (got: Matrix, wanted: Matrix, within = 1e-14): void => {
  const largest = Math.max(...wanted.flat().map(Math.abs));
  const off = got.flatMap((row, i) => row.map((value, j) => Math.abs(value - (wanted[i]?.[j] ?? Number.NaN))));
  expect(Math.max(...off) / largest).toBeLessThan(within);
};

describe('the exponential of a matrix', () => {
  it('is what is known on paper, of small and of large norm', () => {
    near(
      matrixExponential([
        [0, 1],
        [0, 0],
      ]),
      [
        [1, 1],
        [0, 1],
      ],
    );
    for (const angle of [1e-9, 0.3, 5, 40])
      near(
        matrixExponential([
          [0, -angle],
          [angle, 0],
        ]),
        [
          [Math.cos(angle), -Math.sin(angle)],
          [Math.sin(angle), Math.cos(angle)],
        ],
        1e-13,
      );
    // One eigenvalue, one eigenvector.
    for (const rate of [-30, -1, -1e-3, 2])
      near(
        matrixExponential([
          [rate, 1],
          [0, rate],
        ]),
        [
          [Math.exp(rate), Math.exp(rate)],
          [0, Math.exp(rate)],
        ],
        1e-13,
      );
    expect(matrixExponential([[3]])[0]?.[0]).toBeCloseTo(Math.exp(3), 12);
    expect(matrixExponential([])).toEqual([]);
  });

  it('undoes itself with the other sign, and has the exponential of the trace for determinant', () => {
    const entry = fc.double({ min: -3, max: 3, noNaN: true });
    const square = fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(square, (matrix) => {
        const [there, back] = [matrixExponential(matrix), matrixExponential(matrix.map((row) => row.map((x) => -x)))];
        const largest = (of: Matrix): number => Math.max(...of.flat().map(Math.abs));
        const room = 1e-13 * largest(there) * largest(back);
        for (const [i, unit] of [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ].entries()) {
          const again = transform(there, transform(back, unit));
          for (const [j, value] of again.entries()) expect(Math.abs(value - (i === j ? 1 : 0))).toBeLessThan(room);
        }
        const [a = [], b = [], c = []] = there;
        const minor = (p: number, q: number): number => (b[p] ?? 0) * (c[q] ?? 0) - (b[q] ?? 0) * (c[p] ?? 0);
        const determinant = (a[0] ?? 0) * minor(1, 2) - (a[1] ?? 0) * minor(0, 2) + (a[2] ?? 0) * minor(0, 1);
        const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
        expect(Math.abs(determinant - Math.exp(trace))).toBeLessThan(1e-12 * largest(there) ** 3);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('refuses what is not square or not finite', () => {
    expect(() => matrixExponential([[1, 2]])).toThrow('square');
    expect(() => matrixExponential([[Number.NaN]])).toThrow('finite');
  });
});

describe('a differential equation', () => {
  const logistic: Derivative = (_, y, into) => {
    into[0] = (y[0] ?? 0) * (1 - (y[0] ?? 0));
  };
  const spring: Derivative = (_, y, into) => {
    into[0] = y[1] ?? 0;
    into[1] = -(y[0] ?? 0);
  };
  const times = Array.from({ length: 200 }, (_, i) => i * 0.1);
  const errorOf = (relative: number): number => {
    const states = integrate(logistic, { time: 0, state: [0.01] }, times, { relative, absolute: 1e-14 });
    const errors = times.map((t, i) => Math.abs((states[i]?.[0] ?? 0) * (1 + 99 * Math.exp(-t)) - 1));
    return Math.max(...errors);
  };

  it('is followed within the tolerance, between its own steps too, and closer where asked', () => {
    expect(errorOf(1e-6)).toBeLessThan(1e-5);
    expect(errorOf(1e-6)).toBeGreaterThan(errorOf(1e-9));
    expect(errorOf(1e-12)).toBeLessThan(2e-11);
  });

  it('keeps a spring swinging', () => {
    const states = integrate(spring, { time: 0, state: [0, 1] }, [Math.PI, 20], { relative: 1e-11, absolute: 1e-13 });
    expect(states[0]?.[0] ?? 1).toBeCloseTo(0, 9);
    expect(states[1]?.[0] ?? 1).toBeCloseTo(Math.sin(20), 9);
    expect(states[1]?.[1] ?? 1).toBeCloseTo(Math.cos(20), 9);
  });

  it('takes time into account, starts anywhere and answers for the start itself', () => {
    const states = integrate((t, _, into) => void (into[0] = 3 * t ** 2), { time: 2, state: [8] }, [2, 2, 3, 5]);
    expect(states.map((state) => state[0] ?? 0)).toEqual([8, 8, expect.closeTo(27, 7), expect.closeTo(125, 6)]);
  });

  it('gives up in words', () => {
    const start = { time: 0, state: [1] };
    expect(() => integrate(logistic, start, [1, 0.5, -1])).toThrow('ascend');
    expect(() => integrate(logistic, start, [100], { steps: 3 })).toThrow('too many');
    // y' = y^2 from 1 has no value at 1.
    expect(() => integrate((_, y, into) => void (into[0] = (y[0] ?? 0) ** 2), start, [2])).toThrow(
      'too many or too short',
    );
  });
});
