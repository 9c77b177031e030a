/**
 * First-order absorption and one compartment fitted to one person or to twelve, with the shipped engine for the curve.
 *
 * The population fit is the alternating algorithm of Lindstrom and Bates (1990), Biometrics 46:673-687, as nlme has it:
 * penalised least squares for the people, then the linear mixed model of what is left, by maximum likelihood. Its
 * letters stay. It is here to be compared with R, not for people's own samples.
 */
import { concentrations } from '@clearleaf/core/pharmacokinetics';

/** One subject of the data; dose in mg/kg, concentrations in mg/L. */
export interface Subject {
  readonly subject: number;
  readonly dose: number;
  readonly times: readonly number[];
  readonly concentrations: readonly number[];
}

/** Natural logarithms of ke (1/h), ka (1/h) and CL (L/h/kg). */
export type Logs = readonly [lKe: number, lKa: number, lCl: number];

type Rows = readonly (readonly number[])[];

/** mg/L at the subject's times. */
export function predicted({ dose, times }: Subject, [lKe, lKa, lCl]: Logs): readonly number[] {
  const person = {
    bioavailability: 1,
    lagTime: 0,
    absorptionRateConstant: Math.exp(lKa),
    clearance: Math.exp(lCl),
    volumeCentral: Math.exp(lCl - lKe),
    intercompartmentalClearance: 0,
    volumePeripheral: 1,
    metabolite: null,
  };
  // The engine speaks ng/mL.
  return Array.from(concentrations(person, [{ time: 0, amount: dose }], times).parent, (value) => value / 1000);
}

/** Derivatives of the prediction by each logarithm, one row a sample. */
function derivatives(subject: Subject, logs: Logs): Rows {
  const h = 1e-5;
  const columns = logs.map((_, j) => {
    const moved = (by: number): Logs => [
      logs[0] + (j === 0 ? by : 0),
      logs[1] + (j === 1 ? by : 0),
      logs[2] + (j === 2 ? by : 0),
    ];
    const [up, down] = [predicted(subject, moved(h)), predicted(subject, moved(-h))];
    return up.map((value, i) => (value - (down[i] ?? 0)) / (2 * h));
  });
  return subject.times.map((_, i) => columns.map((column) => column[i] ?? 0));
}

const residuals = (subject: Subject, logs: Logs): readonly number[] => {
  const curve = predicted(subject, logs);
  return subject.concentrations.map((value, i) => value - (curve[i] ?? 0));
};

const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const columnOf = (rows: Rows, j: number): readonly number[] => rows.map((row) => row[j] ?? 0);

/** The lower triangle whose square is a positive matrix. */
function cholesky(matrix: Rows): Rows {
  const rows: number[][] = [];
  for (const [i, given] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const rest = (given[j] ?? 0) - dot(row, rows[j] ?? []);
      row.push(j === i ? Math.sqrt((given[i] ?? 0) - squares(row)) : rest / (rows[j]?.[j] ?? Number.NaN));
    }
    rows.push(row);
  }
  return rows;
}

/** `L^-1 b`. */
function forward(lower: Rows, b: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (const [i, row] of lower.entries()) out.push(((b[i] ?? 0) - dot(out, row)) / (row[i] ?? Number.NaN));
  return out;
}

/** The least squares solution of `rows x = y`. */
function leastSquares(rows: Rows, y: readonly number[]): readonly number[] {
  const columns = (rows[0] ?? []).map((_, j) => columnOf(rows, j));
  const places = columns.map((_, j) => j);
  const lower = cholesky(columns.map((one) => columns.map((other) => dot(one, other))));
  const half = forward(
    lower,
    columns.map((column) => dot(column, y)),
  );
  const out: number[] = [];
  for (let i = places.length - 1; i >= 0; i--) {
    const done = places.slice(i + 1).reduce((sum, k) => sum + (lower[k]?.[i] ?? 0) * (out[k - i - 1] ?? 0), 0);
    out.unshift(((half[i] ?? 0) - done) / (lower[i]?.[i] ?? Number.NaN));
  }
  return out;
}

/** Gauss-Newton with halved steps from `start` to where no step is left. */
function minimise(
  start: readonly number[],
  problem: (x: readonly number[]) => readonly number[],
  jacobian: (x: readonly number[]) => Rows,
): readonly number[] {
  let x = start;
  for (let round = 0; round < 200; round++) {
    const left = problem(x);
    const step = leastSquares(jacobian(x), left);
    const moved = (by: number): readonly number[] => x.map((value, i) => value + by * (step[i] ?? 0));
    let by = 1;
    while (!(squares(problem(moved(by))) <= squares(left)) && by > 1e-10) by /= 2;
    x = moved(by);
    if (by * Math.sqrt(squares(step)) < 1e-8) break;
  }
  return x;
}

const logsOf = (x: readonly number[]): Logs => [x[0] ?? 0, x[1] ?? 0, x[2] ?? 0];

/** Nonlinear least squares of one subject, and the residual standard deviation. */
export function fitSubject(subject: Subject, start: Logs): { readonly logs: Logs; readonly sigma: number } {
  const logs = logsOf(
    minimise(
      start,
      (x) => residuals(subject, logsOf(x)),
      (x) => derivatives(subject, logsOf(x)),
    ),
  );
  return { logs, sigma: Math.sqrt(squares(residuals(subject, logs)) / (subject.times.length - 3)) };
}

