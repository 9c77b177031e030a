/**
 * The journal as PsychonautWiki Journal reads it, so that a person can leave: doses, what they weigh, and timed notes.
 * What that program has no place for is lost: ratings, questionnaires, medicines, analyses, zones.
 */
import { isEntry, recordsOf, type Entry, type EntryId, type EntryOf, type JournalEntry } from '@clearleaf/core/journal';
import { wallText, wallTimeAt, zoneClock } from '../wall-time.ts';
import { gramsOf, productVersions } from './grams.ts';

type Dose = EntryOf<'dose'>;

const SECOND = 1000;
const MINUTE = 60_000;
const SUBSTANCES = { kratom: 'Kratom', extract: 'Kratom extract', '7-oh': '7-Hydroxymitragynine' } as const;
const FULLNESS = { empty: 'EMPTY', snack: 'HALFFULL', meal: 'FULL' } as const;

/** A JSON text that both the Android and the iOS app read: every key is there that either demands. */
export function exportPsychonautWiki(entries: readonly JournalEntry[]): string {
  const living = recordsOf(entries).flatMap(({ current }) => current ?? []);
  const products = productVersions(entries);
  const days = new Map<string, Entry[]>();
  for (const entry of living.filter(({ kind }) => kind === 'dose' || kind === 'note').sort((a, b) => a.at - b.at)) {
    const day = wallText(wallTimeAt(zoneClock(entry.zone), entry.at)).slice(0, 10);
    const list = days.get(day) ?? [];
    list.push(entry);
    days.set(day, list);
  }
  const experiences = [...days].map(([day, list]) => experienceOf(day, list, products));
  const custom = [SUBSTANCES.extract, SUBSTANCES['7-oh']];
  return JSON.stringify({
    experiences,
    substanceCompanions: Object.values(SUBSTANCES).map((substanceName) => ({ substanceName, color: 'GREEN' })),
    customSubstances: custom.map((name) => ({
      name,
      units: name === SUBSTANCES['7-oh'] ? 'mg' : 'g',
      description: '',
    })),
    customUnits: [],
  });
}

const wholeSeconds = (instant: number): number => Math.floor(instant / SECOND) * SECOND;

function experienceOf(day: string, entries: readonly Entry[], products: ReturnType<typeof productVersions>) {
  const first = wholeSeconds(entries[0]?.at ?? 0);
  return {
    title: day,
    text: '',
    creationDate: first,
    sortDate: first,
    isFavorite: false,
    location: null,
    ratings: [],
    timedNotes: entries.flatMap((entry) => (entry.kind === 'note' ? [noteOf(entry)] : [])),
    ingestions: entries.flatMap((entry) => (entry.kind === 'dose' ? [ingestionOf(entry, products)] : [])),
  };
}

const noteOf = ({ at, payload }: EntryOf<'note'>) => ({
  creationDate: wholeSeconds(at),
  time: wholeSeconds(at),
  note: payload.text,
  color: 'GREEN',
  isPartOfTimeline: true,
});

type Products = ReadonlyMap<EntryId, EntryOf<'product'>>;

function ingestionOf(dose: Dose, products: Products) {
  const { eaten, minutes, product } = dose.payload;
  const known = product === null ? undefined : products.get(product)?.payload;
  const time = wholeSeconds(dose.at);
  return {
    substanceName: SUBSTANCES[known?.kind ?? 'kratom'],
    time,
    endTime: minutes === undefined || minutes === 0 ? null : time + Math.round(minutes) * MINUTE,
    creationDate: time,
    administrationRoute: 'ORAL',
    ...amountOf(dose, products),
    notes: notesOf(dose, products),
    stomachFullness: eaten === undefined ? null : FULLNESS[eaten],
    consumerName: null,
    customUnitId: null,
  };
}

/** In grams where they are known; capsules and spoons are then in the notes. */
function amountOf(dose: Dose, products: Products) {
  const { amount } = dose.payload;
  const grams = gramsOf(dose, products);
  const isAsCounted = grams === null || amount.unit === 'g';
  const sd = isAsCounted ? (amount.sd ?? null) : null;
  return {
    dose: isAsCounted ? amount.value : grams,
    isDoseAnEstimate: sd !== null,
    estimatedDoseStandardDeviation: sd,
    units: isAsCounted ? (amount.unit === 'other' ? '' : amount.unit) : 'g',
  };
}

function notesOf(dose: Dose, products: Products): string {
  const { amount, note, product, productText } = dose.payload;
  const name = (product === null ? undefined : products.get(product)?.payload.name) ?? productText;
  const isWeighed = amount.unit !== 'g' && gramsOf(dose, products) !== null;
  const first = [name, isWeighed ? `${amount.value} ${amount.unit}` : undefined].filter((each) => each !== undefined);
  return [first.join(', '), note ?? ''].filter((each) => each !== '').join('\n');
}

/** How many living records the file has no place for. */
export const lostInPsychonautWiki = (entries: readonly JournalEntry[]): number =>
  recordsOf(entries).filter(
    ({ current }) => current !== null && isEntry(current) && current.kind !== 'dose' && current.kind !== 'note',
  ).length;
