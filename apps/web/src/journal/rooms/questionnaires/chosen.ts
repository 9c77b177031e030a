/** Which questionnaires the person wants to be asked, as the profile keeps it: `phq9,sleep_diary:2`. None at first. */
import type { EntryOf, Journal, JournalBook } from '@clearleaf/core/journal';
import type { Asked, Chosen } from '@clearleaf/core/instruments';

/** The preference. A number after the colon is the person's own rhythm in days. */
export const QUESTIONNAIRES = 'questionnaires';
const LONGEST = 300;

export type Assessment = EntryOf<'assessment'>;

export function chosenOf({ profile }: Journal): readonly Chosen[] {
  const text = profile.preferences?.[QUESTIONNAIRES];
  if (typeof text !== 'string') return [];
  return text.split(',').flatMap((part): Chosen[] => {
    const [instrument = '', days = ''] = part.trim().split(':');
    if (instrument === '') return [];
    const everyDays = Number(days);
    return [{ instrument, ...(days !== '' && everyDays > 0 ? { everyDays } : {}) }];
  });
}

/** The payload of a profile entry that keeps a choice. */
export function choicePayload({ profile }: Journal, chosen: readonly Chosen[]): EntryOf<'profile'>['payload'] {
  const text = chosen
    .map(({ instrument, everyDays }) => (everyDays === undefined ? instrument : `${instrument}:${everyDays}`))
    .join(',');
  return { preferences: { ...profile.preferences, [QUESTIONNAIRES]: text.slice(0, LONGEST) } };
}

export const assessmentsOf = (book: JournalBook, instrument: string): readonly Assessment[] =>
  book.all('assessment').filter(({ payload }) => payload.instrument === instrument);

export const askedOf = (book: JournalBook): readonly Asked[] =>
  book.all('assessment').map(({ at, payload }) => ({ instrument: payload.instrument, at }));
