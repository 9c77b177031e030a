/** A trial kept in a journal: its calendar, what went as planned, its answer, and what a journal holds against a start. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createBook, type Entry, entriesFrom, type EntryDraft } from '../journal/index.ts';
import { addDays, type PlainDate, plainDate } from '../quantity/index.ts';
import { randomStream } from '../numeric/index.ts';
import { analyseStarted } from './analyse-started.ts';
import { recentRows, trialRows, trialStanding } from './calendar.ts';
import { drawSchedule, freezeProtocol, type TrialProtocol } from './design.ts';
import { journalStandsAgainst, type JournalGuard } from './guard-journal.ts';
import { placeIn, runningTrial, startedTrials, trialDraft } from './started.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const protocol: TrialProtocol = {
  schema: 'clearleaf.trial-protocol/1',
  question: { kind: 'reduction', share: 0.2 },
  design: { kind: 'pairs', pairs: 3, periodDays: 14 },
  outcome: { name: 'Pain', higherIsBetter: false, mcid: 1, scale: { low: 0, high: 10 } },
  otherOutcomes: ['sleep'],
  runInDays: 14,
  washoutDays: 5,
  seed: 7,
  stopping: 'fixed',
  model: 'm1',
  prior: 'default',
  startOn: '2026-03-02',
};
const DAYS = 14 + 84;
const first = plainDate(protocol.startOn);
const instant = (date: PlainDate, hour: number): number => Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
const zone = 'UTC';
const random = randomStream(5);
const pen = {
  now: () => instant(first, 6),
  random: (length: number) => Uint8Array.from({ length }, () => Math.floor(256 * random.uniform())),
};
const [product] = entriesFrom(
  [{ kind: 'product', at: instant(first, 0), zone, payload: { name: 'Leaf', kind: 'kratom', form: 'powder' } }],
  pen,
);
const schedule = drawSchedule(protocol.design, protocol.seed);
const conditionOn = (day: number): 0 | 1 =>
  schedule.find(({ from, to }) => from <= day - 13 && day - 13 <= to)?.condition ?? 0;

const dose = (date: PlainDate, grams: number, hour = 9): EntryDraft => ({
  kind: 'dose',
  at: instant(date, hour),
  zone,
  payload: { product: product?.id ?? null, amount: { value: grams, unit: 'g' } },
});
const rating = (date: PlainDate, ratings: Record<string, number>): EntryDraft => ({
  kind: 'check-in',
  at: instant(date, 20),
  zone,
  payload: { anchor: 'evening', ratings },
});

/** A diary of the whole trial; pain changes by `change` under the other condition. */
function diary(change: number, leaveOut: (day: number) => boolean = () => false): EntryDraft[] {
  const noise = randomStream(9);
  return Array.from({ length: DAYS }, (_, day): EntryDraft[] => {
    const date = addDays(first, day);
    const pain = Math.min(10, Math.max(0, 5 + change * conditionOn(day) + noise.normal()));
    return [
      dose(date, conditionOn(day) === 1 ? 4 : 5),
      dose(date, 0.5, 15),
      ...(leaveOut(day) ? [] : [rating(date, { pain, sleep: 4 })]),
    ];
  }).flat();
}

const frozen = freezeProtocol(protocol, sha256);
const event = trialDraft(frozen, 'Trial started', { at: instant(first, 6), zone });

function bookOf(drafts: readonly EntryDraft[], trial: EntryDraft | null = event) {
  const made = entriesFrom([...drafts, ...(trial === null ? [] : [trial])], pen) as Entry[];
  return createBook(product === undefined ? made : [product, ...made]);
}

