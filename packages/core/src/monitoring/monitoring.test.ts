/** Signals of records that were made by hand: what is raised, what is not, and what cannot be said. */
import { describe, expect, it } from 'vitest';
import { enSignals } from '../message/en-signals.ts';
import { createSpeaker } from '../message/index.ts';
import { addDays, type PlainDate, plainDate } from '../quantity/index.ts';
import {
  readSignal,
  readWords,
  type SignalDay,
  type SignalDose,
  type SignalId,
  signalIds,
  type SignalRows,
  signalsOf,
  weeklyValues,
} from './index.ts';

const LAST = plainDate('2026-07-09');
const day = (ago: number): PlainDate => addDays(LAST, -ago);

interface Made {
  readonly hours?: readonly number[];
  readonly grams?: number;
  readonly kind?: SignalDose['kind'];
  readonly basis?: string;
  readonly mgPerGram?: number;
  readonly kept?: boolean;
}

/** Days that differ a little, so that nothing is without spread. */
function rowsOf(made: (ago: number) => Made, rest: Partial<SignalRows> = {}, length = 126): SignalRows {
  const days = Array.from({ length }, (_, i): SignalDay => {
    const ago = length - 1 - i;
    const { hours = [9, 13, 18], grams = 2, kind = 'leaf', basis = 'label', mgPerGram = 15, kept = true } = made(ago);
    const wobble = 0.1 * ((ago * 7) % 5) - 0.2;
    const doses = hours.map((hour): SignalDose => {
      const taken = grams + wobble;
      const mg = taken * mgPerGram;
      return {
        hour: hour + wobble,
        kind,
        mg: { mean: mg, low: 0.8 * mg, high: 1.2 * mg },
        basis,
        grams: taken,
        amount: { value: taken, unit: 'g' },
      };
    });
    return { date: day(ago), kept, doses: kept ? doses : [] };
  });
  const none = { ratings: [], said: [], areas: null, weights: [], limits: [], firstDose: day(length - 1) };
  return { days, ...none, ...rest };
}

const read = (id: SignalId, rows: SignalRows) => readSignal(id, rows, { levels: null, facts: [] });
const said = (ago: number, text: string) => ({ day: day(ago), text, ...readWords(text) });

describe('use', () => {
  it('raises nothing where use goes on as it was', () => {
    const rows = rowsOf(() => ({}));
    for (const id of ['escalation', 'dose-count', 'gaps', 'first-dose', 'new-early-dose', 'stronger-product'] as const)
      expect([id, read(id, rows).state]).toEqual([id, 'not-raised']);
  });

  it('raises what changed in the last four weeks', () => {
    const more = rowsOf((ago) => ({ grams: ago < 28 ? 2.6 : 2 }));
    expect(read('escalation', more)).toMatchObject({ state: 'raised', figures: { unit: 'mgmitragynine' } });
    const often = rowsOf((ago) => ({ hours: ago < 28 ? [9, 12, 15, 18] : [9, 13, 18] }));
    expect(read('dose-count', often).state).toBe('raised');
    expect(read('gaps', often).state).toBe('raised');
    const earlier = rowsOf((ago) => ({ hours: ago < 28 ? [7.5, 13, 18] : [9, 13, 18] }));
    expect(read('first-dose', earlier)).toMatchObject({
      state: 'raised',
      figures: { recent: '07:30', earlier: '09:00' },
    });
    expect(
      read(
        'new-early-dose',
        rowsOf((ago) => ({ hours: ago < 6 ? [6, 9, 13] : [9, 13] })),
      ).state,
    ).toBe('raised');
    expect(
      read(
        'stronger-product',
        rowsOf((ago) => ({ kind: ago < 6 ? 'extract' : 'leaf' })),
      ).state,
    ).toBe('raised');
  });

  it('compares grams where the strength came to be known in another way, which is no rise', () => {
    const sheet = rowsOf((ago) => (ago < 28 ? { basis: 'analysis', mgPerGram: 25 } : { basis: 'published-range' }));
    expect(read('escalation', sheet)).toMatchObject({ state: 'not-raised', figures: { unit: 'grams' } });
    expect(read('stronger-product', sheet).state).toBe('not-raised');
  });

  it('says that there is not enough, never that nothing was seen', () => {
    expect(
      read(
        'escalation',
        rowsOf(() => ({}), {}, 30),
      ),
    ).toMatchObject({ state: 'not-enough', lack: 'few-days' });
    expect(
      read(
        'escalation',
        rowsOf(() => ({ hours: [] })),
      ),
    ).toMatchObject({ lack: 'few-doses' });
    expect(
      read(
        'dose-count',
        rowsOf((ago) => ({ kept: ago % 7 === 0 })),
      ),
    ).toMatchObject({ lack: 'few-days' });
  });

  it('takes a day without entries for unknown and leaves out the odd days of a week', () => {
    const weeks = weeklyValues([...Array.from({ length: 119 }, () => 1), null, 2, 2, 2, 2, 90, 0]);
    expect(weeks.at(-1)).toBe(2);
    expect(weeklyValues([null, null, null, null, null, 1, 1]).at(-1)).toBeNull();
  });
});

