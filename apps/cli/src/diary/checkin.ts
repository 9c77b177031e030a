/** Writes down how it is now: from the arguments, or asked one after the other. */
import { anchors, entriesFrom, type EntryDraft } from '@clearleaf/core/journal';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readText, readTexts, readWord } from '../input/read.ts';
import { type OpenJournal, withJournal } from '../journal/open.ts';
import { chosenRatings, readRating, readScore } from '../journal/ratings.ts';
import { readTime, readTimeBefore, type When } from '../journal/when.ts';
import { say } from '../messages/say.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { askCheckIn } from './ask-checkin.ts';
import { type ReadCheckIn, readSideEffect } from './read-checkin.ts';
import { bareEntry, LONGEST_NOTE, writtenLine } from './parts.ts';
import { led, MONTHS_OF_SIGNS } from './red-flags.ts';

const SCHEMA = 'clearleaf.checkin/1';

/** `clearleaf checkin` */
export async function checkIn(typed: Typed, context: Context): Promise<Outcome> {
  const isAsked = typed.operands.length === 0 && !saysSomething(typed);
  if (isAsked && context.around.prompts === null) throw bad('nothing', 'checkin', null, say('app.expectedCheckIn'));
  const when = readTime(typed.options['--at']?.at(-1), '--at', context);
  // Read once for what is wrong with it, before a passphrase is asked for; again with the person's own spelling.
  if (!isAsked) fromArguments(typed, when, []);
  return withJournal(
    typed,
    context,
    async (journal) => {
      const chosen = chosenRatings(journal.book);
      const read = isAsked
        ? await askCheckIn(chosen, { when, context })
        : { ...fromArguments(typed, when, chosen), profile: null };
      return led(await write(read, when, { journal, context, chosen }), journal, context);
    },
    MONTHS_OF_SIGNS,
  );
}

const saysSomething = ({ options }: Typed): boolean =>
  ['--anchor', '--slept', '--woke', '--side-effect', '--expectancy', '--note'].some(
    (flag) => options[flag] !== undefined,
  );

const MOST_SIDE_EFFECTS = 50;

function fromArguments(
  { operands, options }: Typed,
  when: When,
  chosen: readonly string[],
): Omit<ReadCheckIn, 'profile'> {
  const anchor = readWord(options['--anchor'], anchors, '--anchor') ?? 'other';
  const ratings = Object.fromEntries(operands.map((text) => readRating(text, 'NAME=N', chosen)));
  const sides = readTexts(options['--side-effect'] ?? [], '--side-effect');
  if (sides.length > MOST_SIDE_EFFECTS)
    throw bad(
      'too-many',
      '--side-effect',
      null,
      say('app.expectedFewer', { most: MOST_SIDE_EFFECTS, count: sides.length }),
    );
  const expectancy = options['--expectancy']?.at(-1);
  const note = options['--note']?.at(-1);
  const sleep = readSleep(options['--slept']?.at(-1), options['--woke']?.at(-1), when);
  return {
    payload: {
      anchor,
      ratings,
      ...sleep.payload,
      ...(sides.length === 0 ? {} : { sideEffects: sides.map(readSideEffect) }),
      ...(expectancy === undefined ? {} : { expectancy: readScore(expectancy, '--expectancy') }),
      ...(note === undefined ? {} : { note: readText(note, '--note', LONGEST_NOTE) }),
    },
    notes: [...when.notes, ...sleep.notes],
  };
}

/** Waking was before the check-in, falling asleep before waking. */
export function readSleep(slept: string | undefined, woke: string | undefined, { at, zone }: When) {
  const wokeWhen = woke === undefined ? null : readTimeBefore(woke, '--woke', at, zone);
  const sleptWhen = slept === undefined ? null : readTimeBefore(slept, '--slept', wokeWhen?.at ?? at, zone);
  return {
    payload: {
      ...(sleptWhen === null ? {} : { sleptAt: sleptWhen.at }),
      ...(wokeWhen === null ? {} : { wokeAt: wokeWhen.at }),
    },
    // A clock that stood on the day before is what one expects of sleep.
    notes: [],
  };
}

interface Writing {
  readonly journal: OpenJournal;
  readonly context: Context;
  readonly chosen: readonly string[];
}

async function write(read: ReadCheckIn, when: When, { journal, context, chosen }: Writing): Promise<Outcome> {
  const { payload, profile } = read;
  const { at, zone } = when;
  const drafts: EntryDraft<'check-in' | 'profile'>[] = [
    ...(profile === null ? [] : [{ kind: 'profile' as const, at, zone, payload: { ratings: [...profile] } }]),
    { kind: 'check-in', at, zone, payload },
  ];
  const entries = entriesFrom(drafts, journal.pen);
  await journal.write(entries);
  const known = profile ?? chosen;
  const others = known.length === 0 ? [] : Object.keys(payload.ratings).filter((name) => !known.includes(name));
  const notes = [...read.notes, ...others.map((name) => say('app.ratingNotChosen', { name, names: known.join(', ') }))];
  const written = entries.filter(({ kind }) => kind === 'check-in');
  return {
    exit: 0,
    value: { schema: SCHEMA, written: written.map((entry) => bareEntry(entry, journal.book)), notes },
    page: () =>
      stack(
        written.flatMap((entry) => writtenLine(entry, journal.book, context)),
        notes.flatMap((note) => paragraph(note, context.width)),
      ),
  };
}
