/**
 * `npm ci` and `npm install` run this at their end: it compiles the knowledge and bundles the command, so that
 * `npx clearleaf` works at once. A second run without changes does nothing.
 */
import './lib/node-version.mjs';
import { areInstalled } from './lib/paths.mjs';
import { buildTools, commandLine, knowledge, runSteps } from './lib/steps.mjs';

if (areInstalled(buildTools)) await runSteps([knowledge, commandLine]);
else
  console.log(
    'prepare: the build tools are not installed (--omit=dev?), so nothing was built. Run "npm ci", or copy packages/knowledge/dist and apps/cli/dist from elsewhere.',
  );
