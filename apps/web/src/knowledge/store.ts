/**
 * The rooms of knowledge that the page has fetched so far.
 *
 * A room is fetched when something first asks for it. A fetch that failed can be tried again.
 */
import type { KnowledgeByRoom } from '@clearleaf/knowledge';
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import type { PharmacokineticsFacts } from '@clearleaf/core/pharmacokinetics/facts';
import type { SafetyFacts } from '@clearleaf/core/safety/facts';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { files } from 'virtual:knowledge';

/** Collections of safety that only the library shows; their file is fetched there. */
export type PharmacologyPart = Pick<
  SafetyFacts,
  'sources' | 'receptors' | 'enzymes' | 'dopamine' | 'drugLists' | 'adverseEffects'
>;

/** The studies of kratom in the blood: a review of somebody who takes it asks for them, and the page of levels. */
export type StudiesPart = Pick<PharmacokineticsFacts, 'sources' | 'studies'>;

/** How the alkaloids act, and what nobody has studied: the library shows them. */
export type GapsPart = Pick<ClaimsFacts, 'sources' | 'gaps' | 'mechanisms'>;

interface PageKnowledge
  extends Pick<
    KnowledgeByRoom,
    'law' | 'gazetteer' | 'medicines' | 'safety' | 'claims' | 'product' | 'instruments' | 'pharmacokinetics'
  > {
  readonly pharmacology: PharmacologyPart;
  readonly studies: StudiesPart;
  readonly gaps: GapsPart;
}

/** The rooms and parts of rooms that the page shows. */
export type PageRoom = keyof PageKnowledge;

export type RoomState<R extends PageRoom = PageRoom> =
  | { readonly status: 'absent' | 'loading' | 'failed'; readonly value: null }
  | { readonly status: 'ready'; readonly value: PageKnowledge[R] };

const ABSENT: RoomState = { status: 'absent', value: null };

/** One file below `knowledge/`. @throws Error where it does not arrive. */
export async function fetchKnowledge(name: string): Promise<unknown> {
  const file = files[name] ?? '';
  const response = await fetch(new URL(`./knowledge/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`Cannot load ${file}: the server answered ${response.status}`);
  return response.json();
}

function createKnowledgeStore() {
  const listeners = new Set<() => void>();
  const rooms = new Map<PageRoom, RoomState>();
  const set = (room: PageRoom, state: RoomState): void => {
    rooms.set(room, state);
    for (const listener of listeners) listener();
  };
  const get = <R extends PageRoom>(room: R): RoomState<R> => (rooms.get(room) ?? ABSENT) as RoomState<R>;
  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get,
    /** Goes on as if a slow room had failed; if it still arrives, it counts. */
    goOnWithout: (room: PageRoom): void => {
      if (get(room).status === 'loading') set(room, { status: 'failed', value: null });
    },
    /** Fetches a room, once. After a failure it tries again. */
    want: (room: PageRoom): void => {
      const { status } = get(room);
      if (status === 'loading' || status === 'ready') return;
      set(room, { status: 'loading', value: null });
      fetchKnowledge(room).then(
        (value) => set(room, { status: 'ready', value } as RoomState),
        () => set(room, { status: 'failed', value: null }),
      );
    },
  };
}

export const knowledge = createKnowledgeStore();

/** A room's knowledge, fetched when the component first shows. `wanted` false: not yet. */
export function useRoom<R extends PageRoom>(room: R, wanted = true): RoomState<R> {
  useEffect(() => {
    if (wanted && knowledge.get(room).status === 'absent') knowledge.want(room);
  }, [room, wanted]);
  return useSyncExternalStore(knowledge.subscribe, () => knowledge.get(room));
}

/** A room with a part of it that is fetched by itself; the worse of their two states until both are there. */
function useWhole<R extends PageRoom>(room: R, part: PageRoom): RoomState<R> {
  const rest = useRoom(room);
  const more = useRoom(part);
  return useMemo(() => {
    if (rest.value === null) return rest;
    if (more.value === null) return more as RoomState<R>;
    const sources = { ...sourcesOf(rest.value), ...sourcesOf(more.value) };
    return { status: 'ready', value: { ...rest.value, ...more.value, sources } } as RoomState<R>;
  }, [rest, more]);
}

const sourcesOf = (value: object): object => ('sources' in value ? (value.sources as object) : {});

/** The room of safety with the part that only the library shows. */
export const useWholeSafety = (): RoomState<'safety'> => useWhole('safety', 'pharmacology');

/** The room of claims with what only the library shows. */
export const useWholeClaims = (): RoomState<'claims'> => useWhole('claims', 'gaps');

/** The room of pharmacokinetics with its studies. */
export const useWholePharmacokinetics = (): RoomState<'pharmacokinetics'> => useWhole('pharmacokinetics', 'studies');
