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

/**
 * @param cases Whole, from 1; shared among the targets by their shares.
 * @param tell Progress, a line a target.
 */
export function fuzz(cases: number, seed: number, tell: (line: string) => void = () => {}): FuzzReport {
  const bench = createBench();
  const failures: FuzzFailure[] = [];
  const casesByTarget: Record<string, number> = {};
  const slowest: Record<string, number> = {};
  for (const [name, { share, run }] of Object.entries(targets)) {
    const count = Math.max(1, Math.round(cases * share));
    const result = fuzzTarget({ name, run, count, seed }, bench, MOST_FAILURES - failures.length);
    failures.push(...result.failures);
    casesByTarget[name] = count;
    slowest[name] = Math.round(result.slowest * 10) / 10;
    tell(`${name}: ${count} cases, ${result.failures.length} failures, slowest ${slowest[name]} ms`);
  }
  const total = Object.values(casesByTarget).reduce((sum, count) => sum + count, 0);
  const knowledge = Object.fromEntries(Object.entries(loadManifest().rooms).map(([room, { hash }]) => [room, hash]));
  return { seed, cases: total, casesByTarget, slowest, failures, knowledge };
}

interface Job {
  readonly name: string;
  readonly run: Target;
  readonly count: number;
  readonly seed: number;
}

function fuzzTarget({ name, run, count, seed }: Job, bench: Bench, most: number): { failures: FuzzFailure[]; slowest: number } {
  const failures: FuzzFailure[] = [];
  let slowest = 0;
  for (let i = 0; i < count && failures.length < most; i++) {
    const own = (seed + Math.imul(i + 1, 2_654_435_761)) >>> 0;
    const start = performance.now();
    const what = attempt(run, own, bench);
    slowest = Math.max(slowest, performance.now() - start);
    if (what !== null) failures.push({ target: name, seed: own, what });
  }
  return { failures, slowest };
}

function attempt(run: Target, seed: number, bench: Bench): string | null {
  try {
    return run(createRandom(seed), bench);
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
