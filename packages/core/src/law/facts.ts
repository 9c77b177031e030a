/**
 * The cited facts of law: one row a place, and their shapes.
 *
 * A row holds what its sources said on the day `asOf`, never "today". Leaf, extract and concentrated 7-OH have
 * a rule each; an extract has its own only where the row names a limit or speaks of extracts. `reviewBy` is
 * worked out from `asOf` (see layer.ts), so that no row can claim to be fresher than its source.
 */
import * as z from 'zod/mini';
import { dateSchema, factFields } from '../finding/facts.ts';
import type { SourceTable } from '../finding/index.ts';
import { lawStatuses, placeLevels } from './words.ts';

const sentence = z.string().check(z.regex(/[.!?]["')]?$/, 'expected a sentence that ends'));
const text = z.string().check(z.minLength(1));

/** A day, or only its month or year where the source shows no more: `2026-04-01`, `2026-04`, `2026`. */
const looseDateSchema = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD'));
const minimumAgeSchema = z.int().check(z.gte(1), z.lte(99));

/** Where a limit comes from: `proposed` and `as-introduced` were not seen in force, `from-memory` was not read. */
export const limitStandings = ['in-force', 'proposed', 'as-introduced', 'from-memory'] as const;

/** What a limit on 7-OH counts. `percent` is one whose base the source does not name. */
export const limitMeasures = [
  'percent-of-alkaloids',
  'percent-of-dry-weight',
  'percent',
  'mg-per-serving',
  'mg-per-container',
  'mg-per-product',
  'mg-per-gram',
  'mg-per-millilitre',
  'mitragynine-to-7-oh',
] as const;

/** One limit on 7-OH: at most so much, or (for the ratio of mitragynine to 7-OH) at least so much. */
const limitSchema = z
  .strictObject({
    measure: z.enum(limitMeasures),
    most: z.optional(z.number().check(z.gt(0))),
    least: z.optional(z.number().check(z.gt(0))),
    standing: z.enum(limitStandings),
  })
  .check(
    z.refine(
      (limit) => (limit.most === undefined) !== (limit.least === undefined),
      'expected either "most" or "least"',
    ),
  );

const scopeMark = z.optional(z.enum(['barred', 'not-barred']));
/** Which acts the sources say are barred or not. What is not listed was not stated: a ban on sale is none on having it. */
const scopeSchema = z.strictObject({
  sale: scopeMark,
  purchase: scopeMark,
  possession: scopeMark,
  use: scopeMark,
  manufacture: scopeMark,
  import: scopeMark,
  export: scopeMark,
  cultivation: scopeMark,
});

const ruleFields = {
  status: z.enum(lawStatuses),
  minimumAge: z.optional(minimumAgeSchema),
  /** What the rule says, in whole sentences. */
  conditions: z.array(sentence).check(z.minLength(1)),
  limits: z.optional(z.array(limitSchema)),
  scope: z.optional(scopeSchema),
  /** A rule that ends by itself on this day, such as an emergency rule. */
  expires: z.optional(dateSchema),
};

/**
 * An order of this level that was announced and not seen: one dated switch. `unknown` makes every place below
 * "do not rely on it"; `in-force` (from `inForceFrom`) makes it prohibited there; `withdrawn` leaves the rows as they are.
 */
const overlaySchema = z
  .strictObject({
    announced: dateSchema,
    expectedFrom: looseDateSchema,
    order: z.enum(['unknown', 'in-force', 'withdrawn']),
    inForceFrom: z.optional(dateSchema),
  })
  .check(
    z.refine(
      (overlay) => (overlay.order === 'in-force') === (overlay.inForceFrom !== undefined),
      'expected "inForceFrom" exactly where the order is in force',
    ),
  );

export const lawPlaceSchema = z.strictObject({
  /** The id is the code of the place: `US`, `US-CA`, `US-CA:San Diego`, `US-MIL`. */
  ...factFields,
  name: text,
  level: z.enum(placeLevels),
  /** A county rule that holds outside city limits only. */
  unincorporated: z.optional(z.boolean()),
  kratom: z.strictObject(ruleFields),
  /** Read in place of `kratom` for extracts. Its conditions come before those of the leaf where the status is the same. */
  extract: z.optional(
    z.strictObject({
      ...ruleFields,
      /** Allowed only within a limit that the label or lab sheet has to show: never a plain yes. */
      dependsOnProduct: z.optional(z.boolean()),
    }),
  ),
  sevenOh: z.strictObject({ ...ruleFields, overlay: z.optional(overlaySchema) }),
  /** Statute, bill, rule or ordinance; `null` is none seen. */
  instrument: z.nullable(text),
  /** When it came into force, as exactly as the source shows; `null` is not seen. */
  effectiveFrom: z.nullable(looseDateSchema),
  /** What the source shows where that is less than a day; `asOf` is then the earliest day of it. */
  asOfGiven: z.optional(looseDateSchema),
  /** Reviewed after 30 days in place of 90. */
  volatile: z.boolean(),
  /** Whether towns and counties add rules: `ask` needs one named, `vary` some have, `limited` the state mostly bars them. */
  localRules: z.optional(z.enum(['ask', 'vary', 'limited'])),
  /** The office to check with, where a source or note names one; fits "Check with ...". */
  check: z.optional(text),
  notes: z.array(sentence),
  /** Changes that were under way when last seen. */
  pending: z.array(z.strictObject({ what: sentence, on: z.optional(looseDateSchema) })),
});
/** What the sources said about one place. */
export type LawPlace = z.infer<typeof lawPlaceSchema>;
/** A rule for leaf in one place; the rules for extract and 7-OH have its fields and one more. */
export type LawRule = LawPlace['kratom'];
/** See {@link lawPlaceSchema}. */
export type LawLimit = z.infer<typeof limitSchema>;
export type LawScope = z.infer<typeof scopeSchema>;
export type LawOverlay = z.infer<typeof overlaySchema>;

/** Schema of one fact, by collection. */
export const lawCollections = { places: lawPlaceSchema } as const;

/** The compiled knowledge of this room. */
export interface LawFacts {
  readonly sources: SourceTable;
  readonly places: readonly LawPlace[];
}
