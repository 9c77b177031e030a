/**
 * What every cited fact carries, whatever room it belongs to.
 *
 * A source is written once, under its own id, and facts point to it; the compiler puts the sources
 * that a room uses beside that room's facts.
 */
import * as z from 'zod/mini';
import { parsePlainDate, type PlainDate } from '../quantity/index.ts';

/** A day of the calendar, `YYYY-MM-DD`. */
export const dateSchema = z.pipe(
  z.string().check(z.refine((text) => parsePlainDate(text) !== null, 'expected a day that exists, written YYYY-MM-DD')),
  z.transform((text) => text as PlainDate),
);

/** Ids are the path of a fact: letters, digits and `_ - . : ( )`, as they stand in the research files. */
export const idSchema = z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N} _.:()'-]*$/u, 'expected an id'));

/** What kind of page a source is. The reader weighs a statute and a vendor's blog differently. */
export const sourceKinds = [
  'law-text',
  'official',
  'trial',
  'meta-analysis',
  'review',
  'observational',
  'case-report',
  'laboratory',
  'animal',
  'guideline',
  'label',
  'database',
  'news',
  'law-firm',
  'advocacy',
  'vendor',
  'reference-work',
  'other',
] as const;

export const sourceSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  /** Year of publication; `null` where the page shows none. */
  year: z.nullable(z.int()),
  /** Publication date as far as the page shows it: `2026`, `2026-07` or `2026-07-01`. */
  date: z.optional(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  authors: z.optional(z.string()),
  journal: z.optional(z.string()),
  doi: z.optional(z.string()),
  pmid: z.optional(z.string()),
  url: z.optional(z.string()),
  kind: z.enum(sourceKinds),
  /** The record and its statement were seen in the source or in an abstract of it. */
  verified: z.boolean(),
  /** `retracted` stays listed, so that a claim resting on it can be shown as fallen. */
  state: z._default(z.enum(['current', 'retracted']), 'current'),
  note: z.optional(z.string()),
  /** Id of the same work under an older id, which stays because facts are known by it. */
  sameAs: z.optional(idSchema),
});
/** One citation. */
export type Source = z.infer<typeof sourceSchema>;

/** The words for how sure a statement is, after GRADE; `none` means no direct evidence was found. */
export const certainties = ['high', 'moderate', 'low', 'veryLow', 'none'] as const;
export const certaintySchema = z.enum(certainties);
export type Certainty = z.infer<typeof certaintySchema>;

/** How a single figure came here: read in the source or its abstract, read in a copy by others, or recalled. */
export const readings = ['read', 'transcribed', 'recalled'] as const;
export const readingSchema = z.enum(readings);
export type Reading = z.infer<typeof readingSchema>;

/** Fields that every fact has. Spread into a room's own schema. */
export const factFields = {
  id: idSchema,
  /** Ids of sources. At least one; the linter also follows them. */
  sources: z.array(idSchema).check(z.minLength(1)),
  /** The day that the statement speaks of: it was so on this day, as far as could be seen. */
  asOf: dateSchema,
  /** The cited page, or an abstract of it, says so. False: recalled, check before relying on it. */
  verified: z.boolean(),
  certainty: certaintySchema,
};
