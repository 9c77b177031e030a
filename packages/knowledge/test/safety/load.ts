/** What the safety tests share: the compiled knowledge, and the corpora beside this file. */
import { readFileSync } from 'node:fs';
import { createMedicineIndex, readMedicine, type MedicineReading } from '@clearleaf/core/medicines';
import { createSpeaker } from '@clearleaf/core/message';
import { en } from '../../../core/src/message/en.ts';
import { plainDate } from '@clearleaf/core/quantity';
import { screen, type Screening, type ScreeningInput } from '@clearleaf/core/safety';
import { loadRoom } from '@clearleaf/knowledge/node';

export const facts = loadRoom('safety');
export const vocabulary = loadRoom('medicines');
const index = createMedicineIndex(vocabulary);
const speak = createSpeaker('en', en);

/** A typed medicine, as the medicines room reads it. */
export const read = (text: string): MedicineReading => readMedicine(text, index);

/** Screens somebody of whom nothing is known but what is given, medicines as typed. */
export function screenPerson(
  given: Partial<Omit<ScreeningInput, 'medicines'>> & { readonly medicines?: readonly string[] },
): Screening {
  const { medicines = [], ...rest } = given;
  const input: ScreeningInput = {
    age: null,
    use: null,
    withdrawal: null,
    product: null,
    conditions: [],
    country: null,
    ...rest,
    medicines: medicines.map(read),
  };
  return screen(input, facts, plainDate('2026-11-26'), speak);
}

/** The text of a file of this folder. */
export const corpus = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The rows of a table of this folder, without its head. */
export const rows = (name: string): string[][] =>
  corpus(name)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
