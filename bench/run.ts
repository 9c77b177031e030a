/**
 * `npm run bench [-- --journal N]`: times what a person waits for, each beside a baseline of the same run, and writes `bench/results.json`.
 * Ratios travel between machines; milliseconds do not. A target missed is printed as missed and fails the run.
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { parseArgs } from 'node:util';
import { claimsBenches } from './claims.ts';
import { coreBenches } from './core.ts';
import { commandLineBenches } from './command-line.ts';
import { journalBenches } from './journal.ts';
import { pageBenches } from './page.ts';
import { PEERS, pharmacokineticsBenches } from './pharmacokinetics.ts';
import { trialBenches } from './trial.ts';
import { windowBenches } from './window.ts';
import type { Bench } from './bench.ts';

/** Twenty doses and ratings a day for ten years. Fewer only try the bench; then nothing is kept. */
const JOURNAL = 70_000;
const { values } = parseArgs({ options: { journal: { type: 'string', default: String(JOURNAL) } } });
const entries = Number(values.journal);
if (!Number.isInteger(entries) || entries < 1000)
  throw new RangeError(`Cannot bench: --journal takes a whole number from 1000; got ${values.journal}`);
const benches: Bench[] = [
  ...coreBenches(),
  ...claimsBenches(),
  ...pharmacokineticsBenches(),
  ...(await windowBenches()),
  ...trialBenches(),
  ...commandLineBenches(),
  ...(await pageBenches()),
  ...(await journalBenches(entries)),
];
const results = {
  schema: 'clearleaf.bench/1',
  machine: {
    node: process.version,
    platform: platform(),
    arch: arch(),
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
  },
  benches,
};
if (entries >= JOURNAL)
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
for (const { name, value, unit, target, baseline, ratio } of benches) {
  const verdict = target === null ? '' : value <= target ? `  within ${target} ${unit}` : `  MISSED ${target} ${unit}`;
  const beside = baseline === null ? '' : `  ${ratio}x of ${baseline.name} (${baseline.value} ${unit})`;
  console.log(`${name}: ${value} ${unit}${verdict}${beside}`);
}
console.log(PEERS);
process.exit(benches.some(({ value, target }) => target !== null && value > target) ? 1 : 0);
