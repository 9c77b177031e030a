/**
 * A made-up journal of twelve weeks, so that a newcomer sees a full one before there is anything of their own.
 *
 * It shows what a journal can hold, never how anybody should use kratom: amounts and times wander without a direction,
 * days are left out, and nothing gets better because of a dose. The same seed gives the same journal.
 */
import { entriesFrom, type EntryDraft, type Pen } from './draft.ts';
import type { Entry, EntryId, EntryOf, Payloads } from './entries.ts';

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
/** Days from the start on which the product changes. */
const CHANGE_OF_PRODUCT = 49;
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
  [58, 14, 'Forgot whether I had taken the noon one. Did not take another.'],
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
  const capsules: { id: EntryId } = { id: '' };
  for (let day = 0; day <= DAYS; day += 1) {
    if (day === CHANGE_OF_PRODUCT) capsules.id = write(maker, 'product', day + 8.8 / 24, capsulesPayload).id;
    oneDay(maker, day, day < CHANGE_OF_PRODUCT ? powder.id : capsules.id);
  }
  for (const [day, hour, text] of notes) write(maker, 'note', day + hour / 24, { text });
  questionnaires(maker);
  return maker.entries.filter(({ at }) => at <= options.until).sort((a, b) => a.at - b.at);
}

function beginning(maker: Maker): void {
  write(maker, 'profile', -0.2, {
    age: 37,
    use: 'daily',
    withdrawal: 'none',
    product: 'kratom',
    reasons: ['back pain', 'low mood'],
    ratings: ['Pain', 'Mood', 'Energy'],
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

function oneDay(maker: Maker, day: number, product: EntryId): void {
  const { chance } = maker;
  const ill = day >= ILL.from && day <= ILL.to;
  const pain = chance.between(3, 6) + (ill ? 1 : 0);
  const mood = chance.between(4, 7) - (ill ? 1.5 : 0);
  if (chance.happens(0.8)) waking(maker, day, { pain, mood });
  if (!WITHOUT.has(day)) doses(maker, { day, product, ill });
  if (chance.happens(0.55)) evening(maker, day, { pain, mood });
}

interface Feeling {
  readonly pain: number;
  readonly mood: number;
}

const half = (value: number): number => Math.min(10, Math.max(0, Math.round(value * 2) / 2));

function ratingsOf({ pain, mood }: Feeling, { between }: Chance): Record<string, number> {
  return { Pain: half(pain + between(-1, 1)), Mood: half(mood + between(-1, 1)), Energy: half(between(3, 7)) };
}

function waking(maker: Maker, day: number, feeling: Feeling): void {
  const { chance } = maker;
  const hour = chance.between(6.6, 7.6);
  write(maker, 'check-in', day + hour / 24, {
    anchor: 'waking',
    ratings: ratingsOf(feeling, chance),
    sleptAt: instantOf(maker, day + chance.between(-1.6, 0.4) / 24),
    wokeAt: instantOf(maker, day + (hour - 0.2) / 24),
  });
}

function evening(maker: Maker, day: number, feeling: Feeling): void {
  const { chance } = maker;
  const sideEffects = chance.happens(0.18)
    ? [{ text: chance.happens(0.6) ? 'constipation' : 'nausea', severity: half(chance.between(2, 5)) }]
    : undefined;
  write(maker, 'check-in', day + chance.between(20.5, 22.5) / 24, {
    anchor: 'evening',
    ratings: ratingsOf(feeling, chance),
    ...(sideEffects === undefined ? {} : { sideEffects }),
  });
}

interface DayOfDoses {
  readonly day: number;
  readonly product: EntryId;
  readonly ill: boolean;
}

/** Morning, noon and evening, any of them left out, in no pattern. */
function doses(maker: Maker, { day, product, ill }: DayOfDoses): void {
  const { chance } = maker;
  const hours = [chance.between(7.4, 8.9), chance.between(12.4, 14.2), chance.between(17.2, 19.5)];
  const likely = ill ? [0.5, 0.3, 0.2] : [0.93, 0.7, 0.45];
  for (const [place, hour] of hours.entries()) {
    if (!chance.happens(likely[place] ?? 0)) continue;
    write(maker, 'dose', day + hour / 24, {
      product,
      amount:
        day < CHANGE_OF_PRODUCT
          ? { value: Math.round(chance.between(1.6, 3.4) * 10) / 10, unit: 'g' }
          : { value: Math.round(chance.between(3, 7)), unit: 'capsule' },
      ...(chance.happens(0.4) ? { eaten: place === 0 ? ('snack' as const) : ('meal' as const) } : {}),
      ...(chance.happens(0.25) ? { reasons: ['back pain'] } : {}),
      ...(chance.happens(0.3) ? { before: { Pain: half(chance.between(3, 7)) } } : {}),
    });
  }
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

interface Chance {
  between(least: number, most: number): number;
  happens(probability: number): boolean;
  bytes(length: number): Uint8Array;
}

/** Mulberry32 (Ettinger 2017, public domain): small, repeatable, good enough to look like chance. Never for anything secret. */
function createChance(seed: number): Chance {
  const state = { now: seed >>> 0 };
  const next = (): number => {
    state.now = (state.now + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.now ^ (state.now >>> 15), state.now | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (least, most) => least + next() * (most - least),
    happens: (probability) => next() < probability,
    bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)),
  };
}
