/** The text of a laboratory's sheet: of a PDF or of a text file, read in this browser. */
import { sayJournal, type JournalMessageId } from '../../../messages/journal.ts';

/** A sheet has some thousands of signs. */
const MOST_BYTES = 20 * 1024 * 1024;

export type SheetText = { readonly text: string; readonly note: string | null } | { readonly problem: string };

const problems = {
  'too-large': 'rooms.pdfTooLarge',
  broken: 'rooms.pdfBroken',
  encrypted: 'rooms.pdfEncrypted',
  'no-text': 'rooms.pdfNoText',
} as const satisfies Record<string, JournalMessageId>;

export async function sheetText(file: File): Promise<SheetText> {
  if (file.size > MOST_BYTES) return { problem: sayJournal('rooms.pdfTooLarge') };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) {
    const text = new TextDecoder().decode(bytes);
    return text.includes('\0') || text.trim() === ''
      ? { problem: sayJournal('rooms.sheetNotText') }
      : { text, note: null };
  }
  const { pdfText } = await import('@clearleaf/exchange/pdf');
  const read = await pdfText(bytes);
  if ('problem' in read) return { problem: sayJournal(problems[read.problem]) };
  return {
    text: read.pages.join('\n'),
    note: read.pagesLeftOut > 0 ? sayJournal('rooms.pdfPagesLeft', { count: read.pagesLeftOut }) : null,
  };
}
