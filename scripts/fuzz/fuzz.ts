/** Runs the fuzz targets, each case on a seed of its own, so that one failure can be made again alone. */
import { loadManifest } from '@clearleaf/knowledge/node';
import { createRandom } from './random.ts';
import { createBench, targets, type Bench, type Target } from './targets.ts';

/** More than this is the same fault again. */
const MOST_FAILURES = 50;

export interface FuzzFailure {
  readonly target: string;
  readonly seed: number;
  readonly what: string;
}

export interface FuzzReport {
  readonly seed: number;
  readonly cases: number;
  readonly casesByTarget: Readonly<Record<string, number>>;
  /** Slowest case of each target, milliseconds: a hang shows here. */
  readonly slowest: Readonly<Record<string, number>>;
  readonly failures: readonly FuzzFailure[];
  /** Hash of each room's knowledge that was fuzzed. */
  readonly knowledge: Readonly<Record<string, string>>;
}

/** Which share of the cases a process runs: every `parts`-th, from `part`, 0 to `parts - 1`. */
export interface Part {
  readonly part: number;
  readonly parts: number;
}

/**
 * @param cases Whole, from 1; shared among the targets by their shares.
 * @param tell Progress, a line a target.
 */
export function fuzz(
  cases: number,
  seed: number,
  { part, parts }: Part = { part: 0, parts: 1 },
  tell: (line: string) => void = () => {},
): FuzzReport {
  const bench = createBench();
  const failures: FuzzFailure[] = [];
  const casesByTarget: Record<string, number> = {};
  const slowest: Record<string, number> = {};
  for (const [name, { share, run }] of Object.entries(targets)) {
    const count = Math.max(1, Math.round((cases * share) / parts));
    const result = fuzzTarget(
      { name, run, count, seedOf: (i) => (seed + Math.imul(i * parts + part + 1, 2_654_435_761)) >>> 0 },
      bench,
      MOST_FAILURES - failures.length,
    );
    failures.push(...result.failures);
    casesByTarget[name] = result.ran;
    slowest[name] = Math.round(result.slowest * 10) / 10;
    tell(`${name}: ${result.ran} cases, ${result.failures.length} failures, slowest ${slowest[name]} ms`);
  }
  const knowledge = Object.fromEntries(Object.entries(loadManifest().rooms).map(([room, { hash }]) => [room, hash]));
  return { seed, cases: sumOf(casesByTarget), casesByTarget, slowest, failures, knowledge };
}

/** The reports of all parts as one. */
export function mergeReports(reports: readonly [FuzzReport, ...FuzzReport[]]): FuzzReport {
  const [first, ...others] = reports;
  return others.reduce((all, next) => {
    const casesByTarget = combine(all.casesByTarget, next.casesByTarget, (a, b) => a + b);
    return {
      ...all,
      cases: sumOf(casesByTarget),
      casesByTarget,
      slowest: combine(all.slowest, next.slowest, Math.max),
      failures: [...all.failures, ...next.failures],
    };
  }, first);
}

type Counts = Readonly<Record<string, number>>;

const combine = (a: Counts, b: Counts, join: (x: number, y: number) => number): Counts =>
  Object.fromEntries(Object.entries(a).map(([name, value]) => [name, join(value, b[name] ?? 0)]));

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

interface Job {
  readonly name: string;
  readonly run: Target;
  readonly count: number;
  readonly seedOf: (i: number) => number;
}

function fuzzTarget(
  { run, count, name, seedOf }: Job,
  bench: Bench,
  most: number,
): { failures: FuzzFailure[]; slowest: number; ran: number } {
  const failures: FuzzFailure[] = [];
  let slowest = 0;
  let ran = 0;
  for (; ran < count && failures.length < most; ran++) {
    const seed = seedOf(ran);
    const start = performance.now();
    const what = attempt(run, seed, bench);
    slowest = Math.max(slowest, performance.now() - start);
    if (what !== null) failures.push({ target: name, seed, what });
  }
  return { failures, slowest, ran };
}

function attempt(run: Target, seed: number, bench: Bench): string | null {
  try {
    return run(createRandom(seed), bench);
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
