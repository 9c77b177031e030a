/** The signals of the open journal, from a worker that lives as long as they are looked for. */
import type { Entry, JournalBook } from '@clearleaf/core/journal';
import { plainDate } from '@clearleaf/core/quantity';
import { dayOf } from '@clearleaf/core/quantity/time';
import type { SignalKnowledge } from '@clearleaf/core/review';
import { useEffect, useMemo, useState } from 'react';
import { useRoom, useWholePharmacokinetics } from '../../../knowledge/store.ts';
import { locale } from '../../../messages/speak.ts';
import type { OpenSession } from '../../session.ts';
import type { SignalsReply, SignalsRequest } from './signals-types.ts';

export interface Moment {
  readonly at: number;
  readonly zone: string;
}

/** What signals cite and compute with; `null` while it is fetched. */
export function useSignalKnowledge(): { readonly value: SignalKnowledge | null; readonly failed: boolean } {
  const pharmacokinetics = useWholePharmacokinetics();
  const product = useRoom('product');
  const pharmacology = useRoom('pharmacology');
  const value = useMemo(
    (): SignalKnowledge | null =>
      pharmacokinetics.value === null || product.value === null || pharmacology.value === null
        ? null
        : { pharmacokinetics: pharmacokinetics.value, product: product.value, effects: pharmacology.value },
    [pharmacokinetics.value, product.value, pharmacology.value],
  );
  return { value, failed: [pharmacokinetics, product, pharmacology].some(({ status }) => status === 'failed') };
}

/** `null` while they are looked for. */
export function useSignals(
  open: OpenSession,
  knowledge: SignalKnowledge,
  { at: now, zone }: Moment,
): SignalsReply | null {
  const [answered, setAnswered] = useState<{ readonly to: OpenSession; readonly reply: SignalsReply } | null>(null);
  useEffect(() => {
    const wanted = lookForSignals(open.book, knowledge, { at: now, zone });
    wanted.reply.then(
      (reply) => setAnswered({ to: open, reply }),
      () => undefined,
    );
    return wanted.stop;
  }, [open, knowledge, now, zone]);
  return answered !== null && answered.to === open ? answered.reply : null;
}

/** Looks for the signals of a journal in a worker of its own, which ends with the answer or with `stop`. */
export function lookForSignals(
  book: JournalBook,
  knowledge: SignalKnowledge,
  { at: now, zone }: Moment,
): { readonly reply: Promise<SignalsReply>; readonly stop: () => void } {
  const worker = new Worker(new URL('../../../worker/signals-worker.ts', import.meta.url), { type: 'module' });
  const stop = (): void => worker.terminate();
  const reply = new Promise<SignalsReply>((resolve) => {
    const answer = (given: SignalsReply): void => {
      resolve(given);
      stop();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<SignalsReply>) => answer(data));
    worker.addEventListener('error', () => answer({ failed: true }));
  });
  const at = plainDate(dayOf(now, zone));
  worker.postMessage({ entries: neededEntries(book, now), knowledge, now, zone, at, locale } satisfies SignalsRequest);
  return { reply, stop };
}

const DAY = 86_400_000;
/** More than the signals look back, and as far as a dose still matters to levels. */
const DAYS_BACK = 200;

/** Of ten years, what the signals read: the last months, what holds for longer, and the first dose. */
function neededEntries(book: JournalBook, now: number): readonly Entry[] {
  const first = book.all('dose').slice(0, 1);
  const lasting = [book.all('plan'), book.all('assessment'), [...book.productVersions().values()]].flat();
  const recent = book.between(now - DAYS_BACK * DAY, now);
  return [...new Map<string, Entry>([...first, ...lasting, ...recent].map((entry) => [entry.id, entry])).values()];
}
