/** `clearleaf vault`: begins, locks, copies, mends and erases the file; and says so where it cannot. */
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vaultPlace } from '../src/journal/place.ts';
import { fill, makePlace, type Place, read } from './journal.ts';

const passphrase = 'correct horse battery staple';
const flat = (text: string): string => text.replace(/\s+/gu, ' ');

let place: Place;
let key: readonly string[];
beforeEach(() => {
  place = makePlace();
  const file = join(place.folder, 'passphrase.txt');
  writeFileSync(file, `${passphrase}\n`);
  key = ['--passphrase-file', file];
});
afterEach(() => place.remove());

describe('vault create', () => {
  test('with a passphrase from a file, and recovery words that open it', async () => {
    const [, file = ''] = key;
    const made = await place.run(['vault', 'create', '--new-passphrase-file', file, '--recovery', '--json']);
    expect(made).toMatchObject({ exit: 0, err: '', json: { created: true, ways: ['passphrase', 'recovery'] } });
    const words = join(place.folder, 'words.txt');
    writeFileSync(words, String(made.json['recoveryWords']));
    const opened = await place.run(['vault', 'status', '--recovery-words', '--passphrase-file', words]);
    expect(opened).toMatchObject({ exit: 0, err: '' });
    expect(statSync(place.vault).mode & 0o077).toBe(0);
  });

  test('asks a person twice, refuses what is too short, and shows recovery words once', async () => {
    const made = await place.run(['vault', 'create'], {
      answers: ['short', 'long enough 1', 'long enough 2', 'long enough 3', 'long enough 3', true],
    });
    expect(made.exit).toBe(0);
    expect(made.out).toMatch(/ 1 {2}[a-z]+ +2 {2}[a-z]+/u);
    expect(place.asked.filter((asked) => asked === 'New passphrase:')).toHaveLength(3);
    expect(await place.run(['vault', 'status'], { answers: ['long enough 3'] })).toMatchObject({ exit: 0 });
  });

  test('without a lock: says what that means', async () => {
    const made = await place.run(['vault', 'create', '--no-lock']);
    expect(flat(made.out)).toContain('Anyone who can use this device, or gets a copy of the file, can read it.');
    expect((await place.run(['vault', 'status', '--json'])).json['ways']).toEqual(['none']);
  });

  test('in a script, without words or a passphrase, nothing is made', async () => {
    const made = await place.run(['vault', 'create', '--json']);
    expect(made.json).toMatchObject({ error: { code: 'no-terminal' } });
    expect(existsSync(place.vault)).toBe(false);
  });

  test('never a second time in the same file', async () => {
    await fill(place.vault);
    const before = readFileSync(place.vault);
    expect((await place.run(['vault', 'create', '--no-lock', '--json'])).json).toMatchObject({
      error: { code: 'exists' },
    });
    expect(readFileSync(place.vault).equals(before)).toBe(true);
  });

  test('the person may stop: nothing is made', async () => {
    expect((await place.run(['vault', 'create', '--json'], { answers: [null] })).json).toMatchObject({
      error: { code: 'stopped' },
    });
    expect(existsSync(place.vault)).toBe(false);
  });

  test.each(['--passphrase', '--passphrase=hunter22', '--password'])(
    '%s is refused and not repeated',
    async (option) => {
      const made = await place.run(['vault', 'create', option, 'hunter22', '--json']);
      expect(made).toMatchObject({ exit: 2, out: '', json: { error: { code: 'passphrase-in-arguments' } } });
      expect(made.err).not.toContain('hunter22');
      expect(existsSync(place.vault)).toBe(false);
    },
  );
});

