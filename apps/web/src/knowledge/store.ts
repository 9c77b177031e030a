/**
 * The rooms of knowledge that the page has fetched so far.
 *
 * A room is fetched when something first asks for it. A fetch that failed can be tried again.
 */
import { fetchRoom, type KnowledgeByRoom, type RoomName } from '@clearleaf/knowledge';
import { useEffect, useSyncExternalStore } from 'react';
import { manifest } from 'virtual:knowledge';

/** The rooms that the page shows. */
export type PageRoom = Extract<RoomName, 'law' | 'gazetteer' | 'medicines' | 'safety' | 'claims'>;

export type RoomState<R extends PageRoom = PageRoom> =
  | { readonly status: 'absent' | 'loading' | 'failed'; readonly value: null }
  | { readonly status: 'ready'; readonly value: KnowledgeByRoom[R] };

const ABSENT: RoomState = { status: 'absent', value: null };
const BASE = new URL('./knowledge/', document.baseURI).href;

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
    /** Fetches a room, once. After a failure it tries again. */
    want: (room: PageRoom): void => {
      const { status } = get(room);
      if (status === 'loading' || status === 'ready') return;
      set(room, { status: 'loading', value: null });
      fetchRoom(BASE, manifest, room, (url) => fetch(url)).then(
        (value) => set(room, { status: 'ready', value }),
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
