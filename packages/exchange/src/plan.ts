/**
 * What an import would write, and nothing else: the caller appends it in one go or not at all.
 *
 * The id of an imported entry is made of its key, so that the same file read twice, or on another device, gives the
 * same entries. A row that changed in the other program becomes a new version only where the last version was made by
 * an import: what the person edited or deleted here stays so. Which it was is told by the id too, because the id of a
 * version that an import made can be made again.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
  checkEntry,
  ENTRY_SCHEMA,
  isEntry,
  newEntryId,
  recordsOf,
  type Entry,
  type EntryId,
  type JournalEntry,
  type JournalRecord,
} from '@clearleaf/core/journal';
import { openQuestions } from './answers.ts';
import { canonicalText } from './canonical.ts';
import { ExchangeError } from './error.ts';
import { planOwnEntries } from './plan-own.ts';
import type { Format, ImportDraft, ImportPlan, Reading, RejectedDraft } from './types.ts';

/**
 * The entries to append to a journal that holds `entries`.
 *
 * @throws ExchangeError `unanswered` while a question that matters is open.
 */
export function planImport(reading: Reading, entries: Iterable<JournalEntry>): ImportPlan {
  const [open] = openQuestions(reading);
  if (open !== undefined)
    throw new ExchangeError({
      code: 'unanswered',
      file: reading.format,
      place: open.id,
      value: '',
      expected: `an answer to ${open.id}`,
    });
  if (reading.entries !== undefined) return planOwnEntries(reading, entries);
  const planner = new Planner(reading.format, entries);
  // A dose names the version of its product, so products come first.
  for (const draft of reading.drafts) if (draft.kind === 'product') planner.plan(draft);
  for (const draft of reading.drafts) if (draft.kind !== 'product') planner.plan(draft);
  return planner;
}

/** What became of a product draft: the version to be named, and every version that means the same product. */
interface PlannedProduct {
  readonly id: EntryId | null;
  readonly name: string;
  readonly versions: ReadonlySet<EntryId>;
}

/** Where the random part of an id begins: what is the same for all times that a row may have had. */
const RANDOM_PART = 14;
const SEPARATOR = '\u001f';

class Planner implements ImportPlan {
  readonly entries: JournalEntry[] = [];
  readonly rejected: RejectedDraft[] = [];
  added = 0;
  already = 0;
  changed = 0;
  readonly #format: Format;
  readonly #records = new Map<string, JournalRecord>();
  readonly #products = new Map<string, PlannedProduct>();

  constructor(format: Format, entries: Iterable<JournalEntry>) {
    this.#format = format;
    for (const record of recordsOf(entries))
      for (const { id } of record.versions) this.#records.set(id.slice(RANDOM_PART), record);
  }

  plan(draft: ImportDraft): void {
    const random = digest(this.#format, draft.key);
    const id = idOf(draft.at, random);
    const record = this.#records.get(id.slice(RANDOM_PART));
    const before = record?.current ?? null;
    const content = this.#contentOf(draft, before);
    if (record === undefined) {
      const recordedAt = draft.recordedAt ?? draft.at;
      this.#keep(draft, { ...this.#envelope(draft), id, recordedAt, ...content }, undefined);
    } else if (before === null || !this.#isImported(before, id) || isUnchanged(before, draft, content)) {
      this.already += 1;
      this.#remember(draft, before?.id ?? null, record);
    } else {
      this.#keep(
        draft,
        {
          ...this.#envelope(draft),
          id: idOf(draft.at, digest(this.#format, draft.key, before.id, canonicalText(content))),
          recordedAt: before.recordedAt + 1,
          supersedes: before.id,
          ...content,
        },
        record,
      );
    }
  }

  #envelope({ key, row }: ImportDraft) {
    return { schema: ENTRY_SCHEMA, origin: { format: this.#format, key, ...(row === undefined ? {} : { row }) } };
  }

  #contentOf(draft: ImportDraft, before: Entry | null): Content {
    const { kind, at, zone } = draft;
    // What a later file no longer says stays: some apps lose fields that others keep.
    const own = before?.kind === kind ? { ...before.payload, ...draft.payload } : draft.payload;
    const product = draft.kind === 'dose' ? this.#products.get(draft.productKey ?? '') : undefined;
    return { kind, at, zone, payload: product === undefined ? own : { ...own, ...productOf(product, before) } };
  }

  /** True where no person has touched this version since an import made it. */
  #isImported({ id, supersedes, kind, at, zone, payload, origin }: Entry, base: EntryId): boolean {
    const random = id.slice(RANDOM_PART);
    if (supersedes === undefined) return random === base.slice(RANDOM_PART);
    if (origin === undefined) return false;
    const content = canonicalText({ kind, at, zone, payload });
    return random === idOf(0, digest(origin.format, origin.key, supersedes, content)).slice(RANDOM_PART);
  }

  #keep(draft: ImportDraft, entry: object, record: JournalRecord | undefined): void {
    const checked = checkEntry(entry);
    if (!checked.ok) {
      this.rejected.push({ key: draft.key, kind: draft.kind, problems: checked.problems });
      this.#remember(draft, record?.current?.id ?? null, record);
      return;
    }
    this.entries.push(checked.entry);
    if (record === undefined) this.added += 1;
    else this.changed += 1;
    this.#remember(draft, checked.entry.id, record);
  }

  #remember(draft: ImportDraft, id: EntryId | null, record: JournalRecord | undefined): void {
    if (draft.kind !== 'product') return;
    const versions = new Set(record?.versions.filter(isEntry).map((version) => version.id));
    if (record !== undefined) versions.add(record.id);
    if (id !== null) versions.add(id);
    this.#products.set(draft.key, { id, name: draft.payload.name, versions });
  }
}

/** Loose: it is checked as a whole before it is kept. */
type Content = Pick<Entry, 'kind' | 'at' | 'zone'> & { readonly payload: object };

/** An older version of the product, or one deleted since, is still what an imported dose was of. */
function productOf(product: PlannedProduct, before: Entry | null): { product: EntryId | null; productText?: string } {
  const named = before?.kind === 'dose' ? before.payload.product : null;
  if (named !== null && product.versions.has(named)) return { product: named };
  return product.id === null ? { product: null, productText: product.name } : { product: product.id };
}

const digest = (...parts: readonly string[]): Uint8Array => sha256(utf8ToBytes(parts.join(SEPARATOR)));
/** Ids hold no time before 1970. */
const idOf = (at: number, random: Uint8Array): EntryId => newEntryId(Math.max(0, at), random);

function isUnchanged(before: Entry, draft: ImportDraft, content: Content): boolean {
  const origin: (typeof before.origin & { readonly row?: unknown }) | undefined = before.origin;
  const isSameRow = draft.row !== undefined && origin?.row === draft.row;
  if (isSameRow && before.at === draft.at && before.zone === draft.zone) return true;
  const { kind, at, zone, payload } = before;
  return canonicalText({ kind, at, zone, payload }) === canonicalText(content);
}
