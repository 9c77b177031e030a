/**
 * `npm run fuzz [-- --suite NAME --cases N --seed S]`: every suite, a million cases each, on all cores. Writes the section
 * of each suite that ran with a million cases or more in `docs/fuzz-report.json`, when the suite has ended, and leaves the
 * others as they are. Exit 1 where one case fails; each failure is shown with the seed that makes it again.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { loadManifest } from '@clearleaf/knowledge/node';
import { mergeReports, runSuite, type Suite, type SuiteReport } from './suite.ts';
import { suites } from './suites.ts';

const FULL_RUN = 1_000_000;
const reportFile = new URL('../../docs/fuzz-report.json', import.meta.url);
const { values } = parseArgs({
  options: {
    suite: { type: 'string' },
    cases: { type: 'string', default: String(FULL_RUN) },
    seed: { type: 'string', default: '20261126' },
    /** How many processes share the cases. */
    parts: { type: 'string', default: String(availableParallelism()) },
    /** Set by the run itself: this process is one of them, and prints its report for the others' parent. */
    part: { type: 'string' },
  },
});
const [cases, seed, parts] = [Number(values.cases), Number(values.seed), Number(values.parts)];
const chosen = suites.filter(({ name }) => values.suite === undefined || name === values.suite);
const [only] = chosen;
if (![cases, seed, parts].every(Number.isInteger) || cases < 1 || parts < 1)
  stop(
    `--cases and --parts take a whole number from 1 and --seed a whole number; got ${values.cases}, ${values.parts} and ${values.seed}`,
  );
else if (only === undefined)
  stop(`--suite takes one of ${suites.map(({ name }) => name).join(', ')}; got ${String(values.suite)}`);
else if (values.part !== undefined) {
  const tell = (line: string): void => console.error(`part ${values.part}: ${line}`);
  console.log(JSON.stringify(await runSuite(only, { cases, seed, part: Number(values.part), parts, tell })));
} else await runAll();

function stop(why: string): void {
  console.error(`Cannot fuzz: ${why}`);
  process.exitCode = 2;
}

async function runAll(): Promise<void> {
  for (const suite of chosen) {
    const [first, ...others] = await Promise.all(Array.from({ length: parts }, (_, part) => runPart(suite, part)));
    if (first === undefined) throw new Error('Cannot fuzz: no part ran');
    const report = mergeReports([first, ...others]);
    if (report.failures.length > 0) process.exitCode = 1;
    if (cases >= FULL_RUN) keep(report);
    console.log(JSON.stringify(report, null, 2));
  }
}

/** Puts the section of this suite in its place in the report. */
function keep(report: SuiteReport): void {
  const kept = existsSync(reportFile)
    ? ((JSON.parse(readFileSync(reportFile, 'utf8')) as { suites?: SuiteReport[] }).suites ?? [])
    : [];
  const sections = suites.flatMap(({ name }) =>
    name === report.suite ? [report] : kept.filter(({ suite }) => suite === name),
  );
  // Hash of each room's knowledge that was fuzzed.
  const knowledge = Object.fromEntries(Object.entries(loadManifest().rooms).map(([room, { hash }]) => [room, hash]));
  const whole = { schema: 'clearleaf.fuzz/2', knowledge, suites: sections };
  writeFileSync(reportFile, `${JSON.stringify(whole, null, 2)}\n`);
}

/** This program again, as one part of a suite, in a process of its own. */
async function runPart({ name }: Suite, part: number): Promise<SuiteReport> {
  const options = { suite: name, cases, seed, parts, part };
  const words = Object.entries(options).flatMap(([option, value]) => [`--${option}`, String(value)]);
  const child = spawn(process.execPath, [...process.execArgv, import.meta.filename, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`Cannot fuzz: part ${part} of ${name} ended with ${String(code)}`);
  return JSON.parse(output) as SuiteReport;
}
