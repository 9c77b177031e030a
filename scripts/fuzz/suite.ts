/** What a suite is, and one run of it: each case on a seed of its own, so that one failure can be made again alone. */

/** More than this is the same fault again. */
const MOST_FAILURES = 50;
const TICK_MILLISECONDS = 5_000;

/** A case that takes longer hangs: the slowest honest ones take a tenth of this while their rooms are loaded. */
const HANG_MILLISECONDS = 15_000;

/** How a case ended: as it should, under a name to be counted, or with what went wrong. */
export type Ending = { readonly result: string } | { readonly problem: string };

/** The same seed gives the same case. */
export type Case = (seed: number) => Ending | Promise<Ending>;

export interface Target {
  readonly name: string;
  /** Of the cases of its suite; those of one suite add up to 1. */
  readonly share: number;
  readonly run: Case;
}

export interface Suite {
  readonly name: string;
  /** What must hold whatever the input is. */
  readonly asserts: string;
  /** Loads what the cases need, once. */
  readonly targets: () => Promise<readonly Target[]>;
}

export interface FuzzFailure {
  readonly target: string;
  readonly seed: number;
  readonly what: string;
}

export interface SuiteReport {
  readonly suite: string;
  readonly asserts: string;
  readonly seed: number;
  readonly cases: number;
  /** Of the slowest process. */
  readonly seconds: number;
  readonly casesByTarget: Counts;
  /** How the cases ended. */
  readonly endings: Counts;
  /** Slowest case of each target, milliseconds: a hang shows here. */
  readonly slowest: Counts;
  readonly failures: readonly FuzzFailure[];
}

type Counts = Readonly<Record<string, number>>;

/** Which share of the cases a process runs: every `parts`-th, from `part`, 0 to `parts - 1`. */
export interface Part {
  readonly part: number;
  readonly parts: number;
}

export interface RunOptions extends Part {
  readonly cases: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
}

/** Runs the share of the cases that falls to this part. */
export async function runSuite(
  { name, asserts, targets }: Suite,
  { cases, seed, part, parts, tell = () => {} }: RunOptions,
): Promise<SuiteReport> {
  const began = performance.now();
  const tally = createTally();
  for (const { name: target, share, run } of await targets()) {
    const count = Math.max(1, Math.round((cases * share) / parts));
    const seedOf = (i: number): number => (seed + Math.imul(i * parts + part + 1, 2_654_435_761)) >>> 0;
    await runTarget({ target, run, count, seedOf }, tally, (done) => tell(`${name}: ${target} ${done} of ${count}`));
  }
  return {
    suite: name,
    asserts,
    seed,
    cases: sumOf(tally.casesByTarget),
    seconds: toTenth((performance.now() - began) / 1000),
    ...tally,
  };
}

interface Tally {
  readonly casesByTarget: Record<string, number>;
  readonly endings: Record<string, number>;
  readonly slowest: Record<string, number>;
  readonly failures: FuzzFailure[];
}

const createTally = (): Tally => ({ casesByTarget: {}, endings: {}, slowest: {}, failures: [] });

interface Job {
  readonly target: string;
  readonly run: Case;
  readonly count: number;
  readonly seedOf: (i: number) => number;
}

async function runTarget(
  { target, run, count, seedOf }: Job,
  { casesByTarget, endings, slowest, failures }: Tally,
  tick: (done: number) => void,
): Promise<void> {
  let [longest, ran, told] = [0, 0, performance.now()];
  for (; ran < count && failures.length < MOST_FAILURES; ran += 1) {
    const seed = seedOf(ran);
    const start = performance.now();
    const attempted = attempt(run, seed);
    const ended = attempted instanceof Promise ? await attempted : attempted;
    const end = performance.now();
    longest = Math.max(longest, end - start);
    const ending = end - start > HANG_MILLISECONDS ? { problem: `took ${toTenth(end - start)} ms` } : ended;
    if ('problem' in ending) failures.push({ target, seed, what: ending.problem });
    else endings[ending.result] = (endings[ending.result] ?? 0) + 1;
    if (end - told > TICK_MILLISECONDS) {
      told = end;
      tick(ran + 1);
    }
  }
  tick(ran);
  casesByTarget[target] = ran;
  slowest[target] = toTenth(longest);
}

function attempt(run: Case, seed: number): Ending | Promise<Ending> {
  try {
    const ending = run(seed);
    return ending instanceof Promise ? ending.catch(thrown) : ending;
  } catch (error) {
    return thrown(error);
  }
}

const thrown = (error: unknown): Ending => ({
  problem: `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
});

/** The reports of all parts as one. */
export function mergeReports([first, ...others]: readonly [SuiteReport, ...SuiteReport[]]): SuiteReport {
  return others.reduce((all, next) => {
    const casesByTarget = combine(all.casesByTarget, next.casesByTarget, plus);
    return {
      ...all,
      cases: sumOf(casesByTarget),
      seconds: Math.max(all.seconds, next.seconds),
      casesByTarget,
      endings: combine(all.endings, next.endings, plus),
      slowest: combine(all.slowest, next.slowest, Math.max),
      failures: [...all.failures, ...next.failures],
    };
  }, first);
}

const plus = (a: number, b: number): number => a + b;
const toTenth = (value: number): number => Math.round(value * 10) / 10;

const combine = (a: Counts, b: Counts, join: (x: number, y: number) => number): Counts =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, join(a[key] ?? 0, b[key] ?? 0)]),
  );

const sumOf = (counts: Counts): number => Object.values(counts).reduce(plus, 0);
