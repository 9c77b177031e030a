/**
 * Compiled knowledge, as an application meets it in the browser: a manifest and one JSON file a room.
 * In Node, `@clearleaf/knowledge/node` reads the same files from disk.
 */
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import type { InstrumentsFacts } from '@clearleaf/core/instruments/facts';
import type { Gazetteer } from '@clearleaf/core/law';
import type { LawFacts } from '@clearleaf/core/law/facts';
import type { MedicinesFacts } from '@clearleaf/core/medicines/facts';
import type { PharmacokineticsFacts } from '@clearleaf/core/pharmacokinetics/facts';
import type { ProductFacts } from '@clearleaf/core/product/facts';
import type { SafetyFacts } from '@clearleaf/core/safety/facts';
import type { WithdrawalFacts } from '@clearleaf/core/withdrawal/facts';

/** What each room's file holds. */
export interface KnowledgeByRoom {
  readonly claims: ClaimsFacts;
  readonly gazetteer: Gazetteer;
  readonly instruments: InstrumentsFacts;
  readonly law: LawFacts;
  readonly medicines: MedicinesFacts;
  readonly pharmacokinetics: PharmacokineticsFacts;
  readonly product: ProductFacts;
  readonly safety: SafetyFacts;
  readonly withdrawal: WithdrawalFacts;
}
export type RoomName = keyof KnowledgeByRoom;

/** What the manifest says of one room. */
export interface ManifestEntry {
  /** File name beside the manifest, `<room>.<hash>.json`. */
  readonly file: string;
  readonly hash: string;
  /** Size, not compressed. */
  readonly bytes: number;
  /** Number of facts, by collection. */
  readonly counts: Readonly<Record<string, number>>;
}

/** `manifest.json`: which file holds which room. */
export interface Manifest {
  readonly schema: 'clearleaf.knowledge/1';
  readonly rooms: Readonly<Record<string, ManifestEntry>>;
}

/** What a browser loader needs of `fetch`; handed in so that tests and workers can bring their own. */
export type Fetch = (
  url: string,
) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;

/**
 * One room's knowledge from the web server that serves the page.
 * @param baseUrl Where the knowledge files lie, ending in `/`.
 * @param fetch The browser's own `fetch`.
 * @throws Error where the manifest has no such room or the file does not arrive.
 */
export async function fetchRoom<R extends RoomName>(
  baseUrl: string,
  manifest: Manifest,
  room: R,
  fetch: Fetch,
): Promise<KnowledgeByRoom[R]> {
  const entry = manifest.rooms[room];
  if (entry === undefined)
    throw new Error(
      `Cannot load the knowledge of ${room}: the manifest names only ${Object.keys(manifest.rooms).join(', ')}`,
    );
  const response = await fetch(baseUrl + entry.file);
  if (!response.ok)
    throw new Error(`Cannot load the knowledge of ${room}: the server answered ${response.status} for ${entry.file}`);
  return (await response.json()) as KnowledgeByRoom[R];
}
