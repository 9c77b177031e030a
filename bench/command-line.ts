/** From the shell to the answer, beside the start of Node itself. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bench, type Bench } from './bench.ts';
import { summary } from './measure.ts';

const launcher = fileURLToPath(new URL('../apps/cli/bin/clearleaf.js', import.meta.url));
const samples = 15;

export function commandLineBenches(): Bench[] {
  const baseline = { name: 'node -e 0', value: time(['-e', '0']) };
  const run = (name: string, ...words: string[]): Bench =>
    bench(`command line: ${name}`, time([launcher, ...words, '--json']), { target: 400, baseline });
  return [
    run('law of a state', 'law', 'Alabama'),
    run('law of a city of the gazetteer', 'law', 'Venice, Florida', '--age', '30'),
    run(
      'screen two medicines and a condition',
      'screen',
      '--medicine',
      'Zoloft',
      '--medicine',
      'Xanax',
      '--condition',
      'sleep apnea',
    ),
    run('medicine with a slip', 'medicine', 'oxycontn 20 mg'),
    run('ask', 'ask', '24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety'),
  ];
}

/** Median wall time of a child process, milliseconds. */
function time(words: readonly string[]): number {
  const times = Array.from({ length: samples }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status === null || status > 1) throw new Error(`Cannot bench ${words.join(' ')}: exit ${status}, ${stderr}`);
    return performance.now() - start;
  });
  return summary(times).median;
}
