/**
 * `npm run calibrate [-- --suite NAME --runs N --seed S]`: every suite, 500 data sets a target, on all cores. Writes
 * the section of each suite that ran with as many or more in `docs/calibration-report.json`, and leaves the
 * others as they are. Exit 1 where a posterior is uneven, or a control is not caught.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadManifest } from '@clearleaf/knowledge/node';
import { runLong } from '../lib/in-parts.ts';
import { judge, mergeTallies, runSuite, type Suite, type SuiteReport } from './suite.ts';
import { suites } from './suites.ts';

const reportFile = new URL('../../docs/calibration-report.json', import.meta.url);

await runLong({
  verb: 'calibrate',
  counted: 'runs',
  full: 500,
  suites,
  program: import.meta.filename,
  runPart: (suite, { count, ...part }) => runSuite(suite, { ...part, runs: count }),
  finish: async (suite, tallies, { count, seed, isFull }) => {
    const report = judge(suite, await suite.targets(), mergeTallies(tallies), { runs: count, seed });
    if (!report.passes) process.exitCode = 1;
    if (isFull) keep(suite, report);
    console.log(JSON.stringify(report, rounded, 2));
  },
});

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
