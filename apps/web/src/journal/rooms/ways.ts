/** The rooms beside the daily pages: where each lies and what it is called. */
import type { JournalMessageId } from '../../messages/journal.ts';

interface Room {
  readonly to: string;
  readonly name: JournalMessageId;
  readonly about: JournalMessageId;
}

export const rooms: readonly Room[] = [
  { to: 'levels', name: 'levels.title', about: 'levels.about' },
  { to: 'helps', name: 'relief.title', about: 'relief.about' },
  { to: 'withdrawal', name: 'rooms.withdrawal', about: 'rooms.withdrawalAbout' },
  { to: 'signals', name: 'signals.title', about: 'signals.about' },
  { to: 'products', name: 'rooms.products', about: 'rooms.productsAbout' },
  { to: 'medicines', name: 'rooms.medicines', about: 'rooms.medicinesAbout' },
  { to: 'questionnaires', name: 'rooms.questionnaires', about: 'rooms.questionnairesAbout' },
  { to: 'you', name: 'rooms.you', about: 'rooms.youAbout' },
  { to: 'import', name: 'rooms.import', about: 'rooms.importAbout' },
  { to: 'export', name: 'rooms.export', about: 'rooms.exportAbout' },
  { to: 'settings', name: 'rooms.settings', about: 'rooms.settingsAbout' },
];

/** Whether a page belongs to the rooms behind "More". */
export const isRoom = (first: string): boolean =>
  ['more', 'product', 'questionnaire', 'trial'].includes(first) || rooms.some(({ to }) => to === first);
