/** What was typed, or the last dose of the journal, to the companion as a value and a page. */
import { existsSync } from 'node:fs';
import { helpFor } from '@clearleaf/core/safety';
import {
  circumstances,
  readSubstance,
  type Substance,
  type WithdrawalSituation,
  withdrawalCompanion,
} from '@clearleaf/core/withdrawal';
import type { Context, Outcome, Typed } from '../command.ts';
import { refusal, showValue } from '../input/bad-input.ts';
import { bad, readAge, readCountry, readText, readWord } from '../input/read.ts';
import { withJournal } from '../journal/open.ts';
import { openOptions } from '../journal/options.ts';
import { vaultPlace } from '../journal/place.ts';
import { readTime } from '../journal/when.ts';
import { say } from '../messages/say.ts';
import { withdrawalPage } from './withdrawal-page.ts';

const SCHEMA = 'clearleaf.withdrawal/1';
const HOUR = 3_600_000;
const MOST_HOURS = 8760;
/** The last dose lies in these months, or is too long ago to be in the course of any source. */
const MONTHS = 2;

/** `clearleaf withdrawal` */
export async function withdrawalOf(typed: Typed, context: Context): Promise<Outcome> {
  const asked = await situationOf(typed, context);
  const { situation, lastDose, fromJournal, notes } = asked;
  const { rooms, at } = context;
  const knowledge = { withdrawal: rooms.withdrawal(), safety: rooms.safety() };
  const companion = withdrawalCompanion(situation, knowledge, at, say);
  const help = helpFor(situation.country, knowledge.safety);
  return {
    exit: 0,
    value: { schema: SCHEMA, situation, lastDose, ...companion, help, notes },
    page: () => withdrawalPage({ situation, lastDose, fromJournal, companion, help, notes }, context),
  };
}

interface Asked {
  readonly situation: WithdrawalSituation;
  /** Of the journal, in milliseconds since 1970; `null` where it was not asked for, or holds none. */
  readonly lastDose: number | null;
  readonly fromJournal: boolean;
  /** What was settled while reading a time, in words. */
  readonly notes: readonly string[];
}

async function situationOf(typed: Typed, context: Context): Promise<Asked> {
  const { operands, options } = typed;
  const fromJournal = options['--journal'] !== undefined;
  const named = operands.length === 0 ? null : substanceOf(operands.join(' '), context);
  if (named === null && !fromJournal) throw bad('nothing', 'withdrawal', null, say('app.expectedWithdrawal'));
  const times = ['--hours', '--since', '--journal'].filter((flag) => options[flag] !== undefined);
  if (times.length > 1) throw bad('bad-arguments', times[0] ?? '', null, say('app.expectedOneTime'));
  const needless = fromJournal ? undefined : openOptions.find(({ flag }) => options[flag] !== undefined);
  if (needless !== undefined) throw bad('bad-arguments', needless.flag, null, say('app.expectedWithJournal'));
  const said = {
    circumstances: (options['--also'] ?? []).flatMap((word) => readWord([word], circumstances, '--also') ?? []),
    country: readCountry(options['--country']),
  };
  const age = readAge(options['--age']);
  if (fromJournal) return ofJournal(typed, context, { ...said, age, named });
  const { hours, notes } = hoursOf(typed, context);
  return { situation: { ...said, substance: named ?? 'opioid', hours, age }, lastDose: null, fromJournal, notes };
}

function substanceOf(text: string, { rooms }: Context): Substance {
  const typed = readText(text, 'SUBSTANCE');
  const substance = readSubstance(typed, rooms.withdrawal());
  if (substance === null) throw bad('bad-word', 'SUBSTANCE', typed, say('app.expectedSubstance'));
  return substance;
}

interface Time {
  readonly hours: number | null;
  readonly notes: readonly string[];
}

function hoursOf({ options }: Typed, context: Context): Time {
  const text = options['--hours']?.at(-1);
  if (text !== undefined) {
    const hours = /^\d{1,4}(?:\.\d{1,4})?$/u.test(text.trim()) ? Number(text) : Number.NaN;
    if (!(hours <= MOST_HOURS))
      throw bad('bad-number', '--hours', text, say('app.expectedHoursSince', { most: MOST_HOURS }));
    return { hours, notes: [] };
  }
  const since = options['--since']?.at(-1);
  if (since === undefined) return { hours: null, notes: [] };
  const { at, notes } = readTime(since, '--since', context);
  return { hours: hoursBetween(at, context), notes };
}

const hoursBetween = (at: number, { around }: Context): number => Math.max(0, (around.now.getTime() - at) / HOUR);

type Said = Pick<WithdrawalSituation, 'circumstances' | 'country' | 'age'> & { readonly named: Substance | null };

/** The last dose, its product and the age that the journal holds; what was typed goes before them. */
async function ofJournal(typed: Typed, context: Context, { named, age, ...said }: Said): Promise<Asked> {
  const { path } = vaultPlace(typed, context.around);
  if (!existsSync(path))
    throw refusal('no-vault', '--journal', say('app.withdrawalNoJournal', { path: showValue(path) }));
  const now = context.around.now.getTime();
  return withJournal(
    typed,
    context,
    ({ book }) => {
      const { state } = book.journal(now);
      const lastDose = book.latest('dose', now)?.at ?? null;
      const situation = {
        ...said,
        substance: named ?? state.product ?? 'kratom',
        hours: lastDose === null ? null : hoursBetween(lastDose, context),
        age: age ?? state.person.age,
      };
      return Promise.resolve({ situation, lastDose, fromJournal: true, notes: [] });
    },
    MONTHS,
  );
}
