/** `clearleaf medicine`: what does a typed medicine contain? */
import type { Command } from '../command.ts';
import { readText } from '../input/read.ts';

export const medicine: Command = {
  name: 'medicine',
  operands: [{ name: 'TEXT', required: true, many: true }],
  summary: 'app.medicineSummary',
  about: 'app.medicineAbout',
  options: [],
  examples: [
    { args: ['medicine', 'Percocet', '5-325', 'as', 'needed'], exit: 0, shows: 'oxycodone' },
    { args: ['medicine', 'oxycontn 20 mg'], exit: 0, shows: 'oxycodone' },
    { args: ['medicine', 'blorgozine'], exit: 1, shows: 'blorgozine' },
  ],
  run: async ({ operands }, context) => {
    const text = readText(operands.join(' '), 'TEXT');
    const [{ readMedicine }, { medicinePage }, index] = await Promise.all([
      import('@clearleaf/core/medicines'),
      import('../pages/medicine.ts'),
      context.rooms.medicines(),
    ]);
    const reading = readMedicine(text, index);
    return { exit: reading.matches.length > 0 ? 0 : 1, value: reading, page: () => medicinePage(reading, context) };
  },
};
