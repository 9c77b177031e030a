/**
 * What one entry of the journal may hold: the checked form of everything that comes from outside
 * (a file, another device, a form).
 *
 * Objects are open: a key that a later version adds is kept, never dropped, so that an older program
 * does not destroy what a newer one wrote. Words stay as the person typed them.
 */
import * as z from 'zod/mini';
import { isTimeZone } from './entries-time.ts';
import { products, uses, withdrawals } from './state.ts';

/** The version of the envelope that this program writes. */
export const ENTRY_SCHEMA = 1;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const YEAR_1900 = -2_208_988_800_000;
const YEAR_2200 = 7_258_118_400_000;

/**
 * An object that keeps keys it does not know, typed by those it does: the type would otherwise accept
 * any key, and a misspelt one would pass the compiler.
 */
const open = <Shape extends z.core.$ZodShape>(shape: Shape): z.ZodMiniObject<Shape, z.core.$strip> =>
  z.looseObject(shape) as unknown as z.ZodMiniObject<Shape, z.core.$strip>;

const words = z.string().check(z.minLength(1), z.maxLength(300));
const longText = z.string().check(z.minLength(1), z.maxLength(20_000));
const entryId = z.string().check(z.regex(UUID, 'expected a lower-case UUID'));
const instant = z.int().check(z.gte(YEAR_1900), z.lte(YEAR_2200));
const zone = z.string().check(z.refine(isTimeZone, 'expected an IANA time zone such as Europe/Berlin'));
const finite = z.number().check(z.refine(Number.isFinite, 'expected a finite number'));
const positive = finite.check(z.gt(0), z.lte(1e9));
const notNegative = finite.check(z.gte(0), z.lte(1e9));
/** 0 to 10, halves and tenths allowed; what 0 and 10 mean is the person's own. */
const rating = finite.check(z.gte(0), z.lte(10));
const ratings = z.record(words, rating);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day, YYYY-MM-DD'));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day, HH:MM'));

/** Units in which people count what they take. Leaf grams and milligrams of alkaloid are never added together. */
export const amountUnits = [
  'g',
  'mg',
  'mL',
  'capsule',
  'tablet',
  'teaspoon',
  'tablespoon',
  'scoop',
  'shot',
  'piece',
  'other',
] as const;

/** How much. `value: null` is "not known", which is an answer. */
const amount = open({
  value: z.nullable(positive),
  unit: z.enum(amountUnits),
  /** Standard deviation in the same unit, where the person weighs loosely. */
  sd: z.optional(notNegative),
  /** As typed or as the imported file had it, where a unit had to be mapped. */
  asTyped: z.optional(words),
});

const concentration = open({
  value: notNegative,
  unit: z.enum(['mg/g', 'percent', 'mg/mL', 'mg/unit']),
  sd: z.optional(notNegative),
});

/** Alkaloids as a label or a laboratory states them. Absent is "not stated", never zero. */
const content = open({
  mitragynine: z.optional(concentration),
  sevenHydroxymitragynine: z.optional(concentration),
  totalAlkaloids: z.optional(concentration),
});

const analysis = open({
  content,
  date: z.optional(day),
  laboratory: z.optional(words),
  batch: z.optional(words),
  /** Metals, microbes and other tests, each as the sheet has it. */
  tests: z.optional(
    z
      .array(open({ name: words, value: z.nullable(finite), unit: z.optional(words), result: z.optional(words) }))
      .check(z.maxLength(200)),
  ),
});

const profile = open({
  /** Whole years on the day of this entry. */
  age: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(120)))),
  use: z.optional(z.nullable(z.enum(uses))),
  withdrawal: z.optional(z.nullable(z.enum(withdrawals))),
  product: z.optional(z.nullable(z.enum(products))),
  /** Replaces the list said before. */
  reasons: z.optional(z.array(words).check(z.maxLength(20))),
  /** The 0-10 ratings that the person chose for check-ins. */
  ratings: z.optional(z.array(words).check(z.maxLength(30))),
  /** Switches of the program, such as whether the last amount is offered. */
  preferences: z.optional(z.record(words, z.union([z.string().check(z.maxLength(300)), finite, z.boolean()]))),
});

const medicine = open({
  text: words,
  /** Ingredient ids that the person confirmed for an uncertain reading. */
  confirmed: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20))),
  /** From this instant on; the instant of the entry where absent. */
  from: z.optional(instant),
  /** Up to, not including, this instant; still taken where absent. */
  until: z.optional(instant),
  regular: z.optional(
    z
      .array(
        open({ time: clock, amount: z.optional(amount), days: z.optional(z.array(z.int().check(z.gte(1), z.lte(7)))) }),
      )
      .check(z.maxLength(50)),
  ),
  asNeeded: z.optional(z.boolean()),
});

