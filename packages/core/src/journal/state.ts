/**
 * What is known of one person at one moment: the input of every question.
 *
 * Serialised, it is the person file that `clearleaf review FILE` reads. People's words are kept as they
 * typed them; each room reads its own part and says what it could not read.
 */
import * as z from 'zod/mini';
import { products, uses, withdrawals } from './words.ts';

export * from './words.ts';

const words = z.string().check(z.minLength(1), z.maxLength(300));

export const journalStateSchema = z.strictObject({
  schema: z.literal('clearleaf.state/1'),
  person: z.strictObject({
    /** Whole years; `null` is not said. */
    age: z.nullable(z.int().check(z.gte(0), z.lte(120))),
    /** `null` is not said; actions are then worded for both. */
    use: z.nullable(z.enum(uses)),
    withdrawal: z.nullable(z.enum(withdrawals)),
  }),
  /** Where the person is, as typed; `null` is not said. */
  place: z.nullable(words),
  product: z.nullable(z.enum(products)),
  /** Each as typed: medicines, herbs, alcohol, street drugs. */
  medicines: z
    .array(
      z.strictObject({
        text: words,
        /** Ingredient ids that the person confirmed for an uncertain reading. */
        confirmed: z.optional(z.array(z.string())),
      }),
    )
    .check(z.maxLength(100)),
  /** What the person lives with, each as typed: illness, pregnancy, surgery, work, tests. */
  conditions: z.array(z.strictObject({ text: words })).check(z.maxLength(100)),
  /** Why they use or consider it, each as typed. */
  reasons: z.array(words).check(z.maxLength(20)),
});
/** See {@link journalStateSchema}. */
export type JournalState = z.infer<typeof journalStateSchema>;

/** Nothing said yet. */
export const emptyState: JournalState = {
  schema: 'clearleaf.state/1',
  person: { age: null, use: null, withdrawal: null },
  place: null,
  product: null,
  medicines: [],
  conditions: [],
  reasons: [],
};
