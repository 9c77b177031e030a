/** A small set of content facts for tests, with the shape of the real ones and round figures. */
import { plainDate } from '../quantity/index.ts';
import type { ProductPayload } from './convert.ts';
import type { ContentFact, ProductFacts } from './facts.ts';

const fact = (more: Pick<ContentFact, 'id' | 'form' | 'analyte' | 'unit'> & Partial<ContentFact>): ContentFact => ({
  product: more.id,
  reading: 'read',
  sources: ['study'],
  asOf: plainDate('2026-01-01'),
  verified: true,
  ...more,
});

export const facts: ProductFacts = {
  sources: {
    study: { id: 'study', title: 'A study', year: 2020, kind: 'laboratory', verified: true, state: 'current' },
    standard: { id: 'standard', title: 'A standard', year: 2020, kind: 'other', verified: true, state: 'current' },
  },
  contents: [
    fact({ id: 'leaf-range', form: 'leaf', analyte: 'mitragynine', low: 0.5, high: 4, unit: '%', shareOf: 'weight' }),
    fact({ id: 'leaf-powder', form: 'leaf-powder', analyte: 'mitragynine', value: 20, sd: 1, unit: 'mg/g' }),
    fact({ id: 'recalled', form: 'leaf', analyte: 'mitragynine', high: 90, unit: 'mg/g', verified: false }),
    fact({ id: 'mixed', form: 'leaf-and-extract', analyte: 'mitragynine', low: 10, high: 300, unit: 'mg/g' }),
    fact({
      id: 'shot',
      form: 'extract',
      analyte: 'mitragynine',
      value: 100,
      unit: 'mg',
      per: 'bottle',
      labelled: true,
    }),
    fact({
      id: 'isolate',
      form: '7-oh-product',
      analyte: '7-hydroxymitragynine',
      low: 20,
      high: 80,
      unit: 'mg/g',
      aboveLabel: { low: 5, high: 28 },
    }),
    fact({
      id: 'standard-limit',
      form: 'industry-limit',
      analyte: '7-hydroxymitragynine',
      high: 2,
      unit: '%',
      shareOf: 'alkaloids',
      sources: ['standard'],
    }),
  ],
};

/** A product of leaf powder, with what a test says of it. */
export const leaf = (more: Partial<ProductPayload> = {}): ProductPayload => ({
  name: 'Green',
  kind: 'kratom',
  form: 'powder',
  ...more,
});
