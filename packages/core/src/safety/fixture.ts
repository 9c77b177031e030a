/** A handful of made-up facts, small enough to be read beside the tests that use them. */
import * as z from 'zod/mini';
import { safetyCollections, type SafetyFacts } from './facts.ts';
import type { MedicineReading } from '../medicines/index.ts';
import type { ScreeningInput } from './types.ts';

const cited = { sources: ['trial'], asOf: '2026-03-01', verified: true, certainty: 'low' };
const said = (id: string) => ({
  ...cited,
  reviewedByPharmacist: false,
  id,
  name: id,
  effect: `Effect of ${id}.`,
  why: `Why ${id}.`,
  evidence: `Evidence of ${id}.`,
  actionNew: `Do not start with ${id}.`,
  actionUsing: `Do not stop suddenly with ${id}.`,
});
const interaction = (id: string, severity: string, ingredients: string[], more: object = {}) => ({
  ...said(id),
  severity,
  ingredients,
  pairEvidence: `Pair evidence of ${id}.`,
  prescribed: true,
  ...more,
});
const condition = (id: string, severity: string, recognise: object, more: object = {}) => ({
  ...said(id),
  kind: 'condition',
  severity,
  recognise,
  ...more,
});

const raw = {
  interactions: [
    interaction('opioid', 'contraindicated', ['oxycodone']),
    interaction('blocker', 'contraindicated', ['naltrexone']),
    interaction('rescue', 'minor', ['naloxone'], {
      informational: true,
      prescribed: false,
      notTriggeredBy: [{ ingredients: ['naloxone'], together: ['buprenorphine'], because: 'Part of a film.' }],
    }),
    interaction('film', 'major', ['buprenorphine']),
    interaction('benzo', 'major', ['alprazolam', 'diazepam']),
    interaction('relaxant', 'moderate', ['baclofen']),
    interaction('ssri', 'moderate', ['sertraline', 'citalopram']),
    interaction('triptan', 'moderate', ['sumatriptan']),
    interaction('rhythm', 'major', ['citalopram', 'ciprofloxacin']),
    interaction('inhibitor', 'moderate', ['diltiazem', 'ciprofloxacin']),
    interaction('statin', 'moderate', ['simvastatin', 'atorvastatin'], {
      downgrade: [{ ingredients: ['atorvastatin'], to: 'minor', because: 'Depends less on the enzyme.' }],
    }),
    interaction('painkiller', 'minor', ['acetaminophen'], {
      escalate: [
        { dailyDose: true, to: 'moderate', because: 'Taken every day.' },
        { ingredients: ['alcohol'], conditions: ['liver'], to: 'moderate', because: 'With alcohol or liver disease.' },
      ],
    }),
    interaction('drink', 'major', ['alcohol'], {
      prescribed: false,
      recognise: { phrases: ['social drinker', 'alcohol'], time: 'current' },
    }),
    interaction('strong-vitamin', 'major', ['niacin'], {
      onlyWith: [{ ingredients: ['niacin'], words: ['1000'], because: 'Only in high doses.' }],
    }),
    interaction('shot', 'major', ['kratom'], {
      onlyWith: [{ ingredients: ['kratom'], words: ['extract'], because: 'Only extracts.' }],
    }),
  ],
  conditions: [
    condition('liver', 'contraindicated', {
      phrases: ['liver disease', 'hepatitis'],
      exclusions: ['hepatitis vaccine'],
      suggestions: ['Liver disease'],
    }),
    condition('seizures', 'major', { phrases: ['epilepsy', 'seizure'] }),
    condition('pregnancy', 'contraindicated', { phrases: ['pregnant', 'trying for a baby'], time: 'current' }),
    condition('surgery', 'major', {
      phrases: ['surgery'],
      time: 'recent',
      farAhead: { days: 28, severity: 'minor', because: 'Weeks away.' },
    }),
    condition('breathing', 'major', {
      phrases: ['severe asthma'],
      possible: [{ phrases: ['asthma'], severity: 'minor', because: 'You did not say how severe.' }],
    }),
    condition('depression_suicidality', 'contraindicated', { phrases: ['suicidal'], time: 'current' }),
    condition('age_under_18', 'contraindicated', {}, { kind: 'person', ages: { from: 0, to: 17 } }),
    condition(
      'strong_product',
      'contraindicated',
      {},
      {
        kind: 'product',
        products: ['7-oh'],
        possibleProduct: {
          product: 'extract',
          ingredients: ['kratom'],
          words: ['extract'],
          severity: 'major',
          effect: 'May be strong.',
          actionNew: 'Do not start an extract.',
          actionUsing: 'Do not stop an extract suddenly.',
        },
      },
    ),
    condition('on_film', 'major', {}, { impliedBy: [{ brands: ['Suboxone'] }], impliesIngredients: ['buprenorphine'] }),
  ],
  redFlags: [
    {
      ...said('rf_breathing'),
      severity: 'emergency',
      recognise: { phrases: ['blue lips', 'not breathing'], patterns: [['lips', 'blue|purple']], time: 'current' },
    },
    { ...said('rf_suicide'), severity: 'emergency', recognise: { phrases: ['suicidal'], time: 'current' } },
  ],
  signWords: [{ ...cited, id: 'rf_breathing', phrases: ['cant breathe'], exclusions: [] }],
  withdrawal: [
    {
      ...said('withdrawal_danger'),
      severity: 'major',
      order: 1,
      of: ['kratom', 'opioids', 'unsure'],
      escalate: [{ rules: ['benzo'], to: 'emergency', because: 'Seizures are possible.' }],
      recognise: { phrases: ['in withdrawal'], time: 'current' },
    },
    {
      ...said('withdrawal_treatment'),
      severity: 'major',
      order: 2,
      of: ['kratom', 'opioids', 'unsure'],
      withHelp: true,
    },
  ],
  combinations: [
    {
      ...cited,
      id: 'serotonin',
      name: 'serotonin',
      rules: ['ssri', 'triptan'],
      raises: [{ rule: 'ssri', to: 'major' }],
      because: 'Two raise serotonin.',
    },
    {
      ...cited,
      id: 'calming',
      name: 'calming',
      rules: ['opioid', 'benzo', 'relaxant', 'drink'],
      raises: [{ rule: 'relaxant', to: 'major' }],
      because: 'Two slow breathing.',
    },
    {
      ...cited,
      id: 'rhythm-and-level',
      name: 'rhythm',
      rules: ['rhythm'],
      withRules: ['inhibitor'],
      raises: [{ rule: 'inhibitor', to: 'major' }],
      because: 'Rhythm and level.',
    },
  ],
  productQuality: [{ ...said('germs'), severity: 'minor', products: ['kratom'] }],
  adverseEffects: [],
  receptors: [],
  dopamine: [],
  enzymes: [],
  drugLists: [],
  complaints: [{ id: 'everyday', name: 'Headache', phrases: ['headache', 'kidney stones', 'hypotension'] }],
  notices: [{ ...said('none-found'), severity: 'none', certainty: 'none' }],
  helpLines: [
    {
      id: 'any',
      countries: ['any'],
      kind: 'emergency',
      name: 'Your local emergency number',
      number: null,
      text: null,
      url: null,
      hours: null,
      cost: null,
      verifiedOn: '2026-03-01',
      verified: false,
      sources: ['trial'],
    },
    {
      id: 'us',
      countries: ['US'],
      kind: 'emergency',
      name: 'Emergency',
      number: '911',
      text: null,
      url: null,
      hours: null,
      cost: null,
      verifiedOn: '2026-03-01',
      verified: true,
      sources: ['trial'],
    },
    {
      id: 'us-treat',
      countries: ['US'],
      kind: 'treatment',
      name: 'Treatment line',
      number: '1-800',
      text: null,
      url: null,
      hours: null,
      cost: null,
      substance: true,
      verifiedOn: '2026-03-01',
      verified: true,
      sources: ['trial'],
    },
    {
      id: 'us-crisis',
      countries: ['US'],
      kind: 'crisis',
      name: 'Crisis line',
      number: '988',
      text: null,
      url: null,
      hours: null,
      cost: null,
      suicide: true,
      verifiedOn: '2026-03-01',
      verified: true,
      sources: ['trial'],
    },
    {
      id: 'fr',
      countries: ['FR'],
      kind: 'crisis',
      name: 'Ligne',
      number: '3114',
      text: null,
      url: null,
      hours: null,
      cost: null,
      suicide: true,
      verifiedOn: '2026-03-01',
      verified: true,
      sources: ['trial'],
    },
  ],
};

/** The fixture as a compiled room would hold it, defaults filled in. */
export const fixtureFacts: SafetyFacts = {
  sources: { trial: { id: 'trial', title: 'A trial', year: 2025, kind: 'trial', verified: true, state: 'current' } },
  ...z.parse(
    z.object(Object.fromEntries(Object.entries(safetyCollections).map(([name, schema]) => [name, z.array(schema)]))),
    raw,
  ),
} as unknown as SafetyFacts;

/** A reading as the medicines room gives it for a name that it knows. */
export function medicine(
  input: string,
  ingredients: string[] = [input],
  more: Partial<MedicineReading> & { brand?: string } = {},
): MedicineReading {
  const { brand = null, ...rest } = more;
  return {
    input,
    certain: true,
    alternatives: [],
    unresolved: null,
    form: null,
    matches: ingredients.map((ingredient) => ({ ingredient, rxcui: null, brand, confidence: 1 })),
    ...rest,
  };
}

/** Somebody of whom nothing is known but what is given. */
export const person = (given: Partial<ScreeningInput>): ScreeningInput => ({
  age: null,
  use: null,
  withdrawal: null,
  product: null,
  medicines: [],
  conditions: [],
  country: null,
  ...given,
});
