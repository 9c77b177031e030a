/**
 * The shape of a data pack: the wording of one questionnaire in one language, with the terms under which it is shown.
 *
 * How it is scored, its bands, its codes and how far it looks back are said once, in the instrument that the pack
 * names (`facts.ts`). A pack adds what a person reads and answers.
 */
import * as z from 'zod/mini';
import { factFields, idSchema, readingSchema } from '../finding/facts.ts';

const { certainty: _ungraded, ...citedFields } = factFields;

const text = z.string().check(z.minLength(1));
/** Key of an answer in the journal: short, and never changed once it has been used. */
const itemId = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and "-"'));

/** What a person may answer. Each answer is stored as a number. */
export const responseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    options: z
      .array(
        z.strictObject({
          value: z.int(),
          label: text,
          /** What it counts, where that is not the value itself. */
          score: z.optional(z.int()),
          /** LOINC answer code. */
          code: z.optional(z.string().check(z.regex(/^LA\d+-\d$/, 'expected a LOINC answer code'))),
        }),
      )
      .check(z.minLength(2)),
  }),
  /** Whole numbers between two ends, some of which have words. */
  z.strictObject({
    kind: z.literal('scale'),
    min: z.int(),
    max: z.int(),
    marks: z.array(z.strictObject({ value: z.int(), label: text })),
  }),
  /** An amount of time, or how many times. */
  z.strictObject({
    kind: z.literal('number'),
    counts: z.enum(['minutes', 'times', 'hours']),
    max: z.number(),
    whole: z.boolean(),
  }),
  /** A time of day, stored as whole minutes after midnight. */
  z.strictObject({ kind: z.literal('clock') }),
]);

/** `crisis`: open the help panel. `emergency`: the emergency number is the one thing to do. */
export const helpLevels = ['crisis', 'emergency'] as const;

const itemSchema = z.strictObject({
  id: itemId,
  /** Shown before the question, in its own line. */
  lead: z.optional(text),
  text,
  /** Key of `responses`. */
  response: z.string(),
  scored: z._default(z.boolean(), true),
  /** Asked only once one of these has this value or more. */
  askIf: z.optional(z.strictObject({ anyOf: z.array(itemId).check(z.minLength(1)), atLeast: z.int() })),
  /** From this value on help is shown, at the moment of answering and whatever the total. */
  help: z.optional(
    z.strictObject({
      atLeast: z.int(),
      level: z.enum(helpLevels),
      /** Instrument that is offered after the help. */
      offer: z.optional(idSchema),
    }),
  ),
});

export const packSchema = z
  .strictObject({
    ...citedFields,
    /** Id of the instrument in the facts. */
    instrument: idSchema,
    language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'expected a language tag such as en')),
    title: text,
    /** Stored with every answer, so that a later wording is not taken for this one. */
    version: text,
    /**
     * Whose words these are. `verbatim`: as published. `verified` says that the exact words were read at a publisher
     * or standards body, or in a form made of its codes; `transcribed` that they were read only in copies by others.
     */
    wording: z.strictObject({
      kind: z.enum(['verbatim', 'own']),
      verified: z.boolean(),
      reading: readingSchema,
      sources: z.array(idSchema).check(z.minLength(1)),
      note: text,
    }),
    /** Always shown with the questions. */
    attribution: text,
    licence: z.strictObject({
      terms: text,
      holder: z.nullable(text),
      sources: z.array(idSchema),
      reading: readingSchema,
    }),
    /** Our words before the questions: what it is for and what it is not. */
    about: text,
    /** The words above the questions; part of the questionnaire. */
    instruction: z.nullable(text),
    /** For whom only it is offered. */
    onlyFor: z.optional(text),
    higherIs: z.enum(['worse', 'better', 'neither']),
    /** False: the answers lead to people, and a total would only stand in the way. */
    showsTotal: z._default(z.boolean(), true),
    /** `no-total`: one open question and there is no total. `answers-alone`: there is none in any case. */
    missing: z.enum(['no-total', 'answers-alone']),
    schedule: z.strictObject({
      /** `regular`: falls due. `on-demand`: the person decides. `triggered`: only another answer leads to it. */
      kind: z.enum(['regular', 'on-demand', 'triggered']),
      /** Days from one to the next; `null` unless regular. */
      everyDays: z.nullable(z.number().check(z.gt(0))),
      /** Never sooner than this many days after the last one. */
      minDays: z.number().check(z.gte(0)),
      when: text,
    }),
    responses: z.record(z.string(), responseSchema),
    items: z.array(itemSchema).check(z.minLength(1)),
    /** Parts of the score that are shown beside it. */
    subtotals: z._default(
      z.array(
        z.strictObject({
          id: itemId,
          label: text,
          items: z.array(itemId).check(z.minLength(1)),
          /** Of a count: the least value that counts here. */
          atLeast: z.optional(z.int()),
        }),
      ),
      [],
    ),
    /** Published cut-offs, all of them shown where the program cannot know which one is meant. */
    screens: z._default(
      z.array(z.strictObject({ id: itemId, label: text, atLeast: z.number(), says: text, reading: readingSchema })),
      [],
    ),
    /** What to say where every point comes from one item. */
    onlyItem: z.optional(z.strictObject({ item: itemId, says: text })),
    /** Sleep efficiency: time slept over time in bed. */
    sleepEfficiency: z.optional(z.strictObject({ bed: itemId, up: itemId, slept: itemId, label: text })),
    /** Must stand beside the score to mean anything. */
    shownWith: z.optional(z.enum(['hours-since-dose'])),
  })
  .check(
    z.refine((pack) => new Set(pack.items.map(({ id }) => id)).size === pack.items.length, {
      error: 'expected each item id once',
      path: ['items'],
    }),
    z.refine((pack) => pack.items.every(({ response }) => response in pack.responses), {
      error: 'expected the response of every item among the responses',
      path: ['responses'],
    }),
    z.refine((pack) => namedItems(pack).every((id) => pack.items.some((item) => item.id === id)), {
      error: 'expected every item that is named to be an item of the pack',
      path: ['items'],
    }),
    z.refine((pack) => (pack.schedule.kind === 'regular') === (pack.schedule.everyDays !== null), {
      error: 'expected days for a regular schedule and for no other',
      path: ['schedule', 'everyDays'],
    }),
  );

/** Every item id that another part of a pack names. */
function namedItems(pack: {
  readonly items: readonly { readonly askIf?: { readonly anyOf: readonly string[] } | undefined }[];
  readonly subtotals: readonly { readonly items: readonly string[] }[];
  readonly onlyItem?: { readonly item: string } | undefined;
  readonly sleepEfficiency?: { readonly bed: string; readonly up: string; readonly slept: string } | undefined;
}): string[] {
  const sleep = pack.sleepEfficiency;
  return [
    ...pack.items.flatMap(({ askIf }) => askIf?.anyOf ?? []),
    ...pack.subtotals.flatMap(({ items }) => items),
    ...(pack.onlyItem === undefined ? [] : [pack.onlyItem.item]),
    ...(sleep === undefined ? [] : [sleep.bed, sleep.up, sleep.slept]),
  ];
}
