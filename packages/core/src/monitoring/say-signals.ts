/** Signals in words: each a finding, calm, with its figures, what to do and how often it is wrong. */
import type { Finding, Severity, Source } from '../finding/index.ts';
import type { SignalMessageId } from '../message/en-signals.ts';
import type { MessageValues, Speak } from '../message/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import { falseAlarms } from './false-alarms.ts';
import type { SignalRows } from './rows.ts';
import { factsFor, readSignal, type SignalsInput } from './signals.ts';
import {
  organs,
  type Organ,
  type Signal,
  type SignalFact,
  type SignalId,
  signalIds,
  type SignalReading,
} from './types.ts';
import { COMMON_ON } from './word-signals.ts';

type Say = Speak<SignalMessageId>;

export interface SignalWords {
  readonly speak: Say;
  /** Says a day of the calendar in the reader's way. */
  readonly sayDay: (day: PlainDate) => string;
  /** The day that the answer speaks of. */
  readonly at: PlainDate;
}

/** Every signal of a record, worded. */
export function signalsOf(rows: SignalRows, input: SignalsInput, words: SignalWords): Signal[] {
  return signalIds.map((id) => {
    const reading = readSignal(id, rows, input);
    const { state, lack, words: said, series } = reading;
    return {
      id,
      state,
      lack,
      words: said,
      series,
      finding: findingOf(reading, factsFor(id, input.facts), words),
      falseAlarms: falseAlarms[id],
      assumptions: assumptionsOf(id, words.speak),
    };
  });
}

/** An id as a choice of a message. */
const choice = (id: string): string => id.replaceAll('-', '');

/** The name of a signal, for a heading. */
export const sayName = (id: SignalId, speak: Say): string => speak('signals.name', { id: choice(id) });

function findingOf(reading: SignalReading, facts: readonly SignalFact[], words: SignalWords): Finding {
  const { id, state, lack } = reading;
  const { speak, at } = words;
  const raised = state === 'raised';
  return {
    rule: `monitoring/${id}`,
    severity: raised ? severities[id] : lack === null ? 'none' : 'unknown',
    certainty: 'low',
    about: sayName(id, speak),
    statement: lack === null ? statementOf(reading, words) : speak('signals.lack', { lack: choice(lack) }),
    action: speak(raised ? actions[id] : lack === null ? 'signals.actionNone' : 'signals.actionLack'),
    why: raised ? whyOf(id, facts, speak) : '',
    caveats: [
      ...(lack === null ? [sayFalseAlarms(id, speak)] : []),
      ...(raised ? facts.filter(({ verified }) => !verified) : []).map(({ name }) =>
        speak('signals.unverified', { name }),
      ),
    ],
    sources: raised ? sourcesOf(facts) : [],
    asOf: at,
  };
}

function sayFalseAlarms(id: SignalId, speak: Say): string {
  const { independent, alike, veryAlike } = falseAlarms[id];
  const all = [independent, alike, veryAlike];
  const most = Math.max(...all);
  return speak('signals.falseAlarms', { least: Math.min(...all), most, none: most === 0 ? 'yes' : 'no' });
}

const severities: Readonly<Record<SignalId, Severity>> = {
  escalation: 'moderate',
  'dose-count': 'moderate',
  gaps: 'moderate',
  'first-dose': 'moderate',
  'new-early-dose': 'moderate',
  'stronger-product': 'moderate',
  limits: 'moderate',
  reductions: 'moderate',
  'withdrawal-hours': 'moderate',
  'withdrawal-levels': 'moderate',
  criteria: 'moderate',
  liver: 'major',
  heart: 'major',
  seizure: 'major',
  mood: 'moderate',
  endocrine: 'minor',
  bowel: 'minor',
  weight: 'minor',
};

const actions: Readonly<Record<SignalId, SignalMessageId>> = {
  escalation: 'signals.actionUse',
  'dose-count': 'signals.actionUse',
  gaps: 'signals.actionUse',
  'first-dose': 'signals.actionUse',
  'new-early-dose': 'signals.actionUse',
  'stronger-product': 'signals.actionUse',
  limits: 'signals.actionPlan',
  reductions: 'signals.actionPlan',
  'withdrawal-hours': 'signals.actionWithdrawal',
  'withdrawal-levels': 'signals.actionWithdrawal',
  criteria: 'signals.actionCriteria',
  liver: 'signals.actionLiver',
  heart: 'signals.actionHeart',
  seizure: 'signals.actionSeizure',
  mood: 'signals.actionMood',
  endocrine: 'signals.actionEndocrine',
  bowel: 'signals.actionBowel',
  weight: 'signals.actionWeight',
};

