/**
 * The facts of `product`: how much of an alkaloid was found in what is sold, and in the leaf.
 *
 * They belong here and not to `pharmacokinetics`, because what is in a product is asked before where it goes.
 * Certainty is not graded: each figure says how it was read and what kind of page it comes from.
 */
import * as z from 'zod/mini';
import { factFields, readingSchema } from '../finding/facts.ts';
import type { SourceTable } from '../finding/index.ts';

const { certainty: _ungraded, ...citedFields } = factFields;

export const productForms = [
  'leaf',
  'leaf-powder',
  'extract',
  'leaf-and-extract',
  '7-oh-product',
  'industry-limit',
] as const;

export const contentAnalytes = [
  'mitragynine',
  '7-hydroxymitragynine',
  'speciogynine',
  'paynantheine',
  'speciociliatine',
  'mitraciliatine',
  'isopaynantheine',
  'minor alkaloids, 7-hydroxymitragynine among them',
] as const;

/** Content of one alkaloid in one product or series. `low` and `high` are the range found. */
export const contentSchema = z
  .strictObject({
    ...citedFields,
    product: z.string(),
    form: z.enum(productForms),
    analyte: z.enum(contentAnalytes),
    value: z.optional(z.number().check(z.gte(0))),
    low: z.optional(z.number().check(z.gte(0))),
    high: z.optional(z.number().check(z.gte(0))),
    sd: z.optional(z.number().check(z.gte(0))),
    /** `%` is a share of weight, or of all alkaloids where `shareOf` says so; `mg` is per the piece that `per` names. */
    unit: z.enum(['mg/g', '%', 'mg']),
    shareOf: z.optional(z.enum(['weight', 'alkaloids'])),
    per: z.optional(z.enum(['bottle', 'pouch', 'serving'])),
    /** Percent by which such products were found to hold more than their labels say. */
    aboveLabel: z.optional(z.strictObject({ low: z.number(), high: z.number() })),
    samples: z.optional(z.int().check(z.gte(1))),
    /** The figure is what the label says, and not a measurement. */
    labelled: z.optional(z.boolean()),
    /** Computed from other figures of the same source. */
    derived: z.optional(z.boolean()),
    reading: readingSchema,
    note: z.optional(z.string()),
  })
  .check(
    z.refine((fact) => (fact.unit === '%') === (fact.shareOf !== undefined), {
      error: 'expected shareOf with %, and only there',
      path: ['shareOf'],
    }),
    z.refine((fact) => (fact.unit === 'mg') === (fact.per !== undefined), {
      error: 'expected per with mg, and only there',
      path: ['per'],
    }),
    z.refine((fact) => fact.value !== undefined || fact.high !== undefined, {
      error: 'expected a value, or a range with its high end',
      path: ['value'],
    }),
  );

export type ContentFact = z.infer<typeof contentSchema>;

/** Collections of the room, by name of their folder. */
export const productCollections = { contents: contentSchema } as const;

/** What the compiled room holds. */
export interface ProductFacts {
  readonly sources: SourceTable;
  readonly contents: readonly ContentFact[];
}
