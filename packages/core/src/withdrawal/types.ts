/** What the room `withdrawal` takes and gives. */
import type { Certainty, Finding, NotAssessed, Source } from '../finding/index.ts';
import type { PlainDate } from '../quantity/index.ts';

/** What somebody has stopped, or is about to stop. `opioid` is one whose kind is not known. */
export const substances = [
  'kratom',
  'extract',
  '7-oh',
  'opioid',
  'short-acting',
  'long-acting',
  'methadone',
  'buprenorphine',
] as const;
export type Substance = (typeof substances)[number];

/** What else is so, and changes what to look out for. */
export const circumstances = ['pregnant', 'newborn', 'alcohol', 'sedatives', 'heart', 'suicidal'] as const;
/** `sedatives`: benzodiazepines and other calming medicines; `newborn`: a baby whose mother took it. */
export type Circumstance = (typeof circumstances)[number];

/** One person, as the companion sees them. */
export interface WithdrawalSituation {
  readonly substance: Substance;
  /** Hours since the last dose, 0 or more; `null` is not known. */
  readonly hours: number | null;
  readonly circumstances: readonly Circumstance[];
  /** Whole years; `null` is not said. */
  readonly age: number | null;
  /** ISO country code, for emergency number and help lines; `null` is not known. */
  readonly country: string | null;
}

/** Hours since the last dose, both ends included. */
export interface HourRange {
  readonly from: number;
  readonly to: number;
}

/** What a source says of this hour. `unsaid`: it gives no figure for it. */
export const stages = [
  'before',
  'beginning',
  'under-way',
  'worst',
  'easing',
  'ending',
  'past',
  'little',
  'unsaid',
] as const;
export type Stage = (typeof stages)[number];

/** How one source describes the course, for the picture and for the table behind it. */
export interface Course {
  readonly id: string;
  readonly name: string;
  /** Substances that it speaks of. */
  readonly of: readonly Substance[];
  /** What it says, in a sentence. */
  readonly says: string;
  /** Whom or what the figures describe. */
  readonly describes: string;
  /** `null` where the source gives no figure. */
  readonly begins: HourRange | null;
  readonly worst: HourRange | null;
  /** When the acute part is mostly over. */
  readonly eases: HourRange | null;
  /** When little or nothing was noticed. */
  readonly little: HourRange | null;
  /** At the hour of the situation; `null` where that is not known. */
  readonly stage: Stage | null;
  readonly certainty: Certainty;
  /** False: no study that could be read stands behind it. */
  readonly verified: boolean;
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}

/** What it is like, and when. `any`: the source gives no time, `first`: early, `later`: from the second day, `after`: weeks on. */
export const phases = ['any', 'first', 'later', 'after'] as const;
export type Phase = (typeof phases)[number];

/** A statement that rests on sources and judges nobody. */
export interface Cited {
  readonly id: string;
  readonly says: string;
  readonly certainty: Certainty;
  readonly verified: boolean;
  readonly caveats: readonly string[];
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}
export interface Sign extends Cited {
  readonly phase: Phase;
}
/** Something that was tried against withdrawal, and what to ask for. */
export interface Help extends Cited {
  readonly name: string;
  readonly ask: string;
}

/** How soon to get help. */
export const urgencies = ['emergency', 'today', 'this-week'] as const;
export type Urgency = (typeof urgencies)[number];
export interface CareSign extends Cited {
  readonly urgency: Urgency;
}

/** What `clearleaf withdrawal --json` prints beside the situation. */
export interface WithdrawalCompanion {
  /** Where the person is in the course and what sources place ahead; empty where no source describes a course. */
  readonly expect: readonly Finding[];
  /** What to be careful of, in reading order: emergencies of this person first. */
  readonly careful: readonly Finding[];
  /** When to get help, most urgent first. */
  readonly care: readonly CareSign[];
  readonly courses: readonly Course[];
  readonly signs: readonly Sign[];
  /** Tested treatments first. */
  readonly helps: readonly Help[];
  readonly notAssessed: readonly NotAssessed[];
}
