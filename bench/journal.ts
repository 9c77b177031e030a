/**
 * The journal in a real browser at four times CPU throttling, as on a slow phone: ten years with twenty doses and ratings a
 * day, beside a plain database (Dexie) and `JSON.parse` with the same entries.
 */
import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { browserFlags, ensureBrowser } from '../scripts/browser.ts';
import { bench, type Bench } from './bench.ts';

const THROTTLE = 4;
const SAMPLES = 7;
const WRITES = 30;

type Times = Readonly<Record<string, number>>;

/** @param entries Doses and ratings; less than the 70,000 of the target only to try the bench itself. */
export async function journalBenches(entries: number): Promise<Bench[]> {
  const server = await servePage();
  const browser = await chromium.launch({ executablePath: ensureBrowser(console.error), args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.on('pageerror', (error) => console.error(error));
    await page.goto(server.url);
    await page.waitForFunction('window.bench !== undefined');
    const call = async (expression: string): Promise<Times> => page.evaluate<Times>(`bench.${expression}`);
    const count = await page.evaluate<number>(`bench.prepare(${entries})`);
    const importing = await call(`importing(${entries})`);
    await throttle(page);
    const opening = await call(`opening(${SAMPLES})`);
    const reading = await call(`reading(${SAMPLES})`);
    const writing = await call(`writing(${WRITES})`);
    const slowImporting = await call(`importing(${entries})`);
    return [
      ...rows({ ...opening, ...reading, ...writing }, count),
      ...importRows(importing, `import of ${entries} rows`, 10_000),
      ...importRows(slowImporting, `import of ${entries} rows, CPU at a quarter`),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

function rows(times: Times, count: number): Bench[] {
  const of = (name: string): number => times[name] ?? Number.NaN;
  const plainAll = { name: `Dexie: all ${count} entries`, value: of('plainAll') };
  const json = { name: 'JSON.parse of the same entries', value: of('jsonParse') };
  const plainPut = { name: 'Dexie: one put', value: of('plainPut') };
  const name = (what: string): string => `journal of ${count} entries, CPU at a quarter: ${what}`;
  return [
    bench(name('open until Today can be shown'), of('today'), { target: 1500, baseline: plainAll }),
    bench(name('open the whole'), of('whole'), { target: 1500, baseline: plainAll }),
    bench(name('open the whole, beside JSON.parse'), of('whole'), { baseline: json }),
    bench(name('log one entry'), of('log'), { target: 50, baseline: plainPut }),
    bench(name("a month's timeline, drawn"), of('month'), { target: 100, baseline: json }),
    bench(name('a search'), of('finding'), { target: 50, baseline: json }),
    bench(name('the index of the search, made in idle moments'), of('preparing'), { baseline: json }),
  ];
}

/** The limit of ten seconds is for the machine as it is: an import is done once, and shows how far it is. */
function importRows(times: Times, what: string, target?: number): Bench[] {
  const of = (name: string): number => times[name] ?? Number.NaN;
  const baseline = { name: 'Dexie: the same entries by bulkPut', value: of('plainPut') };
  return [
    bench(what, of('whole'), { baseline, ...(target === undefined ? {} : { target }) }),
    bench(`${what}: reading`, of('read'), { baseline }),
    bench(`${what}: planning`, of('plan'), { baseline }),
  ];
}

async function throttle(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
}

/** Serves the bundle of `journal-page.tsx`; what it exports is `window.bench`. */
async function servePage(): Promise<{ readonly url: string; close(): void }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('journal-page.tsx', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    write: false,
    outdir: 'unwritten',
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"' },
    // SQLite asks for these in Node only.
    external: ['fs', 'path', 'crypto', 'node:*'],
  });
  const script = outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '';
  const server = createServer((request, response) => {
    if (request.url === '/bench.js') response.setHeader('content-type', 'text/javascript').end(script);
    else
      response
        .setHeader('content-type', 'text/html')
        .end(
          '<!doctype html><title>bench</title><body><script type="module">import * as bench from "/bench.js"; window.bench = bench;</script>',
        );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
