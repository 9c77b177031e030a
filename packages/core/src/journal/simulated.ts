/**
 * A made-up journal of twelve weeks, so that a newcomer sees a full one before there is anything of their own.
 *
 * It shows what a journal can hold, never how anybody should use kratom: amounts and times wander without a direction,
 * days are left out, three weeks away pass on much less, and nothing gets better because of a dose: `simulatedTruth`
 * says how its ratings were made. The same seed gives the same journal.
 */
import { entriesFrom, type EntryDraft, type Pen } from './draft.ts';
import type { Entry, EntryId, EntryOf, Payloads } from './entries.ts';
import {
  type Chance,
  createChance,
  dailyLevels,
  normal,
  type SimulatedDose,
  simulatedTruth,
  worldOf,
} from './simulated-world.ts';

/** What a simulated journal is made of. */
export interface SimulatedJournalOptions {
  readonly seed: number;
  /** The last midnight of the person's own clock, milliseconds since 1970. The journal begins 84 days before it. */
  readonly midnight: number;
  /** Nothing happens after this instant. */
  readonly until: number;
  readonly zone: string;
}

const DAYS = 84;
/** Days of the same use before the journal begins. */
const BEFORE = 30;
/** Days from the start on which the product changes. */
const CHANGE_OF_PRODUCT = 49;
const GRAMS_PER_CAPSULE = 0.5;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days on which none was taken, and a week with a cold in bed. */
const WITHOUT = new Set([11, 12, 33, 60]);
const ILL = { from: 38, to: 41 };

const notes: readonly (readonly [day: number, hour: number, text: string])[] = [
  [2, 21, 'Started writing things down. Asked the pharmacist about the sertraline; she did not know kratom well.'],
  [9, 13.5, 'Long drive. Back stiff whatever I took.'],
  [12, 20, 'Two days without. Runny nose, short night. Not sure if it was that or the weather.'],
  [24, 18.4, 'Constipated since Monday. More water, more walking.'],
  [33, 22, 'None today. Mood flat in the evening.'],
  [49, 9, 'Powder is finished. Capsules now; they came with a lab sheet.'],
  [46, 14, 'Forgot whether I had taken the noon one. Did not take another.'],
  [51, 21, 'Away for work until the 72nd day of this. Took few capsules along. First days rough.'],
  [71, 19.2, 'Physiotherapy again. Exercises help about as much on days with as on days without.'],
  [80, 21.5, 'Appointment in two weeks. Take the printed pages along.'],
];

interface Maker {
  readonly options: SimulatedJournalOptions;
  readonly chance: Chance;
  readonly entries: Entry[];
}

/** The entries of the simulated journal, oldest first. */
export function simulatedJournal(options: SimulatedJournalOptions): Entry[] {
  const maker: Maker = { options, chance: createChance(options.seed), entries: [] };
  beginning(maker);
  const powder = write(maker, 'product', -0.1, powderPayload);
  const capsules = write(maker, 'product', CHANGE_OF_PRODUCT + 8.8 / 24, capsulesPayload);
  const doses = Array.from({ length: BEFORE + DAYS + 1 }, (_, i) => dosesOn(maker, i - BEFORE)).flat();
  const rate = ratingsBy(maker, doses);
  for (const dose of doses.filter(({ day }) => day >= 0))
    writeDose(maker, dose, {
      product: (dose.day < CHANGE_OF_PRODUCT ? powder : capsules).id,
      before: rate(dose.day - 0.01),
    });
  checkIns(maker, doses, rate);
  for (const [day, hour, text] of notes) write(maker, 'note', day + hour / 24, { text });
  questionnaires(maker);
  return maker.entries.filter(({ at }) => at <= options.until).sort((a, b) => a.at - b.at);
}

/** As the profile has them; the last is a sign of withdrawal and not what the person takes it for. */
const RATINGS = ['Pain', 'Mood', 'Energy', 'Runny nose'] as const;

