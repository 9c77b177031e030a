/**
 * `npm run fuzz [-- --cases N --seed S]`: a million cases by default, on all cores; a full run writes `docs/fuzz-report.json`.
 * Exit 1 where one case fails; each failure is shown with the seed that makes it again.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { fuzz, type FuzzReport, mergeReports } from './fuzz.ts';

const FULL_RUN = 1_000_000;
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: String(FULL_RUN) },
    seed: { type: 'string', default: '20261126' },
    /** How many processes share the cases. */
    parts: { type: 'string', default: String(availableParallelism()) },
    /** Set by the run itself: this process is one of them, and prints its report for the others' parent. */
    part: { type: 'string' },
  },
});
const [cases, seed, parts] = [Number(values.cases), Number(values.seed), Number(values.parts)];
if (![cases, seed, parts].every(Number.isInteger) || cases < 1 || parts < 1) {
  console.error(
    `Cannot fuzz: --cases and --parts take a whole number from 1 and --seed a whole number; got ${values.cases}, ${values.parts} and ${values.seed}`,
  );
  process.exit(2);
}
if (values.part === undefined) {
  const [first, ...others] = await Promise.all(Array.from({ length: parts }, (_, part) => runPart(part)));
  if (first === undefined) throw new Error('Cannot fuzz: no part ran');
  const report = mergeReports([first, ...others]);
  if (cases >= FULL_RUN)
    writeFileSync(new URL('../../docs/fuzz-report.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
  console.log(JSON.stringify(report, null, 2));
  process.exitCode = report.failures.length === 0 ? 0 : 1;
} else {
  console.log(
    JSON.stringify(
      fuzz(cases, seed, { part: Number(values.part), parts }, (line) => console.error(`part ${values.part}: ${line}`)),
    ),
  );
}

/** This program again, as one part, in a process of its own. */
async function runPart(part: number): Promise<FuzzReport> {
  const words = [
    ...process.execArgv,
    import.meta.filename,
    '--cases',
    String(cases),
    '--seed',
    String(seed),
    '--parts',
    String(parts),
    '--part',
    String(part),
  ];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`Cannot fuzz: part ${part} ended with ${String(code)}`);
  return JSON.parse(output) as FuzzReport;
}
