/**
 * The cited facts of safety screening, and their shapes.
 *
 * Severity is a judgement of the compilation, made for screening: no regulator grades kratom interactions.
 * `certainty` says how sure it is that the statement holds in people, after GRADE; `none` means that no direct
 * evidence was found. Laboratory and animal rows are `veryLow`, because nobody has seen the effect in people.
 */
import * as z from 'zod/mini';
import { dateSchema, factFields, idSchema } from '../finding/facts.ts';
import { severities } from '../finding/index.ts';
import { products, withdrawals } from '../journal/state.ts';
import type { SourceTable } from '../finding/index.ts';

const text = z.string().check(z.minLength(1));
const list = (item: z.ZodMiniType<string>): z.ZodMiniDefault<z.ZodMiniArray<z.ZodMiniType<string>>> =>
  z._default(z.array(item), []);
const words = list(text);
const severitySchema = z.enum(severities);

/**
 * What the person's list must hold for an adjustment to apply: at least one of what is named.
 * `dailyDose`: the typed text shows that the medicine is taken every day.
 */
const circumstanceFields = {
  ingredients: words,
  /** Interactions that fired. */
  rules: list(idSchema),
  /** Conditions that were read. */
  conditions: list(idSchema),
  dailyDose: z._default(z.boolean(), false),
};

/** Raises a severity under a circumstance, and says why. */
const escalationSchema = z.strictObject({ ...circumstanceFields, to: severitySchema, because: text });
export type Escalation = z.infer<typeof escalationSchema>;

/** Lowers a severity for some ingredients, forms or brands (empty: any), and says why. */
const downgradeSchema = z.strictObject({
  ingredients: words,
  forms: words,
  brands: words,
  to: severitySchema,
  because: text,
});
export type Downgrade = z.infer<typeof downgradeSchema>;

/** Ingredients that do not trigger the rule in the company of others, in a form, or under a brand. */
const exemptionSchema = z.strictObject({
  ingredients: z.array(text),
  together: words,
  forms: words,
  brands: words,
  because: text,
});
export type Exemption = z.infer<typeof exemptionSchema>;

/** Ingredients that trigger the rule only where the typed text holds one of the words (a strength, a brand). */
const narrowingSchema = z.strictObject({ ingredients: z.array(text), words: z.array(text), because: text });
export type Narrowing = z.infer<typeof narrowingSchema>;

/**
 * The words by which people name something, as data. Matching is by whole words after folding; long words may
 * carry a slip or two; the longest phrase wins; `exclusions` look alike and mean something else.
 */
const recognitionFields = {
  phrases: words,
  /** Each pattern is a list of alternatives, `yellow|yellowish`; all must stand in one clause, in any order. */
  patterns: z._default(z.array(z.array(text).check(z.minLength(1))), []),
  exclusions: words,
};
const recognitionSchema = z.strictObject({
  ...recognitionFields,
  /**
   * When the words must be true: `ever` (a past seizure still counts), `current` (was pregnant in 2015: no),
   * `recent` (within about two weeks before, or at any time ahead).
   */
  time: z._default(z.enum(['ever', 'current', 'recent']), 'ever'),
  /** Words that may mean it: shown with this severity and this sentence. */
  possible: z._default(z.array(z.strictObject({ ...recognitionFields, severity: severitySchema, because: text })), []),
  /** What is said instead where `recent` lies more than `days` ahead. */
  farAhead: z.optional(z.strictObject({ days: z.int(), severity: severitySchema, because: text })),
  /** Lines of the type-ahead; each reads back to this fact. */
  suggestions: words,
});
export type Recognition = z.infer<typeof recognitionSchema>;
const noWords: Recognition = { phrases: [], patterns: [], exclusions: [], time: 'ever', possible: [], suggestions: [] };

/** Fields of everything that becomes a finding. Each text is one or more whole sentences, for a reader of 13. */
const findingFields = {
  ...factFields,
  name: text,
  severity: severitySchema,
  /** What is so. */
  effect: text,
  /** How it works. */
  why: text,
  /** What kind of evidence there is. */
  evidence: text,
  /** For somebody who does not use kratom now. */
  actionNew: text,
  /** For somebody who uses it now, and may be dependent: never an order to stop at once. */
  actionUsing: text,
  /** False until a pharmacist has checked the severity; shown as such. */
  reviewedByPharmacist: z.boolean(),
};

