/** The worked example of docs/exposure.md runs, and prints what stands below it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = `${root}.cache`;
const file = `${folder}/exposure-example-${process.pid}.ts`;
afterEach(() => rmSync(file, { force: true }));

const blockOf = (text: string, language: string): string =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'u').exec(text)?.[1] ?? '';

test('the example of docs/exposure.md prints what it says', async () => {
  const text = readFileSync(`${root}docs/exposure.md`, 'utf8');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, blockOf(text, 'ts'));
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => void printed.push(words.join(' ')));
  await import(/* @vite-ignore */ file);
  log.mockRestore();
  expect(printed.length).toBeGreaterThan(3);
  expect(`${printed.join('\n')}\n`).toBe(blockOf(text, 'text'));
});
