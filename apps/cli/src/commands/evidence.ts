/** `clearleaf evidence`: what is known for a reason, or about a claim. */
import type { Command } from '../command.ts';
import { bad, readText } from '../input/read.ts';

/** `A01`, `X23`: how the claims are numbered. */
const CLAIM_ID = /^[a-z]\d{2,3}$/iu;

export const evidence: Command = {
  name: 'evidence',
  operands: [{ name: 'REASON|CLAIM-ID', required: false, many: true }],
  summary: 'app.evidenceSummary',
  about: 'app.evidenceAbout',
  options: [{ flag: '--gaps', value: null, help: 'app.optionGaps' }],
  examples: [
    { args: ['evidence', 'anxiety'], exit: 0, shows: 'CBT' },
    { args: ['evidence', 'A01'], exit: 0, shows: 'ADHD' },
    { args: ['evidence'], exit: 0, shows: 'ADHD' },
    { args: ['evidence', '--gaps'], exit: 0, shows: 'trial' },
  ],
  run: async ({ operands, options }, context) => {
    const { say } = context;
    const pages = await import('../pages/evidence.ts');
    if (options['--gaps'] !== undefined) {
      if (operands.length > 0) throw bad('surplus-operand', '--gaps', operands.join(' '), say('app.expectedNoOperand'));
      return pages.gapsOutcome(context);
    }
    if (operands.length === 0) return pages.listOutcome(context);
    const text = readText(operands.join(' '), 'REASON');
    return CLAIM_ID.test(text) ? pages.claimOutcome(text, context) : pages.reasonOutcome(text, context);
  },
};
