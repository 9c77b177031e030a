/** The JSON backup of Herbal Tracker+ (KratomTracker): an object of version 1, or the bare list of older versions. */
import { askZone, type Asking } from '../answers.ts';
import { ExchangeError } from '../error.ts';
import { field, isObject, numberIn, objectsIn, readJson, textIn, type JsonObject } from '../json.ts';
import { pacer } from '../pace.ts';
import { readingBuilder } from '../reading.ts';
import { longText, rowKey, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { amountIn, isAmount } from '../units.ts';
import { zoneClock, type ZoneClock } from '../wall-time.ts';
import { addStrains, readTimestamp, type Strain } from './shared.ts';

const KNOWN_VERSION = 1;

export const herbalTrackerJson: Reader = {
  format: 'herbal-tracker-json',
  detect({ text }) {
    const start = text.trimStart().charAt(0);
    if (start !== '{' && start !== '[') return 0;
    if (/"strainId"/.test(text) && /"amount"/.test(text)) return 0.95;
    return /"dosages"\s*:/.test(text) ? 0.8 : 0;
  },
  read: readBackup,
};

async function readBackup(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const value = await readJson(file);
  const root: unknown = Array.isArray(value) ? { dosages: value as unknown } : value;
  if (!isObject(root) || !Array.isArray(root['dosages']))
    throw new ExchangeError({
      code: 'malformed',
      file: file.name,
      place: 'dosages',
      value: '',
      expected: 'a list of dosages',
    });
  demandVersion(file, root);
  const builder = readingBuilder('herbal-tracker-json');
  const asking = { builder, answers, context, file: file.name };
  const clock = zoneClock(askZone(asking));
  if ((textIn(root, 'userName') ?? textIn(root, 'user_name') ?? '') !== '') builder.drop('name');
  if (field(root, 'settings') !== undefined) builder.drop('settings');
  const strains = strainsIn(root);
  const dosages = objectsIn(root, 'dosages');
  const pace = pacer(context, dosages.length);
  for (const [index, dosage] of dosages.entries()) {
    await pace(index);
    if (dosage === null) builder.skip('malformed', `dosages.${index}`);
    else addDosage(asking, clock, { dosage, strains, place: `dosages.${index}` });
  }
  addStrains(asking, clock.zone, strains.values());
  return builder.finish();
}

function demandVersion(file: ForeignFile, root: JsonObject): void {
  const version = numberIn(root, 'version') ?? KNOWN_VERSION;
  if (version > KNOWN_VERSION)
    throw new ExchangeError({
      code: 'newer-version',
      file: file.name,
      place: 'version',
      value: String(version),
      expected: `version ${KNOWN_VERSION}`,
    });
}

function strainsIn(root: JsonObject): ReadonlyMap<string, Strain> {
  const strains = new Map<string, Strain>();
  for (const strain of objectsIn(root, 'strains')) {
    const id = strain === null ? null : textIn(strain, 'id');
    if (strain === null || id === null) continue;
    const name = words(textIn(strain, 'name')) ?? words(textIn(strain, 'code'));
    if (name !== null) strains.set(id, { key: rowKey('strain', id), name, first: null });
  }
  return strains;
}

function addDosage(
  asking: Asking,
  clock: ZoneClock,
  {
    dosage,
    strains,
    place,
  }: { readonly dosage: JsonObject; readonly strains: ReadonlyMap<string, Strain>; readonly place: string },
): void {
  const { builder } = asking;
  const amount = numberIn(dosage, 'amount');
  if (!isAmount(amount)) return builder.skip('bad-number', `${place}.amount`);
  const timestamp = textIn(dosage, 'timestamp') ?? '';
  const at = readTimestamp(asking, clock, timestamp, `${place}.timestamp`);
  if (at === null) return;
  const strainId = textIn(dosage, 'strainId') ?? '';
  const strain = strains.get(strainId);
  if (strain === undefined) builder.warn('missing-reference', `${place}.strainId`);
  else strain.first = Math.min(strain.first ?? at, at);
  const note = longText(textIn(dosage, 'notes'), builder);
  const id = textIn(dosage, 'id');
  builder.add({
    kind: 'dose',
    at,
    zone: clock.zone,
    zoneSource: 'assumed',
    key: id === null ? rowKey('dosage', '', timestamp, strainId) : rowKey('dosage', id),
    payload: {
      product: null,
      amount: amountIn(amount, 0, { unit: 'g' }),
      ...(note === null ? {} : { note }),
    },
    ...(strain === undefined ? {} : { productKey: strain.key }),
  });
}
