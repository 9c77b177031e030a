/** Reads files of other programs away from the page: a file of gigabytes must not stop it, and a crash must not take it along. */
import { isEntry } from '@clearleaf/core/journal';
import {
  ExchangeError,
  fileOfBlob,
  planImport,
  previewOf,
  readFile,
  recogniseFile,
  type Reading,
} from '@clearleaf/exchange';
import type {
  ImportAnswer,
  ImportFailure,
  ImportRequest,
  Planned,
  ReadSummary,
} from '../journal/rooms/exchange/import-types.ts';

declare const self: DedicatedWorkerGlobalScope;

type ReadRequest = Extract<ImportRequest, { kind: 'read' }>;

const LEAST_STEP = 0.01;
/** What was read last, waiting for its plan. */
const held: { reading: Reading | null; shown: number } = { reading: null, shown: 0 };

const tell = (answer: ImportAnswer): void => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  answer(data).catch((error: unknown) => tell({ id: data.id, failed: failureOf(error) }));
});

async function answer(request: ImportRequest): Promise<void> {
  const { id } = request;
  if (request.kind === 'read') tell({ id, read: await read(request) });
  else tell({ id, planned: plan(request.entries) });
}

async function read({ id, file, answers, format, now, zone, sqlite }: ReadRequest): Promise<ReadSummary> {
  const foreign = fileOfBlob(file);
  const candidates = (await recogniseFile(foreign)).map((one) => one.format);
  held.shown = 0;
  const progress = (share: number): void => {
    if (share - held.shown < LEAST_STEP) return;
    held.shown = share;
    tell({ id, progress: share });
  };
  const load = async (): Promise<Uint8Array> => new Uint8Array(await (await fetch(sqlite)).arrayBuffer());
  const reading = await readFile(foreign, answers, { now, zone, progress, sqlite: load }, format ?? undefined);
  held.reading = reading;
  const { questions, skipped, dropped } = reading;
  const count = reading.entries?.length ?? reading.drafts.length;
  return { format: reading.format, candidates, questions, skipped, dropped, count };
}

function plan(here: Extract<ImportRequest, { kind: 'plan' }>['entries']): Planned {
  const { reading } = held;
  if (reading === null) throw new Error('Cannot plan an import: no file was read');
  const planned = planImport(reading, here);
  return {
    preview: previewOf(reading, planned),
    entries: planned.entries,
    named: planned.entries.filter((entry) => isEntry(entry) && entry.kind === 'product'),
  };
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof ExchangeError) {
    const { code, place, value, expected } = error;
    return { code, place, value, expected };
  }
  return { code: 'fault', place: '', value: '', expected: '' };
}
