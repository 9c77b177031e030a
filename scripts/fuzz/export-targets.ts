/** Our own export: whatever a journal holds comes back from it as it was. */
import { checkEntry, mergeEntries, newEntryId, type JournalEntry } from '@clearleaf/core/journal';
import { exportCsv, exportJson, fileOfBytes, planImport, readFile } from '@clearleaf/exchange';
import { anyText } from './inputs.ts';
import type { Random } from './random.ts';

const NOW = Date.UTC(2026, 10, 26);
const context = { now: NOW, zone: 'Europe/Berlin' };
const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'] as const;
const SPAN = 3_000_000_000_000;
const MOST_ENTRIES = 6;
const encoder = new TextEncoder();

/** Half a letter cannot be written as UTF-8, so no table keeps it. */
const wholeText = (random: Random): string =>
  anyText(random)
    .replace(/\p{Surrogate}/gu, '')
    .slice(0, 400);

function payloadOf(random: Random): { readonly kind: string; readonly payload: object } {
  const text = wholeText(random);
  switch (random.int(5)) {
    case 0:
      return {
        kind: 'dose',
        payload: {
          product: null,
          productText: text,
          amount: {
            value: random.chance(0.1) ? null : random.next() * 10,
            unit: random.pick(['g', 'capsule', 'other']),
          },
          note: wholeText(random),
        },
      };
    case 1:
      return {
        kind: 'check-in',
        payload: { anchor: 'evening', ratings: { [text]: random.int(11), pain: random.next() * 10 } },
      };
    case 2:
      return { kind: 'product', payload: { name: text, kind: 'kratom', form: 'powder', batch: wholeText(random) } };
    case 3:
      return { kind: 'medicine', payload: { text, asNeeded: random.chance(0.5) } };
    default:
      return { kind: 'note', payload: { text } };
  }
}

/** Entries that the vault would take; others are thrown away. */
function anyEntries(random: Random): readonly JournalEntry[] {
  return Array.from({ length: 1 + random.int(MOST_ENTRIES) }).flatMap(() => {
    const at = random.int(SPAN);
    const id = newEntryId(
      at,
      Uint8Array.from({ length: 10 }, () => random.int(256)),
    );
    const checked = checkEntry({
      schema: 1,
      id,
      at,
      zone: random.pick(zones),
      recordedAt: at + random.int(1000),
      ...payloadOf(random),
    });
    return checked.ok ? [checked.entry] : [];
  });
}

const asFile = (name: string, text: string) => fileOfBytes(name, encoder.encode(text));

async function json(random: Random): Promise<string | null> {
  const entries = anyEntries(random);
  const text = exportJson(entries, { now: NOW, appVersion: 'fuzz', zone: 'Europe/Berlin' });
  const plan = planImport(await readFile(asFile('journal.json', text), {}, context), []);
  return (
    difference(entries, plan.entries) ??
    secondTime(planImport(await readFile(asFile('journal.json', text), {}, context), entries).entries)
  );
}

async function csv(random: Random): Promise<string | null> {
  const entries = anyEntries(random);
  let [merged, again]: [readonly JournalEntry[], number] = [[], 0];
  for (const { name, text } of exportCsv(entries)) {
    const reading = await readFile(asFile(name, text), {}, context);
    merged = mergeEntries(merged, planImport(reading, merged).entries);
    again += planImport(reading, entries).entries.length;
  }
  return difference(entries, merged) ?? (again === 0 ? null : `a second import added ${again} entries`);
}

const secondTime = (added: readonly unknown[]): string | null =>
  added.length === 0 ? null : `a second import added ${added.length} entries`;

/** Keys may come back in another order. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

function difference(out: readonly JournalEntry[], back: readonly JournalEntry[]): string | null {
  const found = new Map(back.map((entry) => [entry.id, asText(entry)]));
  const lost = out.find((entry) => found.get(entry.id) !== asText(entry));
  if (lost !== undefined) return `${asText(lost)} came back as ${found.get(lost.id) ?? 'nothing'}`;
  return back.length === out.length ? null : `${out.length} entries came back as ${back.length}`;
}

export const exportTargets = { json, csv } as const;
