/**
 * The contract of every way in: a file of another program becomes drafts, questions and an account of what
 * was left out. Nothing here writes; `planImport` says what would be written, and the caller appends it in one go.
 */
import type { Entry, EntryKind, EntryOf, JournalEntry } from '@clearleaf/core/journal';

/** A file from a page, a path or a test, read in parts so that a large one never has to fit in memory. */
export interface ForeignFile {
  /** Without its folder. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes from `start` to before `end`; the whole file where absent. Each call reads anew. */
  open(start?: number, end?: number): AsyncIterable<Uint8Array>;
  /** The whole file. @throws ExchangeError `too-large` where it has more than `limit` bytes. */
  bytes(limit: number): Promise<Uint8Array>;
}

/** What a reader looks at to say whether a file is its own. */
export interface FileHead {
  readonly name: string;
  readonly size: number;
  /** The first bytes, at most 64 KiB. */
  readonly bytes: Uint8Array;
  /** The same as text, without its byte-order mark. */
  readonly text: string;
  /** Names of the entries where the file is a zip archive, else `null`. */
  readonly names: readonly string[] | null;
}

/** The formats that are read, each named for the program that writes it. */
export const formats = [
  'clearleaf-json',
  'clearleaf-csv',
  'psychonautwiki-journal',
  'herbal-tracker-json',
  'herbal-tracker-csv',
  'track-and-graph',
  'bearable',
  'daylio-csv',
  'daylio-backup',
  'apple-health',
  'health-connect',
  'loop-habits',
  'medtimer-json',
  'medtimer-csv',
  'nomie',
  'nomie-csv',
  'perfice',
  'table',
] as const;
export type Format = (typeof formats)[number];

/** Surroundings of a reading. */
export interface ReadContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The zone of this device: what is assumed until the person answers. */
  readonly zone: string;
  /** How much of the file was read, from 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
  /** Ends the reading with an AbortError. */
  readonly signal?: AbortSignal | undefined;
  /** SQLite as WebAssembly (`sql.js/dist/sql-wasm.wasm`), asked for only where the file is a database. */
  readonly sqlite?: (() => Promise<Uint8Array>) | undefined;
}

