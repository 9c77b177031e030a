/**
 * The readers against mutated files: each gives a reading whose drafts an entry can hold, or the one typed error.
 * Nothing else is thrown, and nothing takes long.
 */
import { readAnswering } from './any-answer.ts';
import { ExchangeError } from './error.ts';
import { fileOfBytes } from './file.ts';
import { mutate, pickerOf, type Pick as Picker } from './fuzz-mutations.ts';
import { fuzzSamples, type Sample } from './fuzz-samples.ts';
import { sqliteFromPackage } from './node.ts';
import { planImport } from './plan.ts';
import { readers } from './readers.ts';
import { readFile, recogniseFile } from './recognise.ts';
import type { Answers, ForeignFile, Format, ReadContext, Reading } from './types.ts';

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
}

const MOST_FAILURES = 20;
const context: ReadContext = { now: Date.UTC(2026, 10, 26), zone: 'Europe/Berlin', sqlite: sqliteFromPackage };

export type Outcome =
  | { readonly format: Format; readonly drafts: number }
  | { readonly refused: string }
  | { readonly problem: string };

/** One case: the same number gives the same case. */
export type ExchangeFuzzer = (seed: number) => Promise<Omit<FuzzFailure, 'case' | 'problem'> & { outcome: Outcome }>;

/** What is fuzzed, by format: each reader has samples of its own. */
export const fuzzedFormats: readonly Format[] = readers.map(({ format }) => format);

export interface ExchangeFuzzerOptions {
  /** Cases of this format only. */
  readonly format?: Format | undefined;
  /** Does more with some of the readings, such as writing them to a vault; says what went wrong, or `null`. */
  readonly use?: ((reading: Reading) => Promise<string | null>) | undefined;
}

const USE_EVERY = 32;

/** Cases of one format, or of every one. @throws where there is no sample of the format. */
export async function createExchangeFuzzer({ format, use }: ExchangeFuzzerOptions = {}): Promise<ExchangeFuzzer> {
  const all = await withFormats(await fuzzSamples());
  const samples = all.filter((sample) => format === undefined || sample.format === format);
  const [first] = samples;
  if (first === undefined) throw new RangeError(`Cannot fuzz ${format}: no fixture is read as it`);
  return async (seed) => {
    const pick = pickerOf(seed);
    const sample = samples[pick(samples.length)] ?? first;
    const { bytes, mutations } = mutateSample(sample, pick);
    return { sample: sample.name, mutations, outcome: await runCase(sample, bytes, { pick, use }) };
  };
}

/** Runs so many cases; the same seed gives the same cases. */
export async function fuzzExchange(cases: number, seed: string): Promise<ExchangeFuzzReport> {
  const fuzzer = await createExchangeFuzzer();
  const start = numberOf(seed);
  const counts: Counts = { read: {}, refused: {}, failures: [], drafts: 0 };
  for (let index = 0; index < cases; index += 1) {
    const { sample, mutations, outcome } = await fuzzer(Math.imul(start + index, 0x01000193));
    count(counts, { case: index, sample, mutations }, outcome);
  }
  return { cases, seed, ...counts };
}

interface Counts {
  readonly read: Record<string, number>;
  readonly refused: Record<string, number>;
  readonly failures: FuzzFailure[];
  drafts: number;
}

function count(counts: Counts, about: Omit<FuzzFailure, 'problem'>, outcome: Outcome): void {
  const problem = 'problem' in outcome ? outcome.problem : null;
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
  /** Packed, if it is to be packed. */
  readonly whole: Uint8Array;
  /** What the whole file is read as; the mutated one is read as this too, so that its reader is the one that is met. */
  readonly format: Format | undefined;
  /** What the whole file asks, answered: given to most of the mutated ones, so that they need not be read again and again. */
  readonly answers: Answers;
}

async function withFormats(samples: readonly Sample[]): Promise<readonly KnownSample[]> {
  const known: KnownSample[] = [];
  for (const sample of samples) {
    const bytes = sample.pack?.(sample.bytes) ?? sample.bytes;
    const found = await recogniseFile(fileOfBytes(sample.name, bytes)).catch(() => []);
    const format = found[0]?.format;
    known.push({ ...sample, whole: bytes, format, answers: await answersOf(fileOfBytes(sample.name, bytes), format) });
  }
  return known;
}

async function answersOf(file: ForeignFile, format: Format | undefined): Promise<Answers> {
  const reading = await readAnswering(file, { context, format }).catch(() => null);
  const answered = reading?.questions.flatMap(({ id, answer }) =>
    answer === undefined ? [] : [[id, answer] as const],
  );
  return Object.fromEntries(answered ?? []);
}

/** Of what is packed, half are mutated before packing, so that not every case ends at the archive. */
function mutateSample(sample: KnownSample, pick: (below: number) => number) {
  if (sample.pack === undefined) return mutate(sample.bytes, pick);
  if (pick(2) === 0) return mutate(sample.whole, pick);
  const inner = mutate(sample.bytes, pick);
  return { ...inner, bytes: sample.pack(inner.bytes) };
}

interface CaseOptions extends Pick<ExchangeFuzzerOptions, 'use'> {
  readonly pick: Picker;
}

async function runCase(
  { name, format, answers }: KnownSample,
  bytes: Uint8Array,
  { pick, use }: CaseOptions,
): Promise<Outcome> {
  const given = pick(4) === 0 ? {} : answers;
  const file = fileOfBytes(name, bytes);
  const before = bytes.slice();
  try {
    if (format === undefined) await readFile(file, {}, context);
    const reading = await readAnswering(file, { context, given, format });
    if (Buffer.compare(before, bytes) !== 0) return { problem: 'the file was changed by reading it' };
    const outcome = judge(reading, pick(4) === 0);
    const problem = use === undefined || 'problem' in outcome || pick(USE_EVERY) !== 0 ? null : await use(reading);
    return problem === null ? outcome : { problem };
  } catch (error) {
    if (error instanceof ExchangeError)
      return Buffer.compare(before, bytes) === 0
        ? { refused: error.code }
        : { problem: 'the file was changed by refusing it' };
    return { problem: `threw ${error instanceof Error ? error.stack : String(error)}` };
  }
}

/** A plan checks each draft as an entry; that nothing is added a second time is asked of some, since it costs as much again. */
function judge(reading: Reading, twice: boolean): Outcome {
  const plan = planImport(reading, []);
  if (plan.rejected.length > 0) return { problem: `a draft that is no entry: ${JSON.stringify(plan.rejected[0])}` };
  if (twice) {
    const journal = JSON.stringify(plan.entries);
    const again = planImport(reading, plan.entries);
    if (JSON.stringify(plan.entries) !== journal) return { problem: 'planning changed the journal' };
    if (again.entries.length > 0) return { problem: `added ${again.entries.length} entries the second time` };
  }
  return { format: reading.format, drafts: reading.drafts.length };
}
