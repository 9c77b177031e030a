/**
 * Emergency signs in the record: which entries tell of one now, and by which words.
 *
 * A sign leads everything for a day from when it was written down, or until the person says that it is over. An entry
 * that speaks of a time more than a week before is history. An edit is read in place of what it replaces, and what was
 * said to be over before the edit is read anew.
 */
import { helpIn, type Pack } from '../instruments/index.ts';
import type { Entry, EntryDraft, EntryKind, EntryOf, JournalBook } from '../journal/index.ts';
import type { JournalMessageId } from '../message/en-journal.ts';
import type { Speak } from '../message/index.ts';
import { dayOf } from '../quantity/time.ts';
import { readSigns, type Sign, type SignFacts } from '../safety/index.ts';

/** What reading a record for signs needs to know. Each is asked for only where an entry needs it, so that a getter may load it. */
export interface RedFlagKnowledge {
  readonly safety: SignFacts;
  /** Questionnaires whose answers may ask for help; those left out count by `helpShown` alone. */
  readonly packs: readonly Pack[];
}

/** A sign that an entry tells of now. */
export interface RedFlag {
  /** Id of the red flag in the facts. */
  readonly sign: string;
  /** The words that were read, folded; `null` where an answer of a questionnaire says it. */
  readonly words: string | null;
  readonly entry: Entry;
}

/** Milliseconds for which a sign leads everything, from when it was written down. */
export const RED_FLAG_MILLISECONDS = 24 * 3_600_000;
/** How far back an entry may lie that was only now written down. */
const HISTORY_MILLISECONDS = 7 * 24 * 3_600_000;
/** Answers that ask for help are about suicide, in every questionnaire of the facts. */
const ANSWER_SIGN = 'rf_suicide';

/**
 * The signs that lead at `now` (milliseconds since 1970), the entry written last first; each sign once for each entry.
 */
export function redFlags(book: JournalBook, knowledge: RedFlagKnowledge, now: number): RedFlag[] {
  const from = now - HISTORY_MILLISECONDS;
  const late = book
    .between(from, Number.POSITIVE_INFINITY)
    .filter(({ recordedAt }) => now - recordedAt < RED_FLAG_MILLISECONDS);
  const over = book
    .between(from, Number.POSITIVE_INFINITY, ['note'])
    .filter((entry): entry is EntryOf<'note'> => entry.kind === 'note' && entry.payload.over === true);
  return late
    .filter((entry) => !over.some((note) => isOver(entry, note, book)))
    .sort((a, b) => b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1))
    .flatMap((entry) => redFlagsOf(entry, knowledge));
}

/** The signs of one entry, however old it is and whatever was said since. */
export function redFlagsOf(entry: Entry, knowledge: RedFlagKnowledge): RedFlag[] {
  const day = dayOf(entry.at, entry.zone);
  const read = textsOf(entry).flatMap((text) =>
    readSigns(text, knowledge.safety, day)
      .filter(({ standing }) => standing === 'now')
      .map(({ sign, words }) => ({ sign, words: words as string | null })),
  );
  const all = asksForHelp(entry, knowledge) ? [...read, { sign: ANSWER_SIGN, words: null }] : read;
  return all
    .filter(({ sign }, at) => all.findIndex((other) => other.sign === sign) === at)
    .map((found) => ({ ...found, entry }));
}

/** True where the note was written after this version of what it speaks of. */
const isOver = (entry: Entry, note: EntryOf<'note'>, book: JournalBook): boolean =>
  note.payload.about !== undefined &&
  note.recordedAt >= entry.recordedAt &&
  book.current(note.payload.about)?.id === entry.id;

/** Where each kind of entry holds what a person typed about how they are; kinds without such words are left out. */
const textsByKind: { readonly [Kind in EntryKind]?: (payload: EntryOf<Kind>['payload']) => readonly string[] } = {
  note: ({ text, over }) => (over === true ? [] : [text]),
  event: ({ text }) => [text],
  condition: ({ text, until }) => (until === undefined ? [text] : []),
  dose: ({ note = '', reasons = [], before = {} }) => [note, ...reasons, ...ratedNames(before)],
  'check-in': ({ note = '', sideEffects = [], ratings }) => [
    note,
    ...sideEffects.filter(({ severity }) => severity !== 0).map(({ text }) => text),
    ...ratedNames(ratings),
  ],
};

const textsOf = <Kind extends EntryKind>({ kind, payload }: EntryOf<Kind>): readonly string[] =>
  textsByKind[kind]?.(payload).filter((text) => text !== '') ?? [];

/** A rating of 0 denies what its name says. */
const ratedNames = (ratings: Readonly<Record<string, number>>): string[] =>
  Object.entries(ratings).flatMap(([name, rating]) => (rating > 0 ? [name] : []));

function asksForHelp(entry: Entry, knowledge: RedFlagKnowledge): boolean {
  if (entry.kind !== 'assessment') return false;
  const { instrument, answers = {}, helpShown = false } = entry.payload;
  return helpShown || knowledge.packs.some((pack) => pack.instrument === instrument && helpIn(pack, answers) !== null);
}

/** The signs as screening and the review take them. */
export const signsOf = (flags: readonly RedFlag[], speak: Speak<JournalMessageId>): Sign[] =>
  flags.map(({ sign, words }) => ({ id: sign, about: words ?? speak('monitoring.redFlagAnswer') }));

/** Notes that say that the signs are over, one for each entry that tells of them. */
export function overNotes(
  flags: readonly RedFlag[],
  { at, zone }: { readonly at: number; readonly zone: string },
  speak: Speak<JournalMessageId>,
): EntryDraft<'note'>[] {
  const ids = [...new Set(flags.map(({ entry }) => entry.id))];
  return ids.map((about) => {
    const words = signsOf(
      flags.filter(({ entry }) => entry.id === about),
      speak,
    ).map((sign) => sign.about);
    return {
      kind: 'note',
      at,
      zone,
      payload: { text: speak('monitoring.redFlagOver', { words: words.join(', ') }), about, over: true },
    };
  });
}
