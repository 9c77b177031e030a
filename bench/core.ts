/** The core, once its knowledge is loaded: a review, and a keystroke of the type-ahead. */
import { answerLaw, readPlace } from '@clearleaf/core/law';
import { emptyState, type JournalState } from '@clearleaf/core/journal';
import { createMedicineIndex, readMedicine, suggestMedicines } from '@clearleaf/core/medicines';
import { createSpeaker } from '@clearleaf/core/message';
import { en } from '@clearleaf/core/message/en';
import { plainDate } from '@clearleaf/core/quantity';
import { type Knowledge, review } from '@clearleaf/core/review';
import { screen } from '@clearleaf/core/safety';
import { loadRoom } from '@clearleaf/knowledge/node';
import { bench, type Bench } from './bench.ts';
import { measure, summary } from './measure.ts';

const at = plainDate('2026-07-15');
const medicines = [
  'Zoloft 50 mg',
  'alprazolam 0.5 mg',
  'Percocet 5-325',
  'gabapentin 300 mg',
  'lisinopril',
  'atorvastatin',
  'omeprazole',
  'levothyroxine',
  'melatonin',
  'ibuprofen',
];
const conditions = ['sleep apnea', 'knee surgery next Tuesday', 'truck driver'];
const state: JournalState = {
  ...emptyState,
  person: { age: 34, use: 'daily', withdrawal: 'none' },
  place: 'Sarasota, Florida',
  product: 'kratom',
  medicines: medicines.map((text) => ({ text })),
  conditions: conditions.map((text) => ({ text })),
  reasons: ['anxiety'],
};

export function coreBenches(): Bench[] {
  const speak = createSpeaker('en', en);
  const index = createMedicineIndex(loadRoom('medicines'));
  const knowledge: Knowledge = {
    law: loadRoom('law'),
    gazetteer: loadRoom('gazetteer'),
    medicines: index,
    safety: loadRoom('safety'),
    claims: loadRoom('claims'),
    exposure: loadRoom('pharmacokinetics'),
  };
  const place = readPlace('Sarasota, Florida', knowledge.law, knowledge.gazetteer);
  if (place.kind !== 'resolved') throw new Error('Cannot bench: Sarasota, Florida was not resolved');
  const readings = medicines.map((text) => readMedicine(text, index));
  const input = {
    age: 34,
    use: 'daily',
    withdrawal: 'none',
    product: 'kratom',
    medicines: readings,
    conditions,
    country: 'US',
  } as const;
  const screening = measure(() => [
    screen(input, knowledge.safety, at, speak),
    answerLaw({ facts: knowledge.law, chain: place.chain, product: 'kratom', age: 34, at, speak }),
  ]);
  const whole = measure(() => review(state, knowledge, { at }, speak));
  return [
    bench('screening and law, 10 medicines and 3 conditions', screening.median, { target: 2 }),
    bench('whole review from typed words, 10 medicines and 3 conditions', whole.median),
    ...typeAhead(index),
  ];
}

/** Every keystroke of names that people type, right and wrong, over the whole vocabulary. */
function typeAhead(index: ReturnType<typeof createMedicineIndex>): Bench[] {
  const typed = [
    'sertraline',
    'oxycodone',
    'alprazolm',
    'Percocet',
    'gabapentin',
    'hydroxyzine',
    'xarelto',
    'oxycontn',
    'zz',
    'vitamin d',
  ];
  const keystrokes = typed.flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)));
  const names = namesOf();
  suggestMedicines('warm up', index, 8);
  const ours = summary(keystrokes.map((prefix) => measure(() => suggestMedicines(prefix, index, 8), 15).median));
  const naive = summary(keystrokes.map((prefix) => measure(() => naiveScan(prefix.toLowerCase(), names), 5).median));
  const baseline = { name: 'a scan of all names by edit distance', value: naive.median };
  return [
    bench(`type-ahead, median keystroke over ${names.length} names`, ours.median, { target: 5, baseline }),
    bench('type-ahead, 95th percentile keystroke', ours.p95, {
      target: 5,
      baseline: { name: baseline.name, value: naive.p95 },
    }),
  ];
}

/** All names of the vocabulary. */
function namesOf(): string[] {
  const { names, ingredients } = loadRoom('medicines');
  const own = Object.values(names).flatMap((bucket) =>
    bucket.split('|').map((entry) => entry.slice(0, entry.indexOf('='))),
  );
  return [...own, ...ingredients.map((line) => line.split('\t')[0] ?? '')]
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase());
}

/** What one writes first: every name, its first letters against the typed ones, by a full table of edit distances. */
function naiveScan(prefix: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, distance: levenshtein(prefix, name.slice(0, prefix.length)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 8)
    .map(({ name }) => name);
}

function levenshtein(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(
        Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    }
    last = row;
  }
  return last[b.length] ?? 0;
}
