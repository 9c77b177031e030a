/** M3 on half a year: a journal of 168 days with three doses and six entries a day, whose making is known. */
import { randomStream } from '@clearleaf/core/numeric';
import {
  type AdaptationQuestion,
  analyseAdaptation,
  deficitOf,
  doseCandidates,
  exposureOf,
} from '@clearleaf/core/trial';
import { bench, type Bench } from './bench.ts';
import { measure } from './measure.ts';

const DAYS = 168;
/** Use went on before, so that the body is used to it on the first day. */
const BEFORE = 28;
const DOSE_HOURS = [8.5, 13.5, 19] as const;
const ENTRY_HOURS = [8.25, 10.5, 13.25, 16, 18.75, 21.5] as const;
const TRUTH = { benefit: 0.25, cost: 0.4 } as const;

/** Grams a dose: eight weeks as they were, eight weeks down, eight weeks held low. */
const amountOn = (day: number): number => Math.max(1, Math.min(4, 4 - (3 * (day - 56)) / 56));

function journal(): AdaptationQuestion {
  const random = randomStream(31);
  const doses = Array.from({ length: BEFORE + DAYS }, (_, i) => i - BEFORE).flatMap((day) =>
    DOSE_HOURS.map((hour) => ({ time: day + hour / 24, amount: amountOn(day) })),
  );
  const series = { times: doses.map(({ time }) => time), amounts: doses.map(({ amount }) => amount) };
  const times = Float64Array.from({ length: DAYS }, (_, day) => day);
  const entries = Float64Array.from(Array.from(times).flatMap((day) => ENTRY_HOURS.map((hour) => day + hour / 24)));
  const made = exposureOf(series, entries, { halfLife: 4, tau: 5 });
  const deficit = deficitOf(made);
  let error = random.normal();
  const outcome = entries.map((_, i) => {
    error = 0.4 * error + Math.sqrt(1 - 0.4 ** 2) * random.normal();
    return 5 - TRUTH.benefit * (made.exposure[i] ?? 0) + TRUTH.cost * (deficit[i] ?? 0) + error;
  });
  return {
    rows: { times: entries, outcome },
    candidates: doseCandidates(series),
    doseTimes: series.times,
    end: DAYS,
    options: { scale: { low: 0, high: 10 } },
    mcid: 1,
  };
}

export function adaptationBench(): Bench {
  const question = journal();
  const answer = analyseAdaptation(question);
  if (typeof answer === 'string') throw new Error(`Cannot bench: M3 gives no answer: ${answer}`);
  for (const [figure, truth] of [
    [answer.benefit, TRUTH.benefit],
    [answer.cost, TRUTH.cost],
  ] as const)
    if (!(Math.abs(figure.mean - truth) < 3 * figure.sd))
      throw new Error(`Cannot bench: M3 finds ${figure.mean}, the journal was made with ${truth}`);
  return bench(
    `trial M3, ${DAYS} days with six entries, every half-life and speed`,
    measure(() => analyseAdaptation(question), 20).median,
    { target: 150 },
  );
}
