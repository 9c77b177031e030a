/** The real vocabulary for the tests of this folder, compiled once a file. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMedicineIndex } from '@clearleaf/core/medicines';
import { compileMedicines } from '../../src/medicines.ts';

export const facts = compileMedicines(fileURLToPath(new URL('../../facts', import.meta.url)));
export const index = createMedicineIndex(facts);

/** Rows of a table beside this file, by column. */
export function tableOf(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((field, i) => [columns[i] ?? '', field])));
}

/** Ingredients of a reading, in alphabetical order, as the tables write them. */
export const joined = (ingredients: readonly string[]): string => [...new Set(ingredients)].sort().join(' + ') || '-';
