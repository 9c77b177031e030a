/**
 * The two models of a trial in one person, calibrated: a truth is drawn from the priors, a series with errors like their
 * neighbours is made from it, and the truth is looked up in what the room's own code holds of it.
 */
import { type RandomStream, randomStream } from '@clearleaf/core/numeric';
import {
  contrast,
  deficitOf,
  doseCandidates,
  effectPriorSd,
  fitAdaptation,
  mixtureCdf,
  shareBelow,
  type TrialTable,
  weigh,
} from '@clearleaf/core/trial';
import type { Outcome, Suite } from './suite.ts';

const scale = { low: 0, high: 10 };
const RANGE = 10;

/** Errors with correlation `rho ^ gap` and standard deviation `sd`. */
export function serialErrors(
  times: ArrayLike<number>,
  { sd, rho }: { sd: number; rho: number },
  stream: RandomStream,
): Float64Array {
  const errors = new Float64Array(times.length);
  for (let i = 0; i < times.length; i++) {
    const phi = i === 0 ? 0 : rho ** ((times[i] ?? 0) - (times[i - 1] ?? 0));
    errors[i] = phi * (errors[i - 1] ?? 0) + sd * Math.sqrt(1 - phi * phi) * stream.normal();
  }
  return errors;
}

/** Randomised pairs of periods: 0 and 1 a day. */
export function randomisedPairs(pairs: number, length: number, stream: RandomStream): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: pairs }, () => (stream.uniform() < 0.5 ? [0, 1] : [1, 0])).flatMap((order) =>
      order.flatMap((which) => Array.from({ length }, () => which)),
    ),
  );
}

const MCID = 1;

/** M1: eight weeks in pairs of a week, a tenth of the days missing. `independent`: the fit believes that days are not alike. */
function contrastDataSet(independent: boolean): (seed: number) => Outcome {
  return (seed) => {
    const stream = randomStream(seed);
    const condition = randomisedPairs(4, 7, stream);
    const kept = [...condition.keys()].filter(() => stream.uniform() > 0.1);
    const days = Float64Array.from(kept, (i) => i + 1);
    const chosen = Uint8Array.from(kept, (i) => condition[i] ?? 0);
    const truth = 2.5 * MCID * stream.normal();
    const level = RANGE / 2 + RANGE * stream.normal();
    const slope = (RANGE / 2) * stream.normal();
    const errors = serialErrors(
      days,
      { sd: (RANGE / 4) * Math.abs(stream.normal()), rho: 0.95 * stream.uniform() },
      stream,
    );
    const first = days[0] ?? 0;
    const last = days.at(-1) ?? first;
    const trend = days.map((day) => (day - (first + last) / 2) / (last - first + 1));
    const outcome = days.map((_, i) => level + truth * (chosen[i] ?? 0) + slope * (trend[i] ?? 0) + (errors[i] ?? 0));
    // Days a thousand apart are not alike at any correlation that the grid knows.
    const table: TrialTable = { days: independent ? days.map((day) => 1000 * day) : days, outcome, condition: chosen };
    const fit = contrast(table, { scale, mcid: MCID });
    return { places: { difference: mixtureCdf(fit.difference, truth) } };
  };
}

const doseHours = [8.5, 13.5, 19] as const;
const entryHours = [7.5, 10.5, 16, 21.5] as const;
const DAYS = 56;
const BEFORE = 40;

/** M3: eight weeks, use falling to nothing over the middle ones. `believes`: candidates that the fit knows. */
function adaptationDataSet(
  believes: (all: ReturnType<typeof doseCandidates>) => ReturnType<typeof doseCandidates>,
): (seed: number) => Outcome {
  return (seed) => {
    const stream = randomStream(seed);
    const doses = Array.from({ length: BEFORE + DAYS }, (_, i) => i - BEFORE).flatMap((day) =>
      doseHours.flatMap((hour) => {
        const amount = 4 * Math.min(1, Math.max(0, 1 - (day - 18) / 18));
        return amount > 0 && stream.uniform() > 0.1 ? [{ time: day + (hour + stream.uniform()) / 24, amount }] : [];
      }),
    );
    const series = { times: doses.map(({ time }) => time), amounts: doses.map(({ amount }) => amount) };
    const times = Float64Array.from(
      Array.from({ length: DAYS }, (_, day) => entryHours.map((hour) => day + (hour + stream.uniform()) / 24)).flat(),
    );
    const all = doseCandidates(series);
    const [candidate] = all.slice(Math.floor(stream.uniform() * all.length));
    if (candidate === undefined) throw new Error('No candidate was drawn');
    const run = candidate.follow(times);
    const missing = deficitOf(run);
    const unit = Math.max(...run.adaptation);
    const [benefit, cost] = [0, 0].map(() => (effectPriorSd(RANGE) * Math.abs(stream.normal())) / unit) as [
      number,
      number,
    ];
    const level = RANGE / 2 + RANGE * stream.normal();
    const slope = (RANGE / 2) * stream.normal();
    const gaps = times
      .slice(1)
      .map((day, i) => day - (times[i] ?? 0))
      .sort();
    const gap = gaps[Math.floor(gaps.length / 2)] ?? 1;
    const errors = serialErrors(
      times.map((day) => day / gap),
      { sd: (RANGE / 4) * Math.abs(stream.normal()), rho: 0.95 * stream.uniform() },
      stream,
    );
    const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
    const outcome = times.map(
      (day, i) =>
        level -
        benefit * (run.exposure[i] ?? 0) +
        cost * (missing[i] ?? 0) +
        slope * ((day - first) / (last - first) - 0.5) +
        (errors[i] ?? 0),
    );
    const fitted = fitAdaptation({ times, outcome }, believes(all), { scale });
    if (typeof fitted === 'string') return { refused: fitted };
    return {
      places: {
        benefit: shareBelow(
          weigh(fitted, (_, b) => b),
          benefit,
        ),
        cost: shareBelow(
          weigh(fitted, (_, __, c) => c),
          cost,
        ),
        // In usual exposures, by which candidates agree what a dose and its lack come to.
        net: shareBelow(
          weigh(fitted, (one, b, c) => (c - b) * one.unit),
          (cost - benefit) * unit,
        ),
      },
    };
  };
}

export const trialPosteriors: Suite = {
  name: 'trial-posteriors',
  asserts:
    'Trials in one person: the difference between two conditions (M1), and benefit, cost and their balance by exposure and adaptation (M3), are anywhere in their posteriors as often as anywhere else. Controls: a fit that takes days for independent, and one that believes in a single, wrong speed of adaptation, are caught.',
  rooms: [],
  targets: async () => [
    { name: 'M1', expects: 'even', run: contrastDataSet(false) },
    { name: 'M3', expects: 'even', run: adaptationDataSet((all) => all) },
    { name: 'control: M1 takes days for independent', expects: 'caught', run: contrastDataSet(true) },
    {
      name: 'control: M3 believes in one speed of adaptation',
      expects: 'caught',
      run: adaptationDataSet((all) => all.slice(0, 1)),
    },
  ],
};
