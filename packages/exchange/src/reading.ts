/** Collects what a reader finds, so that every reader counts, cuts and asks in the same way. */
import type {
  Count,
  DraftOf,
  DroppedKind,
  Format,
  ImportDraft,
  Question,
  Reading,
  SkipReason,
  WarningCode,
} from './types.ts';
import { asInstant } from './instant.ts';
import type { EntryKind } from '@clearleaf/core/journal';

const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 80;

export interface ReadingBuilder {
  /** Adds a draft. One whose key was added before counts as a duplicate and is left out: returns false. */
  add<Kind extends EntryKind>(draft: DraftOf<Kind>): boolean;
  has(key: string): boolean;
  /** `example` names place and value, as in `line 12: 31.02.2026`. */
  skip(reason: SkipReason, example?: string, count?: number): void;
  drop(what: DroppedKind, count?: number): void;
  warn(reason: WarningCode, example?: string): void;
  /** A question asked twice is asked once. */
  ask(question: Question): void;
  finish(): Reading;
}

export function readingBuilder(format: Format): ReadingBuilder {
  const drafts: ImportDraft[] = [];
  const keys = new Set<string>();
  const skipped = new Map<SkipReason, MutableCount>();
  const warnings = new Map<WarningCode, MutableCount>();
  const dropped = new Map<DroppedKind, number>();
  const questions = new Map<string, Question>();
  const builder: ReadingBuilder = {
    add(draft) {
      // Dates of 1900 and 2199 may fall outside once a zone is known.
      if (asInstant(draft.at) !== draft.at) {
        builder.skip('outside-range', String(draft.at));
        return false;
      }
      if (keys.has(draft.key)) {
        builder.skip('duplicate');
        return false;
      }
      keys.add(draft.key);
      // A draft of one kind is a draft, which the compiler cannot see through the type parameter.
      drafts.push(draft as unknown as ImportDraft);
      return true;
    },
    has: (key) => keys.has(key),
    skip: (reason, example, count = 1) => tally(skipped, reason, example, count),
    warn: (reason, example) => tally(warnings, reason, example, 1),
    drop(what, count = 1) {
      if (count > 0) dropped.set(what, (dropped.get(what) ?? 0) + count);
    },
    ask(question) {
      if (!questions.has(question.id)) questions.set(question.id, question);
    },
    finish: () => ({
      format,
      drafts,
      questions: [...questions.values()],
      skipped: counts(skipped),
      dropped: [...dropped].map(([what, count]) => ({ what, count })),
      warnings: counts(warnings),
    }),
  };
  return builder;
}

interface MutableCount {
  count: number;
  readonly examples: string[];
}

function tally<Code>(map: Map<Code, MutableCount>, code: Code, example: string | undefined, count: number): void {
  let entry = map.get(code);
  if (entry === undefined) map.set(code, (entry = { count: 0, examples: [] }));
  entry.count += count;
  if (example !== undefined && entry.examples.length < MOST_EXAMPLES)
    entry.examples.push(example.length > LONGEST_EXAMPLE ? `${example.slice(0, LONGEST_EXAMPLE)}…` : example);
}

const counts = <Code extends string>(map: ReadonlyMap<Code, MutableCount>): Count<Code>[] =>
  [...map].map(([reason, { count, examples }]) => ({ reason, count, examples }));