describe('a trial in a journal', () => {
  const book = bookOf(diary(-2, (day) => day % 10 === 3));
  const [trial] = startedTrials(book, sha256);
  if (trial === undefined) throw new Error('no trial');

  test('is read back as it was fixed; a changed one says so; what cannot be read is left out', () => {
    expect(trial).toMatchObject({ frozen, unchanged: true, days: DAYS, endedOn: null, last: addDays(first, DAYS - 1) });
    const changed = trialDraft({ ...frozen, protocol: { ...protocol, seed: 8 } }, 'x', { at: 0, zone });
    expect(startedTrials(bookOf([], changed), sha256)[0]?.unchanged).toBe(false);
    const later = { ...event, payload: { text: 'x', trial: { hash: frozen.hash, protocol: { schema: 'later/2' } } } };
    expect(startedTrials(bookOf([], later as EntryDraft), sha256)).toEqual([]);
  });

  test('every day has its place', () => {
    const phase = (day: number): string => placeIn(trial, addDays(first, day)).phase;
    expect([-1, 0, 13, 14, DAYS - 1, DAYS].map(phase)).toEqual([
      'before',
      'run-in',
      'run-in',
      'period',
      'period',
      'over',
    ]);
    expect(runningTrial([trial], addDays(first, -5))).toBe(trial);
    expect(runningTrial([trial], addDays(first, DAYS))).toBeNull();
  });

  test('the calendar tells rated from missing, today from ahead, and what went as planned', () => {
    const standing = trialStanding(book, trial, addDays(first, 50));
    expect(standing).toMatchObject({ phase: 'period', day: 51, rated: 46, missing: 5, isOver: false });
    expect(standing.calendar).toHaveLength(DAYS);
    const states = standing.calendar.map(({ state }) => state);
    expect([states[0], states[3], states[50], states[51]]).toEqual(['rated', 'missing', 'today', 'ahead']);
    expect(standing.calendar.slice(0, 14).every(({ condition }) => condition === null)).toBe(true);
    expect(standing.otherwise).toBe(0);
    expect(standing.asPlanned).toBe(51 - 14);
    const more = bookOf([...diary(-2), dose(addDays(first, 14 + 27), 3, 12), dose(addDays(first, 14 + 13), 3, 12)]);
    const [same] = startedTrials(more, sha256);
    if (same === undefined) throw new Error('no trial');
    // One of the two days was one of less.
    expect(trialStanding(more, same, addDays(first, 60)).otherwise).toBe(1);
  });

  test('rows are days under a plan, without those after a change, the run-in counting as usual', () => {
    const { table, others } = trialRows(trialStanding(book, trial, addDays(first, DAYS)), trial);
    const changes = schedule.filter(({ condition }, i) => condition !== (schedule[i - 1]?.condition ?? 0)).length;
    expect(table.days).toHaveLength(84 - 5 * changes);
    expect(others.map(({ name }) => name)).toEqual(['sleep']);
    expect(Array.from(table.days)).toEqual(Array.from(table.days).toSorted((a, b) => a - b));
  });

  test('it is answered after its last day, and before only by whole pairs and without a verdict', () => {
    const answerOn = (day: number, unchanged = true) => {
      const standing = trialStanding(book, trial, addDays(first, day));
      return analyseStarted({ rows: trialRows(standing, trial), protocol, isOver: standing.isOver, unchanged });
    };
    expect(answerOn(DAYS)).toMatchObject({
      analysis: { verdict: 'likely helps', level: 'L2', crossChecks: { holds: [] } },
      exploratory: [{ name: 'sleep' }],
    });
    const during = answerOn(14 + 60);
    expect(during).toMatchObject({ analysis: { verdict: 'cannot tell yet', crossChecks: { holds: ['not-over'] } } });
    // Days of the pair that runs change nothing.
    expect(answerOn(14 + 70)).toEqual(during);
    expect(answerOn(14 + 20)).toBe('one-condition');
    expect(answerOn(DAYS, false)).toMatchObject({ analysis: { verdict: 'cannot tell yet' } });
  });

  test('one that was ended early asks for no more days', () => {
    const ended = { ...event, payload: { ...event.payload, until: instant(addDays(first, 40), 12) } } as EntryDraft;
    const early = bookOf(diary(-2), ended);
    const [one] = startedTrials(early, sha256);
    if (one === undefined) throw new Error('no trial');
    const standing = trialStanding(early, one, addDays(first, 60));
    expect(standing).toMatchObject({ phase: 'ended', isOver: true, missing: 0 });
    expect(standing.calendar).toHaveLength(40);
    expect(runningTrial([one], addDays(first, 60))).toBeNull();
  });

  test('what could be told is reckoned from recent days', () => {
    const { days, outcome } = recentRows(book, 'PAIN', { today: addDays(first, 28), length: 28 });
    expect(days).toHaveLength(25);
    expect(outcome).toHaveLength(25);
  });
});