describe('where it lies', () => {
  const surroundings = { home: '/home/ada', platform: 'linux' as NodeJS.Platform, environment: {} };
  const placeOf = (options: Record<string, string[]>, changed: object = {}): string =>
    vaultPlace({ operands: [], options }, { ...surroundings, ...changed } as Parameters<typeof vaultPlace>[1]).path;

  test.each([
    [{}, '/home/ada/.local/share/clearleaf/journal.clearleaf'],
    [{ environment: { XDG_DATA_HOME: '/data' } }, '/data/clearleaf/journal.clearleaf'],
    [{ environment: { XDG_DATA_HOME: 'relative' } }, '/home/ada/.local/share/clearleaf/journal.clearleaf'],
    [{ environment: { CLEARLEAF_VAULT: '/x/y' } }, '/x/y'],
    [{ platform: 'darwin' }, '/home/ada/Library/Application Support/clearleaf/journal.clearleaf'],
    [
      { platform: 'win32', home: 'C:\\Users\\Ada', environment: {} },
      'C:\\Users\\Ada\\AppData\\Local\\clearleaf\\journal.clearleaf',
    ],
    [{ platform: 'win32', environment: { LOCALAPPDATA: 'D:\\Data' } }, 'D:\\Data\\clearleaf\\journal.clearleaf'],
  ])('%j', (changed, path) => expect(placeOf({}, changed)).toBe(path));

  test('--vault before everything else', () =>
    expect(placeOf({ '--vault': ['/here'] }, { environment: { CLEARLEAF_VAULT: '/x/y' } })).toBe('/here'));

  test('the folder of the platform is made, for its owner only', async () => {
    const environment = { CLEARLEAF_VAULT: '', XDG_DATA_HOME: join(place.folder, 'data') };
    await place.run(['vault', 'create', '--no-lock'], { environment });
    expect(statSync(join(place.folder, 'data', 'clearleaf')).mode & 0o077).toBe(0);
    expect(existsSync(join(place.folder, 'data', 'clearleaf', 'journal.clearleaf'))).toBe(true);
  });

  test('a folder that was named and is not there is not made', async () => {
    const vault = join(place.folder, 'none', 'j.clearleaf');
    const made = await place.run(['vault', 'create', '--no-lock', '--vault', vault]);
    expect(made.exit).toBe(2);
    expect(flat(made.err)).toContain('its folder is not there');
  });
});

describe('opening', () => {
  test('a wrong passphrase: no word of what is in it, and the file as it was', async () => {
    await fill(place.vault, passphrase);
    const before = readFileSync(place.vault);
    const wrong = join(place.folder, 'wrong.txt');
    writeFileSync(wrong, 'something else entirely');
    const ran = await place.run(['vault', 'status', '--passphrase-file', wrong, '--json']);
    expect(ran).toMatchObject({ exit: 2, out: '', json: { error: { code: 'wrong-secret' } } });
    expect(readFileSync(place.vault).equals(before)).toBe(true);
  });

  test('a person may try three times', async () => {
    await fill(place.vault, passphrase);
    expect(await place.run(['vault', 'status'], { answers: ['no', 'not this', passphrase] })).toMatchObject({
      exit: 0,
    });
    expect(await place.run(['vault', 'status'], { answers: ['no', 'not this', 'nor this'] })).toMatchObject({
      exit: 2,
    });
  });

  test.each([
    ['no file', [], 'no-vault'],
    ['a missing passphrase file', ['--passphrase-file', 'no-such-file'], 'unreadable-file'],
    ['a descriptor that is none', ['--passphrase-fd', 'three'], 'bad-descriptor'],
    ['standard output as a source', ['--passphrase-fd', '1'], 'bad-descriptor'],
    ['two sources', ['--passphrase-fd', '3', '--passphrase-file', 'x'], 'bad-arguments'],
  ])('%s', async (_name, args, code) => {
    const ran = await place.run(['vault', 'status', ...args, '--json']);
    expect(ran).toMatchObject({ exit: 2, out: '', json: { error: { code } } });
  });

  test.each([
    ['another file', 'not a journal at all'],
    ['an empty file', ''],
    ['zeros', '\0'.repeat(70_000)],
  ])('%s', async (_name, content) => {
    writeFileSync(place.vault, content);
    for (const args of [
      ['vault', 'status'],
      ['vault', 'compact'],
      ['vault', 'create', '--no-lock'],
    ]) {
      const ran = await place.run(args);
      expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: 2, out: '' });
      expect(ran.err).toContain(place.vault.slice(0, 20));
    }
    expect(readFileSync(place.vault, 'utf8')).toBe(content);
  });
});

