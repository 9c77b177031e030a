/** Why a time could not be read, and how it was read, in words. */
import type { JournalMessageId } from '../message/en-journal.ts';
import type { Speak } from '../message/index.ts';
import type { WhenNote, WhenProblem } from './read-when.ts';

const PROBLEMS = {
  empty: 'when.empty',
  unreadable: 'when.unreadable',
  future: 'when.future',
  'no-clock': 'when.noClock',
  impossible: 'when.impossible',
  'ambiguous-date': 'when.ambiguousDate',
  'too-long-ago': 'when.tooLongAgo',
} as const satisfies Record<WhenProblem['kind'], JournalMessageId>;

const NOTES = {
  yesterday: 'when.noteYesterday',
  'last-year': 'when.noteLastYear',
  'am-or-pm': 'when.noteAmOrPm',
  twice: 'when.noteTwice',
  skipped: 'when.noteSkipped',
} as const satisfies Record<WhenNote, JournalMessageId>;

/** One or two sentences: what is so, and what to write instead. */
export const sayWhenProblem = (
  { kind, text }: WhenProblem,
  speak: Speak<(typeof PROBLEMS)[WhenProblem['kind']]>,
): string => speak(PROBLEMS[kind], { text: text.trim() });

/** How a time was read that could be read in two ways. */
export const sayWhenNote = (note: WhenNote, speak: Speak<(typeof NOTES)[WhenNote]>): string => speak(NOTES[note]);
