/** A small vocabulary made by hand, for the tests of this room. */
import type { MedicinesFacts } from './facts.ts';
import { keyOf } from './vocabulary.ts';
import { plainDate } from '../quantity/index.ts';

const ingredients = [
  'alprazolam\t596',
  'sertraline\t36437',
  'acetaminophen',
  'oxycodone\t7804',
  'codeine\t2670',
  'alcohol',
  'clonidine\t2599',
  'clonazepam\t2598',
  'naloxone\t7242',
  'buprenorphine\t1819',
  'hydrocortisone\t5492',
  'neomycin\t7299',
  'timolol\t10600',
  'ranitidine\t9143',
  'famotidine\t4278',
  'lisinopril\t29046',
  'potassium\t8588',
  'losartan\t52175',
  'hydroxyzine\t5553',
  'hydralazine\t5470',
  'cholecalciferol\t2418',
  'heroin',
  'cannabis',
];
const idOf = (name: string): string => ingredients.findIndex((line) => line.split('\t')[0] === name).toString(36);

/** `kind | ingredients | names | form`, as the tables of the knowledge write them. */
const rows: readonly (readonly [string, string, string, string?])[] = [
  ['n', 'naloxone', 'naloxone', 'rescue'],
  ...ingredients
    .map((line) => line.split('\t')[0] ?? '')
    .filter((name) => name !== 'naloxone')
    .map((name) => ['n', name, name] as const),
  ['b', 'alprazolam', 'Xanax'],
  ['b', 'sertraline', 'Zoloft'],
  ['b', 'acetaminophen', 'Tylenol'],
  ['b', 'acetaminophen + codeine', 'Tylenol #3|Tylenol 3'],
  ['b', 'acetaminophen + oxycodone', 'Percocet'],
  ['b', 'buprenorphine + naloxone', 'Suboxone'],
  ['b', 'naloxone', 'Narcan', 'rescue'],
  ['b', 'clonazepam', 'Klonopin'],
  ['n', 'alcohol', 'wine|beer'],
  ['n', 'alprazolam', 'bars'],
  ['n', 'cholecalciferol', 'vitamin D'],
  ['s', 'alprazolam', 'zanax'],
  ['a', 'ranitidine or famotidine', 'Zantac'],
  ['a', 'heroin or cannabis', 'dope'],
  ['w', 'lisinopril or losartan', 'blood pressure pill'],
  ['b', 'timolol', 'Timoptic', 'eye drops'],
];

function compile(): Pick<MedicinesFacts, 'meanings' | 'names'> {
  const meanings: string[] = [];
  const entries: { key: string; entry: string }[] = [];
  for (const [kind, sets, names, form] of rows) {
    const positions = sets
      .split(' or ')
      .map((set) => set.split(' + ').map(idOf).join(','))
      .join(';');
    const meaning = [
      kind,
      kind === 'n' || kind === 'b' ? '0' : '1',
      positions,
      ...(form === undefined ? [] : [form]),
    ].join('\t');
    const position = (meanings.push(meaning) - 1).toString(36);
    for (const name of names.split('|')) entries.push({ key: keyOf(name), entry: `${name}=${position}` });
  }
  const buckets: Record<string, string> = {};
  for (const { key, entry } of entries.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const bucket = key.slice(0, 2);
    buckets[bucket] = buckets[bucket] === undefined ? entry : `${buckets[bucket]}|${entry}`;
  }
  return { meanings, names: buckets };
}

export const smallFacts: MedicinesFacts = {
  schema: 'clearleaf.medicines/1',
  sources: {},
  lists: [
    { source: 'register', verified: true, asOf: plainDate('2025-10-06') },
    { source: 'general-knowledge', verified: false, asOf: plainDate('2026-11-23') },
  ],
  ingredients,
  ...compile(),
  lookAlikes: ['clonazepam\tclonidine', 'hydroxyzine\thydralazine', 'Zantac\tXanax'],
  everyday: 'loser clozapines',
  common: ['Xanax', 'Zoloft', 'sertraline', 'alcohol'],
};