const product = open({
  name: words,
  kind: z.enum(products),
  form: z.enum(['powder', 'crushed-leaf', 'capsule', 'tablet', 'tea', 'liquid', 'gummy', 'resin', 'other']),
  vendor: z.optional(words),
  batch: z.optional(words),
  label: z.optional(content),
  analysis: z.optional(analysis),
  /** What one unit weighs, so that capsules and spoons can be read in grams. */
  units: z.optional(
    z.array(open({ unit: z.enum(amountUnits), grams: positive, sd: z.optional(notNegative) })).check(z.maxLength(20)),
  ),
  price: z.optional(open({ amount: notNegative, currency: z.string().check(z.regex(/^[A-Z]{3}$/)), for: amount })),
  stock: z.optional(amount),
  /** When the stock was counted; where absent, when that stock was first written down. */
  stockAt: z.optional(instant),
  finished: z.optional(z.boolean()),
});

const dose = open({
  /** The version of the product that was taken: a later edit of the product does not change this dose. */
  product: z.nullable(entryId),
  /** What was taken, as typed, where it is no product of the journal. */
  productText: z.optional(words),
  amount,
  eaten: z.optional(z.enum(['empty', 'snack', 'meal'])),
  /** Minutes over which it was sipped or taken; at once where absent. */
  minutes: z.optional(notNegative.check(z.lte(2_880))),
  reasons: z.optional(z.array(words).check(z.maxLength(20))),
  /** Ratings just before it. */
  before: z.optional(ratings),
  /** 0-10: how much the person expects it to help. */
  expectancy: z.optional(rating),
  note: z.optional(longText),
});

/** When a check-in was made in the course of the day: what makes two of them comparable. */
export const anchors = ['waking', 'before-first-dose', 'before-dose', 'after-dose', 'evening', 'other'] as const;

const checkIn = open({
  anchor: z.enum(anchors),
  ratings,
  expectancy: z.optional(rating),
  sleptAt: z.optional(instant),
  wokeAt: z.optional(instant),
  sideEffects: z.optional(z.array(open({ text: words, severity: z.optional(rating) })).check(z.maxLength(50))),
  note: z.optional(longText),
});

const assessment = open({
  /** Id of the questionnaire in the facts. */
  instrument: words,
  version: z.optional(words),
  /** Answer by item; `null` is "not answered". Absent where only a total may be kept. */
  answers: z.optional(z.record(words, z.nullable(finite))),
  total: z.optional(z.nullable(finite)),
  enteredBy: z.optional(z.enum(['self', 'clinician'])),
  /** Help was shown at once, because an answer asked for it. */
  helpShown: z.optional(z.boolean()),
});

/** What happened; of a trial in one person, its protocol as it was frozen and the SHA-256 of it, which the room `trial` reads. */
const event = open({
  text: longText,
  category: z.optional(words),
  until: z.optional(instant),
  trial: z.optional(
    open({ hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)), protocol: z.record(z.string(), z.unknown()) }),
  ),
});

const plan = open({
  text: z.optional(longText),
  goal: z.optional(z.enum(['keep', 'reduce', 'stop', 'pause', 'other'])),
  agreedWith: z.optional(z.enum(['self', 'clinician'])),
  /** What the person or the clinician wrote down; the program proposes none. */
  steps: z.optional(
    z
      .array(open({ from: day, perDay: z.optional(amount), dosesPerDay: z.optional(notNegative) }))
      .check(z.maxLength(500)),
  ),
  reviewOn: z.optional(day),
});

/** What may be measured, each always in the unit beside it (UCUM): an importer converts, so that two devices can be compared. */
export const measurementUnits = {
  'resting-heart-rate': '/min',
  'heart-rate': '/min',
  /** SDNN and RMSSD are different statistics of the same thing and are never compared. */
  'heart-rate-variability-sdnn': 'ms',
  'heart-rate-variability-rmssd': 'ms',
  'blood-pressure': 'mm[Hg]',
  weight: 'kg',
  'respiratory-rate': '/min',
  'oxygen-saturation': '%',
  caffeine: 'mg',
  steps: '{steps}',
  /** In blood or plasma, as a laboratory reports it. */
  mitragynine: 'ng/mL',
  '7-hydroxymitragynine': 'ng/mL',
} as const;
/** What was measured. */
export type MeasuredQuantity = keyof typeof measurementUnits;
const measuredQuantities = Object.keys(measurementUnits) as [MeasuredQuantity, ...MeasuredQuantity[]];