describe('the ways in', () => {
  test('another passphrase: the old one no longer opens it', async () => {
    await fill(place.vault, passphrase);
    const next = join(place.folder, 'next.txt');
    writeFileSync(next, 'an entirely new one\n');
    expect(await place.run(['vault', 'passphrase', ...key, '--new-passphrase-file', next])).toMatchObject({ exit: 0 });
    expect(await place.run(['vault', 'status', ...key])).toMatchObject({ exit: 2 });
    const opened = await place.run(['vault', 'status', '--passphrase-file', next, '--json']);
    expect(opened.json).toMatchObject({ records: 6, ways: ['passphrase'] });
  });

  test('a first lock, and the lock taken away', async () => {
    await fill(place.vault);
    const [, file = ''] = key;
    const locked = await place.run(['vault', 'passphrase', '--new-passphrase-file', file]);
    expect(flat(locked.out)).toContain('encrypted again');
    expect((await place.run(['vault', 'remove-lock', ...key, '--json'])).json).toMatchObject({
      error: { code: 'not-confirmed' },
    });
    expect(await place.run(['vault', 'remove-lock', ...key], { answers: [false] })).toMatchObject({ exit: 1 });
    expect(await place.run(['vault', 'remove-lock', ...key], { answers: [true] })).toMatchObject({ exit: 0 });
    expect((await read(place.vault)).count).toBe(6);
  });

  test('recovery words: made, replaced and taken away; none without a lock', async () => {
    await fill(place.vault, passphrase);
    const first = await place.run(['vault', 'recovery', ...key, '--json']);
    expect(String(first.json['recoveryWords']).split(' ')).toHaveLength(12);
    await place.run(['vault', 'recovery', ...key]);
    const words = join(place.folder, 'words.txt');
    writeFileSync(words, String(first.json['recoveryWords']));
    expect(
      (await place.run(['vault', 'status', '--recovery-words', '--passphrase-file', words, '--json'])).json,
    ).toMatchObject({ error: { code: 'wrong-secret' } });
    writeFileSync(words, 'twelve words that are none of the list and never were at all');
    expect(
      (await place.run(['vault', 'status', '--recovery-words', '--passphrase-file', words, '--json'])).json,
    ).toMatchObject({ error: { code: 'bad-words' } });
    expect((await place.run(['vault', 'recovery', '--remove', ...key, '--json'])).json['ways']).toEqual(['passphrase']);
    expect((await place.run(['vault', 'recovery', '--remove', ...key, '--json'])).json).toMatchObject({
      error: { code: 'nothing' },
    });
  });
});

describe('backup and restore', () => {
  test('into nothing: the journal is as it was', async () => {
    await fill(place.vault, passphrase);
    const backup = join(place.folder, 'backup.clearleaf');
    expect(await place.run(['vault', 'backup', backup])).toMatchObject({ exit: 0, err: '' });
    expect(statSync(backup).mode & 0o077).toBe(0);
    expect((await place.run(['vault', 'backup', backup, '--json'])).json).toMatchObject({
      error: { code: 'file-exists' },
    });
    expect(await place.run(['vault', 'backup', backup, '--replace'])).toMatchObject({ exit: 0 });
    const other = join(place.folder, 'other.clearleaf');
    const restore = ['vault', 'restore', backup, '--vault', other, ...key];
    const dry = await place.run([...restore, '--dry-run', '--json']);
    expect(dry.json).toMatchObject({ restored: false, preview: { counts: { dose: 2, product: 1 }, added: 6 } });
    expect(existsSync(other)).toBe(false);
    expect(await place.run(restore)).toMatchObject({ exit: 2 });
    expect(await place.run(restore, { answers: [false] })).toMatchObject({ exit: 1 });
    expect(existsSync(other)).toBe(false);
    expect(await place.run([...restore, '--yes'])).toMatchObject({ exit: 0, err: '' });
    expect((await read(other, { kind: 'passphrase', passphrase })).count).toBe(6);
  });

  test('into a journal: adds what is missing, changes nothing else', async () => {
    await fill(place.vault);
    const other = join(place.folder, 'other.clearleaf');
    await fill(other);
    const restored = await place.run(['vault', 'restore', other, '--yes', '--json']);
    expect(restored.json).toMatchObject({ restored: true, preview: { added: 6, alreadyHere: 0 } });
    expect((await read(place.vault)).count).toBe(12);
    const again = await place.run(['vault', 'restore', other, '--yes', '--json']);
    expect(again).toMatchObject({ exit: 0, json: { restored: false, preview: { added: 0, alreadyHere: 6 } } });
  });

  test('a backup with a passphrase of its own', async () => {
    await fill(place.vault);
    const other = join(place.folder, 'other.clearleaf');
    await fill(other, passphrase);
    const [, file = ''] = key;
    expect((await place.run(['vault', 'restore', other, '--yes', '--json'])).json).toMatchObject({
      error: { code: 'wrong-secret' },
    });
    const restore = ['vault', 'restore', other, '--yes', '--backup-passphrase-file', file];
    expect(await place.run(restore)).toMatchObject({ exit: 0 });
    expect((await read(place.vault)).count).toBe(12);
  });

  test('what is no backup', async () => {
    await fill(place.vault);
    const before = readFileSync(place.vault);
    const file = join(place.folder, 'x');
    writeFileSync(file, 'hello');
    const ran = await place.run(['vault', 'restore', file, '--yes']);
    expect(ran.exit).toBe(2);
    expect(flat(ran.err)).toContain('is no journal');
    expect((await place.run(['vault', 'restore', 'no-such', '--json'])).json).toMatchObject({
      error: { code: 'unreadable-file' },
    });
    expect((await place.run(['vault', 'backup', join(place.folder, 'no', 'b'), '--json'])).json).toMatchObject({
      error: { code: 'unwritable-file' },
    });
    expect(readFileSync(place.vault).equals(before)).toBe(true);
  });
});

