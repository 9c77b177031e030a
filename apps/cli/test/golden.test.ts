/**
 * Whole pages, read by a person before they were kept. Day and width are pinned.
 *
 * A page that changed is looked at as a diff. To keep the new one, name it: GOLDEN=law-new-orleans npx vitest run apps/cli/test/golden.test.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILD_TIMEOUT, ensureBuilt, root, run } from './run.ts';

beforeAll(ensureBuilt, BUILD_TIMEOUT);

const folder = join(root, 'apps/cli/test/golden');

interface Page {
  readonly name: string;
  readonly args: readonly string[];
  readonly exit: number;
  readonly columns?: string;
}

const JULY = ['--as-of', '2026-07-10'];
const pages: readonly Page[] = [
  { name: 'ask-alabama', args: ['ask', '24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety', ...JULY], exit: 1 },
  { name: 'ask-under-18', args: ['ask', '17 yo florida kratom capsules', ...JULY], exit: 1 },
  {
    name: 'ask-withdrawal',
    args: ['ask', 'my doctor put me on suboxone, i am in withdrawal from oxys in Leeds UK, 41', ...JULY],
    exit: 1,
    columns: '60',
  },
  { name: 'law-tampa', args: ['law', 'Tampa', 'FL', '--age', '30', ...JULY], exit: 0 },
  { name: 'law-new-orleans', args: ['law', 'new', 'orleans', ...JULY], exit: 1 },
  { name: 'law-georgia', args: ['law', 'Georgia', ...JULY], exit: 1 },
  {
    name: 'screen-pregnant-daily',
    args: [
      'screen',
      '--condition',
      'pregnant, 14 weeks',
      '--use',
      'daily',
      '--medicine',
      'lisinopril',
      '--medicine',
      'blorgozine',
      ...JULY,
    ],
    exit: 1,
  },
  {
    name: 'screen-narrow',
    args: ['screen', '--medicine', 'Percocet 5-325 as needed', '--use', 'never', ...JULY],
    exit: 1,
    columns: '44',
  },
  { name: 'medicine-percocet', args: ['medicine', 'Percocet', '5-325', ...JULY], exit: 0 },
  { name: 'evidence-sleep', args: ['evidence', 'sleep', ...JULY], exit: 0 },
  { name: 'help-lines-gb', args: ['help-lines', 'GB', '--full', ...JULY], exit: 0 },
];

describe('pages', () => {
  test.each(pages.map((page) => [page.name, page] as const))('%s', async (name, { args, exit, columns = '80' }) => {
    const ran = await run(args, { environment: { COLUMNS: columns } });
    expect({ exit: ran.exit, err: ran.err }).toEqual({ exit, err: '' });
    const file = join(folder, `${name}.txt`);
    if (process.env['GOLDEN'] === name) writeFileSync(file, ran.out);
    expect(ran.out).toBe(readFileSync(file, 'utf8'));
  });

  test('no page without a test', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .sort((a, b) => a.localeCompare(b)),
    ).toEqual(pages.map(({ name }) => `${name}.txt`).sort((a, b) => a.localeCompare(b)));
  });
});
