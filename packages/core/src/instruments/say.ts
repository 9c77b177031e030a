/** Scores, changes and help in words. A word for a total never becomes a word for the person. */
import type { JournalMessageId } from '../message/en-journal.ts';
import type { MessageValues, Speak } from '../message/index.ts';
import { responseOf } from './score.ts';
import type { TotalProblem } from './total-entry.ts';
import type { Change, ChangeVerdict, Due, HelpLevel, Pack, Score, ScoreRow, Screen, TotalAt } from './types.ts';

type Say = Speak<JournalMessageId>;

/** A score as sentences, in the order in which they are shown. */
export function sayScore(pack: Pack, score: Score, speak: Say): string[] {
  if (!score.showsTotal) return sayWithoutTotal(score, speak);
  return [
    ...sayTotal(pack, score, speak),
    ...score.rows.map((row) => sayRow(pack, row, speak)),
    ...score.screens.map((screen) => sayScreen(screen, speak)),
    ...score.notes,
    ...(score.shownWith === null ? [] : [speak('instruments.hoursSinceDose')]),
  ];
}

/** What must stand beside the questions: whose words they are and under which terms. */
export function sayTerms(pack: Pack, speak: Say): string[] {
  const { kind, verified } = pack.wording;
  const caveat = kind === 'own' ? 'instruments.wordingOurs' : 'instruments.wordingNotVerified';
  return [pack.attribution, pack.licence.terms, ...(kind === 'verbatim' && verified ? [] : [speak(caveat)])];
}

function sayWithoutTotal(score: Score, speak: Say): string[] {
  const says = score.screens.filter(({ positive }) => positive === true).map((screen) => screen.says);
  return says.length > 0 ? says : [speak('instruments.noReassurance')];
}

function sayTotal(pack: Pack, score: Score, speak: Say): string[] {
  if (pack.missing === 'answers-alone') return [speak('instruments.answersAlone')];
  if (score.total === null) {
    const text = new Map(pack.items.map((item) => [item.id, item.text]));
    const items = score.missing.map((id) => `“${text.get(id) ?? id}”`).join(', ');
    return [speak('instruments.noTotal', { count: score.missing.length, items })];
  }
  const { title, total, range, band } = score;
  return [
    speak('instruments.total', { title, total, min: range?.min ?? 0, max: range?.max ?? total }),
    band === null ? speak('instruments.noBand') : speak('instruments.band', { ...band }),
  ];
}

function sayRow(pack: Pack, row: ScoreRow, speak: Say): string {
  const { label, value, max, form } = row;
  if (value === null) return speak('instruments.rowOpen', { label });
  if (form === 'percent') return speak('instruments.rowPercent', { label, value });
  if (form === 'answer') return sayAnswer(pack, row, value, speak);
  return max === null ? speak('instruments.row', { label, value }) : speak('instruments.rowOf', { label, value, max });
}

/** An answer in the words that were chosen: a number alone would hide what 2 means. */
function sayAnswer(pack: Pack, { id, label, max }: ScoreRow, value: number, speak: Say): string {
  const item = pack.items.find((candidate) => candidate.id === id);
  const response = item === undefined ? null : responseOf(pack, item);
  if (response?.kind === 'choice') {
    const option = response.options.find((candidate) => candidate.value === value);
    return speak('instruments.rowText', { label, value: option?.label ?? String(value) });
  }
  if (response?.kind === 'clock') return speak('instruments.rowText', { label, value: clockText(value) });
  return max === null ? speak('instruments.row', { label, value }) : speak('instruments.rowOf', { label, value, max });
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clockText = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

function sayScreen({ label, atLeast, positive, says, reading }: Screen, speak: Say): string {
  const recalled = reading === 'recalled' ? ` ${speak('instruments.recalled')}` : '';
  if (positive === null) return speak('instruments.screenOpen', { label, atLeast }) + recalled;
  const id = positive ? 'instruments.screenReached' : 'instruments.screenNotReached';
  return speak(id, { label, atLeast, says }) + recalled;
}

const CHANGE_MESSAGES = {
  'may-be-real': 'instruments.changeMayBeReal',
  'not-told-apart': 'instruments.changeNotToldApart',
  'windows-overlap': 'instruments.changeWindowsOverlap',
  'no-figure': 'instruments.changeNoFigure',
  'no-total': 'instruments.changeNoTotal',
} as const satisfies Record<ChangeVerdict, JournalMessageId>;

/** A change as sentences. */
export function sayChange(pack: Pack, change: Change, totals: readonly [TotalAt, TotalAt], speak: Say): string[] {
  const values: MessageValues = {
    before: totals[0].total ?? 0,
    after: totals[1].total ?? 0,
    threshold: change.threshold ?? 0,
    days: pack.fact.recallDays ?? 0,
  };
  const usesFigure = change.verdict === 'may-be-real' || change.verdict === 'not-told-apart';
  const recalled = usesFigure && change.reading === 'recalled' ? [speak('instruments.recalled')] : [];
  return [speak(CHANGE_MESSAGES[change.verdict], values), ...recalled];
}

/** The help panel's sentences, the first thing to do first. The numbers come from `safety`, the emergency number first. */
export function sayHelp(level: HelpLevel, speak: Say): string[] {
  const first: readonly JournalMessageId[] =
    level === 'emergency'
      ? ['instruments.helpEmergency', 'instruments.helpEmergencyAlone']
      : ['instruments.helpCrisis', 'instruments.helpCrisisNow'];
  return [...first, 'instruments.helpNotByPhone' as const, 'instruments.helpPrivate' as const].map((id) => speak(id));
}

/** How an instant is named as a day, where the person is: the core knows no time zone of its own. */
export type SayDay = (instant: number) => string;

/** One line of what is due. */
export function sayDue({ title, due, dueAt }: Due, day: SayDay, speak: Say): string {
  if (dueAt === null) return speak('instruments.onDemand', { title });
  return due ? speak('instruments.due', { title }) : speak('instruments.dueFrom', { title, day: day(dueAt) });
}

/** Why a questionnaire cannot be asked again before `from`. */
export function sayTooSoon(pack: Pack, from: number, day: SayDay, speak: Say): string {
  const days = pack.fact.recallDays ?? 0;
  return speak('instruments.tooSoon', { title: pack.title, days, day: day(from) });
}

/** What is wrong with a typed total. */
export function sayTotalProblem({ value, expected, range }: TotalProblem, speak: Say): string {
  switch (expected) {
    case 'known-instrument':
      return speak('instruments.totalUnknownInstrument', { value });
    case 'one-total':
      return speak('instruments.totalHasNoTotal', { value });
    case 'day':
      return speak('instruments.totalNoDay', { value });
    case 'in-range':
      return range === null
        ? speak('instruments.totalNoNumber', { value })
        : speak('instruments.totalOutOfRange', { value, ...range });
  }
}
