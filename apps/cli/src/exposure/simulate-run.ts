/** Runs a simulation: the curves after the first and the last dose, troughs, observations and bands. */
import {
  type Analyte,
  bands,
  type Bands,
  type Curves,
  type Dosing,
  type EventIndividual,
  type IndividualParameters,
  ncaMeasure,
  type PharmacokineticModel,
  populationCurves,
  samplePeople,
  simulate,
  spreadOf,
} from '@clearleaf/core/pharmacokinetics';
import type {
  DoseAt,
  IndividualResult,
  LevelSpread,
  ObservationResult,
  SimulationRequest,
  SimulationResult,
} from './simulate-types.ts';

/** @param progress told the share that is done */
export function runSimulation(request: SimulationRequest, progress: (share: number) => void): SimulationResult {
  const people = samplePeople(request.model, request);
  const count = request.individuals.length;
  return {
    ...request,
    individuals: request.individuals.map((individual, place) =>
      individualResult(individual, { request, people, progress: (share) => progress((place + share) / count) }),
    ),
  };
}

interface Run {
  readonly request: SimulationRequest;
  readonly people: readonly IndividualParameters[];
  readonly progress: (share: number) => void;
}

function individualResult({ id, dosing, observations }: EventIndividual, run: Run): IndividualResult {
  const { request, people, progress } = run;
  const { model, until, step } = request;
  const doses = dosesOf(dosing);
  const [first, last] = [doses[0], doses.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Cannot simulate: no dose');
  const interval = intervalOf(dosing);
  const { analytes } = simulate(model, dosing, {
    ...request,
    times: samplingTimes(until),
    measure: ncaMeasure(interval === null ? {} : { interval }),
    progress,
  });
  const later = doses.slice(1).map(({ time }) => time);
  const before = levelsAt(people, dosing, later);
  return {
    id,
    doses: { count: doses.length, first, last },
    analytes: analytes.map(({ analyte, first: afterFirst, last: afterLast }) => ({
      analyte,
      first: afterFirst,
      last: afterLast,
      troughs: spreads(curveOf(before, analyte, model), later, people.length),
    })),
    series: step === null ? null : bandsOf(dosing, people, { from: first.time, to: last.time + until, step }),
    observations: observationsOf(observations, dosing, run),
  };
}

/** Every dose, the earliest first. */
function dosesOf(dosing: readonly Dosing[]): DoseAt[] {
  return dosing
    .flatMap(({ time, amount, interval = 0, additionalDoses = 0 }) =>
      Array.from({ length: additionalDoses + 1 }, (_, i) => ({ time: time + i * interval, amount })),
    )
    .sort((a, b) => a.time - b.time);
}

/** The one interval of the regimen; `null` where it has none or several. */
function intervalOf(dosing: readonly Dosing[]): number | null {
  const [only] = dosing;
  return dosing.length === 1 ? (only?.interval ?? null) : null;
}

const NEAR = { until: 6, step: 0.05 };
const DAY = { until: 24, step: 0.25 };
const MOST_FAR = 500;

/** Times after a dose at which curves are read: dense where they rise and peak. */
function samplingTimes(until: number): readonly number[] {
  const far = Math.max(1, (until - DAY.until) / MOST_FAR);
  const times: number[] = [];
  for (let i = 0; ; i++) {
    const near = i * NEAR.step;
    if (near >= Math.min(NEAR.until, until)) break;
    times.push(near);
  }
  for (let time = NEAR.until; time < Math.min(DAY.until, until); time += DAY.step) times.push(time);
  for (let time = DAY.until; time < until; time += far) times.push(time);
  return [...times, until];
}

const levelsAt = (
  people: readonly IndividualParameters[],
  dosing: readonly Dosing[],
  times: readonly number[],
): Curves => populationCurves({ people, dosing }, Float64Array.from(times));

const curveOf = (curves: Curves, analyte: Analyte, { parent }: PharmacokineticModel): Float64Array =>
  (analyte === parent ? curves.parent : curves.metabolite) ?? new Float64Array();

/** The spread over people at each time; person `i` at time `j` stands at `i * times + j`. */
function spreads(levels: Float64Array, times: readonly number[], people: number): LevelSpread[] {
  return times.map((time, j) => ({
    time,
    ...spreadOf(Array.from({ length: people }, (_, i) => levels[i * times.length + j] ?? Number.NaN)),
  }));
}

function bandsOf(
  dosing: readonly Dosing[],
  people: readonly IndividualParameters[],
  { from, to, step }: { readonly from: number; readonly to: number; readonly step: number },
): Bands {
  // A step that is meant to end at `to` does, though a sum of steps may fall short by its last digit.
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return bands([{ people, dosing }], { start: from, step, count });
}

function observationsOf(
  observations: EventIndividual['observations'],
  dosing: readonly Dosing[],
  { request: { model }, people }: Run,
): ObservationResult[] {
  const times = [...new Set(observations.map(({ time }) => time))].sort((a, b) => a - b);
  const curves = levelsAt(people, dosing, times);
  const parents = spreads(curves.parent, times, people.length);
  const metabolites = curves.metabolite === null ? null : spreads(curves.metabolite, times, people.length);
  return observations.flatMap(({ time, of }) => {
    const place = times.indexOf(time);
    const [parent, metabolite] = [parents[place], metabolites?.[place]];
    const asked = (one: 'parent' | 'metabolite'): boolean => of === 'both' || of === one;
    return [
      ...(asked('parent') && parent !== undefined ? [{ analyte: model.parent, ...parent }] : []),
      ...(asked('metabolite') && metabolite !== undefined && model.metabolite !== null
        ? [{ analyte: model.metabolite, ...metabolite }]
        : []),
    ];
  });
}
