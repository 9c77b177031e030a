/** The CSV of Daylio, in all its forms: columns are found by name. It has no zone; the backup has one and says more. */
import { askZone, type Asking } from '../answers.ts';
import { readClock, readIsoDay, wallTime, type CalendarDay, type ClockTime } from '../dates.ts';
import { pacer } from '../pace.ts';
import { checkInOf } from '../ratings.ts';
import { readingBuilder } from '../reading.ts';
import { columnReader, demandColumns, headerOf, readTable, type Row } from '../table.ts';
import { distinctKeys, htmlToText, longText, rowKey, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { instantIn, zoneClock, type ZoneClock } from '../wall-time.ts';
import { addActivities } from './activities.ts';
import { moodRater, type MoodRater } from './moods.ts';

export const daylioCsv: Reader = {
  format: 'daylio-csv',
  detect({ text, names }) {
    if (names !== null) return 0;
    const header = headerOf(text);
    return ['full_date', 'mood', 'activities'].every((name) => header.includes(name)) ? 0.97 : 0;
  },
  read: readCsv,
};

interface CsvReading extends Asking {
  readonly clock: ZoneClock;
  readonly value: (row: Row, name: string) => string;
  readonly distinct: (key: string) => string;
  readonly rateMood: MoodRater;
}

async function readCsv(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const { header, rows } = await readTable(file);
  demandColumns(file.name, header, ['full_date', 'mood']);
  const builder = readingBuilder('daylio-csv');
  const asking = { builder, answers, context, file: file.name };
  const value = columnReader(header);
  const labels = new Set(rows.map((row) => words(value(row, 'mood')) ?? ''));
  labels.delete('');
  const reading: CsvReading = {
    ...asking,
    clock: zoneClock(askZone(asking)),
    value,
    distinct: distinctKeys(),
    rateMood: moodRater(asking, [...labels]),
  };
  const pace = pacer(context, rows.length);
  for (const [index, row] of rows.entries()) {
    await pace(index);
    readRow(reading, row);
  }
  return builder.finish();
}

const NOON = { hour: 12, minute: 0, second: 0 };

function readRow(reading: CsvReading, row: Row): void {
  const { builder, value } = reading;
  const place = `line ${row.line}`;
  const dayTyped = value(row, 'full_date');
  const day = readIsoDay(dayTyped);
  if (day === null) return builder.skip('bad-date', `${place}: ${dayTyped}`);
  const timeTyped = value(row, 'time');
  const time = timeTyped === '' ? NOON : readClock(timeTyped);
  if (time === null) return builder.skip('bad-time', `${place}: ${timeTyped}`);
  if (value(row, 'scales') !== '') builder.skip('not-kept', `${place}: scales`);
  addRow(reading, { row, place, day, time, key: reading.distinct(rowKey('entry', dayTyped, timeTyped)) });
}

function addRow(
  { clock, ...reading }: CsvReading,
  {
    row,
    place,
    day,
    time,
    key,
  }: {
    readonly row: Row;
    readonly place: string;
    readonly day: CalendarDay;
    readonly time: ClockTime;
    readonly key: string;
  },
): void {
  const { builder, value, rateMood } = reading;
  const at = instantIn(clock, wallTime(day, time), builder, place);
  const mood = value(row, 'mood');
  const rating = rateMood(mood);
  if (rating === null && mood === '') builder.warn('unmapped', `${place}: no mood`);
  const note = longText(htmlToText([value(row, 'note_title'), value(row, 'note')].join('\n')), builder);
  const base = { at, zone: clock.zone, zoneSource: 'assumed' as const };
  if (rating !== null || note !== null)
    builder.add({ kind: 'check-in', ...base, key, payload: checkInOf(rating === null ? [] : [rating], note) });
  const activities = value(row, 'activities')
    .split('|')
    .flatMap((each) => words(each) ?? []);
  addActivities(reading, { ...base, key, activities });
}
