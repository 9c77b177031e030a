/**
 * `npx tsx packages/vault/bench/run.ts [entries]`: times the vault on a file and on IndexedDB in Chromium, plain and at four
 * times CPU throttling, beside baselines of the same run. Prints JSON.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { journalAt } from '@clearleaf/core/journal';
import { chromium } from 'playwright-core';
import { createVault, openVault, platform } from '../src/index.ts';
import { nodeDisk } from '../src/node-disk.ts';
import { openFileStore } from '../src/node.ts';
import { quickKdf } from '../src/simulated.ts';
import { chromiumFlags, chromiumPath, servePage } from '../test/browser.ts';
import { benchSecret, benchVault, median, nextEntry, timesOf } from './journal.ts';

const ENTRIES = 70_000;
const SAMPLES = 7;
const THROTTLE = 4;

async function onFile(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'clearleaf-bench-'));
  const path = join(folder, 'journal.vault');
  const vault = await benchVault(openFileStore(path), count);
  const json = JSON.stringify(vault.entries());
  const size = (await nodeDisk.stat(path))?.size ?? 0;
  const open = (months: number) =>
    openVault({ store: openFileStore(path), secret: benchSecret, environment: platform, months });
  const result = {
    entries: vault.entries().length,
    jsonBytes: json.length,
    fileBytes: size,
    openWhole: median(await timesOf(SAMPLES, () => open(Number.POSITIVE_INFINITY))),
    openRecent: median(await timesOf(SAMPLES, () => open(2))),
    fold: median(await timesOf(SAMPLES, () => journalAt(vault.entries(), Date.now()))),
    append: median(await timesOf(30, (index) => vault.append([nextEntry(index)]))),
    compact: median(
      await timesOf(3, async (index) => {
        await vault.append([nextEntry(1_000 + index)]);
        await vault.compact();
      }),
    ),
    jsonParse: median(await timesOf(SAMPLES, () => JSON.parse(json) as unknown)),
    importAll: await importAll(join(folder, 'import.vault'), vault.entries()),
  };
  await rm(folder, { recursive: true });
  return result;
}

async function importAll(
  path: string,
  entries: Parameters<Awaited<ReturnType<typeof createVault>>['append']>[0],
): Promise<number> {
  const vault = await createVault({
    store: openFileStore(path),
    secret: benchSecret,
    environment: platform,
    kdf: quickKdf('import'),
  });
  return median(await timesOf(1, () => vault.append(entries)));
}

async function inBrowser(count: number) {
  const server = await servePage(fileURLToPath(new URL('./page.ts', import.meta.url)));
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction('window.page !== undefined');
  await page.evaluate(`page.prepare(${count})`);
  const plain = await page.evaluate(`page.run(${SAMPLES})`);
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  const throttled = await page.evaluate(`page.run(${SAMPLES})`);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const importAllRows = await page.evaluate(`page.importTime(${count})`);
  await browser.close();
  server.close();
  return { plain, throttled, importAll: importAllRows };
}

const count = Number(process.argv[2] ?? ENTRIES);
process.stdout.write(`${JSON.stringify({ file: await onFile(count), browser: await inBrowser(count) }, null, 2)}\n`);
