/** The English catalogue of the first visit: one file for each part of it, merged here. */
import { helpMessages } from './en/help.ts';
import { libraryRoomMessages } from './en/library-rooms.ts';
import { lawMessages } from './en/laws.ts';
import { partMessages } from './en/parts.ts';
import { reviewMessages } from './en/review.ts';
import { shellMessages } from './en/shell.ts';
import { startMessages } from './en/start.ts';

export const en = {
  ...shellMessages,
  ...startMessages,
  ...reviewMessages,
  ...helpMessages,
  ...partMessages,
  ...libraryRoomMessages,
  ...lawMessages,
} as const;
/** Every message id of the page. */
export type WebMessageId = keyof typeof en;