function beginning(maker: Maker): void {
  write(maker, 'profile', -0.2, {
    age: 37,
    use: 'daily',
    withdrawal: 'none',
    product: 'kratom',
    reasons: ['back pain', 'low mood'],
    ratings: [...RATINGS],
  });
  write(maker, 'condition', -0.2, { text: 'lower back pain' });
  write(maker, 'medicine', -0.2, {
    text: 'sertraline 50 mg',
    regular: [{ time: '08:00', amount: { value: 50, unit: 'mg' } }],
  });
  write(maker, 'medicine', 20, { text: 'ibuprofen 400 mg', asNeeded: true });
  write(maker, 'event', ILL.from + 0.4, { text: 'A cold, mostly in bed', until: instantOf(maker, ILL.to + 0.8) });
  write(maker, 'event', 70 + 17 / 24, { text: 'Physiotherapy' });
}

const powderPayload: Payloads['product'] = {
  name: 'Green powder',
  kind: 'kratom',
  form: 'powder',
  batch: 'A17',
  units: [{ unit: 'teaspoon', grams: 2.2, sd: 0.4 }],
  price: { amount: 24, currency: 'USD', for: { value: 250, unit: 'g' } },
  stock: { value: 250, unit: 'g' },
};

const capsulesPayload: Payloads['product'] = {
  name: 'Green capsules',
  kind: 'kratom',
  form: 'capsule',
  batch: 'C203',
  analysis: {
    content: {
      mitragynine: { value: 1.4, unit: 'percent', sd: 0.1 },
      sevenHydroxymitragynine: { value: 0.02, unit: 'percent' },
    },
    batch: 'C203',
    tests: [
      { name: 'Lead', value: 0.3, unit: 'ppm', result: 'pass' },
      { name: 'Salmonella', value: null, result: 'not detected' },
    ],
  },
  units: [{ unit: 'capsule', grams: 0.5, sd: 0.03 }],
  price: { amount: 32, currency: 'USD', for: { value: 240, unit: 'capsule' } },
  stock: { value: 240, unit: 'capsule' },
};

const isIll = (day: number): boolean => day >= ILL.from && day <= ILL.to;
const isAway = (day: number): boolean => day >= simulatedTruth.lowerUse.from && day < simulatedTruth.lowerUse.to;

/** Morning, noon and evening, any of them left out, in no pattern; days before the first are taken and not written. */
function dosesOn({ chance }: Maker, day: number): readonly SimulatedDose[] {
  const hours = [chance.between(7.4, 8.9), chance.between(12.4, 14.2), chance.between(17.2, 19.5)];
  if (WITHOUT.has(day)) return [];
  const likely = isIll(day) ? [0.5, 0.3, 0.2] : isAway(day) ? [0.5, 0.2, 0.3] : [0.95, 0.8, 0.65];
  return hours.flatMap((hour, place) => {
    const grams = amountOn(chance, day);
    return chance.happens(likely[place] ?? 0) ? [{ day: day + hour / 24, grams }] : [];
  });
}

function amountOn(chance: Chance, day: number): number {
  if (day < CHANGE_OF_PRODUCT) return Math.round(chance.between(1.6, 3.4) * 10) / 10;
  const capsules = isAway(day) ? chance.between(0.6, 2.4) : chance.between(3, 7);
  return Math.round(capsules) * GRAMS_PER_CAPSULE;
}

function writeDose(maker: Maker, { day, grams }: SimulatedDose, { product, before }: DoseDetails): void {
  const { chance } = maker;
  write(maker, 'dose', day, {
    product,
    amount:
      day < CHANGE_OF_PRODUCT ? { value: grams, unit: 'g' } : { value: grams / GRAMS_PER_CAPSULE, unit: 'capsule' },
    ...(chance.happens(0.4) ? { eaten: day % 1 < 0.4 ? ('snack' as const) : ('meal' as const) } : {}),
    ...(chance.happens(0.25) ? { reasons: ['back pain'] } : {}),
    ...(chance.happens(0.6) ? { before } : {}),
  });
}

interface DoseDetails {
  readonly product: EntryId;
  /** Ratings just before it. */
  readonly before: Record<string, number>;
}

const half = (value: number): number => Math.min(10, Math.max(0, Math.round(value * 2) / 2));

/** Ratings at a moment, by the world of `simulatedTruth`. */
type Rate = (day: number) => Record<string, number>;

