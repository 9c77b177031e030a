/** The scripts that install, build, serve and count: they notice what is missing, and do nothing twice. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findBrowser, usualPlaces } from './browser.ts';
import { whyInstall } from './lib/install.mjs';
import { at } from './lib/paths.mjs';
import { fileFor, serveFolder } from './lib/serve.mjs';
import { countTests } from './lib/stages.mjs';
import { runStep } from './lib/stamp.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'clearleaf-scripts-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function write(path: string, text: string): string {
  const file = join(scratch, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('what is installed', () => {
  const lock = (packages: object): string => JSON.stringify({ packages });
  const wanted = {
    '': {},
    'packages/core': { version: '0.1.0' },
    'node_modules/@clearleaf/core': { link: true },
    'node_modules/a': { version: '1.2.3' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  };
  const install = (folder: string, found: object | null, packages: string[]): string | null => {
    write(`${folder}/package-lock.json`, lock(wanted));
    if (found !== null) write(`${folder}/node_modules/.package-lock.json`, lock(found));
    for (const name of packages) write(`${folder}/node_modules/${name}/package.json`, '{}');
    return whyInstall(join(scratch, folder));
  };

  test.each([
    ['nothing', null, [], 'node_modules is missing'],
    [
      'another version',
      { 'node_modules/a': { version: '1.2.2' } },
      ['a'],
      'node_modules/a is 1.2.2, the lockfile says 1.2.3',
    ],
    ['less', {}, [], 'node_modules/a is missing, the lockfile says 1.2.3'],
    ['a folder that was deleted', { 'node_modules/a': { version: '1.2.3' } }, [], 'node_modules/a is missing'],
    ['all but what belongs to another platform', { 'node_modules/a': { version: '1.2.3' } }, ['a'], null],
  ])('%s', (what, found, packages, why) => {
    expect(install(`install-${what.replaceAll(' ', '-')}`, found, packages)).toBe(why);
  });
});

describe('a step', () => {
  const runs: string[] = [];
  const input = '.cache/test-step/input.txt';
  const output = '.cache/test-step/output.txt';
  const step = (run: () => boolean) => ({
    name: 'test-step',
    says: 'testing',
    inputs: [input],
    outputs: [output],
    run,
  });
  const put = (path: string, text: string): void => {
    mkdirSync(at('.cache', 'test-step'), { recursive: true });
    writeFileSync(at(path), text);
  };
  const good = step(() => {
    runs.push('run');
    put(output, 'made');
    return true;
  });
  afterAll(() => {
    rmSync(at('.cache', 'test-step'), { recursive: true, force: true });
    rmSync(at('.cache', 'stamps', 'test-step'), { force: true });
  });

  test('runs once for the same input, again for another, again where its result is gone, and after a failure', async () => {
    put(input, 'one');
    expect(await runStep(good)).toBe('done');
    expect(await runStep(good)).toBe('fresh');
    put(input, 'two');
    expect(await runStep(good)).toBe('done');
    rmSync(at(output));
    expect(await runStep(good)).toBe('done');
    put(input, 'three');
    expect(await runStep(step(() => false))).toBe('failed');
    expect(await runStep(good)).toBe('done');
    expect(runs).toHaveLength(4);
  });

  test('fails where it writes nothing', async () => {
    rmSync(at(output), { force: true });
    put(input, 'four');
    expect(await runStep(step(() => true))).toBe('failed');
    expect(existsSync(at('.cache', 'stamps', 'test-step'))).toBe(false);
  });
});

describe('counting tests', () => {
  const passed = { status: 'passed', fullName: 'a' };
  const failed = { status: 'failed', fullName: 'b', failureMessages: ['1 is not 2'] };
  const file = (status: string, assertionResults: object[], message = ''): object => ({
    name: 'x.test.ts',
    status,
    message,
    assertionResults,
  });
  const count = (...testResults: object[]) => countTests({ testResults } as Parameters<typeof countTests>[0]);

  test('counts each test', () => {
    expect(count(file('passed', [passed, passed]), file('failed', [passed, failed]))).toMatchObject({
      passed: 3,
      failed: 1,
      failures: ['x.test.ts > b\n1 is not 2'],
    });
  });
  test('counts a file that could not be run as a failure', () => {
    expect(count(file('failed', [], 'cannot be imported'))).toMatchObject({
      passed: 0,
      failed: 1,
      failures: ['x.test.ts\ncannot be imported'],
    });
  });
  test('counts a skipped test as a failure, by name', () => {
    expect(count(file('passed', [passed, { status: 'skipped', fullName: 'c' }]))).toMatchObject({
      passed: 1,
      failed: 1,
      skipped: ['x.test.ts > c'],
    });
  });
});

describe('serving', async () => {
  const folder = join(scratch, 'site');
  write('site/index.html', '<!doctype html><title>Page</title>');
  write('site/assets/app-Ab12Cd34.js', 'export {};');
  write('site/.secret', 'hidden');
  write('outside.txt', 'outside');
  const server = await serveFolder(folder, { port: 0 });
  afterAll(() => server.close());

  test.each([
    '/.secret',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets',
    '/nothing.html',
    '/%00',
    '/%E0%A4%A',
  ])('keeps %s back', (path) => {
    expect(fileFor(folder, path)).toBeNull();
  });
  test('finds the page', () => {
    expect(fileFor(folder, '/?from=phone')).toBe(join(folder, 'index.html'));
  });
  test('sends a strict policy, and lets the browser keep what never changes', async () => {
    const page = await fetch(server.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Page</title>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    // WebAssembly, for the key of a journal and for databases of other apps; never eval, never inline.
    expect(policy.replace("script-src 'self' 'wasm-unsafe-eval';", '')).not.toMatch(/unsafe|\*|https?:/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = await fetch(`${server.url}assets/app-Ab12Cd34.js`);
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });
  test('only reads', async () => {
    expect((await fetch(server.url, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(server.url, { method: 'HEAD' })).status).toBe(200);
  });
  test('does not leave the folder for a path that no browser would send', async () => {
    const status = await new Promise((resolve) => {
      request({ port: server.port, host: 'localhost', path: '/../outside.txt' }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(404);
  });
  test('takes the next port where one is taken', async () => {
    const next = await serveFolder(folder, { port: server.port });
    expect(next.taken).toEqual([server.port]);
    expect(next.port).toBe(server.port + 1);
    await next.close();
  });
});

describe('finding a browser', () => {
  const machine = (platform: NodeJS.Platform, environment: Record<string, string>, there: string[]) => ({
    platform,
    environment,
    exists: (path: string) => there.includes(path),
  });

  test.each([
    ['linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/chromium'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome-stable'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\Google\\Chrome\\Application\\chrome.exe'],
  ] as const)('on %s, with %j', (platform, environment, path) => {
    expect(findBrowser(machine(platform, environment, [path]))).toBe(path);
  });
  test('CHROME_PATH comes first, and is not guessed around', () => {
    expect(
      findBrowser(
        machine('linux', { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' }, ['/my/chrome', '/usr/bin/chromium']),
      ),
    ).toBe('/my/chrome');
    expect(() =>
      findBrowser(machine('linux', { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' }, ['/usr/bin/chromium'])),
    ).toThrow(/CHROME_PATH is \/my\/chrome/);
  });
  test('finds none where there is none', () => {
    expect(usualPlaces({ platform: 'linux', environment: { PATH: '' } })).not.toContain('chromium');
    expect(findBrowser(machine('linux', { PATH: '/usr/bin' }, []))).toBeNull();
  });
});
