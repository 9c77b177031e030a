/** Cases and expected values of this folder, and the facts as they stand. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PharmacokineticsFacts } from '@clearleaf/core/pharmacokinetics/facts';
import { compileKnowledge } from '../../packages/knowledge/src/compile.ts';
import { factsDir } from '../../packages/knowledge/src/files.ts';
import { formatProblem } from '../../packages/knowledge/src/problem.ts';
import { rooms } from '../../packages/knowledge/src/rooms.ts';

/** A file of this folder, whose shape its reader knows. */
export const readCase = <T>(path: string): T =>
  JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as T;

/** What ships. @throws Error with every problem of the room. */
export function pharmacokineticsFacts(): PharmacokineticsFacts {
  const { outputs, problems } = compileKnowledge(
    factsDir,
    rooms.filter(({ room }) => room === 'pharmacokinetics'),
  );
  const output = outputs.find(({ room }) => room === 'pharmacokinetics');
  if (output === undefined) throw new Error(problems.map(formatProblem).join('\n\n'));
  return output.content as unknown as PharmacokineticsFacts;
}