const statements: Readonly<Record<Exclude<SignalId, Organ>, SignalMessageId>> = {
  escalation: 'signals.escalation',
  'dose-count': 'signals.doseCount',
  gaps: 'signals.gaps',
  'first-dose': 'signals.firstDose',
  'new-early-dose': 'signals.newEarlyDose',
  'stronger-product': 'signals.strongerProduct',
  limits: 'signals.limits',
  reductions: 'signals.reductions',
  'withdrawal-hours': 'signals.withdrawalHours',
  'withdrawal-levels': 'signals.withdrawalLevels',
  criteria: 'signals.criteria',
  weight: 'signals.weight',
};

const isOrgan = (id: SignalId): id is Organ => organs.some((organ) => organ === id);

function statementOf({ id, state, figures }: SignalReading, { speak, sayDay }: SignalWords): string {
  const values: MessageValues = { ...figures, state: choice(state) };
  if (isOrgan(id)) return speak('signals.organ', { ...values, place: speak('signals.organPlace', { id }) });
  const { unit, written = '', kind, day } = figures;
  return speak(statements[id], {
    ...values,
    ...(unit === undefined ? {} : { unit: speak('signals.unit', { unit, written }) }),
    ...(kind === undefined ? {} : { kindName: speak('signals.kind', { kind: choice(String(kind)) }) }),
    ...(day === undefined ? {} : { day: sayDay(day as PlainDate) }),
  });
}

function whyOf(id: SignalId, facts: readonly SignalFact[], speak: Say): string {
  const own: SignalMessageId | null =
    id === 'weight' || isOrgan(id)
      ? null
      : id === 'withdrawal-hours' || id === 'withdrawal-levels'
        ? 'signals.whyWithdrawal'
        : 'signals.whyUse';
  return [
    ...(own === null ? [] : [speak(own)]),
    ...facts.map(({ name, frequency, from }) => speak('signals.whyFact', { name, frequency, from })),
  ].join(' ');
}

function sourcesOf(facts: readonly SignalFact[]): Source[] {
  return [...new Map(facts.flatMap(({ sources }) => sources).map((source) => [source.id, source])).values()];
}

/** What each signal takes for granted besides what all do. */
const assumptions: Readonly<Record<Exclude<SignalId, Organ>, readonly SignalMessageId[]>> = {
  escalation: ['signals.assumeAmounts'],
  'dose-count': [],
  gaps: [],
  'first-dose': ['signals.assumeClock'],
  'new-early-dose': ['signals.assumeEarly', 'signals.assumeClock'],
  'stronger-product': ['signals.assumeStronger', 'signals.assumeAmounts'],
  limits: ['signals.assumeLimits'],
  reductions: ['signals.assumeReductions'],
  'withdrawal-hours': ['signals.assumeWithdrawal'],
  'withdrawal-levels': ['signals.assumeWithdrawal', 'signals.assumeLevels'],
  criteria: ['signals.assumeWords'],
  weight: ['signals.assumeWeight'],
};

/** Those that compare weeks, and the least change that they speak of. */
const weekly: Readonly<Partial<Record<SignalId, SignalMessageId>>> = {
  escalation: 'signals.assumeTenth',
  'dose-count': 'signals.assumeTenth',
  gaps: 'signals.assumeTenth',
  'first-dose': 'signals.assumeHours',
};

function assumptionsOf(id: SignalId, speak: Say): string[] {
  const least = weekly[id];
  const own = isOrgan(id)
    ? [speak('signals.assumeOrgan', { count: COMMON_ON[id] }), speak('signals.assumeWords')]
    : assumptions[id].map((one) => speak(one));
  return [
    ...(least === undefined ? [] : [speak('signals.assumeWeeks', { least: speak(least) })]),
    ...own,
    speak('signals.ownRecord'),
    sayFalseAlarms(id, speak),
  ];
}
