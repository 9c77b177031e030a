/** The import worker as the page meets it: one at a time, ended when the page is left or the person stops it. */
import type { Answers, Format } from '@clearleaf/exchange';
import sqlite from 'sql.js/dist/sql-wasm.wasm?url';
import { here } from '../../pen.ts';
import type { JournalEntry } from '@clearleaf/core/journal';
import type { ImportAnswer, ImportFailure, ImportRequest, Planned, ReadSummary } from './import-types.ts';

export type Read = { readonly read: ReadSummary } | { readonly failed: ImportFailure };
export type PlannedOrNot = { readonly planned: Planned } | { readonly failed: ImportFailure };

export interface ImportClient {
  read(file: File, answers: Answers, format: Format | null, progress: (share: number) => void): Promise<Read>;
  plan(entries: readonly JournalEntry[]): Promise<PlannedOrNot>;
  stop(): void;
}

const STOPPED: ImportFailure = { code: 'fault', place: '', value: '', expected: '' };

interface Waiting {
  readonly id: number;
  readonly done: (answer: ImportAnswer) => void;
  readonly progress: (share: number) => void;
}

export function createImportClient(): ImportClient {
  const state: { worker: Worker | null; next: number; waiting: Waiting | null } = {
    worker: null,
    next: 0,
    waiting: null,
  };
  const stop = (): void => {
    state.worker?.terminate();
    state.worker = null;
    const { waiting } = state;
    state.waiting = null;
    waiting?.done({ id: waiting.id, failed: STOPPED });
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('../../../worker/import-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      const { waiting } = state;
      if (waiting === null || waiting.id !== data.id) return;
      if ('progress' in data) return waiting.progress(data.progress);
      state.waiting = null;
      waiting.done(data);
    });
    worker.addEventListener('error', stop);
    return worker;
  };
  const ask = (
    make: (id: number) => ImportRequest,
    progress: (share: number) => void = () => undefined,
  ): Promise<ImportAnswer> => {
    if (state.waiting !== null) stop();
    state.worker ??= start();
    const { worker } = state;
    state.next += 1;
    const id = state.next;
    return new Promise((done) => {
      state.waiting = { id, done, progress };
      worker.postMessage(make(id));
    });
  };
  return {
    read: async (file, answers, format, progress) => {
      const { at: now, zone } = here();
      const address = new URL(sqlite, document.baseURI).href;
      const answer = await ask(
        (id) => ({ id, kind: 'read', file, answers, format, now, zone, sqlite: address }),
        progress,
      );
      return 'read' in answer ? answer : { failed: 'failed' in answer ? answer.failed : STOPPED };
    },
    plan: async (entries) => {
      const answer = await ask((id) => ({ id, kind: 'plan', entries }));
      return 'planned' in answer ? answer : { failed: 'failed' in answer ? answer.failed : STOPPED };
    },
    stop,
  };
}