describe('care', () => {
  test('damage is named, keeps anything from being written, and can be accepted', async () => {
    await fill(place.vault);
    const bytes = readFileSync(place.vault);
    // The last byte of the last piece of the region that is in use: found by trying.
    const damaged = await firstDamage(bytes);
    expect(damaged).not.toBeNull();
    const status = await place.run(['vault', 'status', '--json']);
    expect(status.exit).toBe(1);
    expect(flat((await place.run(['vault', 'status'])).out)).toContain('damaged');
    expect((await place.run(['vault', 'compact', '--json'])).json).toMatchObject({ error: { code: 'damaged' } });
    expect(await place.run(['vault', 'repair'], { answers: [false] })).toMatchObject({ exit: 1 });
    const repaired = await place.run(['vault', 'repair', '--yes', '--json']);
    expect(repaired.json).toMatchObject({ repaired: true });
    const after = await place.run(['vault', 'status', '--json']);
    expect(after).toMatchObject({ exit: 0, json: { damage: [] } });
    expect(after.json['incidents']).toHaveLength(1);
  });

  async function firstDamage(bytes: Buffer): Promise<number | null> {
    for (let at = 8_192; at < bytes.length; at += 700) {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      writeFileSync(place.vault, copy);
      if ((await place.run(['vault', 'status'])).exit === 1) return at;
    }
    return null;
  }

  test('a write that was cut off: what was confirmed is there, and the journal goes on', async () => {
    await fill(place.vault);
    writeFileSync(place.vault, Buffer.concat([readFileSync(place.vault), Buffer.from('half a rec')]));
    expect(await place.run(['vault', 'status', '--json'])).toMatchObject({ exit: 0, json: { records: 6, damage: [] } });
    expect(await place.run(['vault', 'compact'])).toMatchObject({ exit: 0 });
  });

  test('compact and repair leave a whole journal as it is', async () => {
    await fill(place.vault);
    expect((await place.run(['vault', 'compact', '--json'])).json['bytes']).toBeGreaterThan(0);
    expect((await place.run(['vault', 'repair', '--json'])).json).toMatchObject({ repaired: false, damage: [] });
    expect((await read(place.vault)).count).toBe(6);
  });

  test('erase asks for a word, needs no passphrase, and leaves nothing', async () => {
    await fill(place.vault, passphrase);
    expect((await place.run(['vault', 'erase', '--json'])).json).toMatchObject({ error: { code: 'not-confirmed' } });
    expect(await place.run(['vault', 'erase'], { answers: ['no'] })).toMatchObject({ exit: 1 });
    expect(existsSync(place.vault)).toBe(true);
    expect(await place.run(['vault', 'erase'], { answers: ['erase'] })).toMatchObject({ exit: 0 });
    expect(existsSync(place.vault)).toBe(false);
    expect((await place.run(['vault', 'erase', '--yes', '--json'])).json).toMatchObject({
      error: { code: 'no-vault' },
    });
  });

  test('a file cut to nothing is erased all the same', async () => {
    await fill(place.vault);
    truncateSync(place.vault, 10);
    expect(await place.run(['vault', 'erase', '--yes'])).toMatchObject({ exit: 0 });
    expect(existsSync(place.vault)).toBe(false);
  });
});
