/**
 * The facts of `instruments`: what each questionnaire measures, how it is scored, and whether it may be shown.
 *
 * The wording of items is not kept with the instrument: it lives in data packs (`pack-schema.ts`), one licence a
 * pack, and a pack whose instrument says `shippable: false` is not built. Certainty is not graded; each figure
 * says whether it was read.
 */
import * as z from 'zod/mini';
import { factFields, readingSchema } from '../finding/facts.ts';
import type { SourceTable } from '../finding/index.ts';
import { packSchema } from './pack-schema.ts';

const { certainty: _ungraded, ...citedFields } = factFields;

const codeSchema = z.strictObject({
  code: z.string().check(z.regex(/^\d{1,6}-\d$/, 'expected a LOINC code')),
  reading: readingSchema,
});

const bandSchema = z.strictObject({
  min: z.number(),
  max: z.number(),
  label: z.string(),
  /** Of an instrument with several scores: which one. */
  subscale: z.optional(z.string()),
  reading: readingSchema,
});

/** One questionnaire or one question of our own. */
export const instrumentSchema = z
  .strictObject({
    ...citedFields,
    name: z.string(),
    rater: z.enum(['self', 'clinician', 'interviewer', 'self-or-clinician', 'self-or-interviewer']),
    /** How many questions; `null` where it varies or was not seen. */
    items: z.nullable(z.int()),
    /** What the questions are about, never how they are worded. */
    topics: z.array(z.string()),
    response: z.string(),
    /** How a score comes about. `none`: no single score. */
    method: z.enum(['sum', 'mean', 'count', 'single', 't-score', 'subscales', 'weighted', 'none']),
    /** Lowest and highest score; `null` where there is no single score or it was not seen. */
    range: z.nullable(z.strictObject({ min: z.number(), max: z.number() })),
    scoring: z.string(),
    /** Ranges of the score with a published name. A score without one is shown as a number. */
    bands: z.array(bandSchema),
    /** The smallest change that matters to people, as far as it is known. */
    changeThatMatters: z.nullable(
      z.strictObject({ value: z.number(), of: z.string(), reading: readingSchema, note: z.string() }),
    ),
    /** How far back the questions look, days; 0 is now, `null` was not seen. */
    recallDays: z.nullable(z.int()),
    licence: z.string(),
    /** True: may be shown. False: only a total that somebody enters may be stored. */
    shippable: z.boolean(),
    shippableNote: z.optional(z.string()),
    loinc: z.nullable(
      z.strictObject({
        panel: z.optional(codeSchema),
        items: z.array(codeSchema),
        total: z.optional(codeSchema),
        difficulty: z.optional(codeSchema),
        note: z.optional(z.string()),
      }),
    ),
    fhir: z.nullable(z.string()),
    frequency: z.nullable(z.string()),
    /** What to do with one answer whatever the total. */
    safetyItem: z.optional(z.strictObject({ item: z.int(), protocol: z.string() })),
    /** Cut-offs for other substances. None of them was tested for kratom. */
    otherCutOffs: z.optional(z.array(z.strictObject({ substance: z.string(), cutOff: z.string() }))),
    kratomReference: z.optional(z.string()),
  })
  .check(
    z.refine((fact) => fact.range === null || fact.range.min < fact.range.max, {
      error: 'expected the lowest score below the highest',
      path: ['range'],
    }),
  );

export type InstrumentFact = z.infer<typeof instrumentSchema>;
/** The wording of one instrument in one language. */
export type PackFact = z.infer<typeof packSchema>;

/** Collections of the room, by name of their folder. */
export const instrumentsCollections = { instruments: instrumentSchema, packs: packSchema } as const;

/** What the compiled room holds. */
export interface InstrumentsFacts {
  readonly sources: SourceTable;
  readonly instruments: readonly InstrumentFact[];
  readonly packs: readonly PackFact[];
}
