/**
 * Sources: one a file below `facts/sources/<group>/`, cited by id from facts of any room.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Source, sourceSchema } from '@clearleaf/core/finding/facts';
import { compareText, type Problem } from './problem.ts';
import { namesIn, type FactPath, type RawFact, readCollection } from './read.ts';
import { validateFacts } from './validate.ts';

/** Every source by id, and the files they stand in. */
export interface SourcesRead {
  readonly byId: ReadonlyMap<string, Source>;
  readonly raw: readonly RawFact[];
  readonly problems: readonly Problem[];
}

/** Reads and checks every group of sources. An id may be used once over all groups. */
export function readSources(factsDir: string): SourcesRead {
  const groups = readdirSync(factsDir).includes('sources') ? namesIn(join(factsDir, 'sources')) : [];
  const reads = groups.map((group) => readCollection(factsDir, 'sources', group.replace(/\.yaml$/, '')));
  const raw = reads.flatMap((read) => read.facts);
  const { values, problems } = validateFacts(raw, sourceSchema);
  const byId = new Map((values as Source[]).map((source) => [source.id, source]));
  return { byId, raw, problems: [...reads.flatMap((read) => read.problems), ...problems] };
}

/** One mention of a source in a fact. */
export interface Citation {
  readonly id: string;
  readonly path: FactPath;
}

/**
 * Every source that a fact cites, at any depth: the items of a list `sources`, and a text `source`.
 * The two keys mean nothing else in the knowledge.
 */
export function citationsIn(value: unknown, path: FactPath = []): Citation[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => citationsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...path, key];
    if (key === 'source' && typeof inner === 'string') return [{ id: inner, path: here }];
    if (key === 'sources' && Array.isArray(inner) && inner.every((item) => typeof item === 'string')) {
      return inner.map((id, index) => ({ id, path: [...here, index] }));
    }
    return citationsIn(inner, here);
  });
}

/** The sources that some ids name, as the table of a compiled room, ordered by id. Ids without a source are left out. */
export function sourceTable(ids: Iterable<string>, byId: ReadonlyMap<string, Source>): Record<string, Source> {
  const table: Record<string, Source> = {};
  for (const id of [...new Set(ids)].sort(compareText)) {
    const source = byId.get(id);
    if (source !== undefined) table[id] = source;
  }
  return table;
}
