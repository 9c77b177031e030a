/** The facts of `claims` as they stand in the folders, compiled for the tests: what is tested is what ships. */
import { fileURLToPath } from 'node:url';
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import { en } from '@clearleaf/core/message/en';
import { createSpeaker } from '@clearleaf/core/message';
import { compileKnowledge } from '../../src/compile.ts';
import { formatProblem } from '../../src/problem.ts';
import { rooms } from '../../src/rooms.ts';

/** One room's knowledge. @throws Error with every problem of the room. */
export function compileRoom(room: string): unknown {
  const factsDir = fileURLToPath(new URL('../../facts', import.meta.url));
  const { outputs, problems } = compileKnowledge(
    factsDir,
    rooms.filter((known) => known.room === room),
  );
  const output = outputs.find((candidate) => candidate.room === room);
  if (output === undefined) throw new Error(problems.map(formatProblem).join('\n\n'));
  return output.content;
}

export const facts = compileRoom('claims') as ClaimsFacts;
export const speak = createSpeaker('en', en);
