/** Looks through a journal for signals away from the page, which stays quick meanwhile. */
import { createBook } from '@clearleaf/core/journal';
import { createSpeaker } from '@clearleaf/core/message';
import { enSignals } from '@clearleaf/core/message/en/signals';
import { journalSignals } from '@clearleaf/core/review';
import type { SignalsReply, SignalsRequest } from '../journal/rooms/signals/signals-types.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<SignalsRequest>) => {
  const tell = (reply: SignalsReply): void => self.postMessage(reply);
  try {
    const { entries, knowledge, now, zone, at, locale } = data;
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const sayDay = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));
    const words = { speak: createSpeaker(locale, enSignals), sayDay, at };
    tell({ signals: journalSignals(createBook(entries), knowledge, { now, zone, withLevels: true }, words) });
  } catch {
    tell({ failed: true });
  }
});
