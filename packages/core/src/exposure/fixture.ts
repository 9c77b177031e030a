/** For tests: a journal with doses, and the two models of mitragynine with the figures of the facts. */
import { createBook, entriesFrom, type EntryDraft, type OpenBook } from '../journal/index.ts';
import type { ModelFact, PharmacokineticsFacts } from '../pharmacokinetics/facts.ts';
import { facts as productFacts } from '../product/fixture.ts';
import { plainDate } from '../quantity/index.ts';
import type { ExposureFacts } from './index.ts';

export const NOW = Date.UTC(2026, 6, 10, 12);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const window = { from: NOW - 2 * DAY, to: NOW + 2 * DAY };

const asOf = plainDate('2026-01-01');
const cited = { sources: ['study'], asOf, verified: true };

type Figures = Readonly<Partial<Record<ModelFact['parameters'][number]['parameter'], number>>>;

const model = (id: string, products: ModelFact['products'], figures: Figures, cv: number): ModelFact => ({
  id,
  ...cited,
  analyte: 'mitragynine',
  metabolite: '7-hydroxymitragynine',
  describes: id,
  products,
  structure: '',
  equations: [],
  parameters: Object.entries(figures).map(([parameter, value]) => ({
    parameter: parameter as ModelFact['parameters'][number]['parameter'],
    value,
    unit: '1',
    ...(parameter === 'clearance' || parameter === 'volumeCentral' ? { cv } : {}),
  })),
  predictions: [],
  validity: ['for tests'],
});

const capsules: Figures = {
  lagTime: 0.2,
  absorptionRateConstant: 2.4,
  clearance: 26,
  volumeCentral: 258,
  intercompartmentalClearance: 39.3,
  volumePeripheral: 1030,
  metaboliteClearance: 43.5,
  metaboliteVolume: 250,
  metaboliteFractionSystemic: 0.134,
  metaboliteFractionFirstPass: 0.153,
};

const tea: Figures = {
  ...capsules,
  lagTime: 0.1,
  absorptionRateConstant: 2.2,
  clearance: 233,
  volumeCentral: 794,
  intercompartmentalClearance: 127,
  volumePeripheral: 5270,
  metaboliteClearance: 43.8,
  metaboliteFractionSystemic: 0,
  metaboliteFractionFirstPass: 0.049,
};

const weight = (analyte: 'mitragynine' | '7-hydroxymitragynine', value: number) =>
  ({
    id: `${analyte}-weight`,
    ...cited,
    analyte,
    measure: 'molecularWeight',
    statistic: 'value',
    value,
    unit: 'g/mol',
    reading: 'read',
  }) as const;

const pharmacokinetics: PharmacokineticsFacts = {
  sources: { study: { id: 'study', title: 'A study', year: 2020, kind: 'trial', verified: true, state: 'current' } },
  studies: [
    {
      id: 'study',
      ...cited,
      design: '',
      people: 5,
      product: 'tea',
      caveats: [],
      arms: [{ id: 'arm', regimen: '', dose: 'read', mitragynine: { value: 59.2, unit: 'mg' }, results: [] }],
      results: [],
    },
  ],
  constants: [weight('mitragynine', 398.5), weight('7-hydroxymitragynine', 414.5)],
  animal: [],
  forensic: [],
  models: [model('capsules', ['leaf', 'extract'], capsules, 40), model('tea', ['leaf'], tea, 40)],
  targets: [],
  checks: [],
  provenance: [],
};

export const facts: ExposureFacts = { pharmacokinetics, product: productFacts };

/** A book of these drafts, whose ids come out the same every time. */
export function bookOf(drafts: readonly EntryDraft[]): OpenBook {
  const count = { next: 0 };
  const random = (length: number): Uint8Array => {
    count.next += 1;
    return Uint8Array.from({ length }, (_, place) => (place === length - 1 ? count.next : 0));
  };
  return createBook(entriesFrom(drafts, { now: () => NOW, random }));
}
