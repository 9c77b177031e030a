/** What the page and its import worker say to each other. The file and what was read of it stay in the worker. */
import type { JournalEntry } from '@clearleaf/core/journal';
import type { Answers, ExchangeErrorCode, Format, ImportPreview, Question, Reading } from '@clearleaf/exchange';

export type ImportRequest =
  | {
      readonly id: number;
      readonly kind: 'read';
      readonly file: File;
      readonly answers: Answers;
      readonly format: Format | null;
      readonly now: number;
      readonly zone: string;
      /** Address of SQLite as WebAssembly. */
      readonly sqlite: string;
    }
  | { readonly id: number; readonly kind: 'plan'; readonly entries: readonly JournalEntry[] };

/** What was read, without the entries themselves. */
export interface ReadSummary {
  readonly format: Format;
  /** Formats that the file may be of, the likeliest first. */
  readonly candidates: readonly Format[];
  readonly questions: readonly Question[];
  readonly skipped: Reading['skipped'];
  readonly dropped: Reading['dropped'];
  readonly count: number;
}

export interface Planned {
  readonly preview: ImportPreview;
  readonly entries: readonly JournalEntry[];
  /** Entries by which the examples are named: the products that come with them. */
  readonly named: readonly JournalEntry[];
}

/** Why a file could not be read. `fault`: a fault of our own. */
export interface ImportFailure {
  readonly code: ExchangeErrorCode | 'fault';
  readonly place: string;
  readonly value: string;
  readonly expected: string;
}

export type ImportAnswer =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly read: ReadSummary }
  | { readonly id: number; readonly planned: Planned }
  | { readonly id: number; readonly failed: ImportFailure };
