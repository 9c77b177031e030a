/**
 * `npm run calibrate [-- --suite NAME --runs N --seed S]`: every suite, 500 data sets a target, on all cores. Writes
 * the section of each suite that ran with as many or more in `docs/calibration-report.json`, and leaves the
 * others as they are. Exit 1 where a posterior is uneven, or a control is not caught.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadManifest } from '@clearleaf/knowledge/node';
import { judge, mergeTallies, runSuite, type Suite, type SuiteReport, type Tally } from './suite.ts';
import { suites } from './suites.ts';

const FULL_RUN = 500;
const reportFile = new URL('../../docs/calibration-report.json', import.meta.url);
const { values } = parseArgs({
  options: {
    suite: { type: 'string' },
    runs: { type: 'string', default: String(FULL_RUN) },
    seed: { type: 'string', default: '20261126' },
    /** How many processes share the data sets. */
    parts: { type: 'string', default: String(availableParallelism()) },
    /** Set by the run itself: this process is one of them, and prints its tallies for the others' parent. */
    part: { type: 'string' },
  },
});
const [runs, seed, parts] = [Number(values.runs), Number(values.seed), Number(values.parts)];
const chosen = suites.filter(({ name }) => values.suite === undefined || name === values.suite);
const [only] = chosen;
if (![runs, seed, parts].every(Number.isInteger) || runs < 1 || parts < 1)
  stop(
    `--runs and --parts take a whole number from 1 and --seed a whole number; got ${values.runs}, ${values.parts} and ${values.seed}`,
  );
else if (only === undefined)
  stop(`--suite takes one of ${suites.map(({ name }) => name).join(', ')}; got ${String(values.suite)}`);
else if (values.part !== undefined) {
  const tell = (line: string): void => console.error(`part ${values.part}: ${line}`);
  console.log(JSON.stringify(await runSuite(only, { runs, seed, part: Number(values.part), parts, tell })));
} else await runAll();

function stop(why: string): void {
  console.error(`Cannot calibrate: ${why}`);
  process.exitCode = 2;
}

async function runAll(): Promise<void> {
  for (const suite of chosen) {
    const tallies = await Promise.all(Array.from({ length: parts }, (_, part) => runPart(suite, part)));
    const report = judge(suite, await suite.targets(), mergeTallies(tallies), { runs, seed });
    if (!report.passes) process.exitCode = 1;
    if (runs >= FULL_RUN) keep(suite, report);
    console.log(JSON.stringify(report, rounded, 2));
  }
}

/** Puts the section of this suite in its place in the report, with the hash of the knowledge that it ran on. */
function keep({ name, rooms }: Suite, report: SuiteReport): void {
  const kept = existsSync(reportFile)
    ? (JSON.parse(readFileSync(reportFile, 'utf8')) as { sections: Record<string, unknown> }).sections
    : {};
  const hashes = Object.entries(loadManifest().rooms);
  const knowledge = Object.fromEntries(
    hashes.filter(([room]) => rooms.includes(room)).map(([room, { hash }]) => [room, hash]),
  );
  const all = { ...kept, [name]: { knowledge, ...report } };
  const sections = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(reportFile, `${JSON.stringify({ schema: 'clearleaf.calibration/1', sections }, rounded, 2)}\n`);
}

/** Four digits are more than a second run would confirm. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

/** This program again, as one part of a suite, in a process of its own. */
async function runPart({ name }: Suite, part: number): Promise<readonly Tally[]> {
  const options = { suite: name, runs, seed, parts, part };
  const words = Object.entries(options).flatMap(([option, value]) => [`--${option}`, String(value)]);
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`Cannot calibrate: part ${part} of ${name} ended with ${String(code)}`);
  return JSON.parse(output) as readonly Tally[];
}
