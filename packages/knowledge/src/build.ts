/**
 * `npm run knowledge:build`: compiles the facts into `packages/knowledge/dist`.
 *
 * A room with a problem is left out of the manifest and the command fails; the other rooms are written.
 */
import { compileKnowledge } from './compile.ts';
import { writeDist } from './dist.ts';
import { distDir, factsDir, readChanges } from './files.ts';
import { formatProblem } from './problem.ts';
import { rooms } from './rooms.ts';

const { outputs, failedRooms, problems } = compileKnowledge(factsDir, rooms);
const manifest = writeDist(distDir, outputs, readChanges());
for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
const sizes = Object.entries(manifest.rooms).map(([room, { bytes }]) => `${room} ${Math.ceil(bytes / 1024)} KiB`);
console.log(`knowledge: ${sizes.join(', ') || 'no rooms'}`);
if (problems.length > 0) {
  const rest = failedRooms.length > 0 ? `; not written: ${failedRooms.join(', ')}` : '';
  console.error(`knowledge: ${problems.length} problem${problems.length === 1 ? '' : 's'}${rest}`);
  process.exitCode = 1;
}
