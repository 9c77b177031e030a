/**
 * A trial in one person: 120 days by the exact grid, beside a plain Metropolis sampler of the same model in the same
 * run, brought to the precision at which the two could be told apart no more (a Monte Carlo error of a hundredth of the
 * standard deviation), and beside rstan where R has it; eleven ordered words; half a year by M3. What comes out of the
 * samplers is compared with the grid outside the timed part.
 */
import { randomStream } from '@clearleaf/core/numeric';
import { contrast, estimateOf, ordinalContrast, type TrialTable } from '@clearleaf/core/trial';
import { bench, type Bench } from './bench.ts';
import { measure } from './measure.ts';
import { adaptationBench } from './trial-adaptation.ts';
import { rstanRun } from './trial-rstan.ts';

const DAYS = 120;
const OPTIONS = { scale: { low: 0, high: 10 }, mcid: 1, trend: false } as const;
/** Steps of the sampler, the first tenth of which are thrown away. */
const STEPS = 40_000;

function record(): TrialTable {
  const random = randomStream(12);
  let error = 2 * random.normal();
  const condition = Uint8Array.from({ length: DAYS }, (_, day) => Math.floor(day / 7) % 2);
  return {
    days: Float64Array.from({ length: DAYS }, (_, day) => day),
    outcome: Float64Array.from(condition, (which) => {
      error = 0.6 * error + 1.6 * random.normal();
      return 6 - 1.5 * which + error;
    }),
    condition,
  };
}

export function trialBenches(): Bench[] {
  const table = record();
  const exact = estimateOf(contrast(table, OPTIONS).difference);
  const grid = measure(() => estimateOf(contrast(table, OPTIONS).difference), 60).median;
  const start = performance.now();
  const draws = metropolis(table);
  const took = performance.now() - start;
  const effective = effectiveDraws(draws);
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  if (!(Math.abs(mean - exact.mean) < (5 * exact.sd) / Math.sqrt(effective)))
    throw new Error(`Cannot bench: the sampler finds ${mean}, the grid ${exact.mean}`);
  const words = [
    [3, 10, 12, 8, 5, 2, 1, 0, 4, 3, 2],
    [8, 12, 9, 4, 2, 1, 0, 0, 2, 1, 0],
  ] as const;
  return [
    ...besideRstan(table, exact, grid),
    bench('trial M1, 120 days, exact, with its intervals', grid, {
      target: 3,
      baseline: {
        name: `plain Metropolis to an error of 1 % of the sd (${Math.round((1000 * effective) / took)} effective draws a second)`,
        value: (took * 10_000) / effective,
      },
    }),
    bench('trial M5, eleven ordered words', measure(() => ordinalContrast(words), 10).median, { target: 250 }),
    adaptationBench(),
  ];
}

/** A second line beside rstan, at the same precision; a line that says so where R has none. */
function besideRstan(table: TrialTable, exact: { mean: number; sd: number }, grid: number): Bench[] {
  const run = rstanRun(table);
  if (run === null) {
    console.log('trial beside rstan: rstan not installed (Debian: r-cran-rstan); nothing was compared');
    return [];
  }
  const { mean, sd, effective, sampling, compiling } = run;
  if (!(Math.abs(mean - exact.mean) < (5 * exact.sd) / Math.sqrt(effective)) || !(Math.abs(sd / exact.sd - 1) < 0.1))
    throw new Error(`Cannot bench: rstan finds ${mean} (${sd}), the grid ${exact.mean} (${exact.sd})`);
  const second = Math.round((1000 * effective) / sampling);
  const name = `rstan to an error of 1 % of the sd (${second} effective draws a second, after ${Math.round(compiling / 1000)} s of compiling)`;
  return [bench('trial M1, the same beside R', grid, { baseline: { name, value: (sampling * 10_000) / effective } })];
}

/** Draws of the difference by random-walk Metropolis over level, difference, log tau and logit rho / 0.95. */
function metropolis(table: TrialTable): Float64Array {
  const random = randomStream(5);
  const step = [0.35, 0.25, 0.1, 0.5];
  let here = [5, 0, 0.7, 0];
  let log = logPosterior(table, here);
  const draws: number[] = [];
  for (let i = 0; i < STEPS; i++) {
    const next = here.map((value, k) => value + (step[k] ?? 0) * random.normal());
    const proposed = logPosterior(table, next);
    if (Math.log(random.uniform()) < proposed - log) [here, log] = [next, proposed];
    if (i >= STEPS / 10) draws.push(here[1] ?? 0);
  }
  return Float64Array.from(draws);
}

function logPosterior({ days, outcome, condition }: TrialTable, place: readonly number[]): number {
  const [level = 0, difference = 0, logTau = 0, logit = 0] = place;
  const tau = Math.exp(logTau);
  const share = 1 / (1 + Math.exp(-logit));
  const rho = 0.95 * share;
  let log = -0.5 * (((level - 5) / 10) ** 2 + (difference / 2.5) ** 2 + (tau / 2.5) ** 2);
  // What the changes of variables add.
  log += logTau + Math.log(share * (1 - share));
  let before = 0;
  for (let i = 0; i < days.length; i++) {
    const error = (outcome[i] ?? 0) - level - difference * (condition[i] ?? 0);
    const phi = i === 0 ? 0 : rho ** ((days[i] ?? 0) - (days[i - 1] ?? 0));
    const rest = 1 - phi * phi;
    log -= Math.log(tau) + 0.5 * (Math.log(rest) + (error - phi * before) ** 2 / (tau * tau * rest));
    before = error;
  }
  return log;
}

/** Draws that would say as much were they independent: autocorrelations summed while pairs of them are positive (Geyer 1992). */
function effectiveDraws(draws: Float64Array): number {
  const n = draws.length;
  const mean = draws.reduce((sum, value) => sum + value, 0) / n;
  const at = (lag: number): number => {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += ((draws[i] ?? 0) - mean) * ((draws[i - lag] ?? 0) - mean);
    return sum / n;
  };
  const variance = at(0);
  let total = 1;
  for (let lag = 1; lag + 1 < n; lag += 2) {
    const pair = (at(lag) + at(lag + 1)) / variance;
    if (pair <= 0) break;
    total += 2 * pair;
  }
  return n / total;
}
