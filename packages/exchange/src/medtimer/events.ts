/** What was taken, as both files of MedTimer have it: kratom as doses, the rest in the person's words. */
import { readAmount } from '@clearleaf/core/journal';
import { askSelection, askUnit, askZone, type Asking } from '../answers.ts';
import { formOf, kratomKind } from '../kratom.ts';
import { distinctKeys, longText, rowKey, words } from '../text.ts';
import type { EntryOf } from '@clearleaf/core/journal';
import { amountIn, isAmount, unknownAmount, type Amount } from '../units.ts';

/** One time that something was taken. */
export interface TakenEvent {
  readonly name: string;
  /** Free text: "10mg", "2", "?". */
  readonly amount: string;
  readonly at: number;
  /** When it was due, as the file has it: with the name it is the same whenever the file is read again. */
  readonly reminded: string | number;
  readonly note: string;
}

/** What the program knows of a medicine beside its events. */
export interface MedicinePlan {
  readonly regular: EntryOf<'medicine'>['payload']['regular'];
}

/** Adds the events; `plans` by name. */
export function addTaken(
  asking: Asking,
  events: readonly TakenEvent[],
  plans: ReadonlyMap<string, MedicinePlan> = new Map(),
): void {
  const zone = askZone(asking);
  const distinct = distinctKeys();
  const base = ({ name, at, reminded }: TakenEvent, kind: string) =>
    ({ at, zone, zoneSource: 'assumed', key: distinct(rowKey(kind, name, reminded)) }) as const;
  const amounts = amountReader(asking, events);
  for (const event of events) {
    const note = longText(event.note, asking.builder);
    if (kratomKind(event.name) === null) {
      const text = [event.name, event.amount].filter((part) => part !== '').join(', ');
      const whole = longText(note === null ? text : `${text}\n${note}`) ?? event.name;
      asking.builder.add({ kind: 'event', ...base(event, 'other'), payload: { text: whole, category: 'substance' } });
      continue;
    }
    const productKey = addProduct(asking, event, zone);
    const payload = { product: null, amount: amounts(event), ...(note === null ? {} : { note }) };
    asking.builder.add({ kind: 'dose', ...base(event, 'dose'), productKey, payload });
  }
  addMedicines(asking, events, { zone, plans });
}

/** Reads amounts. A number without a unit, or with one that is not known, is asked about once. */
function amountReader(asking: Asking, events: readonly TakenEvent[]): (event: TakenEvent) => Amount {
  const counts = new Map<string, number>();
  const questionOf = ({ name, amount }: TakenEvent) => {
    const match = /^(\d{1,9}(?:[.,]\d{1,6})?)\s*(.{0,60})$/.exec(amount);
    if (match === null || readAmount(amount).ok) return null;
    const word = match[2] ?? '';
    const id = word === '' ? `unit:${name}` : `unit:${word}`;
    return { id, word, ...(word === '' ? { of: name } : {}), value: Number((match[1] ?? '').replace(',', '.')) };
  };
  for (const event of events) {
    const question = kratomKind(event.name) === null ? null : questionOf(event);
    if (question !== null) counts.set(question.id, (counts.get(question.id) ?? 0) + 1);
  }
  return (event) => {
    const read = readAmount(event.amount);
    if (read.ok) return amountIn(read.amount.value, 0, { unit: read.amount.unit }, event.amount);
    const question = questionOf(event);
    if (question === null || !isAmount(question.value)) {
      asking.builder.warn('no-amount', `${event.name}: ${event.amount}`);
      return unknownAmount(event.amount);
    }
    const { value, ...asked } = question;
    const unit = askUnit(asking, { ...asked, count: counts.get(question.id) ?? 1 });
    return unit === null ? unknownAmount(event.amount) : amountIn(value, 0, unit, event.amount);
  };
}

function addProduct({ builder }: Asking, { name, amount, at }: TakenEvent, zone: string): string {
  const key = rowKey('product', name);
  const kind = kratomKind(name) ?? 'kratom';
  if (!builder.has(key))
    builder.add({
      kind: 'product',
      at,
      zone,
      zoneSource: 'assumed',
      key,
      payload: { name: words(name) ?? 'kratom', kind, form: formOf(`${name} ${amount}`) },
    });
  return key;
}

/** Medicines that the person chose from those found, since the first time each was taken. */
function addMedicines(
  asking: Asking,
  events: readonly TakenEvent[],
  { zone, plans }: { readonly zone: string; readonly plans: ReadonlyMap<string, MedicinePlan> },
): void {
  const others = new Map<string, { count: number; first: number }>();
  for (const { name, at } of events) {
    const text = words(name);
    if (text === null || kratomKind(name) !== null) continue;
    const seen = others.get(text);
    others.set(text, { count: (seen?.count ?? 0) + 1, first: Math.min(seen?.first ?? at, at) });
  }
  const chosen = askSelection(asking, 'medicines', new Map([...others].map(([text, { count }]) => [text, count])));
  for (const [text, { first }] of others) {
    if (!chosen.has(text)) continue;
    const regular = plans.get(text)?.regular;
    asking.builder.add({
      kind: 'medicine',
      at: first,
      zone,
      zoneSource: 'assumed',
      key: rowKey('medicine', text.toLowerCase()),
      payload: { text, ...(regular === undefined ? { asNeeded: true } : { regular }) },
    });
  }
}
