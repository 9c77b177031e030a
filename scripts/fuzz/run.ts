/**
 * `npm run fuzz [-- --cases N --seed S]`: a million cases by default; writes `docs/fuzz-report.json`.
 * Exit 1 where one case fails; each failure is shown with the seed that makes it again.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '20261126' } } });
const cases = Number(values.cases);
const seed = Number(values.seed);
if (!Number.isInteger(cases) || cases < 1 || !Number.isInteger(seed)) {
  console.error(`Cannot fuzz: --cases takes a whole number from 1 and --seed a whole number; got ${values.cases} and ${values.seed}`);
  process.exit(2);
}
const report = fuzz(cases, seed, (line) => console.error(line));
if (cases >= 1_000_000) writeFileSync(new URL('../../docs/fuzz-report.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
console.log(JSON.stringify(report, null, 2));
process.exit(report.failures.length === 0 ? 0 : 1);
