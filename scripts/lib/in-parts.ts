/** Long runs of suites over seeded cases, shared by as many processes as there are cores; each process takes a part of the cases. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** Which share of the cases a process takes: every `parts`-th, from `part`, 0 to `parts - 1`. */
export interface Part {
  readonly seed: number;
  readonly count: number;
  readonly part: number;
  readonly parts: number;
  readonly tell: (line: string) => void;
}

export interface LongRun<Suite extends { readonly name: string }, Gave> {
  /** What it does, for messages: `fuzz`. */
  readonly verb: string;
  /** The option that says how many cases: `cases`. */
  readonly counted: string;
  /** As many as a run needs to be kept in the report. */
  readonly full: number;
  readonly suites: readonly Suite[];
  /** The program itself, which is started again for each part. */
  readonly program: string;
  readonly runPart: (suite: Suite, part: Part) => Promise<Gave>;
  /** Judges what all parts of a suite gave, and keeps it where `isFull`. */
  readonly finish: (
    suite: Suite,
    gave: readonly [Gave, ...Gave[]],
    asked: { readonly count: number; readonly seed: number; readonly isFull: boolean },
  ) => Promise<void> | void;
}

const SEED = '20261126';

/** Reads the options of the command line and runs every suite, or the named one. Exit 2 where an option is wrong. */
export async function runLong<Suite extends { readonly name: string }, Gave>(run: LongRun<Suite, Gave>): Promise<void> {
  const { verb, counted, suites } = run;
  const { values } = parseArgs({
    options: {
      suite: { type: 'string' },
      [counted]: { type: 'string', default: String(run.full) },
      seed: { type: 'string', default: SEED },
      parts: { type: 'string', default: String(availableParallelism()) },
      /** Set by the run itself: this process is one of the parts, and prints what it gave for their parent. */
      part: { type: 'string' },
    },
  });
  const given = (name: string): string => String(Reflect.get(values, name));
  const [count = 0, seed = 0, parts = 0] = [counted, 'seed', 'parts'].map((name) => Number(given(name)));
  const chosen = suites.filter(({ name }) => values['suite'] === undefined || name === values['suite']);
  const [only] = chosen;
  if (![count, seed, parts].every(Number.isInteger) || count < 1 || parts < 1)
    return stop(
      verb,
      `--${counted} and --parts take a whole number from 1 and --seed a whole number; got ${given(counted)}, ${given('parts')} and ${given('seed')}`,
    );
  if (only === undefined)
    return stop(verb, `--suite takes one of ${suites.map(({ name }) => name).join(', ')}; got ${given('suite')}`);
  if (values['part'] !== undefined) {
    const part = given('part');
    const tell = (line: string): void => console.error(`part ${part}: ${line}`);
    console.log(JSON.stringify(await run.runPart(only, { count, seed, part: Number(part), parts, tell })));
    return undefined;
  }
  for (const suite of chosen) {
    const start = (_: unknown, part: number): Promise<Gave> =>
      inProcess(run, { suite: suite.name, count, seed, parts, part });
    const [first, ...others] = await Promise.all(Array.from({ length: parts }, start));
    if (first === undefined) throw new Error(`Cannot ${verb}: no part ran`);
    await run.finish(suite, [first, ...others], { count, seed, isFull: count >= run.full });
  }
  return undefined;
}

function stop(verb: string, why: string): void {
  console.error(`Cannot ${verb}: ${why}`);
  process.exitCode = 2;
}

interface Asked {
  readonly suite: string;
  readonly count: number;
  readonly seed: number;
  readonly parts: number;
  readonly part: number;
}

/** The program again, as one part of a suite, in a process of its own. */
async function inProcess<Suite extends { readonly name: string }, Gave>(
  { program, verb, counted }: LongRun<Suite, Gave>,
  { count, ...asked }: Asked,
): Promise<Gave> {
  const words = Object.entries({ ...asked, [counted]: count }).flatMap(([option, value]) => [
    `--${option}`,
    String(value),
  ]);
  const child = spawn(process.execPath, [...process.execArgv, program, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`Cannot ${verb}: part ${asked.part} of ${asked.suite} ended with ${String(code)}`);
  return JSON.parse(output) as Gave;
}
