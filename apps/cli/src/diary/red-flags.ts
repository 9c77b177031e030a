/** Emergency signs that the journal tells of lead what a command prints, until the person says that they are over. */
import type { Finding } from '@clearleaf/core/finding';
import { packsOf } from '@clearleaf/core/instruments';
import { entriesFrom, type Journal } from '@clearleaf/core/journal';
import { countryOf, readPlace } from '@clearleaf/core/law';
import { overNotes, redFlags, type RedFlag, type RedFlagKnowledge, signsOf } from '@clearleaf/core/monitoring';
import { emergencyFindings, type Sign } from '@clearleaf/core/safety';
import type { Context, Outcome, Typed } from '../command.ts';
import { handleOf } from '../journal/find.ts';
import { type OpenJournal, withJournal } from '../journal/open.ts';
import { say } from '../messages/say.ts';
import { findingLines, severityLabel } from '../terminal/finding.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { bareEntry } from './parts.ts';

const SCHEMA = 'clearleaf.entry/1';
/** A sign of yesterday may lie in the month before. */
export const MONTHS_OF_SIGNS = 2;

/** The signs that lead now. Facts are read only where an entry of the last day has words to read. */
function leadingFlags({ book }: OpenJournal, { rooms, around }: Context): RedFlag[] {
  const knowledge: RedFlagKnowledge = {
    get safety() {
      return rooms.safety();
    },
    get packs() {
      return packsOf(rooms.instruments());
    },
  };
  return redFlags(book, knowledge, around.now.getTime());
}

/** The signs that lead now, with what is said of them. */
export interface Leading {
  readonly signs: readonly Sign[];
  readonly findings: readonly Finding[];
  /** For `--json`: one for each sign of each entry. */
  readonly values: readonly object[];
}

export function leading(journal: OpenJournal, context: Context): Leading {
  const flags = leadingFlags(journal, context);
  if (flags.length === 0) return { signs: [], findings: [], values: [] };
  const signs = signsOf(flags, say);
  const findings = findingsFor(signs, journal.book.journal(context.around.now.getTime()).state, context);
  return { signs, findings, values: flagValues(flags, findings, journal) };
}

/** The outcome with the signs before everything else: `redFlags` is the first key, and the card stands on top. */
export function led(outcome: Outcome, journal: OpenJournal, context: Context): Outcome {
  const { findings, values } = leading(journal, context);
  return {
    ...outcome,
    value: { redFlags: values, ...outcome.value },
    page: () => (findings.length === 0 ? outcome.page() : stack(card(findings, context), [...outcome.page()])),
  };
}

function findingsFor(signs: readonly Sign[], state: Journal['state'], { rooms, say: speak }: Context): Finding[] {
  const place = state.place === null ? null : readPlace(state.place, rooms.law(), rooms.gazetteer());
  const country = place === null ? null : countryOf(place);
  return emergencyFindings(signs, { use: state.person.use, country }, rooms.safety(), speak);
}

const flagValues = (flags: readonly RedFlag[], findings: readonly Finding[], { book }: OpenJournal): object[] =>
  flags.map(({ sign, words, entry }) => ({
    sign,
    words,
    entry: entry.id,
    handle: handleOf(entry, book),
    at: entry.at,
    zone: entry.zone,
    finding: findings.find(({ rule }) => rule === `emergency/${sign}`) ?? null,
  }));

function card(findings: readonly Finding[], context: Context): string[] {
  const notes = new Notes();
  return stack(...findings.map((finding) => findingLines(finding, context, notes)), [
    ...overHint(context),
    ...notes.lines(context),
  ]);
}

/** How to end it. */
const overHint = ({ width, ink }: Context): string[] => paragraph(say('app.redFlagHint'), width).map(ink.quiet);

/** On a review, whose findings say the rest: the signs, before what was understood. */
export const leadOfReview = (signs: readonly Sign[], context: Context): string[] =>
  signs.length === 0
    ? []
    : [
        ...paragraph(
          `${severityLabel('emergency', context)}: ${say('app.redFlagInJournal', { words: [...new Set(signs.map(({ about }) => about))].join(', ') })}`,
          context.width,
        ),
        ...overHint(context),
      ];

/** `clearleaf journal over` */
export async function sayOver(typed: Typed, context: Context): Promise<Outcome> {
  return withJournal(
    typed,
    context,
    async (journal) => {
      const { now, zone } = context.around;
      const flags = leadingFlags(journal, context);
      const entries = entriesFrom(overNotes(flags, { at: now.getTime(), zone }, say), journal.pen);
      await journal.write(entries);
      const words = [...new Set(signsOf(flags, say).map(({ about }) => about))].join(', ');
      return {
        exit: 0,
        value: { schema: SCHEMA, written: entries.map((entry) => bareEntry(entry, journal.book)) },
        page: () =>
          paragraph(flags.length === 0 ? say('app.redFlagNone') : say('app.redFlagOver', { words }), context.width),
      };
    },
    MONTHS_OF_SIGNS,
  );
}
