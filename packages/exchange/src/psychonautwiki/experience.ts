/** What surrounds the doses in PsychonautWiki Journal: title, text, timed notes, ratings; places and photos are dropped. */
import { field, instantIn, objectsIn, textIn, type JsonObject } from '../json.ts';
import { longText, rowKey } from '../text.ts';
import { isOther, type JournalReading } from './shared.ts';

const SECOND = 1000;
const wholeSeconds = (instant: number): number => Math.floor(instant / SECOND) * SECOND;
/** "9 May", "9 May 2025", "Friday, 9 May": made by the app, so nobody wrote it. */
const GIVEN_TITLE = /^(\p{L}+,?\s)?\d{1,2}\.?\s\p{L}+\.?,?(\s\d{4})?$/u;

export function readExperience(reading: JournalReading, experience: JsonObject, place: string): void {
  const { builder } = reading;
  if (field(experience, 'location') !== undefined) builder.drop('position');
  const at = startOf(experience);
  if (at !== null) addText(reading, experience, at);
  for (const [index, note] of objectsIn(experience, 'timedNotes').entries()) {
    const here = `${place}.timedNotes.${index}`;
    if (note === null) builder.skip('malformed', here);
    else addTimedNote(reading, note, here);
  }
  for (const [index, rating] of objectsIn(experience, 'ratings').entries()) {
    const here = `${place}.ratings.${index}`;
    if (rating === null) builder.skip('malformed', here);
    else addRating(reading, { rating, start: at, place: here });
  }
}

/** iOS leaves `sortDate` out; it then stands for the first dose. */
function startOf(experience: JsonObject): number | null {
  const times = objectsIn(experience, 'ingestions').flatMap((each) =>
    each === null || isOther(each) ? [] : (instantIn(each, 'time') ?? []),
  );
  const first = times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b));
  const start = instantIn(experience, 'sortDate') ?? first ?? instantIn(experience, 'creationDate');
  return start === null ? null : wholeSeconds(start);
}

function addText(reading: JournalReading, experience: JsonObject, at: number): void {
  const title = (textIn(experience, 'title') ?? '').trim();
  const own = GIVEN_TITLE.test(title) ? '' : title;
  const text = longText([own, textIn(experience, 'text') ?? ''].join('\n'), reading.builder);
  if (text === null) return;
  const created = instantIn(experience, 'creationDate') ?? at;
  addNote(reading, { at, text, key: rowKey('experience', wholeSeconds(created)) });
}

function addTimedNote(reading: JournalReading, note: JsonObject, place: string): void {
  reading.builder.drop('photo', objectsIn(note, 'photos').length);
  const time = instantIn(note, 'time');
  const text = longText(textIn(note, 'note'), reading.builder);
  if (time === null) return reading.builder.skip('bad-date', `${place}.time`);
  if (text === null) return reading.builder.skip('empty-row', place);
  const created = instantIn(note, 'creationDate') ?? time;
  addNote(reading, { at: wholeSeconds(time), text, key: rowKey('note', wholeSeconds(created)) });
}

function addNote(
  { builder, zone, distinct }: JournalReading,
  { at, text, key }: { readonly at: number; readonly text: string; readonly key: string },
): void {
  builder.add({ kind: 'note', at, zone, zoneSource: 'assumed', payload: { text }, key: distinct(key) });
}

/** Shulgin's scale from nothing to the strongest. It is no scale of symptoms and is never put on one. */
const SHULGIN: Readonly<Record<string, { readonly rank: number; readonly sign: string }>> = {
  minus: { rank: 0, sign: '−' },
  plusMinus: { rank: 1, sign: '±' },
  plus: { rank: 2, sign: '+' },
  twoPlus: { rank: 3, sign: '++' },
  threePlus: { rank: 4, sign: '+++' },
  fourPlus: { rank: 5, sign: '++++' },
};

function addRating(
  { builder, zone, distinct }: JournalReading,
  { rating, start, place }: { readonly rating: JsonObject; readonly start: number | null; readonly place: string },
): void {
  const option = (textIn(rating, 'option') ?? '').trim().slice(0, 80);
  const time = instantIn(rating, 'time') ?? start;
  if (option === '') return builder.skip('malformed', `${place}.option`);
  if (time === null) return builder.skip('bad-date', `${place}.time`);
  const known = Object.hasOwn(SHULGIN, option) ? SHULGIN[option] : undefined;
  if (known === undefined) builder.warn('unmapped', `${place}.option: ${option}`);
  const created = instantIn(rating, 'creationDate') ?? time;
  const payload = {
    text: known?.sign ?? option,
    category: 'Shulgin rating',
    ...(known === undefined ? {} : { shulgin: known.rank }),
  };
  const at = wholeSeconds(time);
  const key = distinct(rowKey('rating', wholeSeconds(created)));
  builder.add({ kind: 'event', at, zone, zoneSource: 'assumed', payload, key });
}
