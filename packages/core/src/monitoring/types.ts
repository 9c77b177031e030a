/**
 * What monitoring takes and gives. A signal is one question to the record of one person; its answer is raised, not raised,
 * or not enough to say. It is never a diagnosis and never an all-clear.
 */
import type { Certainty, Finding, Source } from '../finding/index.ts';
import type { MessageValues } from '../message/index.ts';
import type { PlainDate } from '../quantity/index.ts';

/** Organs that side effects are counted for. */
export const organs = ['liver', 'heart', 'seizure', 'mood', 'endocrine', 'bowel'] as const;
export type Organ = (typeof organs)[number];

/** Every signal, in the order in which it is shown. */
export const signalIds = [
  'escalation',
  'dose-count',
  'gaps',
  'first-dose',
  'new-early-dose',
  'stronger-product',
  'limits',
  'reductions',
  'withdrawal-hours',
  'withdrawal-levels',
  'criteria',
  ...organs,
  'weight',
] as const;
export type SignalId = (typeof signalIds)[number];

export const signalStates = ['raised', 'not-raised', 'not-enough'] as const;
export type SignalState = (typeof signalStates)[number];

/** Why a signal cannot say anything. */
export type Lack =
  /** Too few days with any entry. */
  | 'few-days'
  /** What was taken was measured in ways that cannot be compared: strengths known in other ways, amounts left out. */
  | 'amounts'
  /** Too few days with what this needs: a dose, two doses. */
  | 'few-doses'
  /** No limit or step was written down. */
  | 'no-plan'
  /** The last step down is too recent, or nothing is known of the time before it. */
  | 'recent-step'
  /** Too few days on which withdrawal was rated both soon and long after a dose. */
  | 'few-ratings'
  /** Nobody handed in levels. */
  | 'no-levels'
  /** Neither words nor answers to read. */
  | 'nothing-written'
  /** Too few weights, or none from long enough ago. */
  | 'few-weights';

/** One raw value. */
export interface SeriesPoint {
  readonly day: PlainDate;
  /** Days before the last day of the record (0 or less), or hours since the last dose, as the axis of the series is. */
  readonly x: number;
  readonly value: number;
}

/** What the values of a series are. */
export const seriesUnits = [
  'mg-mitragynine',
  'mg-7-oh',
  'grams',
  'units',
  'doses',
  'hours',
  'clock',
  'rating',
  'days',
  'share',
  'kg',
] as const;
export type SeriesUnit = (typeof seriesUnits)[number];

/** Raw points, and the levels that were compared, for a picture and the table behind it. */
export interface SignalSeries {
  /** `level` is the person's own low and high levels: 0 low, 1 high. */
  readonly axis: 'days' | 'hours' | 'level';
  readonly unit: SeriesUnit;
  readonly points: readonly SeriesPoint[];
  /** A mean over a stretch of the axis, both ends included. */
  readonly levels: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

/** The answer of one signal, before it is worded. */
export interface SignalReading {
  readonly id: SignalId;
  readonly state: SignalState;
  /** `null` unless `state` is `not-enough`. */
  readonly lack: Lack | null;
  /** What its sentence needs. */
  readonly figures: MessageValues;
  /** The person's own words that it rests on, newest first. */
  readonly words: readonly Said[];
  readonly series: SignalSeries | null;
}

/** Something that the person wrote. */
export interface Said {
  readonly day: PlainDate;
  readonly text: string;
}

/** New alarms a year of unchanged use, where a day resembles the one before not at all, a little, and a lot. */
export interface FalseAlarms {
  readonly independent: number;
  readonly alike: number;
  readonly veryAlike: number;
}

/** The answer of one signal, as it is shown. */
export interface Signal extends Pick<SignalReading, 'id' | 'state' | 'lack' | 'words' | 'series'> {
  /** Figures in plain words; its severity is `none` where nothing was raised and `unknown` where there is not enough. */
  readonly finding: Finding;
  readonly falseAlarms: FalseAlarms;
  /** What it takes for granted, ready to be shown. */
  readonly assumptions: readonly string[];
}

export const factTopics = ['dependence', 'withdrawal', ...organs] as const;
export type FactTopic = (typeof factTopics)[number];

/** What is known of an effect, from the facts of safety. */
export interface SignalFact {
  readonly topic: FactTopic;
  readonly name: string;
  readonly frequency: string;
  /** Whom the figures describe. */
  readonly from: string;
  /** Days from the first use to the effect; `null` where no source gives any. */
  readonly latency: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** The cited page, or an abstract of it, says so. */
  readonly verified: boolean;
  readonly certainty: Certainty;
  readonly asOf: PlainDate;
  readonly sources: readonly Source[];
}
