/** What the journal and its questionnaires say, in English. Apart, so that a page without a journal does not carry it. */
import { exposureMessages } from './en/exposure.ts';
import { instrumentsMessages } from './en/instruments.ts';
import { journalMessages } from './en/journal.ts';
import { receptorMessages } from './en/receptors.ts';
import { redFlagMessages } from './en/red-flags.ts';

export const enJournal = {
  ...journalMessages,
  ...instrumentsMessages,
  ...exposureMessages,
  ...receptorMessages,
  ...redFlagMessages,
} as const;
/** Every message id of the journal's rooms. */
export type JournalMessageId = keyof typeof enJournal;
