/** `clearleaf knowledge`: what it rests on, and what changed. */
import { loadManifest } from '@clearleaf/knowledge/node';
import type { Command } from '../command.ts';
import { readDate } from '../input/read.ts';

export const knowledge: Command = {
  name: 'knowledge',
  operands: [],
  summary: 'app.knowledgeSummary',
  about: 'app.knowledgeAbout',
  options: [{ flag: '--changes-since', value: 'DATE', help: 'app.optionChangesSince' }],
  examples: [
    { args: ['knowledge'], exit: 0, shows: 'law' },
    { args: ['knowledge', '--changes-since', '2026-01-01'], exit: 0, shows: '2026' },
  ],
  run: async ({ options }, context) => {
    const { changesOutcome, manifestOutcome } = await import('../pages/knowledge.ts');
    const since = options['--changes-since']?.at(-1);
    return since === undefined
      ? manifestOutcome(loadManifest(), context)
      : changesOutcome(readDate(since, '--changes-since'), context);
  },
};
