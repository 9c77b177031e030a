/** A made-up journal that ends today, to look at before one begins one's own. */
import { simulatedJournal, type JournalEntry } from '@clearleaf/core/journal';
import { zoneHere } from './pen.ts';

/** The same one for everybody: a picture, not chance. */
const SEED = 20_260_301;

export function simulatedEntries(): readonly JournalEntry[] {
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  return simulatedJournal({ seed: SEED, midnight, until: now.getTime(), zone: zoneHere() });
}
