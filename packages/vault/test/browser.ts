/** Chromium for the tests: a page on a server of our own, with a bundle of the code under test. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';

/** Where Chromium is: the one that `npm test` found, or Debian's where this suite runs alone. */
export const chromiumPath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Serves a page whose script is the bundle of `entry`; the exports of the bundle are `window.page`. */
export async function servePage(entry: string): Promise<{ readonly url: string; close(): void }> {
  const [bundle] = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2023',
  }).outputFiles;
  const server = createServer((request, response) => {
    if (request.url === '/page.js') response.setHeader('content-type', 'text/javascript').end(bundle?.text);
    else
      response
        .setHeader('content-type', 'text/html')
        .end(
          '<!doctype html><title>vault</title><script type="module">import * as page from "/page.js"; window.page = page;</script>',
        );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
