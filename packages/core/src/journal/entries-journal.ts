/**
 * What the record says as of one instant: everything that had happened by then, as it is known today.
 *
 * A correction made later changes what a past day shows; a thing that happened later does not.
 */
import {
  compareHappened,
  isEntry,
  recordsOf,
  type Entry,
  type EntryId,
  type EntryKind,
  type EntryOf,
  type JournalEntry,
} from './entries.ts';
import { emptyState, type JournalState, type ProductKind } from './state.ts';

/** Everything the journal holds as of one instant. Lists are ordered by when the thing happened. */
export interface Journal {
  readonly at: number;
  /** What a review reads. */
  readonly state: JournalState;
  /** Merged from all profile entries, each field by its latest statement. */
  readonly profile: EntryOf<'profile'>['payload'];
  /** Those that hold at the instant. */
  readonly medicines: readonly EntryOf<'medicine'>[];
  readonly conditions: readonly EntryOf<'condition'>[];
  /** Products as they are known now. */
  readonly products: readonly EntryOf<'product'>[];
  /** Every version of every product, by its own id: a dose names the version that was taken. */
  readonly productVersions: ReadonlyMap<EntryId, EntryOf<'product'>>;
  readonly doses: readonly EntryOf<'dose'>[];
  readonly checkIns: readonly EntryOf<'check-in'>[];
  readonly assessments: readonly EntryOf<'assessment'>[];
  readonly events: readonly EntryOf<'event'>[];
  readonly notes: readonly EntryOf<'note'>[];
  readonly measurements: readonly EntryOf<'measurement'>[];
  /** The latest one. */
  readonly plan: EntryOf<'plan'> | null;
}

type ByKind = { [Kind in EntryKind]: EntryOf<Kind>[] };

const MILLISECONDS_PER_YEAR = 365.2425 * 86_400_000;

/**
 * The journal as of `instant` (milliseconds since 1970).
 *
 * Entries of a kind that this version does not know are left alone. The order of `entries` does not matter.
 */
export function journalAt(entries: Iterable<JournalEntry>, instant: number): Journal {
  const productVersions = new Map<EntryId, EntryOf<'product'>>();
  const happened: Entry[] = [];
  for (const { current, versions } of recordsOf(entries)) {
    if (current === null) continue;
    if (startOf(current) <= instant) happened.push(current);
    if (current.kind === 'product')
      for (const version of versions)
        if (isEntry(version) && version.kind === 'product') productVersions.set(version.id, version);
  }
  const byKind = sortedByKind(happened);
  const holds = ({ payload }: { readonly payload: { readonly until?: number | undefined } }) =>
    payload.until === undefined || instant < payload.until;
  const medicines = byKind.medicine.filter(holds);
  const conditions = byKind.condition.filter(holds);
  return {
    at: instant,
    state: {
      schema: emptyState.schema,
      person: person(byKind.profile, instant),
      place: byKind.place.at(-1)?.payload.text ?? null,
      product: productKind(byKind, productVersions),
      medicines: distinct(medicines.map(({ payload }) => payload)).map(({ text, confirmed }) =>
        confirmed === undefined ? { text } : { text, confirmed: [...confirmed] },
      ),
      conditions: distinct(conditions.map(({ payload }) => payload)).map(({ text }) => ({ text })),
      reasons: [...(latest(byKind.profile, 'reasons')?.value ?? [])],
    },
    profile: Object.assign({}, ...byKind.profile.map(({ payload }) => payload)) as EntryOf<'profile'>['payload'],
    medicines,
    conditions,
    products: byKind.product,
    productVersions,
    doses: byKind.dose,
    checkIns: byKind['check-in'],
    assessments: byKind.assessment,
    events: byKind.event,
    notes: byKind.note,
    measurements: byKind.measurement,
    plan: byKind.plan.at(-1) ?? null,
  };
}

/** What a review reads, as of `instant` (milliseconds since 1970). */
export function journalStateAt(entries: Iterable<JournalEntry>, instant: number): JournalState {
  return journalAt(entries, instant).state;
}

function sortedByKind(entries: Entry[]): ByKind {
  const byKind: ByKind = {
    profile: [],
    place: [],
    condition: [],
    medicine: [],
    product: [],
    dose: [],
    'check-in': [],
    assessment: [],
    event: [],
    plan: [],
    note: [],
    measurement: [],
  };
  for (const entry of entries.sort(compareHappened)) {
    // Kinds of a later version have no list here. The kind of the list and of the entry are the same, which the compiler cannot see.
    (byKind[entry.kind] as Entry[] | undefined)?.push(entry);
  }
  return byKind;
}

/** A medicine or a condition holds from the day that was said, which may lie long before it was written down. */
const startOf = (entry: Entry): number =>
  entry.kind === 'medicine' || entry.kind === 'condition' ? (entry.payload.from ?? entry.at) : entry.at;

/** The latest statement of one field of the profile, and when it was made. `null` takes an earlier one back. */
function latest<Field extends keyof EntryOf<'profile'>['payload']>(
  profiles: readonly EntryOf<'profile'>[],
  field: Field,
) {
  const entry = profiles.findLast(({ payload }) => payload[field] !== undefined);
  return entry === undefined ? undefined : { at: entry.at, value: entry.payload[field] };
}

function person(profiles: readonly EntryOf<'profile'>[], instant: number): JournalState['person'] {
  const age = latest(profiles, 'age');
  return {
    age: typeof age?.value === 'number' ? Math.min(120, age.value + yearsBetween(age.at, instant)) : null,
    use: latest(profiles, 'use')?.value ?? null,
    withdrawal: latest(profiles, 'withdrawal')?.value ?? null,
  };
}

/** Whole years passed. The day of birth is never asked for, so an age that was said grows by whole years and may be one too low. */
const yearsBetween = (start: number, end: number): number =>
  Math.max(0, Math.floor((end - start) / MILLISECONDS_PER_YEAR));

/** What the person uses: what they said of it or what they last took, whichever is later. */
function productKind(
  { profile, dose }: ByKind,
  versions: ReadonlyMap<EntryId, EntryOf<'product'>>,
): ProductKind | null {
  const said = latest(profile, 'product');
  const taken = dose.findLast(({ payload }) => payload.product !== null && versions.has(payload.product));
  if (taken === undefined || (said !== undefined && said.at >= taken.at)) return said?.value ?? null;
  return versions.get(taken.payload.product ?? '')?.payload.kind ?? null;
}

/** The same words once, the latest wording of each kept: a medicine that was entered twice is one medicine. */
function distinct<Item extends { readonly text: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.text.trim().toLowerCase(), item])).values()];
}