export interface PopulationFit {
  readonly logs: Logs;
  /** Standard deviations between people of lKa and lCl, and of what is left. */
  readonly sdLKa: number;
  readonly sdLCl: number;
  readonly sigma: number;
  readonly logLik: number;
}

/** All people and their two own effects each, in one vector: three logarithms, then pairs. */
const ofSubject = (x: readonly number[], i: number): Logs => [
  x[0] ?? 0,
  (x[1] ?? 0) + (x[3 + 2 * i] ?? 0),
  (x[2] ?? 0) + (x[4 + 2 * i] ?? 0),
];

/** Maximum likelihood of all subjects: lKa and lCl differ between people, independently. */
export function fitPopulation(subjects: readonly Subject[], start: Logs): PopulationFit {
  let x: readonly number[] = [...start, ...subjects.flatMap(() => [0, 0])];
  // Logarithms of the standard deviations between people over that of what is left.
  let ratios: readonly [number, number] = [0, -1];
  for (let round = 0; ; round++) {
    const penalty: readonly number[] = ratios.map((ratio) => Math.exp(-ratio));
    x = minimise(
      x,
      (at) => [
        ...subjects.flatMap((subject, i) => residuals(subject, ofSubject(at, i))),
        ...at.slice(3).map((value, k) => -value * (penalty[k % 2] ?? 0)),
      ],
      (at) => penalisedRows(subjects, at, penalty),
    );
    const linear = subjects.map((subject, i) => linearised(subject, x, i));
    const before = ratios;
    ratios = highest((at) => mixedModel(linear, at).logLik, before);
    const fit = mixedModel(linear, ratios);
    x = [...fit.logs, ...x.slice(3)];
    if (Math.hypot(ratios[0] - before[0], ratios[1] - before[1]) < 1e-5 || round === 100)
      return {
        ...fit,
        sdLKa: Math.exp(ratios[0]) * fit.sigma,
        sdLCl: Math.exp(ratios[1]) * fit.sigma,
      };
  }
}

function penalisedRows(subjects: readonly Subject[], x: readonly number[], penalty: readonly number[]): Rows {
  const own = subjects.flatMap((subject, i) =>
    derivatives(subject, ofSubject(x, i)).map((row) => [
      ...row,
      ...subjects.flatMap((_, k) => (k === i ? [row[1] ?? 0, row[2] ?? 0] : [0, 0])),
    ]),
  );
  const places = x.slice(3).map((_, k) => k);
  return [...own, ...places.map((k) => [0, 0, 0, ...places.map((j) => (j === k ? (penalty[k % 2] ?? 0) : 0))])];
}

interface Linearised {
  readonly x: Rows;
  readonly w: readonly number[];
}

/** What is left, and the derivatives, around a subject's present curve. */
function linearised(subject: Subject, x: readonly number[], i: number): Linearised {
  const rows = derivatives(subject, ofSubject(x, i));
  const left = residuals(subject, ofSubject(x, i));
  const around = ofSubject(x, i);
  return { x: rows, w: left.map((value, k) => value + dot(rows[k] ?? [], around)) };
}

/** Likelihood of the linear mixed model with these ratios; the other parameters at their best. */
function mixedModel(
  subjects: readonly Linearised[],
  [ratioLKa, ratioLCl]: readonly [number, number],
): { readonly logs: Logs; readonly sigma: number; readonly logLik: number } {
  const [a, c] = [Math.exp(2 * ratioLKa), Math.exp(2 * ratioLCl)];
  let determinant = 0;
  const whitened = subjects.map(({ x, w }) => {
    const lower = cholesky(
      x.map((row, i) =>
        x.map(
          (other, j) => (i === j ? 1 : 0) + a * (row[1] ?? 0) * (other[1] ?? 0) + c * (row[2] ?? 0) * (other[2] ?? 0),
        ),
      ),
    );
    determinant += 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i] ?? 0), 0);
    const columns = [0, 1, 2].map((j) => forward(lower, columnOf(x, j)));
    return { x: x.map((_, i) => columns.map((column) => column[i] ?? 0)), w: forward(lower, w) };
  });
  const rows = whitened.flatMap(({ x }) => x);
  const y = whitened.flatMap(({ w }) => w);
  const logs = leastSquares(rows, y);
  const left = squares(y.map((value, i) => value - dot(rows[i] ?? [], logs)));
  const variance = left / y.length;
  const logLik = (-y.length / 2) * (1 + Math.log(2 * Math.PI * variance)) - determinant / 2;
  return { logs: logsOf(logs), sigma: Math.sqrt(variance), logLik };
}

/** The highest place of a smooth function of two numbers, by the better of ever smaller steps along each and both. */
function highest(
  of: (at: readonly [number, number]) => number,
  start: readonly [number, number],
): readonly [number, number] {
  const ways = [
    [1, 0],
    [0, 1],
    [1, 1],
    [1, -1],
  ].flatMap(([p = 0, q = 0]) => [
    [p, q],
    [-p, -q],
  ]);
  let best = start;
  let value = of(start);
  for (let step = 0.1; step > 1e-6; ) {
    const tried = ways.map(([p = 0, q = 0]): readonly [number, number] => [best[0] + step * p, best[1] + step * q]);
    const values = tried.map(of);
    const top = Math.max(...values);
    const next = tried[values.indexOf(top)];
    if (top > value && next !== undefined) [best, value] = [next, top];
    else step /= 2;
  }
  return best;
}
