/**
 * The readers against mutated files: each gives a reading whose drafts an entry can hold, or the one typed error.
 * Nothing else is thrown, and nothing takes long.
 */
import { problemsOf, readAnswering } from './any-answer.ts';
import { ExchangeError } from './error.ts';
import { fileOfBytes } from './file.ts';
import { mutate, pickerOf } from './fuzz-mutations.ts';
import { fuzzSamples, type Sample } from './fuzz-samples.ts';
import { sqliteFromPackage } from './node.ts';
import { planImport } from './plan.ts';
import { readFile, recogniseFile } from './recognise.ts';
import type { Format, ReadContext, Reading } from './types.ts';

export interface FuzzFailure {
  readonly case: number;
  readonly sample: string;
  readonly mutations: readonly string[];
  readonly problem: string;
}

/** What a run came to. `failures` has to be empty. */
export interface ExchangeFuzzReport {
  readonly cases: number;
  readonly seed: string;
  /** Readings by format. */
  readonly read: Readonly<Record<string, number>>;
  /** Refusals by code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly drafts: number;
  readonly failures: readonly FuzzFailure[];
  readonly slowestMilliseconds: number;
}

const SLOW_MILLISECONDS = 5_000;
const MOST_FAILURES = 20;
const context: ReadContext = { now: Date.UTC(2026, 10, 26), zone: 'Europe/Berlin', sqlite: sqliteFromPackage };

type Outcome =
  | { readonly format: Format; readonly drafts: number }
  | { readonly refused: string }
  | { readonly problem: string };

/** Runs so many cases; the same seed gives the same cases. `tick` is called after each hundred, for a progress bar. */
export async function fuzzExchange(
  cases: number,
  seed: string,
  tick: (done: number) => void = () => undefined,
): Promise<ExchangeFuzzReport> {
  const samples = await withFormats(await fuzzSamples());
  const start = numberOf(seed);
  const counts: Counts = { read: {}, refused: {}, failures: [], drafts: 0, slowest: 0 };
  for (let index = 0; index < cases; index += 1) {
    const pick = pickerOf(Math.imul(start + index, 0x01000193));
    const sample = samples[pick(samples.length)];
    if (sample === undefined) break;
    const { bytes, mutations } = mutateSample(sample, pick);
    const began = performance.now();
    const outcome = await runCase(sample, bytes);
    count(counts, { case: index, sample: sample.name, mutations }, outcome, performance.now() - began);
    if ((index + 1) % 100 === 0) tick(index + 1);
  }
  const { slowest, ...rest } = counts;
  return { cases, seed, ...rest, slowestMilliseconds: Math.round(slowest) };
}

interface Counts {
  readonly read: Record<string, number>;
  readonly refused: Record<string, number>;
  readonly failures: FuzzFailure[];
  drafts: number;
  slowest: number;
}

function count(counts: Counts, about: Omit<FuzzFailure, 'problem'>, outcome: Outcome, took: number): void {
  counts.slowest = Math.max(counts.slowest, took);
  const ended = 'problem' in outcome ? outcome.problem : null;
  const problem = took > SLOW_MILLISECONDS ? `took ${Math.round(took)} ms` : ended;
  if (problem !== null && counts.failures.length < MOST_FAILURES) counts.failures.push({ ...about, problem });
  if ('refused' in outcome) counts.refused[outcome.refused] = (counts.refused[outcome.refused] ?? 0) + 1;
  if (!('format' in outcome)) return;
  counts.read[outcome.format] = (counts.read[outcome.format] ?? 0) + 1;
  counts.drafts += outcome.drafts;
}

/** FNV-1a over 32 bits. */
function numberOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

interface KnownSample extends Sample {
  /** What the whole file is read as; the mutated one is read as this too, so that its reader is the one that is met. */
  readonly format: Format | undefined;
}

async function withFormats(samples: readonly Sample[]): Promise<readonly KnownSample[]> {
  const known: KnownSample[] = [];
  for (const sample of samples) {
    const bytes = sample.pack?.(sample.bytes) ?? sample.bytes;
    const found = await recogniseFile(fileOfBytes(sample.name, bytes)).catch(() => []);
    known.push({ ...sample, format: found[0]?.format });
  }
  return known;
}

/** Of what is packed, half are mutated before packing, so that not every case ends at the archive. */
function mutateSample(sample: Sample, pick: (below: number) => number) {
  if (sample.pack === undefined) return mutate(sample.bytes, pick);
  if (pick(2) === 0) return mutate(sample.pack(sample.bytes), pick);
  const inner = mutate(sample.bytes, pick);
  return { ...inner, bytes: sample.pack(inner.bytes) };
}

async function runCase({ name, format }: KnownSample, bytes: Uint8Array): Promise<Outcome> {
  const file = fileOfBytes(name, bytes);
  try {
    if (format === undefined) await readFile(file, {}, context);
    const reading = await readAnswering(file, { context, format });
    return judge(reading);
  } catch (error) {
    if (error instanceof ExchangeError) return { refused: error.code };
    return { problem: `threw ${error instanceof Error ? error.stack : String(error)}` };
  }
}

function judge(reading: Reading): Outcome {
  for (const draft of reading.drafts) {
    const [problem] = problemsOf(draft);
    if (problem !== undefined)
      return { problem: `a draft that is no ${draft.kind}: ${problem.path}: ${problem.expected}` };
  }
  const plan = planImport(reading, []);
  if (plan.rejected.length > 0) return { problem: `rejected: ${JSON.stringify(plan.rejected[0])}` };
  const again = planImport(reading, plan.entries);
  if (again.entries.length > 0) return { problem: `added ${again.entries.length} entries the second time` };
  return { format: reading.format, drafts: reading.drafts.length };
}
