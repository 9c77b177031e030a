/**
 * Exposure: a year of two doses a day in a thousand people, hour by hour, parent and metabolite, beside what one
 * writes first, a solver from npm and, where R has it, deSolve. Each result is checked against the plain engine
 * outside the timed part.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  BAND_SHARES,
  type Bands,
  bands,
  concentrations,
  curveEvaluator,
  type Dosing,
  fitMode,
  fitPerson,
  type Group,
  type IndividualParameters,
  type Observation,
  type PharmacokineticModel,
  populationCurves,
  samplePeople,
} from '@clearleaf/core/pharmacokinetics';
import { randomStream, sampleQuantile } from '@clearleaf/core/numeric';
import { all, create } from 'mathjs';
import { bench, type Bench } from './bench.ts';
import { HOURS, modelForBench, sampling, SUBJECTS, twiceDaily, wholeYear, year } from './pharmacokinetics-year.ts';

/** What the peers do that this engine does not; printed with the figures. */
export const PEERS =
  'What peers of the exposure bench do and this engine does not: mathjs and deSolve solve any equations, non-linear and ' +
  'stiff ones too. mrgsolve and rxode2 (not run here) take models written in their own language, with transit and ' +
  'zero-order absorption, any number of compartments, effects on the body and time-varying covariates; rxode2 with ' +
  'nlmixr2 and NONMEM also estimate a population model from many people. Tucuxi (not run here) holds models of drugs ' +
  'that are dosed by their level, and proposes doses, which this engine never will. It knows chains of one or two ' +
  'compartments with a metabolite, first-order or even intake, and fits one person.';

/** Runs of whole years: the first half dozen are slow until the engine has compiled them, those of the bare loop too. */
const WARM = 20;

