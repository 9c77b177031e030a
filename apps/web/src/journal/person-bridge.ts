/**
 * The review reads the open journal, and the fields of the first page write into it: one path for both.
 *
 * A field changes with every letter; the journal is written when the hand rests, and before it is locked.
 */
import { emptyState, type JournalState } from '@clearleaf/core/journal';
import { isEmpty, person } from '../store/person.ts';
import { asError } from './errors.ts';
import { append, holder, publish } from './held.ts';
import { pen, zoneHere } from './pen.ts';
import { session } from './session-state.ts';
import { entriesForState } from './state-changes.ts';

const REST_MILLISECONDS = 700;

interface Bridge {
  pending: JournalState | null;
  timer: number | undefined;
  revision: number;
  writing: Promise<void>;
  unsubscribe: (() => void) | null;
}

const bridge: Bridge = {
  pending: null,
  timer: undefined,
  revision: -1,
  writing: Promise.resolve(),
  unsubscribe: null,
};

const stateNow = (): JournalState => holder.get()?.book.journal(Date.now()).state ?? emptyState;

/** Writes what was typed, now. Resolves when it is on the disk, or has failed and said so. */
export function flushPerson(): Promise<void> {
  window.clearTimeout(bridge.timer);
  bridge.writing = bridge.writing.then(write);
  return bridge.writing;
}

async function write(): Promise<void> {
  const held = holder.get();
  const wanted = bridge.pending;
  if (held === null || wanted === null) return;
  try {
    const entries = entriesForState(held.book.journal(Date.now()), wanted, { pen, zone: zoneHere() });
    if (entries.length > 0) await append(held, entries);
    held.failed = null;
    if (bridge.pending === wanted) bridge.pending = null;
  } catch (error) {
    held.failed = asError(error);
  }
  if (holder.get() === held && session.get().phase === 'open') publish();
}

const hidden = (): void => {
  if (document.visibilityState === 'hidden') void flushPerson();
};

const leaving = (): void => void flushPerson();

/** From now on the state is that of the open journal. */
export function attachPerson(): void {
  bridge.revision = holder.get()?.book.revision ?? -1;
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', leaving);
  person.attach({
    read: () => bridge.pending ?? stateNow(),
    write: (state) => {
      bridge.pending = state;
      window.clearTimeout(bridge.timer);
      bridge.timer = window.setTimeout(() => void flushPerson(), REST_MILLISECONDS);
    },
  });
  bridge.unsubscribe ??= session.subscribe(() => {
    const now = session.get();
    if (now.phase !== 'open' || now.simulated || now.revision === bridge.revision) return;
    bridge.revision = now.revision;
    if (bridge.pending === null) person.refresh();
  });
}

/** The journal is being locked or erased: the review forgets it. */
export function detachPerson(): void {
  window.clearTimeout(bridge.timer);
  bridge.pending = null;
  bridge.unsubscribe?.();
  bridge.unsubscribe = null;
  document.removeEventListener('visibilitychange', hidden);
  window.removeEventListener('pagehide', leaving);
  person.attach(null);
}

/** Puts what had been typed before into the new journal, and takes it out of the browser's open storage. */
export async function writeTyped(typed: JournalState): Promise<void> {
  if (isEmpty(typed)) {
    person.removeTyped();
    return;
  }
  const held = holder.need();
  const entries = entriesForState(held.book.journal(Date.now()), typed, { pen, zone: zoneHere() });
  await append(held, entries);
  person.removeTyped();
  publish();
}