describe('what a journal holds against a start', () => {
  const today = addDays(first, 20);
  const plan = { question: protocol.question, design: protocol.design };
  const asked = {
    age: 34,
    use: 'daily',
    withdrawal: false,
    dependenceSigns: false,
    pregnant: false,
    clinician: false,
  } as const;
  const usual = Array.from({ length: 14 }, (_, day) => dose(addDays(first, 7 + day), 5));
  const against = (drafts: readonly EntryDraft[], more: Partial<JournalGuard> = {}) =>
    journalStandsAgainst(plan, {
      book: bookOf(drafts, null),
      asked,
      now: instant(today, 12),
      today,
      started: [],
      relief: null,
      ...more,
    });
  const at = instant(first, 8);
  const said = (payload: Extract<EntryDraft, { kind: 'profile' }>['payload']): EntryDraft => ({
    kind: 'profile',
    at,
    zone,
    payload,
  });

  test('nothing, where use is written down and nothing else', () => {
    expect(against(usual)).toEqual([]);
  });

  test.each<[string, readonly EntryDraft[], readonly string[]]>([
    ['no recent dose', [dose(first, 5)], ['no-recent-doses']],
    ['who stopped', [...usual, said({ use: 'stopped' })], ['not-using']],
    ['who is under age', [...usual, said({ age: 17 })], ['under-age']],
    ['withdrawal', [...usual, said({ withdrawal: 'opioids' })], ['withdrawal']],
    ['pregnancy', [...usual, { kind: 'condition', at, zone, payload: { text: 'Pregnant, 2nd month' } }], ['pregnant']],
    [
      'withdrawal that was rated',
      [...usual, ...[12, 14, 16].map((day) => rating(addDays(first, day), { 'Withdrawal signs': 5 }))],
      ['dependence-signs'],
    ],
    ['withdrawal rated once', [...usual, rating(addDays(first, 12), { withdrawal: 5 })], []],
  ])('%s', (_name, drafts, refusals) => {
    expect(against(drafts)).toEqual(refusals);
  });

  test('7-OH among what is taken, and a trial that runs', () => {
    const [strong] = entriesFrom(
      [{ kind: 'product', at, zone, payload: { name: 'Tabs', kind: '7-oh', form: 'tablet' } }],
      pen,
    );
    if (strong === undefined) throw new Error('no product');
    const taken = entriesFrom(
      [
        {
          kind: 'dose',
          at: instant(today, 9),
          zone,
          payload: { product: strong.id, amount: { value: 1, unit: 'tablet' } },
        },
      ],
      pen,
    );
    const book = createBook([strong, ...taken]);
    expect(against([], { book })).toEqual(['seven-hydroxymitragynine']);
    const started = startedTrials(bookOf([]), sha256);
    expect(against(usual, { started })).toEqual(['trial-running']);
  });

  test('what was asked is not made milder by the journal', () => {
    expect(against([...usual, said({ withdrawal: 'none' })], { asked: { ...asked, withdrawal: true } })).toEqual([
      'withdrawal',
    ]);
    expect(against(usual, { asked: { ...asked, dependenceSigns: null } })).toEqual(['signs-not-known']);
  });

  test('an amount is held for two weeks, a time need not be', () => {
    const week = { kind: 'pairs', pairs: 4, periodDays: 7 } as const;
    const guard = { book: bookOf(usual, null), asked, now: instant(today, 12), today, started: [], relief: null };
    expect(journalStandsAgainst({ ...plan, design: week }, guard)).toEqual(['amount-needs-longer']);
    expect(journalStandsAgainst({ question: { kind: 'time', hoursLater: 2 }, design: week }, guard)).toEqual([]);
  });
});
