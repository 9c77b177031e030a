/** Moods of Daylio: five by default, but anyone may rename them and add more, so that their order may have to be asked. */
import { askOrder, type Asking } from '../answers.ts';
import type { ForeignRating } from '../ratings.ts';

/** The names that the program gives them in English, the worst first. */
const DEFAULTS = ['awful', 'bad', 'meh', 'good', 'rad'];

/** What a label is as a rating; `null` while its place is not known. */
export type MoodRater = (label: string) => ForeignRating | null;

/** Asks for the order where a label is not one of the five. */
export function moodRater(asking: Asking, labels: readonly string[]): MoodRater {
  const isDefault = labels.every((label) => DEFAULTS.includes(label.toLowerCase()));
  const order = isDefault ? DEFAULTS : askOrder(asking, 'order:mood', labels);
  const ranks = new Map((order ?? []).map((label, rank) => [label.toLowerCase(), rank + 1]));
  const scale = { min: 1, max: ranks.size };
  return (label) => {
    const value = ranks.get(label.toLowerCase());
    if (value === undefined || ranks.size < 2) return null;
    return { name: 'Mood', value, scale, source: isDefault ? 'file' : 'asked', label };
  };
}
