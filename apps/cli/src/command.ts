/**
 * What a command is: one object with its name, its help, its effect, and examples that the tests run.
 *
 * A command takes text and gives back a value and a page. It prints nothing itself, so `--json`, colour, width and
 * exit codes are decided in one place.
 */
import type { PlainDate } from '@clearleaf/core/quantity';
import type { Rooms } from './knowledge.ts';
import type { AppMessageId, Say } from './messages/say.ts';
import type { Surroundings } from './surroundings.ts';
import type { Ink } from './terminal/ink.ts';

/** A named value: `--age N`. */
export interface Option {
  /** With its dashes: `--age`. */
  readonly flag: string;
  /** What stands for its value in the help; `null` where it has none. */
  readonly value: string | null;
  /** May be given more than once. */
  readonly repeats?: boolean;
  readonly help: AppMessageId;
}

/** What stands after the name of the command: `PLACE...`. */
export interface Operand {
  readonly name: string;
  readonly required: boolean;
  /** True where all words are taken. */
  readonly many: boolean;
}

/** An example of the help, which is also a test: it is run, and must end so and show this. */
export interface Example {
  readonly args: readonly string[];
  readonly exit: ExitCode;
  /** Must be in what it prints. */
  readonly shows: string;
  /** What stands where the journal is kept when it is run: nothing unless said, or one with a few entries and no lock. */
  readonly journal?: 'some';
}

/** Commands that share their first word, where that word alone is none. */
export interface Group {
  readonly name: string;
  readonly summary: AppMessageId;
  readonly about: AppMessageId;
}

/** 0: yes, or nothing serious. 1: no, unknown, serious. 2: the input could not be used. */
export type ExitCode = 0 | 1 | 2;

/** What was typed, not yet read. */
export interface Typed {
  readonly operands: readonly string[];
  /** By flag; only those that were given. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

/** What a command may use besides its input. */
export interface Context {
  readonly say: Say;
  readonly rooms: Rooms;
  /** Today, or the day of `--as-of`. */
  readonly at: PlainDate;
  readonly full: boolean;
  readonly ink: Ink;
  /** Columns to write in. */
  readonly width: number;
  readonly readStdin: () => Promise<string>;
  readonly asJson: boolean;
  /** For what asks, writes, or takes its time. */
  readonly around: Surroundings;
}

export interface Outcome {
  readonly exit: 0 | 1;
  /** What `--json` prints. */
  readonly value: object;
  /** What is printed as it is, in place of the page: a file that was asked for. */
  readonly text?: string;
  /** The page, as lines; made only where it is shown. */
  readonly page: () => readonly string[];
}

export interface Command {
  /** One to three words: `law`, `vault create`, `journal product add`. */
  readonly name: string;
  readonly operands: readonly Operand[];
  /** One line for the list of commands. */
  readonly summary: AppMessageId;
  /** A paragraph for `clearleaf help NAME`. */
  readonly about: AppMessageId;
  readonly options: readonly Option[];
  readonly examples: readonly [Example, ...Example[]];
  /** What else its help lists, such as the words that an option takes: each with its meaning. */
  readonly list?: { readonly title: AppMessageId; readonly rows: () => readonly (readonly [string, string])[] };
  readonly run: (typed: Typed, context: Context) => Promise<Outcome>;
}
