/**
 * The cited facts of withdrawal: how sources describe its course, what it is like, what helps, when to get help.
 *
 * Hours count from the last dose. `verified` false on a course: no study that could be read stands behind it.
 */
import * as z from 'zod/mini';
import { factFields } from '../finding/facts.ts';
import { severities, type SourceTable } from '../finding/index.ts';
import { circumstances, phases, substances, urgencies } from './types.ts';

const text = z.string().check(z.minLength(1));
/** Substances that the fact speaks of. A situation of `opioid` takes those of every kind of opioid. */
const of = z.array(z.enum(substances)).check(z.minLength(1));
/** Said only where one of these is so; empty: always. */
const needs = z._default(z.array(z.enum(circumstances)), []);
const range = z.optional(
  z
    .strictObject({ from: z.number().check(z.gte(0)), to: z.number() })
    .check(z.refine(({ from, to }) => from <= to, 'expected from <= to, in hours since the last dose')),
);

/** How one source describes the course. */
export const courseSchema = z.strictObject({
  ...factFields,
  of,
  /** Short, for the picture. */
  name: text,
  says: text,
  /** Whom or what the figures describe. */
  describes: text,
  begins: range,
  worst: range,
  /** When the acute part is mostly over. */
  eases: range,
  /** When little or nothing was noticed. */
  little: range,
  note: z.optional(text),
});
export type CourseFact = z.infer<typeof courseSchema>;

export const signSchema = z.strictObject({ ...factFields, of, phase: z.enum(phases), says: text });
export type SignFact = z.infer<typeof signSchema>;

export const helpSchema = z.strictObject({
  ...factFields,
  of,
  needs,
  /** Place in the list: what was tested comes first. */
  order: z.int(),
  name: text,
  says: text,
  /** What to ask for; never an amount. */
  ask: text,
});
export type HelpFact = z.infer<typeof helpSchema>;

/** Something to be careful of: it becomes a finding. */
export const cautionSchema = z.strictObject({
  ...factFields,
  of,
  needs,
  severity: z.enum(severities),
  name: text,
  effect: text,
  why: text,
  action: text,
  evidence: text,
});
export type CautionFact = z.infer<typeof cautionSchema>;

export const careSchema = z.strictObject({ ...factFields, order: z.int(), urgency: z.enum(urgencies), says: text });
export type CareFact = z.infer<typeof careSchema>;

/** Words by which people name a substance. */
export const substanceSchema = z.strictObject({
  ...factFields,
  of: z.enum(substances),
  words: z.array(text).check(z.minLength(1)),
  says: text,
});
export type SubstanceFact = z.infer<typeof substanceSchema>;

/** Schema of one fact, by collection. */
export const withdrawalCollections = {
  courses: courseSchema,
  signs: signSchema,
  helps: helpSchema,
  cautions: cautionSchema,
  care: careSchema,
  substances: substanceSchema,
} as const;

/** The room's compiled knowledge. */
export type WithdrawalFacts = { readonly sources: SourceTable } & {
  readonly [C in keyof typeof withdrawalCollections]: readonly z.infer<(typeof withdrawalCollections)[C]>[];
};
