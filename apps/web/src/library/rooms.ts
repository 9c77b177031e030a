/** The rooms of the library, in the order in which they are shown. */
import type { WebMessageId } from '../messages/en.ts';

export interface LibraryRoom {
  readonly id: string;
  readonly name: WebMessageId;
  readonly about: WebMessageId;
}

export const rooms: readonly LibraryRoom[] = [
  { id: 'laws', name: 'library.laws', about: 'library.lawsAbout' },
  { id: 'interactions', name: 'library.interactions', about: 'library.interactionsAbout' },
  { id: 'conditions', name: 'library.conditions', about: 'library.conditionsAbout' },
  { id: 'evidence', name: 'library.evidence', about: 'library.evidenceAbout' },
  { id: 'treatments', name: 'library.treatments', about: 'library.treatmentsAbout' },
  { id: 'alkaloids', name: 'library.alkaloids', about: 'library.alkaloidsAbout' },
  { id: 'harms', name: 'library.harms', about: 'library.harmsAbout' },
  { id: 'products', name: 'library.products', about: 'library.productsAbout' },
  { id: 'emergencies', name: 'library.emergencies', about: 'library.emergenciesAbout' },
  { id: 'help', name: 'library.help', about: 'library.helpAbout' },
  { id: 'gaps', name: 'library.gaps', about: 'library.gapsAbout' },
];
