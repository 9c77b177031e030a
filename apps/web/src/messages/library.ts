/** The voice of the library and of what the page says about itself: a catalogue of their own, which the first visit does not need. */
import { createSpeaker, type Speak } from '@clearleaf/core/message';
import { aboutMessages } from './en/about.ts';
import { libraryMessages } from './en/library.ts';
import { locale } from './speak.ts';

const libraryEn = { ...libraryMessages, ...aboutMessages } as const;
/** Every message id of the library's pages. */
export type LibraryMessageId = keyof typeof libraryEn;

/** Says a message of the library's pages. */
export const sayLibrary: Speak<LibraryMessageId> = createSpeaker(locale, libraryEn);