/** What a device or a cuff showed: one reading, or what a day's readings come to. Never a rating. */
const measurement = open({
  what: z.enum(measuredQuantities),
  /** One reading, or the day's median or sum; the systolic number of a blood pressure. */
  value: finite,
  unit: z.enum(Object.values(measurementUnits)),
  diastolic: z.optional(finite),
  /** Present where the entry stands for the readings of one local day; `value` is this statistic of them. */
  statistic: z.optional(z.enum(['median', 'sum'])),
  minimum: z.optional(finite),
  maximum: z.optional(finite),
  /** Number of readings. */
  count: z.optional(z.int().check(z.gte(1), z.lte(1e9))),
  /** The laboratory found less than `value`, the least that it can measure. */
  belowLimit: z.optional(z.boolean()),
  /** Typed in by a person, not sent by a device. */
  enteredByHand: z.optional(z.boolean()),
}).check(
  z.refine(({ what, unit }) => measurementUnits[what] === unit, {
    path: ['unit'],
    message: 'expected the unit in which this quantity is always kept',
  }),
);

/** The payload of each kind. */
export const payloadSchemas = {
  profile,
  place: open({ text: z.nullable(words) }),
  condition: open({ text: words, from: z.optional(instant), until: z.optional(instant) }),
  medicine,
  product,
  dose,
  'check-in': checkIn,
  assessment,
  event,
  plan,
  /** A timed note; `about` names the entry it speaks of, and `over` says that the emergency told of there is over. */
  note: open({ text: longText, about: z.optional(entryId), over: z.optional(z.boolean()) }),
  measurement,
} as const;

const envelope = {
  schema: z.literal(ENTRY_SCHEMA),
  id: entryId,
  /** When it was written down, by the clock of the device. */
  recordedAt: instant,
};

const described = {
  ...envelope,
  /** When it happened. */
  at: instant,
  /** Where the person's clock stood then. */
  zone,
  /** The version that this one replaces. */
  supersedes: z.optional(entryId),
  /** Where an imported entry came from: importing the same file twice finds it again. */
  origin: z.optional(open({ format: words, key: words })),
};

const entryOf = <Kind extends keyof typeof payloadSchemas>(kind: Kind) =>
  open({ ...described, kind: z.literal(kind), payload: payloadSchemas[kind] });

/** An entry that says something. */
export const entrySchema = z.discriminatedUnion('kind', [
  entryOf('profile'),
  entryOf('place'),
  entryOf('condition'),
  entryOf('medicine'),
  entryOf('product'),
  entryOf('dose'),
  entryOf('check-in'),
  entryOf('assessment'),
  entryOf('event'),
  entryOf('plan'),
  entryOf('note'),
  entryOf('measurement'),
]);

/** A deletion. It keeps no word, no kind and no time of what is gone, only that it is. */
export const tombstoneSchema = z.strictObject({ ...envelope, supersedes: entryId, tombstone: z.literal(true) });

/** What is left of an entry whose record was deleted, once its payload has been erased. */
export const huskSchema = z.strictObject({ ...envelope, supersedes: z.optional(entryId), erased: z.literal(true) });

/** Any entry that this version of the program can write. */
export const journalEntrySchema = z.union([entrySchema, tombstoneSchema, huskSchema]);

/** Payload types by kind. */
export type Payloads = { readonly [Kind in keyof typeof payloadSchemas]: z.infer<(typeof payloadSchemas)[Kind]> };

/** What is wrong with a value that should be an entry: where in it, and what was expected. */
export interface EntryProblem {
  readonly path: string;
  readonly expected: string;
}

/**
 * Checks a value from outside.
 *
 * Returns the entry, with keys it does not know kept, or the problems. It never throws.
 */
export function checkEntry(
  value: unknown,
):
  | { readonly ok: true; readonly entry: z.infer<typeof journalEntrySchema> }
  | { readonly ok: false; readonly problems: readonly EntryProblem[] } {
  // The three forms are told apart here, because a union that fails says only that nothing matched.
  const schema = hasTrue(value, 'tombstone') ? tombstoneSchema : hasTrue(value, 'erased') ? huskSchema : entrySchema;
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, entry: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({ path: issue.path.join('.'), expected: issue.message })),
  };
}

const hasTrue = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && (value as Readonly<Record<string, unknown>>)[key] === true;
