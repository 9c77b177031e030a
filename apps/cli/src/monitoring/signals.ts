/** The signals of a journal: read, and given as a value and a page. */
import { existsSync } from 'node:fs';
import type { JournalBook } from '@clearleaf/core/journal';
import { countryOf, readPlace } from '@clearleaf/core/law';
import type { Signal } from '@clearleaf/core/monitoring';
import { helpAbout, helpFor, type HelpLine } from '@clearleaf/core/safety';
import type { Context, Outcome, Typed } from '../command.ts';
import { led } from '../diary/red-flags.ts';
import { instantOf } from '../diary/state.ts';
import { refusal, showValue } from '../input/bad-input.ts';
import { withJournal } from '../journal/open.ts';
import { vaultPlace, withNamedJournal } from '../journal/place.ts';
import { say } from '../messages/say.ts';
import { dayAt, signalsIn } from './signals-in.ts';
import { signalsPage } from './signals-page.ts';

const SCHEMA = 'clearleaf.signals/1';

/** `clearleaf signals` */
export async function signalsOfJournal(typed: Typed, context: Context): Promise<Outcome> {
  const own = withNamedJournal(typed);
  const now = instantOf(typed.options['--at']?.at(-1), context);
  const { path } = vaultPlace(own, context.around);
  if (!existsSync(path)) throw refusal('no-vault', 'JOURNAL', say('app.signalsNothing', { path: showValue(path) }));
  return withJournal(own, context, (journal) => {
    const { book } = journal;
    const signals = signalsIn(book, now, context);
    const help = helpIn(book, now, context);
    const outcome: Outcome = {
      exit: isQuiet(signals) ? 0 : 1,
      value: { schema: SCHEMA, at: new Date(now).toISOString(), zone: context.around.zone, signals, help },
      page: () => signalsPage({ signals, help, day: dayAt(now, context) }, context),
    };
    return Promise.resolve(led(outcome, journal, context));
  });
}

/** Something could be looked at, and nothing was seen. */
const isQuiet = (signals: readonly Signal[]): boolean =>
  signals.some(({ state }) => state === 'not-raised') && !signals.some(({ state }) => state === 'raised');

/** The emergency number, and whom people who use drugs can turn to, where the person is. */
function helpIn(book: JournalBook, now: number, { rooms }: Context): HelpLine[] {
  const { place } = book.journal(now).state;
  const country = place === null ? null : countryOf(readPlace(place, rooms.law(), rooms.gazetteer()));
  const [emergency] = helpFor(country, rooms.safety());
  const others = helpAbout('substance', country, rooms.safety());
  return emergency === undefined ? others : [emergency, ...others];
}
