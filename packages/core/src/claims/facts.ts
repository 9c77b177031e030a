/**
 * The facts of `claims`: what is known for a reason, what pages say about kratom, and what works.
 *
 * One fact, one place. The evidence on a question is written once, as an evidence block; every claim
 * about that question points to it, and so do the indication and the mechanism that it belongs to.
 * The figures of a tested treatment are written once, as a comparator.
 */
import * as z from 'zod/mini';
import { factFields, idSchema } from '../finding/facts.ts';
import type { SourceTable } from '../finding/index.ts';
import { claimGroups, gapKinds, questionConditions, studyKinds, studyStatuses, verdicts, wordings } from './types.ts';

const sentence = z.string().check(z.minLength(2));
const ids = z.array(idSchema);
/** Facts that carry no certainty of their own: the claims and indications that use them do. */
const { certainty: _ungraded, ...citedFields } = factFields;

/**
 * What people type, already folded (lower case, no marks). `{name}` stands for any phrase of the word set
 * of that name. Small words (my, the, to, of ...) are skipped on both sides. `=` in front: only where it is
 * all that was typed.
 */
const phrases = z.array(z.string().check(z.regex(/^=?[\p{Ll}\p{N}{}' -]+$/u, 'expected lower-case words')));

/** What was found for one question: people first, then animals and test tube. */
export const evidenceSchema = z.strictObject({
  ...citedFields,
  title: z.string(),
  human: sentence,
  animal: sentence,
  /** Ids of omissions: what pages about this question leave out. */
  omissions: ids,
  /** Ids of comparators: treatments that were tested for it, in the order in which they are shown. */
  comparators: ids,
});

/** Something that pages leave out and a reader needs. */
export const omissionSchema = z.strictObject({ ...citedFields, text: sentence });

/** A statement that pages make about kratom, judged against the evidence. */
export const claimSchema = z.strictObject({
  ...factFields,
  group: z.enum(claimGroups),
  claim: z.string(),
  /** The claim taken apart, for finding the same claim in other words. */
  normalised: z.strictObject({ subject: z.string(), relation: z.string(), object: z.string(), population: z.string() }),
  wording: z.enum(wordings),
  /** How many of the five source articles make it; 0 for a claim seen on other pages. */
  articles: z.int().check(z.gte(0), z.lte(5)),
  verdict: z.enum(verdicts),
  summary: sentence,
  /** Id of the evidence block. */
  evidence: idSchema,
});

/** A treatment that was tested, with its figures. */
export const comparatorSchema = z.strictObject({
  ...citedFields,
  condition: z.string(),
  treatment: z.string(),
  effect: sentence,
  /** The figures were read in the source or in an abstract of it. False: from memory. */
  figuresVerified: z.boolean(),
  /** How sure its own reviewers are, in their words. */
  certaintyNote: z.string(),
});

const studySchema = z.strictObject({
  kind: z.enum(studyKinds),
  status: z.enum(studyStatuses),
  note: z.optional(sentence),
  sources: z.optional(z.array(idSchema)),
});

/** A reason that was researched. Its certainty is that of a benefit. */
export const indicationSchema = z.strictObject({
  ...factFields,
  name: z.string(),
  bottomLine: sentence,
  /** Id of the evidence block. */
  evidence: idSchema,
  /** Other evidence blocks whose claims belong here. */
  related: ids,
  /** The treatments come before the evidence on kratom, because choosing kratom instead may cost lives. */
  treatmentsFirst: z.boolean(),
  /** What can do harm here whatever is chosen. */
  cautions: z.array(z.strictObject({ text: sentence, sources: ids.check(z.minLength(1)) })),
  /** What has been done, by kind of study. Every kind once. */
  studies: z.array(studySchema),
  phrases,
  /** Typed reasons that were not researched themselves and lie closest to this one. */
  nearPhrases: phrases,
});

/** A reason that is no indication of its own, about which the evidence still says something. */
export const topicSchema = z.strictObject({
  ...factFields,
  name: z.string(),
  bottomLine: sentence,
  evidence: idSchema,
  /** True where no trial of kratom for it was found; false also where nobody looked. */
  noTrial: z.boolean(),
  comparators: ids,
  cautions: z.array(z.strictObject({ text: sentence, sources: ids.check(z.minLength(1)) })),
  phrases,
});

/** How the alkaloids act. */
export const mechanismSchema = z.strictObject({
  ...factFields,
  name: z.string(),
  /** How sure, where one word does not say it. */
  certaintyNote: z.string(),
  bottomLine: sentence,
  evidence: idSchema,
});

const conditionSchema = z.union([z.enum(questionConditions), z.templateLiteral(['reason:', z.string()])]);

/** What the source articles tell readers to do, and the questions for a clinician that come of it. */
export const practiceSchema = z.strictObject({
  ...citedFields,
  practice: z.string(),
  /** How Clearleaf carries it out. */
  carriedOut: sentence,
  questions: z.array(
    z.strictObject({
      id: idSchema,
      question: sentence,
      because: sentence,
      sources: ids.check(z.minLength(1)),
      /** Asked where all conditions of at least one list hold. */
      when: z.array(z.array(conditionSchema).check(z.minLength(1))).check(z.minLength(1)),
      /** Never asked where one of these holds. */
      unless: z.array(conditionSchema),
      /** Place in the list; 1 comes first. */
      rank: z.int().check(z.gte(1)),
    }),
  ),
});

/** A question that no study has answered. */
export const gapSchema = z.strictObject({
  ...citedFields,
  kind: z.enum(gapKinds),
  question: sentence,
  answer: sentence,
  /** Claims that run into this gap. */
  claims: ids,
});

/**
 * Words that may stand for one another in phrases (`{opioid}`). Three sets have a task of their own: `skip`
 * (small words), `negators` (not, never ...) and `not-a-slip` (words never to be taken for a misspelling).
 */
export const wordSetSchema = z.strictObject({ id: idSchema, words: z.array(z.string()).check(z.minLength(1)) });

/** Collections of the room, by name of their folder. */
export const claimsCollections = {
  claims: claimSchema,
  evidence: evidenceSchema,
  omissions: omissionSchema,
  comparators: comparatorSchema,
  indications: indicationSchema,
  topics: topicSchema,
  mechanisms: mechanismSchema,
  practices: practiceSchema,
  gaps: gapSchema,
  words: wordSetSchema,
} as const;

export type ClaimFact = z.infer<typeof claimSchema>;
export type EvidenceFact = z.infer<typeof evidenceSchema>;
export type OmissionFact = z.infer<typeof omissionSchema>;
export type ComparatorFact = z.infer<typeof comparatorSchema>;
export type IndicationFact = z.infer<typeof indicationSchema>;
export type TopicFact = z.infer<typeof topicSchema>;
export type MechanismFact = z.infer<typeof mechanismSchema>;
export type PracticeFact = z.infer<typeof practiceSchema>;
export type GapFact = z.infer<typeof gapSchema>;
export type WordSetFact = z.infer<typeof wordSetSchema>;

/** What the compiled room holds. */
export interface ClaimsFacts {
  readonly sources: SourceTable;
  readonly claims: readonly ClaimFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly omissions: readonly OmissionFact[];
  readonly comparators: readonly ComparatorFact[];
  readonly indications: readonly IndicationFact[];
  readonly topics: readonly TopicFact[];
  readonly mechanisms: readonly MechanismFact[];
  readonly practices: readonly PracticeFact[];
  readonly gaps: readonly GapFact[];
  readonly words: readonly WordSetFact[];
}
