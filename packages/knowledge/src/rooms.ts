/**
 * Which facts make up which room's knowledge.
 *
 * A room's compiled JSON is `{ sources, ...collections }`. Each collection is a folder of `facts/`
 * (one fact a file, `<id>.yaml`) or a single `facts/<room>/<collection>.yaml` holding a list of facts.
 * The schema of each fact is owned by the room itself (`packages/core/src/<room>/facts.ts`).
 */
import type * as z from 'zod/mini';

/** One room's knowledge. */
export interface RoomDefinition {
  readonly room: string;
  /** Schema of one fact, by collection; the collection is also the key in the compiled JSON. */
  readonly collections: Readonly<Record<string, z.ZodMiniType>>;
}
