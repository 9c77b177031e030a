/**
 * What the record says as of one instant: everything that had happened by then, as it is known today.
 *
 * A correction made later changes what a past day shows; a thing that happened later does not.
 */
import type { EntryId, EntryKind, EntryOf } from './entries.ts';
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

/** Where a view takes its lists from: sorted by when things happened. */
export interface JournalSource {
  /** What happened up to and including the instant of the view. */
  until<Kind extends EntryKind>(kind: Kind): readonly EntryOf<Kind>[];
  /** Also what lies ahead. */
  all<Kind extends EntryKind>(kind: Kind): readonly EntryOf<Kind>[];
  readonly productVersions: ReadonlyMap<EntryId, EntryOf<'product'>>;
}

const MILLISECONDS_PER_YEAR = 365.2425 * 86_400_000;

/** The journal as of `instant` (milliseconds since 1970). */
export function journalFrom(source: JournalSource, instant: number): Journal {
  const { productVersions } = source;
  const profiles = source.until('profile');
  const doses = source.until('dose');
  // These hold from a day that may lie before or after the entry's own time, so that the whole list is looked through; it is short.
  const medicines = source.all('medicine').filter((entry) => holds(entry, instant));
  const conditions = source.all('condition').filter((entry) => holds(entry, instant));
  return {
    at: instant,
    state: {
      schema: emptyState.schema,
      person: person(profiles, instant),
      place: source.until('place').at(-1)?.payload.text ?? null,
      product: productKind(profiles, doses, productVersions),
      medicines: distinct(medicines.map(({ payload }) => payload)).map(({ text, confirmed }) =>
        confirmed === undefined ? { text } : { text, confirmed: [...confirmed] },
      ),
      conditions: distinct(conditions.map(({ payload }) => payload)).map(({ text }) => ({ text })),
      reasons: [...(latest(profiles, 'reasons')?.value ?? [])],
    },
    profile: Object.assign({}, ...profiles.map(({ payload }) => payload)) as EntryOf<'profile'>['payload'],
    medicines,
    conditions,
    products: source.until('product'),
    productVersions,
    doses,
    checkIns: source.until('check-in'),
    assessments: source.until('assessment'),
    measurements: source.until('measurement'),
    events: source.until('event'),
    notes: source.until('note'),
    plan: source.until('plan').at(-1) ?? null,
  };
}

/** A medicine or a condition holds from the day that was said, which may lie long before it was written down. */
const holds = ({ at, payload }: EntryOf<'medicine'> | EntryOf<'condition'>, instant: number): boolean =>
  (payload.from ?? at) <= instant && (payload.until === undefined || instant < payload.until);

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
  profiles: readonly EntryOf<'profile'>[],
  doses: readonly EntryOf<'dose'>[],
  versions: ReadonlyMap<EntryId, EntryOf<'product'>>,
): ProductKind | null {
  const said = latest(profiles, 'product');
  const taken = doses.findLast(({ payload }) => payload.product !== null && versions.has(payload.product));
  if (taken === undefined || (said !== undefined && said.at >= taken.at)) return said?.value ?? null;
  return versions.get(taken.payload.product ?? '')?.payload.kind ?? null;
}

/** The same words once, the latest wording of each kept: a medicine that was entered twice is one medicine. */
function distinct<Item extends { readonly text: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.text.trim().toLowerCase(), item])).values()];
}