describe('plans', () => {
  const limit = (ago: number, value: number | null, dosesPerDay: number | null = null) => ({
    from: day(ago),
    perDay: value === null ? null : { value, unit: 'g' as const },
    dosesPerDay,
  });

  it('counts days over the own limit, and knows when there is none', () => {
    expect(
      read(
        'limits',
        rowsOf(() => ({}), { limits: [limit(60, 5)] }),
      ),
    ).toMatchObject({ state: 'raised' });
    expect(
      read(
        'limits',
        rowsOf(() => ({}), { limits: [limit(60, null, 3)] }),
      ).state,
    ).toBe('not-raised');
    expect(
      read(
        'limits',
        rowsOf(() => ({}), { limits: [limit(60, 5), limit(20, null)] }),
      ),
    ).toMatchObject({
      state: 'not-enough',
    });
    expect(
      read(
        'limits',
        rowsOf(() => ({})),
      ),
    ).toMatchObject({ lack: 'no-plan' });
  });

  it('sees a step down that is gone again, and one that holds', () => {
    const limits = [limit(70, 4.5)];
    const back = rowsOf((ago) => ({ grams: ago < 70 && ago > 40 ? 1.5 : 2 }), { limits });
    expect(read('reductions', back).state).toBe('raised');
    expect(
      read(
        'reductions',
        rowsOf((ago) => ({ grams: ago < 70 ? 1.5 : 2 }), { limits }),
      ).state,
    ).toBe('not-raised');
    expect(
      read(
        'reductions',
        rowsOf(() => ({}), { limits: [limit(10, 4.5)] }),
      ),
    ).toMatchObject({ lack: 'recent-step' });
  });
});

describe('withdrawal', () => {
  const ratings = (morning: number) =>
    Array.from({ length: 28 }, (_, ago) => [
      { day: day(ago), at: 10 * ago + 1, value: morning + (ago % 2), hoursSince: 13 },
      { day: day(ago), at: 10 * ago + 2, value: 1 + (ago % 3) * 0.5, hoursSince: 2 },
    ]).flat();

  it('compares ratings within the day, by hours and by levels that were handed in', () => {
    expect(
      read(
        'withdrawal-hours',
        rowsOf(() => ({}), { ratings: ratings(4) }),
      ).state,
    ).toBe('raised');
    expect(
      read(
        'withdrawal-hours',
        rowsOf(() => ({}), { ratings: ratings(1) }),
      ).state,
    ).toBe('not-raised');
    const rows = rowsOf(() => ({}), { ratings: ratings(4) });
    expect(read('withdrawal-levels', rows)).toMatchObject({ state: 'not-enough', lack: 'no-levels' });
    const levels = rows.ratings.map(({ at, hoursSince }) => ({ at, level: 20 - (hoursSince ?? 0) }));
    expect(readSignal('withdrawal-levels', rows, { levels, facts: [] }).state).toBe('raised');
    expect(
      read(
        'withdrawal-hours',
        rowsOf(() => ({})),
      ),
    ).toMatchObject({ lack: 'few-ratings' });
  });
});