export interface Reader {
  readonly format: Format;
  /** How surely the file is of this format, from 0 to 1. Never throws. */
  detect(head: FileHead): number;
  /** @throws ExchangeError where the file cannot be read at all; single rows that cannot are listed in `skipped`. */
  read(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading>;
}

/** One thing that the file says, as it would be entered. */
export type ImportDraft<Kind extends EntryKind = EntryKind> = { [Each in Kind]: DraftOf<Each> }[Kind];
export interface DraftOf<Kind extends EntryKind> {
  readonly kind: Kind;
  /** When it happened: milliseconds since 1970. */
  readonly at: number;
  readonly zone: string;
  /** Whether the file states the zone (or offset), or the person was asked, or it is the device's. */
  readonly zoneSource: 'explicit' | 'assumed';
  readonly payload: EntryOf<Kind>['payload'];
  /** The same whenever this row is read again, at most 300 characters, and of no other row. It never depends on an answer. */
  readonly key: string;
  /** Key of the product draft that a dose is of; its `payload.product` is then set by the plan. */
  readonly productKey?: string | undefined;
  /** When the other program wrote it down; `at` where it does not say. */
  readonly recordedAt?: number | undefined;
  /**
   * A short text of the row as it stands in the file, without what is looked up elsewhere. Where given, the entry is
   * left as it is while this stays the same: a custom unit changed later does not rewrite past doses.
   */
  readonly row?: string | undefined;
}

/** Answers as plain JSON by question id: from a form, or from a file on the command line. */
export type Answers = Readonly<Record<string, Answer>>;
export type Answer = string | readonly string[] | UnitAnswer | ScaleAnswer;
/** One of the word is `times` (1 where absent) of `unit`, give or take `sd` of `unit`. */
export interface UnitAnswer {
  readonly unit: AmountUnit;
  readonly times?: number | undefined;
  readonly sd?: number | undefined;
}
/** The lowest and the highest number that the rating can take. */
export interface ScaleAnswer {
  readonly min: number;
  readonly max: number;
}
export type AmountUnit = EntryOf<'dose'>['payload']['amount']['unit'];

interface QuestionOf<Kind extends string, Value extends Answer> {
  readonly kind: Kind;
  /** The key in {@link Answers}, such as `zone`, `unit:capsule` or `role:Kratom`. */
  readonly id: string;
  /** Nothing is imported before it is answered. */
  readonly required: boolean;
  readonly answer?: Value | undefined;
  /** What may be offered; never taken unasked. */
  readonly suggestion?: Value | undefined;
}

/** In which zone were these times meant? The answer is an IANA name. */
export interface ZoneQuestion extends QuestionOf<'zone', string> {
  readonly id: 'zone';
}
/** What is one of this? Asked once for each distinct word; the empty word stands for numbers without a unit. */
export interface UnitQuestion extends QuestionOf<'unit', UnitAnswer> {
  readonly word: string;
  /** What the word measures, where each product or tracker has its own: "green capsule". */
  readonly of?: string | undefined;
  readonly count: number;
}
/** From what to what does this rating go? */
export interface ScaleQuestion extends QuestionOf<'scale', ScaleAnswer> {
  readonly name: string;
  readonly seen: ScaleAnswer;
}
/** The labels from the worst to the best. */
export interface OrderQuestion extends QuestionOf<'order', readonly string[]> {
  readonly labels: readonly string[];
}
/** One of several: the order of day and month, the decimal sign, what a column or tracker is. */
export interface ChoiceQuestion extends QuestionOf<'choice' | 'role', string> {
  /** The column or tracker it is about; empty where it is about the file. */
  readonly name: string;
  readonly options: readonly string[];
  readonly examples: readonly string[];
}
/** Which of these? Such as the medicines found that the person takes. Not required: none is taken unasked. */
export interface SelectQuestion extends QuestionOf<'select', readonly string[]> {
  readonly found: readonly { readonly text: string; readonly count: number }[];
}
export type Question = ZoneQuestion | UnitQuestion | ScaleQuestion | OrderQuestion | ChoiceQuestion | SelectQuestion;

/** Why a row was left out. */
export const skipReasons = [
  /** The same row twice in the file. */
  'duplicate',
  'empty-row',
  'no-date',
  'bad-date',
  'bad-time',
  'bad-number',
  'bad-unit',
  /** More or fewer fields than the header has. */
  'field-count',
  /** A row that says that something was not done, or not yet. */
  'not-done',
  /** Filled in by the other program, not by the person. */
  'automatic',
  'deleted-there',
  'unknown-value',
  /** A record of a kind that this journal does not keep. */
  'not-kept',
  /** The person said that this column or tracker stays out. */
  'left-out',
  'malformed',
  'outside-range',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What was dropped because it is nobody's business here. Only counted, never shown. */
export const droppedKinds = [
  'other-person',
  'position',
  'photo',
  'secret',
  'device',
  'birth-date',
  'name',
  'settings',
] as const;
export type DroppedKind = (typeof droppedKinds)[number];

export const warningCodes = [
  /** A wall time that the clocks skipped; read as the instant just after the gap opened. */
  'time-in-gap',
  /** A wall time that came twice; read as the first. */
  'time-twice',
  /** An unknown value kept as its text. */
  'unmapped',
  /** A custom unit, strain or tracker that the file names and does not hold. */
  'missing-reference',
  /** Text longer than an entry keeps was cut. */
  'text-cut',
  'no-amount',
  'weekday-differs',
  'damaged-part',
  'not-comparable',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** Some occurrences; `examples` are short, at most five, and never of what was dropped. */
export interface Count<Code extends string> {
  readonly reason: Code;
  readonly count: number;
  readonly examples: readonly string[];
}

/** What one file says. */
export interface Reading {
  readonly format: Format;
  readonly drafts: readonly ImportDraft[];
  readonly questions: readonly Question[];
  readonly skipped: readonly Count<SkipReason>[];
  readonly dropped: readonly { readonly what: DroppedKind; readonly count: number }[];
  readonly warnings: readonly Count<WarningCode>[];
  /** Where answers belong to tables of this header only: a hash of it, to remember them by beside the format. */
  readonly mapping?: string | undefined;
  /** Entries of our own export, with their ids and versions: merged, not drafted. */
  readonly entries?: readonly JournalEntry[] | undefined;
}

/** What an import would write. */
export interface ImportPlan {
  /** To be appended in one go. */
  readonly entries: readonly JournalEntry[];
  readonly added: number;
  /** Here already, the same; or edited or deleted here, which counts. */
  readonly already: number;
  /** Changed in the other program since; written as new versions. */
  readonly changed: number;
  readonly rejected: readonly RejectedDraft[];
}
export interface RejectedDraft {
  readonly key: string;
  readonly kind: EntryKind;
  readonly problems: readonly { readonly path: string; readonly expected: string }[];
}

/** What is shown before anything is written. */
export interface ImportPreview {
  readonly format: Format;
  readonly counts: Readonly<Partial<Record<EntryKind, number>>>;
  /** Of everything that would be written; `null` where nothing would. */
  readonly first: number | null;
  readonly last: number | null;
  /** Sum of the doses' amounts, each unit apart, and how many doses have none. */
  readonly totals: readonly { readonly unit: AmountUnit; readonly total: number; readonly doses: number }[];
  readonly dosesWithoutAmount: number;
  readonly added: number;
  readonly already: number;
  readonly changed: number;
  readonly rejected: number;
  readonly skipped: Reading['skipped'];
  readonly dropped: Reading['dropped'];
  readonly warnings: Reading['warnings'];
  /** Some of the entries, by when they happened. */
  readonly examples: readonly Entry[];
}
