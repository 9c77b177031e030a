/**
 * PsychonautWiki Journal: the JSON of the Android and the iOS app and of the fork by huanli233.
 *
 * Absent and null are the same here, because Android leaves out what equals its default. Times are instants without
 * a zone; iOS cuts them to whole seconds, so that seconds are all that is kept. Only kratom becomes a dose: another
 * substance becomes an event in the person's words, and a medicine only if the person says so.
 */
import { askSelection, askZone } from '../answers.ts';
import { canonicalText } from '../canonical.ts';
import { ExchangeError } from '../error.ts';
import { field, instantIn, isObject, numberIn, objectsIn, readJson, textIn, type JsonObject } from '../json.ts';
import { formOf, kratomKind } from '../kratom.ts';
import { pacer } from '../pace.ts';
import { readingBuilder, type ReadingBuilder } from '../reading.ts';
import { distinctKeys, hashText, longText, rowKey, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { knownUnit } from '../units.ts';
import { amountOf, oneOf, weightOf } from './amounts.ts';
import { readExperience } from './experience.ts';
import { isOther, type JournalReading } from './shared.ts';
import { byId, partsOf } from './recipes.ts';

const SECOND = 1000;
const LONGEST_MINUTES = 2_880;

export const psychonautWiki: Reader = {
  format: 'psychonautwiki-journal',
  detect({ text }) {
    if (!text.startsWith('{') || !/"experiences"\s*:\s*\[/.test(text)) return 0;
    if (/"(substanceCompanions|customSubstances|customUnits)"/.test(text)) return 0.95;
    return /"ingestions"|"administrationRoute"/.test(text) ? 0.9 : 0.5;
  },
  read: readJournal,
};

async function readJournal(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const root = await readJson(file);
  if (!isObject(root) || !Array.isArray(root['experiences']))
    throw new ExchangeError({
      code: 'malformed',
      file: file.name,
      place: 'experiences',
      value: '',
      expected: 'an object with a list of experiences',
    });
  const builder = readingBuilder('psychonautwiki-journal');
  const asking = { builder, answers, context, file: file.name };
  const reading: JournalReading = {
    ...asking,
    zone: askZone(asking),
    units: byId(root, 'customUnits'),
    recipes: byId(root, 'customRecipes'),
    wordCounts: new Map(),
    others: new Map(),
    distinct: distinctKeys(),
  };
  const experiences = objectsIn(root, 'experiences');
  countWords(reading, experiences);
  const pace = pacer(context, experiences.length);
  for (const [index, experience] of experiences.entries()) {
    await pace(index);
    if (experience === null) builder.skip('malformed', `experiences.${index}`);
    else readOne(reading, experience, `experiences.${index}`);
  }
  builder.skip('not-kept', undefined, objectsIn(root, 'ingestionReminders').length);
  addMedicines(reading);
  return builder.finish();
}

function countWords({ wordCounts }: JournalReading, experiences: readonly (JsonObject | null)[]): void {
  for (const experience of experiences)
    for (const ingestion of experience === null ? [] : objectsIn(experience, 'ingestions')) {
      if (ingestion === null || isOther(ingestion)) continue;
      const word = (textIn(ingestion, 'units') ?? '').trim();
      wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
    }
}

function readOne(reading: JournalReading, experience: JsonObject, place: string): void {
  const { builder } = reading;
  const ingestions = objectsIn(experience, 'ingestions');
  const own = ingestions.filter((ingestion) => ingestion === null || !isOther(ingestion));
  builder.drop('other-person', ingestions.length - own.length);
  for (const [index, ingestion] of ingestions.entries()) {
    const here = `${place}.ingestions.${index}`;
    if (ingestion === null) builder.skip('malformed', here);
    else if (!isOther(ingestion)) readIngestion(reading, ingestion, here);
  }
  // What was written about a time at which only somebody else took something is about somebody else.
  if (own.length > 0 || ingestions.length === 0) readExperience(reading, experience, place);
  else builder.drop('other-person', objectsIn(experience, 'timedNotes').length);
}

function readIngestion(reading: JournalReading, ingestion: JsonObject, place: string): void {
  const time = instantIn(ingestion, 'time');
  if (time === null) return reading.builder.skip('bad-date', `${place}.time`);
  const parts = partsOf(ingestion, reading.recipes);
  if (parts === null) return reading.builder.skip('malformed', `${place}.substanceName`);
  const at = Math.floor(time / SECOND) * SECOND;
  for (const part of parts) {
    const substance = words(textIn(part, 'substanceName') ?? substanceOfUnit(reading, part));
    if (substance === null) reading.builder.skip('malformed', `${place}.substanceName`);
    else if (kratomKind(substance) === null) addOther(reading, { part, substance, at });
    else addDose(reading, { part, substance, at });
  }
}

const substanceOfUnit = ({ units }: JournalReading, part: JsonObject): string | null => {
  const unit = units.get(numberIn(part, 'customUnitId') ?? Number.NaN);
  return unit === undefined ? null : textIn(unit, 'substanceName');
};

interface Taken {
  readonly part: JsonObject;
  readonly substance: string;
  readonly at: number;
}

const secondsOf = (instant: number): number => Math.floor(instant / SECOND);

function keyOf({ distinct }: JournalReading, kind: string, { part, substance, at }: Taken): string {
  const created = instantIn(part, 'creationDate');
  const when = created === null ? `t${secondsOf(at)}` : `c${secondsOf(created)}`;
  return distinct(rowKey(kind, when, substance.toLowerCase()));
}

const recordedIn = (object: JsonObject): { readonly recordedAt?: number } => {
  const created = instantIn(object, 'creationDate');
  return created === null ? {} : { recordedAt: Math.floor(created / SECOND) * SECOND };
};

function addDose(reading: JournalReading, taken: Taken): void {
  const { builder, zone } = reading;
  const { part, substance, at } = taken;
  const productKey = addProduct(reading, taken);
  const note = longText(textIn(part, 'notes'), builder);
  const minutes = minutesOf(part, at);
  const eaten = eatenOf(part, builder);
  const route = (textIn(part, 'administrationRoute') ?? 'ORAL').toLowerCase().slice(0, 40);
  const payload = {
    product: null,
    ...(productKey === undefined ? { productText: substance } : {}),
    amount: amountOf(reading, part, reading.units, reading.wordCounts),
    ...(eaten === null ? {} : { eaten }),
    ...(minutes === null ? {} : { minutes }),
    ...(route === 'oral' ? {} : { route }),
    ...(note === null ? {} : { note }),
  };
  builder.add({
    kind: 'dose',
    at,
    zone,
    zoneSource: 'assumed',
    payload,
    key: keyOf(reading, 'dose', taken),
    row: rowOf(part, at),
    ...recordedIn(part),
    ...(productKey === undefined ? {} : { productKey }),
  });
}

/** The row as either app writes it: null as absent, times in seconds. */
function rowOf(part: JsonObject, at: number): string {
  const told = [
    'substanceName',
    'dose',
    'estimatedDoseStandardDeviation',
    'customUnitId',
    'stomachFullness',
    'administrationRoute',
  ];
  const values = told.map((key) => field(part, key) ?? null);
  const text = [textIn(part, 'units') ?? '', textIn(part, 'notes') ?? ''];
  const estimate = field(part, 'isDoseAnEstimate') === true;
  const end = instantIn(part, 'endTime');
  return hashText(canonicalText([secondsOf(at), end === null ? null : secondsOf(end), estimate, values, text]));
}

function minutesOf(part: JsonObject, at: number): number | null {
  const end = instantIn(part, 'endTime');
  const minutes = end === null ? 0 : Math.round((end - at) / 60_000);
  return minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : null;
}

const FULLNESS: Readonly<Record<string, 'empty' | 'snack' | 'meal'>> = {
  EMPTY: 'empty',
  QUARTERFULL: 'snack',
  HALFFULL: 'snack',
  FULL: 'meal',
  VERYFULL: 'meal',
};

/** Absent is not empty: Android sets it only by a later edit, and iOS loses three of the five. */
function eatenOf(part: JsonObject, builder: ReadingBuilder): 'empty' | 'snack' | 'meal' | null {
  const text = textIn(part, 'stomachFullness');
  if (text === null) return null;
  const known = Object.hasOwn(FULLNESS, text.toUpperCase()) ? FULLNESS[text.toUpperCase()] : undefined;
  if (known === undefined) builder.warn('unmapped', `stomachFullness ${text}`);
  return known ?? null;
}

/** The unit that the person described, as a product: "green capsule" of 0.5 g. */
function addProduct(reading: JournalReading, { part, substance, at }: Taken): string | undefined {
  const custom = reading.units.get(numberIn(part, 'customUnitId') ?? Number.NaN);
  if (custom === undefined) return undefined;
  const name = words(textIn(custom, 'name')) ?? substance;
  const created = instantIn(custom, 'creationDate');
  const key = rowKey('product', created === null ? '' : secondsOf(created), substance.toLowerCase(), name);
  if (reading.builder.has(key)) return key;
  const word = textIn(custom, 'unit') ?? '';
  const weight = weightOf(oneOf(reading, custom));
  reading.builder.add({
    kind: 'product',
    at: created === null ? at : Math.floor(created / SECOND) * SECOND,
    zone: reading.zone,
    zoneSource: 'assumed',
    key,
    payload: {
      name,
      kind: kratomKind(`${substance} ${name}`) ?? 'kratom',
      form: formOf(`${name} ${word}`),
      ...(weight === null ? {} : { units: [{ unit: knownUnit(word)?.unit ?? 'other', ...weight }] }),
    },
  });
  return key;
}

function addOther(reading: JournalReading, taken: Taken): void {
  const { part, substance, at } = taken;
  const seen = reading.others.get(substance);
  reading.others.set(substance, { count: (seen?.count ?? 0) + 1, first: Math.min(seen?.first ?? at, at) });
  const note = longText(textIn(part, 'notes'), reading.builder);
  const route = (textIn(part, 'administrationRoute') ?? '').toLowerCase().slice(0, 40);
  const text = [substance, typedAmount(reading, part), route].filter((each) => each !== '').join(', ');
  reading.builder.add({
    kind: 'event',
    at,
    zone: reading.zone,
    zoneSource: 'assumed',
    key: keyOf(reading, 'other', taken),
    payload: { text: note === null ? text : (longText(`${text}\n${note}`) ?? text), category: 'substance' },
    ...recordedIn(part),
  });
}

/** As the file has it; nothing is asked about the amount of what is no kratom. */
function typedAmount({ units }: JournalReading, part: JsonObject): string {
  const value = numberIn(part, 'dose');
  if (value === null) return '';
  const custom = units.get(numberIn(part, 'customUnitId') ?? Number.NaN);
  const word = custom === undefined ? textIn(part, 'units') : (textIn(custom, 'unitPlural') ?? textIn(custom, 'unit'));
  const isMissing = custom === undefined && field(part, 'customUnitId') !== undefined;
  return `${value} ${isMissing ? '× unknown unit' : (word ?? '')}`.trim();
}

/** Other substances that the person named as medicines, to be taken as needed. */
function addMedicines(reading: JournalReading): void {
  const counts = new Map([...reading.others].map(([text, { count }]) => [text, count]));
  const chosen = askSelection(reading, 'medicines', counts);
  for (const [text, { first }] of reading.others)
    if (chosen.has(text))
      reading.builder.add({
        kind: 'medicine',
        at: first,
        zone: reading.zone,
        zoneSource: 'assumed',
        key: rowKey('medicine', text.toLowerCase()),
        payload: { text, asNeeded: true },
      });
}
