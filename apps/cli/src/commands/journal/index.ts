/** `clearleaf journal`: what was written down, and putting it right. */
import type { Command } from '../../command.ts';
import { journalEdit, journalDelete, journalNote, journalOver } from './entries.ts';
import { conditionCommands, medicineCommands } from './standing.ts';
import { journalList } from './list.ts';
import { productCommands } from './product.ts';
import { journalProfile } from './profile.ts';

export const journalCommands: readonly Command[] = [
  journalList,
  journalNote,
  journalOver,
  journalEdit,
  journalDelete,
  ...productCommands,
  ...medicineCommands,
  ...conditionCommands,
  journalProfile,
];