export const interactionSchema = z.strictObject({
  ...findingFields,
  /** Canonical ingredient ids of the vocabulary. Brands and combination products resolve there. */
  ingredients: z.array(text).check(z.minLength(1)),
  /** What exists for kratom with this very medicine, as distinct from evidence for the mechanism. */
  pairEvidence: text,
  /** True where the medicine may be a prescribed one: the action then says not to change it on one's own. */
  prescribed: z.boolean(),
  /** True where the presence of the medicine is no reason to warn. */
  informational: z._default(z.boolean(), false),
  escalate: z._default(z.array(escalationSchema), []),
  downgrade: z._default(z.array(downgradeSchema), []),
  notTriggeredBy: z._default(z.array(exemptionSchema), []),
  onlyWith: z._default(z.array(narrowingSchema), []),
  /** People also type it among conditions ("social drinker"). */
  recognise: z._default(recognitionSchema, noWords),
});
export type InteractionFact = z.infer<typeof interactionSchema>;

/** Rule prefix of a condition: a person's age, the product, or what the person lives with. */
export const conditionKinds = ['person', 'product', 'condition'] as const;

export const conditionSchema = z.strictObject({
  ...findingFields,
  kind: z.enum(conditionKinds),
  recognise: z._default(recognitionSchema, noWords),
  /** True where treatment with a prescribed medicine makes the condition. */
  prescribed: z._default(z.boolean(), false),
  /** Whole years, both ends included. */
  ages: z.optional(z.strictObject({ from: z.int(), to: z.int() })),
  /** Products that trigger it. */
  products: z._default(z.array(z.enum(products)), []),
  /** What is said instead for a product that may or may not be meant. */
  possibleProduct: z.optional(
    z.strictObject({
      product: z.enum(products),
      ingredients: words,
      words,
      severity: severitySchema,
      effect: text,
      actionNew: text,
      actionUsing: text,
    }),
  ),
  /** Medicines that show it: all `ingredients` in one medicine, or one of the `brands`. */
  impliedBy: z._default(z.array(z.strictObject({ ingredients: words, brands: words })), []),
  /** Ingredients that count as present for combinations, though not named among the medicines. */
  impliesIngredients: words,
});
export type ConditionFact = z.infer<typeof conditionSchema>;

export const redFlagSchema = z.strictObject({ ...findingFields, recognise: recognitionSchema });
export type RedFlagFact = z.infer<typeof redFlagSchema>;

/**
 * How a diary says that a red flag is there now, beyond the words by which a list of conditions names it: "had a
 * seizure" is a history among conditions, and tonight's event in a note. Its id is the red flag's, its sources the sign's.
 */
export const signWordsSchema = z.strictObject({
  ...factFields,
  ...recognitionFields,
  /** True of an event that needs help also once it has ended: a seizure that stopped. */
  staysAfter: z._default(z.boolean(), false),
});
export type SignWordsFact = z.infer<typeof signWordsSchema>;

/** What a person in withdrawal reads first, in `order`. */
export const withdrawalSchema = z.strictObject({
  ...findingFields,
  order: z.int(),
  /** Which kinds of withdrawal it speaks of. */
  of: z.array(z.enum(withdrawals)),
  /** True where the help lines of the country are to follow. */
  withHelp: z._default(z.boolean(), false),
  escalate: z._default(z.array(escalationSchema), []),
  recognise: z._default(recognitionSchema, noWords),
});
export type WithdrawalFact = z.infer<typeof withdrawalSchema>;

/** Several medicines together do more than each alone. */
export const combinationSchema = z.strictObject({
  ...factFields,
  name: text,
  /** Members: ingredients of these interactions, and these besides. */
  rules: z.array(idSchema),
  ingredients: words,
  /** Ingredients of `rules` that do not count. */
  except: words,
  /** A second group; one member of each group, in different ingredients, makes the combination. Empty: two of the first group. */
  withRules: list(idSchema),
  /** What each of these interactions becomes, if it is less. */
  raises: z._default(z.array(z.strictObject({ rule: idSchema, to: severitySchema })), []),
  because: text,
});
export type CombinationFact = z.infer<typeof combinationSchema>;

export const productQualitySchema = z.strictObject({
  ...findingFields,
  /** Products for which screening says it; empty: only in the library. */
  products: z._default(z.array(z.enum(products)), []),
});
export type ProductQualityFact = z.infer<typeof productQualitySchema>;

const watchedEffects = ['dependence', 'withdrawal', 'liver', 'heart', 'seizure', 'mood', 'endocrine', 'bowel'] as const;

export const adverseEffectSchema = z.strictObject({
  ...factFields,
  name: text,
  /** How often, in the words of the sources. */
  frequency: text,
  /** Whom or what the figures describe. */
  from: text,
  note: z.optional(text),
  /** What a record is watched for that this effect belongs to. */
  watchedAs: z.optional(z.enum(watchedEffects)),
  /** Days from the first use to the effect, as the sources give them. */
  latency: z.optional(z.strictObject({ mean: z.number(), low: z.number(), high: z.number() })),
});
export type AdverseEffectFact = z.infer<typeof adverseEffectSchema>;

