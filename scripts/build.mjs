/** `npm run build`: knowledge, command and the static folder apps/web/dist, which any web server can host. */
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { commandLine, knowledge, page, runSteps } from './lib/steps.mjs';

ensureInstalled();
const didSomething = await runSteps([knowledge, commandLine, page]);
console.log(
  didSomething
    ? 'build: done; the page is in apps/web/dist'
    : 'build: nothing changed since the last build; the page is in apps/web/dist',
);
