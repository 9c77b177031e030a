/**
 * How often each signal is raised where nothing changes, and how soon where something does. Looked at every week, as a
 * person might; an alarm is new where none was in the four looks before.
 */
import { readSignal, type SignalId, signalIds, type SignalRows } from '@clearleaf/core/monitoring';
import { randomStream } from '@clearleaf/core/numeric';
import { pearsonTest } from '@clearleaf/core/trial';
import type { Bounds, Outcome, Suite, Target } from './suite.ts';
import { type Monitored, type MonitoredWorld, monitoredPerson } from './monitoring-world.ts';

const WEEK = 7;
/** The first look: eight weeks are the least that most signals need. */
const FIRST = 56;
const LOOKS = 52;
const QUIET = 4;
const correlations = [0, 0.3, 0.6] as const;

/** Those of some signals that a look on the morning after so many days raises. */
function raisedAt({ levels, rowsAt }: Monitored, days: number, ids: readonly SignalId[]): readonly SignalId[] {
  const rows = rowsAt(days);
  return ids.filter((id) => readSignal(id, rows, { levels, facts: [] }).state === 'raised');
}

/** Counts alarms look by look. */
function alarmCounter() {
  const counted = new Map<string, { readonly count: number; readonly last: number }>();
  return {
    note: (what: string, look: number): void => {
      const { count, last } = counted.get(what) ?? { count: 0, last: Number.NEGATIVE_INFINITY };
      counted.set(what, { count: look - last > QUIET ? count + 1 : count, last: look });
    },
    of: (whats: readonly string[]): Readonly<Record<string, number>> =>
      Object.fromEntries(whats.map((what) => [what, counted.get(what)?.count ?? 0])),
  };
}

const looks = Array.from({ length: LOOKS }, (_, look) => look);
/** Steps down are not part of unchanged use. */
const unchangedIds = signalIds.filter((id) => id !== 'reductions');

/** New alarms in a year of looks, by signal. */
const alarms =
  (rho: number) =>
  (seed: number): Outcome => {
    const person = monitoredPerson({ rho }, FIRST + LOOKS * WEEK, randomStream(seed));
    const counter = alarmCounter();
    for (const look of looks)
      for (const id of raisedAt(person, FIRST + look * WEEK, unchangedIds)) counter.note(id, look);
    return { figures: counter.of(unchangedIds) };
  };

/** The same of a straight line through the days. */
const lineAlarms =
  (rho: number) =>
  (seed: number): Outcome => {
    const person = monitoredPerson({ rho }, FIRST + LOOKS * WEEK, randomStream(seed));
    const counter = alarmCounter();
    for (const look of looks) if (lineRises(person.rowsAt(FIRST + look * WEEK))) counter.note(STRAIGHT_LINE, look);
    return { figures: counter.of([STRAIGHT_LINE]) };
  };

const STRAIGHT_LINE = 'straight line through the days';
const CHART_DAYS = 84;
const SIGNIFICANT = 0.05;

/** What a simple chart would say of the amounts: the correlation of days and amounts, each day taken for independent, p below 0.05. */
function lineRises({ days }: SignalRows): boolean {
  const kept = days
    .slice(-CHART_DAYS)
    .flatMap(({ kept: isKept, doses }, i) =>
      isKept ? [{ i, grams: doses.reduce((sum, { grams }) => sum + (grams ?? 0), 0) }] : [],
    );
  const line = pearsonTest(
    kept.map(({ i }) => i),
    kept.map(({ grams }) => grams),
  );
  return line !== null && line.r > 0 && line.p < SIGNIFICANT;
}

/** The change comes where the signals have all the weeks that they compare with. */
const CHANGE = 126;
const FOLLOWED = 26;

/** Days from the change to the first look at which a signal is raised; half a year where none is. */
const delays =
  (world: MonitoredWorld, ids: readonly SignalId[]) =>
  (seed: number): Outcome => {
    const person = monitoredPerson({ ...world, from: CHANGE }, CHANGE + FOLLOWED * WEEK, randomStream(seed));
    const first = new Map<SignalId, number>();
    for (let look = 1; look <= FOLLOWED && first.size < ids.length; look++)
      for (const id of raisedAt(person, CHANGE + look * WEEK, ids)) if (!first.has(id)) first.set(id, look * WEEK);
    return {
      figures: Object.fromEntries(ids.map((id) => [`${id}: days`, first.get(id) ?? FOLLOWED * WEEK])),
      said: Object.fromEntries(
        ids.flatMap((id) => [
          [`${id}: within 8 weeks`, (first.get(id) ?? Number.POSITIVE_INFINITY) <= 8 * WEEK],
          [`${id}: within half a year`, first.has(id)],
        ]),
      ),
    };
  };

/** A step down that is kept: raised all the same. */
const keptStep =
  (rho: number) =>
  (seed: number): Outcome => {
    const person = monitoredPerson({ rho, change: 'reduced', from: CHANGE }, CHANGE + LOOKS * WEEK, randomStream(seed));
    const raised = Array.from({ length: FOLLOWED }, (_, look) => CHANGE + (look + 1) * WEEK).some(
      (days) => raisedAt(person, days, ['reductions']).length > 0,
    );
    return { figures: { reductions: raised ? 1 : 0 } };
  };

const MOST_A_YEAR: Bounds = { atMost: 1 };
/** Signals that count what was written or planned are held to the same. */
const yearly = Object.fromEntries(unchangedIds.map((id) => [id, MOST_A_YEAR])) as Readonly<Record<string, Bounds>>;

const soon = (days: number): Bounds => ({ atMost: days, of: 'median' });

const targets: readonly Target[] = [
  ...correlations.map((rho) => ({ name: `unchanged use, correlation ${rho}`, expects: yearly, run: alarms(rho) })),
  ...correlations.map((rho) => ({
    name: `a step down that is kept, correlation ${rho}`,
    expects: { reductions: { atMost: 0.5 } },
    run: keptStep(rho),
  })),
  ...correlations.map((rho) => ({
    name: `a quarter more, correlation ${rho}`,
    expects: { 'escalation: days': soon(rho < 0.5 ? 42 : 84) },
    run: delays({ rho, change: 'rise' }, ['escalation']),
  })),
  ...correlations.map((rho) => ({
    name: `a new morning dose, correlation ${rho}`,
    expects: { 'new-early-dose: days': soon(14), 'first-dose: days': soon(35) },
    run: delays({ rho, change: 'early-dose' }, ['new-early-dose', 'first-dose']),
  })),
  ...correlations.map((rho) => ({
    name: `emerging withdrawal, correlation ${rho}`,
    expects: { 'withdrawal-hours: days': soon(42), 'withdrawal-levels: days': soon(56) },
    run: delays({ rho, change: 'withdrawal' }, ['withdrawal-hours', 'withdrawal-levels']),
  })),
  {
    name: 'control: a straight line through the days cries wolf',
    expects: { [STRAIGHT_LINE]: { atLeast: 1.5 } },
    run: lineAlarms(0.6),
  },
];

export const monitoring: Suite = {
  name: 'monitoring',
  asserts:
    'Signals over simulated records, looked at every week: at most one new alarm a year of unchanged use for each signal, where a day resembles the one before not at all, by 0.3 and by 0.6; and the days from a change (a quarter more, a new morning dose, emerging withdrawal within four weeks) to the first look that shows it, in the median. Control: a straight line through the same days, each taken for independent, must cry wolf.',
  rooms: [],
  targets: async () => targets,
};
