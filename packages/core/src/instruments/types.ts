/** What the room `instruments` takes and gives. */
import type { Reading } from '../finding/facts.ts';
import type { SourceTable } from '../finding/index.ts';
import type { InstrumentFact, PackFact } from './facts.ts';
import type { helpLevels } from './pack-schema.ts';

/** A pack joined to the instrument it words: all that asking and scoring need. */
export interface Pack extends PackFact {
  /** Scoring, bands, range, codes, licence: said once, in the facts. */
  readonly fact: InstrumentFact;
  /** Every source that pack and instrument cite. */
  readonly sourceTable: SourceTable;
}
/** One question. */
export type PackItem = Pack['items'][number];
/** What may be answered to an item. */
export type PackResponse = Pack['responses'][string];

/** Answers by item id, as the journal keeps them; `null` or absent is "not answered". */
export type Answers = Readonly<Record<string, number | null>>;

/** A published range of the score that has a name. */
export interface Band {
  readonly min: number;
  readonly max: number;
  readonly label: string;
}

/** One figure beside, or instead of, the total. */
export interface ScoreRow {
  readonly id: string;
  readonly label: string;
  /** `null` where an answer is missing. */
  readonly value: number | null;
  readonly max: number | null;
  readonly form: 'number' | 'percent' | 'answer';
}

/** One cut-off. */
export interface Screen {
  readonly id: string;
  readonly label: string;
  readonly atLeast: number;
  /** `null` where an open question could still decide it. */
  readonly positive: boolean | null;
  readonly says: string;
  readonly reading: Reading;
}

/** Everything that can be said of one set of answers. */
export interface Score {
  readonly instrument: string;
  readonly title: string;
  readonly version: string;
  /** `null` where a question is open or the instrument has no total. Not rounded. */
  readonly total: number | null;
  readonly range: { readonly min: number; readonly max: number } | null;
  /** Only a range whose published name was read; a figure without one stays a figure. */
  readonly band: Band | null;
  readonly rows: readonly ScoreRow[];
  /** All that the instrument has; which one fits is for the reader. */
  readonly screens: readonly Screen[];
  /** Scored items without an answer, in their order. */
  readonly missing: readonly string[];
  /** Items whose answer is none of those that may be given; they count as missing. */
  readonly invalid: readonly string[];
  /** Every scored item has an answer. */
  readonly complete: boolean;
  /** What is to be said about these answers beside the score. */
  readonly notes: readonly string[];
  /** False: show the way to people, not the figures. */
  readonly showsTotal: boolean;
  readonly shownWith: 'hours-since-dose' | null;
  /** Ids of sources, for `pack.sourceTable`. */
  readonly sources: readonly string[];
}

/** A total at a moment. */
export interface TotalAt {
  readonly total: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** `may-be-real`: larger than what measurement alone usually gives. */
export type ChangeVerdict = 'may-be-real' | 'not-told-apart' | 'windows-overlap' | 'no-figure' | 'no-total';

/** Two totals of one instrument, compared. */
export interface Change {
  readonly instrument: string;
  /** After minus before. */
  readonly difference: number | null;
  /** From this size on it may be real; `null` where no figure was published. */
  readonly threshold: number | null;
  readonly verdict: ChangeVerdict;
  readonly direction: 'up' | 'down' | 'same' | null;
  /** What more points mean on this instrument. */
  readonly higherIs: 'worse' | 'better' | 'neither';
  /** How the published figure came here; `null` where there is none. */
  readonly reading: Reading | null;
  readonly sources: readonly string[];
}

/** `crisis`: open the help panel. `emergency`: the emergency number is the one thing to do. */
export type HelpLevel = (typeof helpLevels)[number];

/** An earlier assessment, as far as asking again needs it. */
export interface Asked {
  readonly instrument: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the person chose to be asked. */
export interface Chosen {
  readonly instrument: string;
  /** Their own rhythm, days; never made shorter than the instrument allows. */
  readonly everyDays?: number | undefined;
}

/** When one chosen questionnaire comes next. */
export interface Due {
  readonly instrument: string;
  readonly title: string;
  readonly lastAt: number | null;
  /** When it falls due; `null` where the person decides (it is then never due). */
  readonly dueAt: number | null;
  /** Not before this moment, whoever asks; `null` where it may be asked now. */
  readonly notBefore: number | null;
  readonly due: boolean;
}

/** A code of an item or a total, as a FHIR export will need it. */
export interface Code {
  /** Address of the code system. */
  readonly system: string;
  readonly code: string;
  readonly reading: Reading;
}