/** A number that can be drawn: how much of the alkaloid it takes, in nanomoles per litre. Less is stronger binding or effect. */
const pointSchema = z.strictObject({ alkaloid: text, target: text, nanomolar: z.number(), system: z.optional(text) });

export const receptorSchema = z.strictObject({
  ...factFields,
  alkaloid: text,
  receptor: text,
  /** What was measured: `Ki` (binding), `IC50` (blocking), `EC50; Emax` (switching on), or a quality. */
  parameter: text,
  value: text,
  /** Left out where the value is a quality. */
  unit: z.optional(text),
  assay: text,
  species: text,
  /** What it means, in plain words. */
  plain: text,
  note: z.optional(text),
  /** True where the printed value contradicts every other laboratory: shown with its note, never drawn or computed with. */
  doubtful: z._default(z.boolean(), false),
  points: z._default(z.array(pointSchema), []),
});
export type ReceptorFact = z.infer<typeof receptorSchema>;

export const dopamineSchema = z.strictObject({ ...factFields, plain: text, finding: text, direction: text });
export type DopamineFact = z.infer<typeof dopamineSchema>;

export const enzymeSchema = z.strictObject({
  ...factFields,
  enzyme: text,
  role: text,
  parameter: text,
  value: text,
  system: text,
  plain: text,
  note: z.optional(text),
});
export type EnzymeFact = z.infer<typeof enzymeSchema>;

/** Medicines of one class (an enzyme's inhibitors of one strength, torsades risk), each with its own sources. */
export const drugListSchema = z.strictObject({
  ...factFields,
  name: text,
  /** What makes a medicine belong. */
  definition: text,
  note: z.optional(text),
  members: z.array(
    z.strictObject({
      name: text,
      ingredients: z.array(text),
      verified: z.boolean(),
      sources: z.array(idSchema).check(z.minLength(1)),
    }),
  ),
});
export type DrugListFact = z.infer<typeof drugListSchema>;

/** Everyday complaints and situations of which no rule speaks: recognised, so that nothing is claimed about them. */
export const complaintSchema = z.strictObject({
  id: idSchema,
  name: text,
  phrases: z.array(text).check(z.minLength(1)),
  suggested: z._default(z.boolean(), true),
});
export type ComplaintFact = z.infer<typeof complaintSchema>;

/** What is said where no rule fires. */
export const noticeSchema = z.strictObject(findingFields);
export type NoticeFact = z.infer<typeof noticeSchema>;

export const helpKinds = ['emergency', 'crisis', 'treatment', 'poison', 'do-not-use-alone', 'support'] as const;

const phone = z.string().check(z.regex(/^\+?[\d*#][\d*# -]*$/, 'expected a phone number as it is dialled'));

export const helpLineSchema = z.strictObject({
  id: idSchema,
  /** ISO 3166 codes; `any` is for every country that has no emergency number here. */
  countries: z.array(z.string().check(z.regex(/^([A-Z]{2}|any)$/))).check(z.minLength(1)),
  kind: z.enum(helpKinds),
  name: text,
  number: z.nullable(phone),
  /** How to write instead of call. */
  text: z.nullable(text),
  url: z.nullable(text),
  hours: z.nullable(text),
  cost: z.nullable(text),
  languages: words,
  note: z.optional(text),
  /** True where people with suicidal thoughts may turn to it. */
  suicide: z._default(z.boolean(), false),
  /** True where people who use drugs or alcohol may turn to it about that. */
  substance: z._default(z.boolean(), false),
  verifiedOn: dateSchema,
  verified: z.boolean(),
  sources: z.array(idSchema).check(z.minLength(1)),
});
export type HelpLineFact = z.infer<typeof helpLineSchema>;

/** Schema of one fact, by collection. */
export const safetyCollections = {
  interactions: interactionSchema,
  conditions: conditionSchema,
  redFlags: redFlagSchema,
  signWords: signWordsSchema,
  withdrawal: withdrawalSchema,
  combinations: combinationSchema,
  productQuality: productQualitySchema,
  adverseEffects: adverseEffectSchema,
  receptors: receptorSchema,
  dopamine: dopamineSchema,
  enzymes: enzymeSchema,
  drugLists: drugListSchema,
  complaints: complaintSchema,
  notices: noticeSchema,
  helpLines: helpLineSchema,
} as const;

/** The room's compiled knowledge. */
export type SafetyFacts = { readonly sources: SourceTable } & {
  readonly [C in keyof typeof safetyCollections]: readonly z.infer<(typeof safetyCollections)[C]>[];
};
