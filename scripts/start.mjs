/**
 * `npm start`: installs and builds what is missing, then serves the page on this machine and opens it.
 *
 * Options: `--port N` (4173 unless said), `--no-open`. Nothing is opened where CI or NO_BROWSER is set.
 */
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { at, messageOf } from './lib/paths.mjs';
import { serveFolder } from './lib/serve.mjs';
import { knowledge, page, runSteps } from './lib/steps.mjs';

/** @returns {{ port: number, open: boolean }} */
function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: { port: { type: 'string', default: '4173' }, 'no-open': { type: 'boolean', default: false } },
    }));
  } catch (error) {
    return stop(`${messageOf(error).split('. ')[0]}. Options are --port N and --no-open.`);
  }
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    stop(`--port takes a number from 0 to 65535, not "${values.port}".`);
  const { CI, NO_BROWSER } = process.env;
  return { port, open: !values['no-open'] && !CI && !NO_BROWSER };
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(`start: ${message}`);
  process.exit(1);
}

/** Opens the address in the person's own browser; where that is not possible, the printed address will do. @param {string} url */
function openBrowser(url) {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

const options = readOptions();
ensureInstalled();
await runSteps([knowledge, page]);
try {
  const { url, taken } = await serveFolder(at('apps/web/dist'), { port: options.port });
  for (const port of taken) console.log(`start: port ${port} is taken by another program; trying the next`);
  console.log(`Clearleaf is at ${url} (only on this machine; Ctrl+C ends it)`);
  if (options.open) openBrowser(url);
} catch (error) {
  stop(`cannot open a port from ${options.port} on: ${messageOf(error)}. Try "npm start -- --port 8080".`);
}
