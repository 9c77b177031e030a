/** Times as people type them, for the options of the journal. */
import { readWhen, type WhenNote } from '@clearleaf/core/quantity/time';
import type { Context } from '../command.ts';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';
import { sayMoment } from '../terminal/moment.ts';

export interface When {
  readonly at: number;
  readonly zone: string;
  /** What was settled while reading, in words. */
  readonly notes: readonly string[];
}

/** The time that an option names; now where it was not given. @throws BadInput. */
export function readTime(text: string | undefined, where: string, { around }: Pick<Context, 'around'>): When {
  const now = around.now.getTime();
  return text === undefined ? { at: now, zone: around.zone, notes: [] } : readTimeBefore(text, where, now, around.zone);
}

/** The same, for something that was not after `now`. */
export function readTimeBefore(text: string, where: string, now: number, zone: string): When {
  const reading = readWhen(text, { now, zone });
  if (!reading.ok) {
    const { kind, at } = reading.problem;
    const code = kind === 'future' ? 'future-time' : 'bad-time';
    const when = at === undefined ? '' : sayMoment(at, zone);
    throw bad(code, where, text, say('app.expectedTime', { problem: kind.replace(/-/gu, ''), when }));
  }
  const { at, notes, other } = reading;
  return { at, zone, notes: notes.map((note) => sayNote(note, { at, other, zone })) };
}

function sayNote(
  note: WhenNote,
  { at, other, zone }: { readonly at: number; readonly other: number | null; readonly zone: string },
): string {
  return say('app.timeNote', {
    note: note.replace(/-/gu, ''),
    when: sayMoment(at, zone),
    other: other === null ? '' : sayMoment(other, zone),
  });
}
