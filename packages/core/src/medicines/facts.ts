/**
 * The vocabulary of medicines as it is compiled: names in buckets by their first two letters, so that only the
 * buckets that a text needs are ever read.
 *
 * Eleven thousand names as objects would be a megabyte and slow to read at start-up.
 * `packages/knowledge/src/medicines.ts` writes this form from the tables in `packages/knowledge/facts/medicines`,
 * and `vocabulary.ts` reads it.
 */
import * as z from 'zod/mini';
import { dateSchema, sourceSchema } from '../finding/facts.ts';

/** Where a group of names comes from. */
export const nameListSchema = z.strictObject({
  /** Id of a source in `sources`. */
  source: z.string(),
  /** False: from general knowledge, not seen in a register. */
  verified: z.boolean(),
  asOf: dateSchema,
});
/** See {@link nameListSchema}. */
export type NameList = z.infer<typeof nameListSchema>;

/** `name` or `name TAB rxcui`; without an rxcui none is known. */
const ingredientLine = z.string().check(z.regex(/^[^\t|=]+(\t\d+)?$/, 'expected name and rxcui, separated by a tab'));

/**
 * `kind TAB list TAB ingredients` or the same with `TAB form`.
 * kind: `n` another name, `b` a brand, `s` a misspelling, `a` a word that may mean this (ask), `w` a word for many medicines (which one?).
 * ingredients: positions in `ingredients` in base 36, joined by `,`; alternatives, first the likeliest, joined by `;`.
 */
const meaningLine = z
  .string()
  .check(
    z.regex(
      /^[nbsaw]\t\d+\t[0-9a-z]+([,;][0-9a-z]+)*(\t[a-z ]+)?$/,
      'expected kind, list, ingredients and form, separated by tabs',
    ),
  );

/**
 * `name=meaning|name=meaning|...`, in the order of their keys; meanings are positions in `meanings` in base 36.
 * Where the name is empty, it is that of the meaning's ingredient.
 */
const bucket = z
  .string()
  .check(z.regex(/^[^=|]*=[0-9a-z]+(\|[^=|]*=[0-9a-z]+)*$/, 'expected name=meaning, separated by |'));

export const medicinesFactsSchema = z.strictObject({
  schema: z.literal('clearleaf.medicines/1'),
  sources: z.record(z.string(), sourceSchema),
  lists: z.array(nameListSchema).check(z.minLength(1)),
  ingredients: z.array(ingredientLine),
  meanings: z.array(meaningLine),
  /** Buckets by the first two letters or digits of the names' keys. */
  names: z.record(z.string().check(z.regex(/^[a-z0-9]{2}$/)), bucket),
  /** Pairs of names that are mixed up, `name TAB other`. */
  lookAlikes: z.array(z.string().check(z.regex(/^[^\t]+\t[^\t]+$/))),
  /** Everyday English words that lie near a name, joined by spaces: they are never guessed at. */
  everyday: z.string().check(z.regex(/^([a-z]+( [a-z]+)*)?$/)),
  /** Names that are typed often, commonest first: the order of the type-ahead, nothing else. */
  common: z.array(z.string()),
});
/** The compiled vocabulary. */
export type MedicinesFacts = z.infer<typeof medicinesFactsSchema>;
