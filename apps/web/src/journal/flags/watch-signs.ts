/** Reads the open journal for emergency signs whenever it changes, its facts arrive, or time passes. */
import { type RedFlag, redFlags, signsOf } from '@clearleaf/core/monitoring';
import { knowledge } from '../../knowledge/store.ts';
import { speakCoreJournal } from '../../messages/journal.ts';
import { session } from '../session-state.ts';
import { leading, NOTHING_LEADS, type Leading } from './leading.ts';

/** A sign stops to lead after a day; so often is looked whether that day has passed. */
const MINUTE = 60_000;
const rooms = ['safety', 'signs'] as const;
const watching = { began: false };

/** Begins with the first journal that is opened, and goes on for the life of the page. */
export function watchSigns(): void {
  if (watching.began) return;
  watching.began = true;
  session.subscribe(renew);
  knowledge.subscribe(renew);
  setInterval(renew, MINUTE);
  renew();
}

function renew(): void {
  if (session.get().phase === 'open')
    for (const room of rooms) if (knowledge.get(room).status === 'absent') knowledge.want(room);
  const next = readNow();
  if (!isSame(next, leading.get())) leading.set(next);
}

function readNow(): Leading {
  const now = session.get();
  if (now.phase !== 'open') return NOTHING_LEADS;
  const [safety, words] = [knowledge.get('safety'), knowledge.get('signs')];
  if (safety.value === null || words.value === null)
    return { ...NOTHING_LEADS, wasRead: safety.status !== 'failed' && words.status !== 'failed' };
  const facts = { redFlags: safety.value.redFlags, signWords: words.value.signWords };
  // Of answers to a questionnaire the page knows already that it showed help.
  const flags = redFlags(now.book, { safety: facts, packs: [] }, Date.now());
  return { flags, signs: now.simulated ? [] : signsOf(flags, speakCoreJournal), wasRead: true };
}

const keyOf = ({ flags, signs, wasRead }: Leading): string =>
  JSON.stringify([wasRead, signs, flags.map(({ sign, words, entry }: RedFlag) => [sign, words, entry.id])]);
/** The review is made anew only where something changed. */
const isSame = (a: Leading, b: Leading): boolean => keyOf(a) === keyOf(b);
