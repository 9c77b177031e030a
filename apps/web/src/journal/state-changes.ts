/**
 * From a changed state, as the fields of the first page know it, to what the journal writes down: what the fields say
 * today is an entry, and what they no longer say ends or is taken back.
 */
import {
  editOf,
  entriesFrom,
  removalOf,
  type Entry,
  type EntryDraft,
  type EntryOf,
  type Journal,
  type JournalEntry,
  type JournalState,
  type Pen,
} from '@clearleaf/core/journal';

/** What is taken back within this time was a slip of the pen, not something that was taken for ten minutes. */
const SLIP_MILLISECONDS = 3_600_000;

type Profile = EntryOf<'profile'>['payload'];
type Listed = EntryOf<'medicine'> | EntryOf<'condition'>;

const keyOf = (text: string): string => text.trim().toLowerCase();
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export interface ChangeMoment {
  readonly pen: Pen;
  readonly zone: string;
}

/** Entries that bring the journal from what it says to `wanted`. Empty where they are the same. */
export function entriesForState(journal: Journal, wanted: JournalState, { pen, zone }: ChangeMoment): JournalEntry[] {
  const at = pen.now();
  const before = journal.state;
  const drafts: EntryDraft[] = [];
  const profile = profileChange(before, wanted);
  if (profile !== null) drafts.push({ kind: 'profile', at, zone, payload: profile });
  if (before.place !== wanted.place) drafts.push({ kind: 'place', at, zone, payload: { text: wanted.place } });
  for (const [place, medicine] of fresh(wanted.medicines, before.medicines))
    drafts.push({ kind: 'medicine', at: at - place, zone, payload: medicine });
  for (const [place, condition] of fresh(wanted.conditions, before.conditions))
    drafts.push({ kind: 'condition', at: at - place, zone, payload: condition });
  const entries: Entry[] = entriesFrom(drafts, pen);
  return [
    ...entries,
    ...confirmations(journal, wanted, pen),
    ...endings(journal.medicines, wanted.medicines, pen),
    ...endings(journal.conditions, wanted.conditions, pen),
  ];
}

/** What is named for the first time, each with its place from the end: a millisecond apart, they keep their order when one is edited. */
function fresh<Item extends { readonly text: string }>(
  wanted: readonly Item[],
  before: readonly { readonly text: string }[],
): (readonly [fromEnd: number, item: Item])[] {
  const known = new Set(before.map(({ text }) => keyOf(text)));
  return wanted.flatMap((item, place) =>
    known.has(keyOf(item.text)) ? [] : [[wanted.length - 1 - place, item] as const],
  );
}

function profileChange(before: JournalState, wanted: JournalState): Profile | null {
  const change: Profile = {
    ...(before.person.age === wanted.person.age ? {} : { age: wanted.person.age }),
    ...(before.person.use === wanted.person.use ? {} : { use: wanted.person.use }),
    ...(before.person.withdrawal === wanted.person.withdrawal ? {} : { withdrawal: wanted.person.withdrawal }),
    ...(before.product === wanted.product ? {} : { product: wanted.product }),
    ...(same(before.reasons, wanted.reasons) ? {} : { reasons: [...wanted.reasons] }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** The ingredients that the person confirmed or took back for a medicine that is still there. */
function confirmations(journal: Journal, wanted: JournalState, pen: Pen): Entry[] {
  return wanted.medicines.flatMap(({ text, confirmed }) => {
    const entry = journal.medicines.findLast(({ payload }) => keyOf(payload.text) === keyOf(text));
    if (entry === undefined || same(entry.payload.confirmed, confirmed)) return [];
    return [editOf(entry, { payload: { confirmed: confirmed === undefined ? undefined : [...confirmed] } }, pen)];
  });
}

function endings(held: readonly Listed[], wanted: readonly { readonly text: string }[], pen: Pen): JournalEntry[] {
  const stays = new Set(wanted.map(({ text }) => keyOf(text)));
  const now = pen.now();
  return held
    .filter(({ payload }) => !stays.has(keyOf(payload.text)))
    .map((entry) =>
      now - entry.recordedAt < SLIP_MILLISECONDS
        ? removalOf(entry, pen)
        : entry.kind === 'medicine'
          ? editOf(entry, { payload: { until: now } }, pen)
          : editOf(entry, { payload: { until: now } }, pen),
    );
}