/** Fastest of some runs, ms: others share the machine. */
function fastest(call: () => unknown, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    call();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

export function pharmacokineticsBenches(): Bench[] {
  const model = modelForBench();
  const people = samplePeople(model, sampling);
  return [
    ...curveBenches(people),
    ...populationBenches(model, people),
    ...personBenches(people),
    ...fitBenches(model, people),
    ...peerBenches(model),
  ];
}

/** Doses and times that share nothing. */
function irregular(): { dosing: readonly Dosing[]; times: Float64Array } {
  const stream = randomStream(2);
  return {
    dosing: Array.from({ length: 730 }, (_, i) => ({ time: 12 * i + 3 * stream.uniform(), amount: 100 })),
    times: Float64Array.from({ length: HOURS }, () => stream.uniform() * HOURS).sort(),
  };
}

function curveBenches(people: readonly IndividualParameters[]): Bench[] {
  const into = { parent: new Float64Array(SUBJECTS * HOURS), metabolite: new Float64Array(SUBJECTS * HOURS) };
  const odd = irregular();
  const bare = fastest(() => bareLoop(people, into), WARM);
  const baseline = { name: 'a bare typed-array loop', value: bare };
  const even = fastest(() => populationCurves({ people, dosing: twiceDaily }, year, into), WARM);
  checkCurves(
    people,
    twiceDaily,
    Float64Array.from({ length: HOURS }, (_, i) => i),
    into,
  );
  const uneven = fastest(() => populationCurves({ people, dosing: odd.dosing }, odd.times, into), WARM);
  checkCurves(people, odd.dosing, odd.times, into);
  return [
    bench('exposure: 1,000 people, a year by the hour, even times', even, { target: 1.5 * bare, baseline }),
    bench('exposure: the same, doses and times irregular', uneven, { target: 200, baseline }),
    ...linearCost(people, into),
  ];
}

/** Twice the doses and times take twice as long: a year beside twice its first half. */
function linearCost(
  people: readonly IndividualParameters[],
  into: { parent: Float64Array; metabolite: Float64Array },
): Bench[] {
  const half = { ...year, count: HOURS / 2 };
  const halfDosing = [{ time: 0, amount: 100, interval: 12, additionalDoses: 364 }];
  const part = fastest(() => populationCurves({ people, dosing: halfDosing }, half, into), WARM);
  const whole = fastest(() => populationCurves({ people, dosing: twiceDaily }, year, into), WARM);
  return [
    bench('exposure: cost is linear in doses and times: a whole year', whole, {
      target: 1.2 * 2 * part,
      baseline: { name: 'twice half a year', value: 2 * part },
    }),
  ];
}

function populationBenches(model: PharmacokineticModel, people: readonly IndividualParameters[]): Bench[] {
  const group = { people, dosing: twiceDaily };
  const five = fastest(() => bands([group], year), 3);
  checkBands(group, bands([group], year));
  const whole = fastest(() => wholeYear(model), 3);
  const memory = execFileSync(process.execPath, [
    '--import',
    'tsx',
    fileURLToPath(new URL('pharmacokinetics-memory.ts', import.meta.url)),
  ]);
  return [
    bench('exposure: five quantiles of both analytes at every hour, curves included', five, { target: 300 }),
    bench('exposure: all of it, sampling included', whole, { target: 600 }),
    bench('exposure: memory of all of it', Number(memory.toString()), { unit: 'MiB', target: 250 }),
  ];
}

/** Quantiles against sorted values of everybody's plain curve, exactly as far as the curves agree. */
function checkBands({ people, dosing }: Group, { parent, metabolite }: Bands): void {
  for (const hour of [1, 12, 4001, HOURS - 1]) {
    const curves = people.map((one) => concentrations(one, dosing, [hour]));
    for (const [i, share] of BAND_SHARES.entries()) {
      const at = hour * BAND_SHARES.length + i;
      const levels = sampleQuantile(
        curves.map((curve) => curve.parent[0] ?? 0),
        share,
      );
      const levelsM = sampleQuantile(
        curves.map((curve) => curve.metabolite?.[0] ?? 0),
        share,
      );
      const [got, gotM] = [parent[at] ?? 0, metabolite?.[at] ?? 0];
      if (!(Math.abs(got - levels) <= 1e-10 * levels) || !(Math.abs(gotM - levelsM) <= 1e-10 * levelsM))
        throw new Error(`Cannot bench: quantile ${share} at ${hour} h is off: ${got} for ${levels}`);
    }
  }
}

function personBenches(people: readonly IndividualParameters[]): Bench[] {
  const { dosing } = irregular();
  const [one] = people;
  if (one === undefined) throw new Error('Cannot bench: nobody was drawn');
  const ofYear = curveEvaluator(twiceDaily, year);
  const ofSamples = curveEvaluator(
    dosing,
    Float64Array.from({ length: 20 }, (_, i) => 8000 + 30 * i),
  );
  const into = { parent: new Float64Array(HOURS), metabolite: new Float64Array(HOURS) };
  return [
    bench(
      'exposure: one person, a year by the hour',
      fastest(() => ofYear(one), 3000),
      {
        target: 0.1,
        baseline: { name: 'every dose added up at every hour', value: fastest(() => naive(one, into), 2) },
      },
    ),
    bench(
      'exposure: one likelihood, 730 doses and 20 samples',
      fastest(() => ofSamples(one), 500),
      { target: 0.04 },
    ),
  ];
}

/** A fit to 730 doses and 20 values of the parent, with errors as they are assumed. */
function fitBenches(model: PharmacokineticModel, people: readonly IndividualParameters[]): Bench[] {
  const { dosing } = irregular();
  const stream = randomStream(5);
  const times = Array.from({ length: 20 }, (_, i) => 8000 + 30 * i);
  const data = people.slice(0, 5).map((one) => {
    const { parent } = concentrations(one, dosing, times);
    const observations = times.map((time, i): Observation => {
      const at = parent[i] ?? 0;
      return { time, of: 'parent', value: Math.max(1, at + Math.hypot(1, 0.25 * at) * stream.normal()), below: false };
    });
    return { dosing, observations };
  });
  // Each person's best; then the slowest of them, because people wait for their own.
  const slowest = (call: (of: (typeof data)[number]) => unknown, runs: number): number =>
    data.reduce(
      (most, of) =>
        Math.max(
          most,
          fastest(() => call(of), runs),
        ),
      0,
    );
  for (const of of data) if (!fitMode(model, of, {}).converged) throw new Error('Cannot bench: a fit did not converge');
  return [
    bench(
      'exposure: likeliest parameters (MAP), 730 doses and 20 values',
      slowest((of) => fitMode(model, of, {}), 10),
      { target: 50 },
    ),
    bench(
      'exposure: the whole posterior of the same',
      slowest((of) => fitPerson(model, of, { seed: 1 }), 2),
    ),
  ];
}

/** Rates and weights of the textbook sum of exponentials. It fails where rates meet; the drawn people's do not. */
function exponentials(of: IndividualParameters) {
  const { absorptionRateConstant: ka, clearance, volumeCentral: v1, intercompartmentalClearance: q } = of;
  const { volumePeripheral: v2, metabolite: m } = of;
  if (m === null) throw new Error('Cannot bench: expected a model with a metabolite');
  const sum = (clearance + q) / v1 + q / v2;
  const root = Math.sqrt(sum * sum - (4 * clearance * q) / (v1 * v2));
  const rates = [ka, (sum + root) / 2, (sum - root) / 2, m.clearance / m.volume] as const;
  const [, fast, slow, end] = rates;
  const input = (1000 * ka * of.bioavailability) / v1;
  const a = (input * (q / v2 - fast)) / ((ka - fast) * (slow - fast));
  const b = (input * (q / v2 - slow)) / ((ka - slow) * (fast - slow));
  const formed = (m.molarMassRatio * m.fractionSystemic * clearance) / m.volume;
  const first = (m.molarMassRatio * 1000 * m.fractionFirstPass * ka * of.bioavailability) / m.volume;
  const [ma, mb] = [(formed * a) / (end - fast), (formed * b) / (end - slow)];
  const mk = (first - formed * (a + b)) / (end - ka);
  return { rates, parent: [-(a + b), a, b, 0] as const, metabolite: [mk, ma, mb, -(mk + ma + mb)] as const };
}

/** The floor: four exponentials carried forward, no lag, doses at the hour. What a typed-array loop can do at all. */
function bareLoop(
  people: readonly IndividualParameters[],
  to: { parent: Float64Array; metabolite: Float64Array },
): void {
  const { parent, metabolite } = to;
  let out = 0;
  for (const one of people) {
    const { rates, parent: p, metabolite: m } = exponentials(one);
    const [k0, k1, k2, k3] = [Math.exp(-rates[0]), Math.exp(-rates[1]), Math.exp(-rates[2]), Math.exp(-rates[3])];
    const [p0, p1, p2] = [100 * p[0], 100 * p[1], 100 * p[2]];
    const [m0, m1, m2, m3] = [100 * m[0], 100 * m[1], 100 * m[2], 100 * m[3]];
    let [x0, x1, x2, x3] = [0, 0, 0, 0];
    for (let hour = 0; hour < HOURS; hour++) {
      if (hour % 12 === 0) {
        x0 += 1;
        x1 += 1;
        x2 += 1;
        x3 += 1;
      }
      parent[out] = p0 * x0 + p1 * x1 + p2 * x2;
      metabolite[out] = m0 * x0 + m1 * x1 + m2 * x2 + m3 * x3;
      out++;
      x0 *= k0;
      x1 *= k1;
      x2 *= k2;
      x3 *= k3;
    }
  }
}

/** What one writes first: the curve of one dose, added up over all doses before each hour. */
function naive(one: IndividualParameters, to: { parent: Float64Array; metabolite: Float64Array }): void {
  const { rates, parent, metabolite } = exponentials(one);
  for (let hour = 0; hour < HOURS; hour++) {
    let [p, m] = [0, 0];
    for (let dose = 0; dose <= hour; dose += 12)
      for (let i = 0; i < 4; i++) {
        const left = 100 * Math.exp(-(rates[i] ?? 0) * (hour - dose));
        p += (parent[i] ?? 0) * left;
        m += (metabolite[i] ?? 0) * left;
      }
    to.parent[hour] = p;
    to.metabolite[hour] = m;
  }
}

/** Relative error against the plain engine, in a few people. */
function checkCurves(
  people: readonly IndividualParameters[],
  dosing: readonly Dosing[],
  times: Float64Array,
  curves: { parent: Float64Array; metabolite: Float64Array },
): void {
  for (const i of [0, 1, 499, 999]) {
    const one = people[i];
    if (one === undefined) continue;
    const plain = concentrations(one, dosing, times);
    for (let j = 0; j < times.length; j += 13) {
      const [got, expected] = [curves.parent[i * times.length + j] ?? 0, plain.parent[j] ?? 0];
      const [gotM, expectedM] = [curves.metabolite[i * times.length + j] ?? 0, plain.metabolite?.[j] ?? 0];
      if (!(Math.abs(got - expected) <= 1e-10 * expected) || !(Math.abs(gotM - expectedM) <= 1e-10 * expectedM))
        throw new Error(`Cannot bench: person ${i} at ${times[j]} h is off: ${got} for ${expected}`);
    }
  }
}

/** Thirty days of one typical person by differential equations, at a relative tolerance of 1e-6. */
const MONTH = 720;

function peerBenches(model: PharmacokineticModel): Bench[] {
  const month = { start: 0, step: 1, count: MONTH };
  const dosing = [{ time: 0, amount: 100, interval: 12, additionalDoses: 59 }];
  const into = { parent: new Float64Array(MONTH), metabolite: new Float64Array(MONTH) };
  const typical = { ...model.typical, lagTime: 0 };
  populationCurves({ people: [typical], dosing }, month, into);
  const ofMonth = curveEvaluator(dosing, month);
  const ours = fastest(() => ofMonth(typical), 300);
  const solver = {
    name: 'mathjs solveODE (npm), differential equations from dose to dose',
    value: fastest(() => mathjsMonth(model.typical, into), 3),
  };
  const r = deSolveMonth(model.typical);
  return [
    bench('exposure: one person, 30 days by the hour', ours, { baseline: solver }),
    ...(r === null
      ? []
      : [bench('exposure: the same beside R', ours, { baseline: { name: 'deSolve lsoda, model in R', value: r } })]),
  ];
}

type SolveOde = (
  slopes: (time: number, body: number[]) => number[],
  span: readonly [number, number],
  body: readonly number[],
  settings: { readonly method: 'RK45'; readonly tol: number },
) => { readonly y: readonly number[][] };

function mathjsMonth(of: IndividualParameters, check: { parent: Float64Array }): void {
  const {
    absorptionRateConstant: ka,
    clearance,
    volumeCentral: v1,
    intercompartmentalClearance: q,
    volumePeripheral: v2,
  } = of;
  const m = of.metabolite;
  if (m === null) throw new Error('Cannot bench: expected a model with a metabolite');
  // Its types leave out this function.
  const { solveODE } = create(all ?? {}) as unknown as { solveODE: SolveOde };
  const slopes = (_: number, [gut = 0, central = 0, outer = 0, end = 0]: number[]): number[] => [
    -ka * gut,
    (1000 * ka * gut - (clearance + q) * central + q * outer) / v1,
    (q * (central - outer)) / v2,
    (m.molarMassRatio * (1000 * m.fractionFirstPass * ka * gut + m.fractionSystemic * clearance * central) -
      m.clearance * end) /
      m.volume,
  ];
  let body: number[] = [0, 0, 0, 0];
  for (let hour = 0; hour < MONTH; hour += 12) {
    const expected = check.parent[hour] ?? 0;
    if (Math.abs((body[1] ?? 0) - expected) > 1e-3 * expected + 1e-6)
      throw new Error(`Cannot bench: mathjs gives ${body[1]} at hour ${hour}, the closed form ${expected}`);
    body = [(body[0] ?? 0) + 100, ...body.slice(1)];
    body = solveODE(slopes, [hour, hour + 12], body, { method: 'RK45', tol: 1e-6 }).y.at(-1) ?? body;
  }
}

/** Milliseconds that deSolve takes for the same month, or `null` without R or deSolve. */
function deSolveMonth(of: IndividualParameters): number | null {
  const m = of.metabolite;
  if (m === null) return null;
  const script = `
    suppressPackageStartupMessages(library(deSolve))
    model <- function(t, y, p) list(c(-${of.absorptionRateConstant}*y[1],
      (1000*${of.absorptionRateConstant}*y[1] - ${of.clearance + of.intercompartmentalClearance}*y[2] + ${of.intercompartmentalClearance}*y[3])/${of.volumeCentral},
      ${of.intercompartmentalClearance}*(y[2]-y[3])/${of.volumePeripheral},
      (${m.molarMassRatio}*(1000*${m.fractionFirstPass}*${of.absorptionRateConstant}*y[1] + ${m.fractionSystemic * of.clearance}*y[2]) - ${m.clearance}*y[4])/${m.volume}))
    doses <- data.frame(var = "a", time = seq(0, 708, 12), value = 100, method = "add")
    run <- function() lsoda(c(a=0, c=0, p=0, m=0), 0:719, model, NULL, rtol = 1e-6, events = list(data = doses))
    cat(1000 * min(replicate(3, system.time(run())[["elapsed"]])))`;
  const { status, stdout } = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
  const value = Number(stdout);
  return status === 0 && value > 0 ? value : null;
}
