/** Acceptance: ways in, wiping, and the second journal beside the first. */
import { check, equal, failsWith, holds, sound } from './acceptance-checks.ts';
import { environment, random, reopen, vaultWithLog, type AcceptanceCase } from './acceptance-place.ts';
import { exportBackup, previewBackup } from './backup.ts';
import { createBeside, eraseRegion } from './create.ts';
import type { Secret } from './secrets.ts';
import { simulateEntries } from './simulated.ts';
import { lockOf } from './open-vault.ts';
import { sameBytes } from './wire/index.ts';

export const lockCases: readonly AcceptanceCase[] = [
  {
    name: 'a passphrase opens, another does not, and the same letters typed otherwise do',
    run: async (place) => {
      const { entries } = await vaultWithLog(place, { kind: 'passphrase', passphrase: 'Gr\u00fcner Tee 7' });
      const before = await place.raw();
      await failsWith(
        'wrong-secret',
        () => reopen(place, { kind: 'passphrase', passphrase: 'gruener tee 7' }),
        'a wrong passphrase',
      );
      await failsWith('wrong-secret', () => reopen(place), 'a passkey that was never added');
      check(sameBytes(before, await place.raw()), 'no byte to change after a wrong passphrase');
      holds(
        await reopen(place, { kind: 'passphrase', passphrase: 'Gru\u0308ner Tee 7' }),
        entries,
        'decomposed letters',
      );
      equal(await lockOf(place.open(), environment()), 'locked', 'lock');
    },
  },
  {
    name: 'a new passphrase leaves every sealed piece but the head as it was',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place, { kind: 'passphrase', passphrase: 'one' });
      const before = await store.readRegion(vault.region);
      await vault.changeLock({ set: 'passphrase', passphrase: 'two' });
      const after = await store.readRegion(vault.region);
      equal(
        [after.records.map(String), after.segmentIds, String(after.manifest)],
        [before.records.map(String), before.segmentIds, String(before.manifest)],
        'pieces',
      );
      await failsWith(
        'wrong-secret',
        () => reopen(place, { kind: 'passphrase', passphrase: 'one' }),
        'the old passphrase',
      );
      holds(await reopen(place, { kind: 'passphrase', passphrase: 'two' }), entries, 'the new passphrase');
      await vault.append(simulateEntries({ seed: 'after', count: 1, perDay: 1 }).slice(-1));
      sound(await reopen(place, { kind: 'passphrase', passphrase: 'two' }), 'after a write');
    },
  },
  {
    name: 'recovery words and passkeys open too, can be replaced and removed, but the last way stays',
    run: async (place) => {
      const { vault, entries } = await vaultWithLog(place);
      const words = await vault.changeLock({ set: 'recovery' });
      check(words !== null && words.split(' ').length === 12, 'twelve words');
      holds(
        await reopen(place, { kind: 'recovery', words: ` ${words.toUpperCase().replaceAll(' ', '\n')} ` }),
        entries,
        'words as written on paper',
      );
      await failsWith(
        'bad-words',
        () => reopen(place, { kind: 'recovery', words: words.replace(/\w+$/, 'kratom') }),
        'a word that is not in the list',
      );
      const other = await vault.changeLock({ set: 'recovery' });
      await failsWith('wrong-secret', () => reopen(place, { kind: 'recovery', words }), 'the old sheet');
      const second: Secret = { kind: 'passkey', prf: random(32) };
      await vault.changeLock({ set: 'passkey', prf: second.prf });
      equal(
        vault.ways.filter((way) => way !== 'unused'),
        ['passkey', 'recovery', 'passkey'],
        'ways in',
      );
      holds(await reopen(place, second), entries, 'the second passkey');
      await vault.changeLock({ remove: 0 });
      await vault.changeLock({ remove: 1 });
      await failsWith('wrong-secret', () => reopen(place), 'the removed passkey');
      await failsWith(
        'wrong-secret',
        () => reopen(place, { kind: 'recovery', words: other ?? '' }),
        'the removed words',
      );
      await failsWith('last-way', () => vault.changeLock({ remove: 2 }), 'removing the last way');
      holds(await reopen(place, second), entries, 'the last way');
    },
  },
  {
    name: 'no lock opens without a secret and says so; the first lock seals everything under a new key',
    run: async (place) => {
      const { vault, entries } = await vaultWithLog(place, { kind: 'none' });
      check(
        vault.unlocked && (await lockOf(place.open(), environment())) === 'none',
        'a vault that says it is unlocked',
      );
      const open = await exportBackup(place.open());
      await vault.changeLock({ set: 'passphrase', passphrase: 'now locked' });
      check(!vault.unlocked, 'a vault that is locked');
      await failsWith('wrong-secret', () => reopen(place, { kind: 'none' }), 'no secret after locking');
      const secret: Secret = { kind: 'passphrase', passphrase: 'now locked' };
      const again = await reopen(place, secret);
      holds(again, entries, 'after locking');
      sound(again, 'after locking');
      // Old wraps put back: the key that lay open must open nothing that is stored now.
      const stolen = await previewBackup({ bytes: open, secret: { kind: 'none' }, environment: environment() });
      equal(stolen.entries.length, entries.length, 'entries of the old copy, which was open');
      await vault.changeLock({ set: 'none' });
      holds(await reopen(place, { kind: 'none' }), entries, 'after the lock was taken away');
    },
  },
  {
    name: 'a wipe locks every way at once, can be undone while its key is held, and ends in noise',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const undo = await vault.wipe();
      await failsWith('wrong-secret', () => reopen(place), 'a wiped journal');
      await vault.undoWipe(undo);
      holds(await reopen(place), entries, 'after undoing');
      await vault.wipe();
      await eraseRegion(store, vault.region, environment());
      await failsWith('wrong-secret', () => reopen(place), 'a journal that was erased');
      await failsWith(
        'wrong-secret',
        () => vault.append(simulateEntries({ seed: 'gone', count: 1, perDay: 1 })),
        'a handle on an erased journal',
      );
    },
  },
  {
    name: 'a wipe can be undone though the other region was written meanwhile, and wipes a damaged journal too',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const secret: Secret = { kind: 'passphrase', passphrase: 'decoy' };
      await createBeside({ store, secret, environment: environment() }, vault);
      const decoy = await reopen(place, secret);
      const undo = await vault.wipe();
      await decoy.append(entries.slice(0, 1));
      await decoy.compact();
      await vault.undoWipe(undo);
      holds(await reopen(place), entries, 'after undoing');
      await place.tamper((image) => ({
        ...image,
        regions: [
          { ...image.regions[0], records: image.regions[0].records.slice(1) },
          { ...image.regions[1], records: image.regions[1].records.slice(1) },
        ],
      }));
      const damaged = await reopen(place);
      const lost = damaged.report.entriesLost;
      const again = await damaged.wipe();
      await failsWith('wrong-secret', () => reopen(place), 'a damaged journal that was wiped');
      await damaged.undoWipe(again);
      equal((await reopen(place)).report.entriesLost, lost, 'entries lost, after undoing');
    },
  },
  {
    name: 'a decoy has its own passphrase, sees nothing of the journal, and neither harms the other',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const decoySecret: Secret = { kind: 'passphrase', passphrase: 'decoy' };
      const decoyEntries = simulateEntries({ seed: 'decoy', count: 6, perDay: 1 });
      await createBeside({ store, secret: decoySecret, environment: environment(), entries: decoyEntries }, vault);
      const decoy = await reopen(place, decoySecret);
      holds(decoy, decoyEntries, 'the decoy');
      for (let index = 0; index < 3; index += 1) {
        await decoy.append(simulateEntries({ seed: `decoy ${index}`, count: 1, perDay: 1 }).slice(-1));
        await vault.append(simulateEntries({ seed: `main ${index}`, count: 1, perDay: 1 }).slice(-1));
      }
      await Promise.all([decoy.compact(), vault.compact()]);
      await decoy.changeLock({ set: 'passphrase', passphrase: 'decoy two' });
      const [mainAgain, decoyAgain] = [
        await reopen(place),
        await reopen(place, { kind: 'passphrase', passphrase: 'decoy two' }),
      ];
      equal(
        [mainAgain.entries().length, decoyAgain.entries().length],
        [entries.length + 3, decoyEntries.length + 3],
        'entries',
      );
      sound(mainAgain, 'the journal');
      sound(decoyAgain, 'the decoy');
    },
  },
  {
    name: 'both regions have the same form from the first day',
    run: async (place) => {
      const { vault, store } = await vaultWithLog(place);
      const [own, other] = [await store.readRegion(vault.region), await store.readRegion(vault.region === 0 ? 1 : 0)];
      const stored = await store.readHeader();
      equal(
        [own.manifest?.length, own.heads[0]?.length],
        [other.manifest?.length, other.heads[0]?.length],
        'sizes of manifest and head',
      );
      equal(
        stored?.header.regions.map(({ wraps }) => wraps.map(({ length }) => length)),
        [0, 1].map(() => Array.from({ length: 8 }, () => 104)),
        'wraps',
      );
      check(other.records.length > 0 && other.segmentIds.length > 0, 'records and segments in the other region');
    },
  },
];
