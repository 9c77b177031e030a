/**
 * Gives the service worker the list of files it keeps, and a version made of their content.
 *
 * The gazetteer and the readers of PDF and SQLite are left out: they are large, and are kept the first time they are used.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Files that are not fetched ahead. The worker itself is kept by the browser; the large readers are kept when first used. */
const LEFT_OUT = /^(?:worker\.js|knowledge\/gazetteer\..*|assets\/(?:pdfjs|sql-wasm)-.*|.*\.map)$/;

export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'clearleaf:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const contents = new Map<string, string | Uint8Array>();
        for (const name of readdirSync(publicDir)) contents.set(name, readFileSync(`${publicDir}/${name}`));
        for (const [name, output] of Object.entries(bundle))
          contents.set(name, output.type === 'chunk' ? output.code : output.source);
        const files = [...contents.keys()].filter((name) => !LEFT_OUT.test(name)).sort();
        const hash = createHash('sha256');
        for (const name of files)
          hash
            .update(name)
            .update('\0')
            .update(contents.get(name) ?? '');
        const worker = bundle['worker.js'];
        if (worker === undefined || worker.type !== 'chunk')
          this.error('Cannot make the page work offline: the build has no worker.js');
        const version = hash.digest('hex').slice(0, 12);
        // The minifier may have changed the quotes, or put the version into a longer text.
        worker.code = worker.code
          .replace(/["'`]__FILES__["'`]/, JSON.stringify(files))
          .replaceAll('__VERSION__', version);
        if (!worker.code.includes(version) || !worker.code.includes('index.html'))
          this.error('Cannot make the page work offline: worker.js has no place for the list of files');
      },
    },
  };
}
