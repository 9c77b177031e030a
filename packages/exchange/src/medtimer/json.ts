/**
 * MedTimer: the JSON backup. Only what was taken is read, at the time it was taken. The settings hold where the
 * person lives and are not looked at.
 */
import type { Asking } from '../answers.ts';
import { ExchangeError } from '../error.ts';
import { asInstant, field, isObject, numberIn, objectsIn, readJson, textIn, type JsonObject } from '../json.ts';
import { pacer } from '../pace.ts';
import { readingBuilder } from '../reading.ts';
import { words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading, SkipReason } from '../types.ts';
import { addTaken, type MedicinePlan, type TakenEvent } from './events.ts';

export const medTimerJson: Reader = {
  format: 'medtimer-json',
  detect({ text }) {
    if (!text.startsWith('{')) return 0;
    if (/"medicines"\s*:\s*\{\s*"(version|list)"/.test(text)) return 0.95;
    return /"events"\s*:\s*\{\s*"(version|list)"/.test(text) ? 0.9 : 0;
  },
  read: readBackup,
};

async function readBackup(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const root = await readJson(file);
  const events = isObject(root) ? field(root, 'events') : undefined;
  if (!isObject(root) || !isObject(events) || !Array.isArray(events['list']))
    throw new ExchangeError({
      code: 'malformed',
      file: file.name,
      place: 'events.list',
      value: '',
      expected: 'a list of events; in MedTimer, choose the backup with events',
    });
  const builder = readingBuilder('medtimer-json');
  const asking: Asking = { builder, answers, context, file: file.name };
  dropSettings(asking, root);
  const taken: TakenEvent[] = [];
  const list = objectsIn(events, 'list');
  const pace = pacer(context, list.length);
  for (const [index, event] of list.entries()) {
    await pace(index);
    const read = event === null ? 'malformed' : readEvent(event);
    if (typeof read === 'string') builder.skip(read, `events.list.${index}`);
    else taken.push(read);
  }
  const medicines = field(root, 'medicines');
  addTaken(asking, taken, isObject(medicines) ? plansIn(asking, medicines) : undefined);
  return builder.finish();
}

function dropSettings({ builder }: Asking, root: JsonObject): void {
  const settings = field(root, 'settings');
  if (settings !== undefined) builder.drop('settings');
  if (isObject(settings) && (numberIn(settings, 'homeLatitude') ?? numberIn(settings, 'homeLongitude')) !== null)
    builder.drop('position');
}

/** Reminders about stock and expiry are no doses. */
const medicineReminders: ReadonlySet<string> = new Set([
  'TIME_BASED',
  'LINKED',
  'CONTINUOUS_INTERVAL',
  'WINDOWED_INTERVAL',
]);
const statusReasons: Readonly<Record<string, SkipReason>> = {
  RAISED: 'not-done',
  SKIPPED: 'not-done',
  DELETED: 'deleted-there',
  ACKNOWLEDGED: 'not-kept',
};

function reasonNotTaken(event: JsonObject): SkipReason | null {
  const type = textIn(event, 'reminderType');
  const status = textIn(event, 'status') ?? '';
  if (type !== null && !medicineReminders.has(type)) return 'not-kept';
  if (status === 'TAKEN') return null;
  return (Object.hasOwn(statusReasons, status) ? statusReasons[status] : undefined) ?? 'unknown-value';
}

function readEvent(event: JsonObject): TakenEvent | SkipReason {
  const reason = reasonNotTaken(event);
  if (reason !== null) return reason;
  const name = words(textIn(event, 'medicineName'));
  // Seconds, unlike everywhere else.
  const seconds = numberIn(event, 'processedTimestamp');
  const at = seconds === null ? null : asInstant(seconds * 1_000);
  if (name === null) return 'malformed';
  if (at === null || seconds === 0) return 'bad-date';
  return {
    name,
    amount: textIn(event, 'amount')?.trim() ?? '',
    at,
    reminded: numberIn(event, 'remindedTimestamp') ?? at,
    note: textIn(event, 'notes') ?? '',
  };
}

/** Times of day at which a medicine is due every day. Other rhythms are not carried over, and said. */
function plansIn({ builder }: Asking, medicines: JsonObject): ReadonlyMap<string, MedicinePlan> {
  const plans = new Map<string, MedicinePlan>();
  for (const entry of objectsIn(medicines, 'list')) {
    const medicine = entry === null ? undefined : field(entry, 'medicine');
    const name = isObject(medicine) ? words(textIn(medicine, 'name')) : null;
    if (entry === null || name === null) continue;
    const reminders = objectsIn(entry, 'reminders').filter((each) => each !== null && field(each, 'active') !== false);
    const times = reminders.map((reminder) => (reminder === null ? null : dailyTime(reminder)));
    if (times.length === 0) continue;
    if (times.includes(null)) builder.warn('unmapped', `${name}: a rhythm other than daily`);
    else plans.set(name, { regular: times.flatMap((time) => (time === null ? [] : { time })).slice(0, 50) });
  }
  return plans;
}

function dailyTime(reminder: JsonObject): string | null {
  const minutes = numberIn(reminder, 'timeInMinutes');
  if (minutes === null || !Number.isInteger(minutes) || minutes < 0 || minutes >= 1_440 || !isDaily(reminder))
    return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function isDaily(reminder: JsonObject): boolean {
  const days = field(reminder, 'days');
  const isEveryDay = !Array.isArray(days) || days.every((day) => day === true);
  return (
    isEveryDay &&
    ['pauseDays', 'linkedReminderId', 'intervalStart'].every((key) => !((numberIn(reminder, key) ?? 0) > 0))
  );
}
