/**
 * `npm run knowledge:lint`: everything that is wrong with the facts, each with path, value, expectation and tip.
 *
 * Ends with a failure where there is anything.
 */
import { compileKnowledge } from '../compile.ts';
import { factsDir, readChanges } from '../files.ts';
import { compareProblems, formatProblem } from '../problem.ts';
import { ownRooms } from '../rooms.ts';
import { lintInputOf } from './input.ts';
import { lintKnowledge } from './index.ts';

const compilation = compileKnowledge(factsDir, ownRooms);
const found = [...compilation.problems, ...lintKnowledge(lintInputOf(compilation, readChanges()))].sort(
  compareProblems,
);
/** The compiler and the rules report some of the same things. */
const problems = [...new Set(found.map(formatProblem))];
for (const problem of problems) console.log(`${problem}\n`);
console.log(
  `knowledge: ${compilation.facts.length} facts and ${compilation.sources.raw.length} sources, ${problems.length} problems`,
);
if (problems.length > 0) process.exitCode = 1;