function ratingsBy({ chance }: Maker, doses: readonly SimulatedDose[]): Rate {
  const deficit = worldOf(doses, DAYS + 1);
  const levels = dailyLevels(chance, DAYS + 1);
  return (day) => {
    const missing = deficit(day);
    const level = 0.6 * (levels[Math.floor(day)] ?? 0) + (isIll(Math.floor(day)) ? 1 : 0);
    return {
      Pain: half(simulatedTruth.without + simulatedTruth.cost * missing + level + 0.7 * normal(chance)),
      Mood: half(6.5 - missing - level + 0.7 * normal(chance)),
      Energy: half(chance.between(3, 7)),
      [simulatedTruth.withdrawalRating]: half(2 * missing - 0.5 + 0.8 * normal(chance)),
    };
  };
}

/** At waking, after some doses, in the evening. */
function checkIns(maker: Maker, doses: readonly SimulatedDose[], rate: Rate): void {
  const { chance } = maker;
  for (let day = 0; day <= DAYS; day += 1) {
    if (chance.happens(0.85)) waking(maker, day, rate);
    if (chance.happens(0.6)) evening(maker, day, rate);
  }
  for (const { day } of doses) {
    const after = day + chance.between(1.1, 2.4) / 24;
    if (day < 0 || !chance.happens(0.5)) continue;
    write(maker, 'check-in', after, { anchor: 'after-dose', ratings: rate(after) });
  }
}

function waking(maker: Maker, day: number, rate: Rate): void {
  const { chance } = maker;
  const at = day + chance.between(6.6, 7.3) / 24;
  write(maker, 'check-in', at, {
    anchor: 'waking',
    ratings: rate(at),
    sleptAt: instantOf(maker, day + chance.between(-1.6, 0.4) / 24),
    wokeAt: instantOf(maker, at - 0.2 / 24),
  });
}

function evening(maker: Maker, day: number, rate: Rate): void {
  const { chance } = maker;
  const at = day + chance.between(20.5, 22.5) / 24;
  const sideEffects = chance.happens(0.18)
    ? [{ text: chance.happens(0.6) ? 'constipation' : 'nausea', severity: half(chance.between(2, 5)) }]
    : undefined;
  write(maker, 'check-in', at, {
    anchor: 'evening',
    ratings: rate(at),
    ...(sideEffects === undefined ? {} : { sideEffects }),
  });
}

/** Ids of the items of the GAD-7 in the facts, in their order. */
const gad7Items = ['nervous', 'control', 'worry', 'relax', 'restless', 'irritable', 'afraid'] as const;

/** The same questionnaire twice: anxiety over two weeks, each answer 0 to 3. */
function questionnaires(maker: Maker): void {
  for (const [day, answers] of [
    [28, [1, 1, 2, 1, 0, 1, 1]],
    [77, [1, 1, 1, 2, 0, 1, 0]],
  ] as const) {
    write(maker, 'assessment', day + 20 / 24, {
      instrument: 'gad7',
      version: '1',
      answers: Object.fromEntries(gad7Items.map((item, place) => [item, answers[place] ?? null])),
      total: answers.reduce<number>((sum, answer) => sum + answer, 0),
      enteredBy: 'self',
    });
  }
}

/** `day` counts from the start; its fraction is the time of day. */
const instantOf = ({ options }: Maker, day: number): number =>
  Math.round((options.midnight + (day - DAYS) * DAY) / MINUTE) * MINUTE;

function write<Kind extends keyof Payloads>(
  maker: Maker,
  kind: Kind,
  day: number,
  payload: Payloads[Kind],
): EntryOf<Kind> {
  const at = instantOf(maker, day);
  const pen: Pen = { now: () => at + MINUTE, random: maker.chance.bytes };
  // Kind and payload belong together, which the compiler cannot follow through a type that is not known yet.
  const draft = { kind, at, zone: maker.options.zone, payload } as unknown as EntryDraft;
  const entries = entriesFrom([draft], pen);
  maker.entries.push(...entries);
  return entries[0] as unknown as EntryOf<Kind>;
}
