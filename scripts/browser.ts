/**
 * Finds a Chrome or Chromium for the tests that need a real browser, and gets one where there is none.
 *
 * In this order: CHROME_PATH; one that is installed; Playwright's own download; Debian's package (as root).
 * Where all of that fails it says what was tried: a browser test is never skipped.
 *
 * `node --import tsx scripts/browser.ts` prints the path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { messageOf } from './lib/paths.mjs';

/**
 * What the browser is started with. The sandbox needs rights that containers lack; the others keep the
 * browser itself off the network, so that a test which counts requests counts only the page's own.
 */
export const browserFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What finding a browser asks of the machine; handed in so that tests can bring another. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, environment: process.env, exists: existsSync };

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a browser may be installed on this kind of machine, best first. */
export function usualPlaces({ platform, environment }: Omit<Machine, 'exists'>): string[] {
  if (platform === 'darwin') return [...macPaths, ...macPaths.map((path) => `${environment['HOME'] ?? ''}${path}`)];
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return windowsPaths.flatMap((path) => folders.map((folder) => `${folder}\\${path}`));
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    (folder) => folder !== '',
  );
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The path of an installed browser, or `null`.
 * @throws Error where CHROME_PATH names a file that does not exist: whoever set it means it.
 */
export function findBrowser(machine: Machine = thisMachine): string | null {
  const named = machine.environment['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!machine.exists(named))
      throw new Error(`Cannot start the browser: CHROME_PATH is ${named}, and no such file exists`);
    return named;
  }
  return usualPlaces(machine).find(machine.exists) ?? downloadedBrowser(machine);
}

/** Playwright's own copy, where it was downloaded before. */
function downloadedBrowser({ exists }: Machine): string | null {
  const path = chromium.executablePath();
  return exists(path) ? path : null;
}

const DOWNLOAD_LIMIT_MS = 240_000;
const PACKAGE_LIMIT_MS = 300_000;

/**
 * The path of a browser, which is fetched where none is installed.
 * @throws Error that lists what was tried.
 */
export function ensureBrowser(say: (text: string) => void): string {
  const found = findBrowser();
  if (found !== null) return found;
  const tried: string[] = ['looking in the usual places'];
  say("browser: none is installed; downloading Playwright's Chromium");
  const downloadScript = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core/package.json')));
  tried.push(attempt('downloading it', process.execPath, [downloadScript, 'install', 'chromium'], DOWNLOAD_LIMIT_MS));
  const downloaded = findBrowser();
  if (downloaded !== null) return downloaded;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say("browser: the download did not succeed; installing Debian's chromium package");
    tried.push(attempt('apt-get update', 'apt-get', ['update', '-qq'], PACKAGE_LIMIT_MS));
    tried.push(
      attempt(
        'apt-get install chromium',
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
        PACKAGE_LIMIT_MS,
      ),
    );
    const packaged = findBrowser();
    if (packaged !== null) return packaged;
  }
  throw new Error(
    `Cannot find a Chrome or Chromium for the browser tests. Tried: ${tried.join('; ')}. Install one, or name it in CHROME_PATH.`,
  );
}

function attempt(what: string, command: string, args: readonly string[], limit: number): string {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, error, stderr } = spawnSync(command, args, { timeout: limit, encoding: 'utf8', env: environment });
  const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
  return status === 0 ? `${what} (ended well)` : `${what} (${reason})`;
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  try {
    console.log(ensureBrowser((text) => console.error(text)));
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
