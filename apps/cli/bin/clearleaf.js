#!/usr/bin/env node
/**
 * Starts the command. Plain JavaScript that any Node reads, so that a Node that is too old, or a bundle that
 * was not built, is told in a sentence and not in a stack trace.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const oldest = { major: 20, minor: 19 };
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const bundle = new URL('../dist/clearleaf.js', import.meta.url);

if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
  fail(
    `clearleaf needs Node ${oldest.major}.${oldest.minor} or later; this is Node ${process.versions.node}. Get a current one from https://nodejs.org.`,
  );
} else if (!existsSync(bundle)) {
  fail(
    `clearleaf is not built yet. Run "npm run prepare" in ${fileURLToPath(new URL('../../..', import.meta.url))} and try again.`,
  );
} else {
  const { main } = /** @type {{ main: () => Promise<void> }} */ (await import(bundle.href));
  await main();
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