describe('words', () => {
  it('reads areas and organs, and leaves out what is denied or about somebody else', () => {
    expect(readWords("Couldn't stop after two doses").areas).toEqual(['cutting-down']);
    expect(readWords('Strong cravings all day').areas).toEqual(['craving']);
    expect(readWords('My eyes look yellow').telling).toEqual(['liver']);
    expect(readWords('Constipated again').common).toEqual(['bowel']);
    for (const text of ['No nausea today', 'My brother has cravings', 'Craving chocolate', 'Never had a seizure'])
      expect([text, readWords(text)]).toEqual([text, { areas: [], telling: [], common: [] }]);
  });

  it('raises two areas, one telling word, and common complaints only on several days', () => {
    const two = [said(3, 'Strong cravings'), said(9, 'Tried to cut down again')];
    expect(
      read(
        'criteria',
        rowsOf(() => ({}), { said: two }),
      ),
    ).toMatchObject({ state: 'raised', figures: { count: 2 } });
    expect(
      read(
        'criteria',
        rowsOf(() => ({}), { said: two.slice(1) }),
      ).state,
    ).toBe('not-raised');
    expect(
      read(
        'criteria',
        rowsOf(() => ({})),
      ),
    ).toMatchObject({ lack: 'nothing-written' });
    expect(
      read(
        'liver',
        rowsOf(() => ({}), { said: [said(2, 'dark urine')] }),
      ).state,
    ).toBe('raised');
    const sick = (count: number) => Array.from({ length: count }, (_, i) => said(i, 'nausea')).toReversed();
    expect(
      read(
        'bowel',
        rowsOf(() => ({}), { said: sick(6) }),
      ).state,
    ).toBe('raised');
    expect(
      read(
        'bowel',
        rowsOf(() => ({}), { said: sick(5) }),
      ).state,
    ).toBe('not-raised');
  });
});

it('words every signal in each state, without blame, promise or amount to take', () => {
  const speak = createSpeaker('en', enSignals);
  const fact = {
    topic: 'liver' as const,
    name: 'Liver injury',
    frequency: 'A series of cases.',
    from: 'Published cases.',
    latency: { mean: 21, low: 2, high: 49 },
    verified: false,
    certainty: 'low' as const,
    asOf: LAST,
    sources: [],
  };
  const records = [
    rowsOf(() => ({})),
    rowsOf(() => ({}), {}, 20),
    rowsOf((ago) => ({ grams: ago < 28 ? 2.6 : 2 }), {
      said: [said(2, 'dark urine')],
      weights: [
        ...[60, 55].map((ago) => ({ day: day(ago), value: 80 })),
        ...[5, 2].map((ago) => ({ day: day(ago), value: 74 })),
      ],
    }),
  ];
  for (const rows of records) {
    const signals = signalsOf(rows, { levels: null, facts: [fact] }, { speak, sayDay: String, at: LAST });
    expect(signals.map(({ id }) => id)).toEqual([...signalIds]);
    const calm = signals.filter(({ state }) => state !== 'raised');
    expect(calm.every(({ finding }) => finding.action.includes('no all-clear'))).toBe(true);
    for (const { finding, assumptions } of signals) {
      const all = [finding.statement, finding.action, finding.why, ...finding.caveats, ...assumptions].join(' ');
      expect(all).not.toMatch(/\bsafe\b|next dose|addict|abuse|well done|[{}]|NaN|undefined/iu);
    }
  }
  const [liver] = signalsOf(
    records[2] ?? rowsOf(() => ({})),
    { levels: null, facts: [fact] },
    { speak, sayDay: String, at: LAST },
  ).filter(({ id }) => id === 'liver');
  expect(liver?.finding).toMatchObject({ severity: 'major', rule: 'monitoring/liver' });
  expect(liver?.finding.statement).toContain('2 to 49 days after the start');
  expect(liver?.finding.caveats.join(' ')).toContain('Not verified: Liver injury');
});
