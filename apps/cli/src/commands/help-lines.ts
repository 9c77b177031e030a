/** `clearleaf help-lines`: whom to call. */
import type { Command } from '../command.ts';
import { readCountry } from '../input/read.ts';

export const helpLines: Command = {
  name: 'help-lines',
  operands: [{ name: 'COUNTRY', required: false, many: true }],
  summary: 'app.helpLinesSummary',
  about: 'app.helpLinesAbout',
  options: [],
  examples: [
    { args: ['help-lines', 'US'], exit: 0, shows: '988' },
    { args: ['help-lines', 'United', 'Kingdom'], exit: 0, shows: '999' },
    { args: ['help-lines'], exit: 0, shows: 'GB' },
  ],
  run: async ({ operands }, context) => {
    const country = operands.length === 0 ? null : readCountry([operands.join(' ')], 'COUNTRY');
    const { helpLinesOutcome } = await import('../pages/help-lines.ts');
    return helpLinesOutcome(country, context);
  },
};
