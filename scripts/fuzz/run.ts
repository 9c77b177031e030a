/**
 * `npm run fuzz [-- --suite NAME --cases N --seed S]`: every suite, a million cases each, on all cores. Writes the section
 * of each suite that ran with a million cases or more in `docs/fuzz-report.json`, when the suite has ended, and leaves the
 * others as they are. Exit 1 where one case fails; each failure is shown with the seed that makes it again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadManifest } from '@clearleaf/knowledge/node';
import { runLong } from '../lib/in-parts.ts';
import { mergeReports, runSuite, type SuiteReport } from './suite.ts';
import { suites } from './suites.ts';

const reportFile = new URL('../../docs/fuzz-report.json', import.meta.url);

await runLong({
  verb: 'fuzz',
  counted: 'cases',
  full: 1_000_000,
  suites,
  program: import.meta.filename,
  runPart: (suite, { count, ...part }) => runSuite(suite, { ...part, cases: count }),
  finish: (_, parts, { isFull }) => {
    const report = mergeReports(parts);
    if (report.failures.length > 0) process.exitCode = 1;
    if (isFull) keep(report);
    console.log(JSON.stringify(report, null, 2));
  },
});

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
