/** The vault on IndexedDB in real Chromium: the acceptance suite, two tabs, and a browser that is killed while it writes. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptanceCases } from '../src/acceptance.ts';
import { chromiumFlags, chromiumPath, servePage } from './browser.ts';

const entry = fileURLToPath(new URL('./browser-page.ts', import.meta.url));
/** A browser starts slowly on a machine that is busy. */
const START_MILLISECONDS = 120_000;
let server: Awaited<ReturnType<typeof servePage>>;

/** Calls an export of browser-page.ts in the page. */
const call = <Result>(page: Page, name: string, ...args: readonly unknown[]): Promise<Result> =>
  page.evaluate(
    async ([key, rest]) =>
      (globalThis as unknown as { page: Record<string, (...args: readonly unknown[]) => Promise<unknown>> }).page[
        key as string
      ]?.(...(rest as readonly unknown[])),
    [name, args],
  ) as Promise<Result>;

async function openPage(browser: Browser): Promise<Page> {
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
  return visit(page);
}

async function visit(page: Page): Promise<Page> {
  await page.goto(server.url);
  await page.waitForFunction('window.page !== undefined');
  return page;
}

beforeAll(async () => {
  server = await servePage(entry);
}, START_MILLISECONDS);
afterAll(() => server.close());

describe('a vault in IndexedDB', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
    page = await openPage(browser);
  }, START_MILLISECONDS);
  afterAll(() => browser.close());

  it.each(acceptanceCases.map(({ name }) => name))('%s', async (name) => {
    expect(await call<string | null>(page, 'runCase', name)).toBeNull();
  });

  it('two tabs write at once, lose nothing, and one hears of the other', async () => {
    const context = await browser.newContext();
    const tabs = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
    const confirmed: string[] = [];
    await context.exposeFunction('confirmed', (id: string) => confirmed.push(id));
    for (const tab of tabs) await visit(tab);
    const [one, two, listener] = tabs as [Page, Page, Page];
    await call(one, 'begin');
    const heard = call<number>(listener, 'untilChanged');
    await listener.waitForTimeout(300);
    await Promise.all([call(one, 'appendForEver', 'one', 20), call(two, 'appendForEver', 'two', 20)]);
    const { damage, ids } = await call<{ damage: number; ids: string[] }>(one, 'stored');
    expect([damage, ids.length, confirmed.length]).toEqual([0, 40, 40]);
    expect(confirmed.filter((id) => !ids.includes(id))).toEqual([]);
    expect(await heard).toBeGreaterThan(0);
    await context.close();
  });
});

describe('a browser that is killed while it writes', () => {
  it('has lost nothing that was confirmed', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'clearleaf-chromium-'));
    const first = await startChromium(profile);
    const page = await openPage(first.browser);
    const confirmed: string[] = [];
    await page.exposeFunction('confirmed', (id: string) => confirmed.push(id));
    await call(page, 'begin');
    call(page, 'appendForEver', 'killed').catch(() => undefined);
    await expect.poll(() => confirmed.length, { timeout: 40_000 }).toBeGreaterThan(30);
    first.kill();
    await first.ended;

    const second = await startChromium(profile);
    const again = await openPage(second.browser);
    const { damage, ids } = await call<{ damage: number; ids: string[] }>(again, 'stored');
    expect(damage).toBe(0);
    expect(confirmed.filter((id) => !ids.includes(id))).toEqual([]);
    await second.browser.close();
    second.kill();
    await second.ended;
  }, 120_000);
});

/** Mounting needs the rights of an administrator on Linux. */
const canMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

// Only where a small disk can be mounted: there is no other way to a real full disk under a browser. Elsewhere the
// stores' own suites stand for it, with a disk that says it is full.
const onSmallDisk = canMount ? describe : () => undefined;

onSmallDisk('a disk that is full', () => {
  it('is said; what was confirmed is there, and writing goes on when there is room', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'clearleaf-chromium-'));
    const chromium = await startChromium(profile, 160);
    const page = await openPage(chromium.browser);
    const confirmed: string[] = [];
    await page.exposeFunction('confirmed', (id: string) => confirmed.push(id));
    await call(page, 'begin');
    await call(page, 'appendForEver', 'before', 3);
    // The small disk is seen through the process that mounted it.
    const filler = `/proc/${chromium.pid}/root${profile}/filler`;
    const { bavail, bsize } = await statfs(`/proc/${chromium.pid}/root${profile}`);
    await writeFile(filler, new Uint8Array(bavail * bsize - 3_000_000));
    expect(await call<string>(page, 'fillDisk')).toBe('full');
    await rm(filler);
    await call(page, 'appendForEver', 'after', 3);
    const { damage, ids } = await call<{ damage: number; ids: string[] }>(page, 'stored');
    expect(damage).toBe(0);
    expect(confirmed.length).toBeGreaterThan(6);
    expect(confirmed.filter((id) => !ids.includes(id))).toEqual([]);
    await chromium.browser.close();
    chromium.kill();
    await chromium.ended;
  }, 120_000);
});

/** Chromium as a process of ours, so that it can be killed like any program; on a disk of so many MiB, or on that of the machine. */
async function startChromium(profile: string, diskMiB?: number) {
  const small = diskMiB === undefined ? '' : `mount -t tmpfs -o size=${diskMiB}m tmpfs '${profile}' && `;
  const command = `${small}exec ${chromiumPath} ${chromiumFlags.join(' ')} --headless=new --remote-debugging-port=0 --user-data-dir='${profile}' about:blank`;
  const [program, args] =
    diskMiB === undefined ? ['sh', ['-c', command]] : ['unshare', ['--mount', 'sh', '-c', command]];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (data: Buffer) => {
      text += data.toString();
      const found = /DevTools listening on (\S+)/.exec(text);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.on('close', () => reject(new Error(`Chromium did not start: ${text}`)));
  });
  return {
    browser: await chromium.connectOverCDP(address),
    pid: child.pid,
    ended,
    // The whole group that this test started, and nothing else.
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    },
  };
}
