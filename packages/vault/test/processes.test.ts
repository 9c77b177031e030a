/** Real processes on one real file: two that write at once, and one that is killed while it writes. */
import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createVault, openVault, platform, type Secret } from '../src/index.ts';
import { openFileStore } from '../src/node.ts';
import { quickKdf } from '../src/simulated.ts';

const writer = fileURLToPath(new URL('./writer.ts', import.meta.url));
const secret: Secret = { kind: 'none' };

async function newVault(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'clearleaf-vault-')), 'journal.vault');
  await createVault({ store: openFileStore(path), secret, environment: platform, kdf: quickKdf('processes') });
  return path;
}

/** Starts a process that appends entries one by one and prints the id of each that was confirmed. */
function startWriter(path: string, count: number, limitKiB?: number) {
  const command = `${limitKiB === undefined ? '' : `ulimit -f ${limitKiB}; `}exec "$0" --import tsx "$1" "$2" "$3"`;
  const child = spawn('bash', ['-c', command, process.execPath, writer, path, `${count}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const confirmed: string[] = [];
  const complaints: string[] = [];
  createInterface(child.stdout).on('line', (line) => confirmed.push(line));
  createInterface(child.stderr).on('line', (line) => complaints.push(line));
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { child, confirmed, complaints, ended };
}

const stored = async (path: string) => {
  const vault = await openVault({ store: openFileStore(path), secret, environment: platform });
  return { damage: vault.report.damage, ids: new Set(vault.entries().map(({ id }) => id)), vault };
};

describe('processes', () => {
  it('write at once without losing an entry', async () => {
    const path = await newVault();
    const writers = [startWriter(path, 15), startWriter(path, 15)];
    expect(
      await Promise.all(writers.map(({ ended }) => ended)),
      writers.flatMap(({ complaints }) => complaints).join('\n'),
    ).toEqual([0, 0]);
    const { damage, ids } = await stored(path);
    expect(damage).toEqual([]);
    expect(ids.size).toBe(30);
    expect(writers.flatMap(({ confirmed }) => confirmed).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('lose nothing that was confirmed when they are killed, and leave no lock that stays', async () => {
    const path = await newVault();
    const { child, confirmed, ended } = startWriter(path, 100_000);
    await expect.poll(() => confirmed.length, { timeout: 50_000 }).toBeGreaterThan(20);
    child.kill('SIGKILL');
    await ended;
    const { damage, ids, vault } = await stored(path);
    expect(damage).toEqual([]);
    expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
    await vault.compact();
    expect((await stored(path)).ids.size).toBe(ids.size);
  });

  it('say that no space is left, and what was confirmed before is there', async () => {
    const path = await newVault();
    // The size of a file is limited by the system itself: writes beyond it fail in the middle.
    const { confirmed, complaints, ended } = startWriter(path, 10_000, 160);
    expect(await ended).toBe(3);
    expect(complaints.join('\n')).toContain('full');
    const { damage, ids } = await stored(path);
    expect(damage).toEqual([]);
    expect(confirmed.length).toBeGreaterThan(10);
    expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('take over the lock of a process that is gone, not that of one that runs', async () => {
    const path = await newVault();
    const gone = spawn('true');
    await new Promise((resolve) => gone.on('close', resolve));
    await writeFile(`${path}.lock`, JSON.stringify({ process: gone.pid, host: hostname(), token: 'x' }));
    const { vault } = await stored(path);
    await vault.compact();
    await writeFile(`${path}.lock`, JSON.stringify({ process: process.ppid, host: hostname(), token: 'x' }));
    await expect(vault.compact()).rejects.toMatchObject({ code: 'busy' });
  });
});
