/**
 * Which facts make up which room's knowledge: the one list.
 *
 * A room's compiled JSON is `{ sources, ...collections }`. Each collection is a folder of `facts/<room>/`
 * (one fact a file, `<slug of id>.yaml`) or a single file `facts/<room>/<collection>.yaml` with a list.
 * The schema of each fact is owned by the room itself (`packages/core/src/<room>/facts.ts`). A room whose
 * facts come from elsewhere (the vocabulary, the gazetteer) hands in its own compiler instead.
 */
import { claimsCollections } from '@clearleaf/core/claims/facts';
import { instrumentsCollections } from '@clearleaf/core/instruments/facts';
import { lawCollections } from '@clearleaf/core/law/facts';
import { pharmacokineticsCollections } from '@clearleaf/core/pharmacokinetics/facts';
import { productCollections } from '@clearleaf/core/product/facts';
import { safetyCollections } from '@clearleaf/core/safety/facts';
import { withdrawalCollections } from '@clearleaf/core/withdrawal/facts';
import type * as z from 'zod/mini';
import { compileGazetteer } from './gazetteer.ts';
import { compileMedicines } from './medicines.ts';

/** A room of YAML facts. */
export interface SchemaRoom {
  readonly room: string;
  /** Schema of one fact, by collection; the collection is also the key in the compiled JSON. */
  readonly collections: Readonly<Record<string, z.ZodMiniType>>;
}

/** A room that compiles itself. */
export interface CompiledRoom {
  readonly room: string;
  /**
   * @param factsDir `packages/knowledge/facts`, or that of a test.
   * @returns what `loadRoom` gives, as plain JSON values. Sources that it cites are added under `sources`.
   * @throws KnowledgeError with every problem found.
   */
  readonly compile: (factsDir: string) => object;
  /**
   * False where nothing in it is our own: it is made of packages of npm, whose versions the lockfile records.
   * It then has no lines in the record of changes.
   */
  readonly recorded: boolean;
}

export type RoomDefinition = SchemaRoom | CompiledRoom;

export const rooms: readonly RoomDefinition[] = [
  { room: 'claims', collections: claimsCollections },
  { room: 'gazetteer', compile: compileGazetteer, recorded: false },
  { room: 'instruments', collections: instrumentsCollections },
  { room: 'law', collections: lawCollections },
  { room: 'medicines', compile: compileMedicines, recorded: true },
  { room: 'pharmacokinetics', collections: pharmacokineticsCollections },
  { room: 'product', collections: productCollections },
  { room: 'safety', collections: safetyCollections },
  { room: 'withdrawal', collections: withdrawalCollections },
];

/** Rooms with facts of our own: those that are linted and recorded. */
export const ownRooms = rooms.filter((room) => !('compile' in room) || room.recorded);
