/**
 * The voice of the journal's pages: a catalogue of their own, so that a first visit does not carry it. One file for each
 * part, merged here.
 */
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { enJournal, type JournalMessageId as CoreJournalMessageId } from '@clearleaf/core/message/en/journal';
import { diaryMessages } from './en/diary.ts';
import { exchangeMessages } from './en/exchange.ts';
import { flagsMessages } from './en/flags.ts';
import { levelsMessages } from './en/levels.ts';
import { questionnaireMessages } from './en/questionnaires.ts';
import { reliefMessages } from './en/relief.ts';
import { roomsMessages } from './en/rooms.ts';
import { signalPageMessages } from './en/signals.ts';
import { vaultMessages } from './en/vault.ts';
import { locale } from './speak.ts';

const journalEn = {
  ...vaultMessages,
  ...diaryMessages,
  ...flagsMessages,
  ...roomsMessages,
  ...questionnaireMessages,
  ...exchangeMessages,
  ...levelsMessages,
  ...reliefMessages,
  ...signalPageMessages,
} as const;
/** Every message id of the journal's pages. */
export type JournalMessageId = keyof typeof journalEn;

/** Says a message of the journal's pages. */
export const sayJournal: Speak<JournalMessageId> = createSpeaker(locale, journalEn);
/** Says a message of the core’s journal and questionnaires; handed to its functions. */
export const speakCoreJournal: Speak<CoreJournalMessageId> = createSpeaker(locale, enJournal);
