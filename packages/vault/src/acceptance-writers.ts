/** Acceptance: several writers, full stores, backups. */
import { mergeEntries, type JournalEntry } from '@clearleaf/core/journal';
import { check, equal, failsWith, holds, sound } from './acceptance-checks.ts';
import { environment, passkey, random, reopen, vaultWithLog, type AcceptanceCase } from './acceptance-place.ts';
import { exportBackup, previewBackup, restoreBackup, restoreInto } from './backup.ts';
import { createBeside } from './create.ts';
import { seededBytes, seededEnvironment, simulateEntries } from './simulated.ts';
import { sameBytes, toHex, utf8 } from './wire/index.ts';

export const writerCases: readonly AcceptanceCase[] = [
  {
    name: 'two handles write in turn and see each other',
    run: async (place) => {
      const { vault: one, entries } = await vaultWithLog(place);
      const two = await reopen(place);
      const more = simulateEntries({ seed: 'two writers', count: 8, perDay: 1 });
      for (const [index, entry] of more.entries()) await (index % 2 === 0 ? one : two).append([entry]);
      await Promise.all([one.refresh(), two.refresh()]);
      for (const vault of [one, two, await reopen(place)]) {
        holds(vault, [...entries, ...more], 'after both wrote');
        sound(vault, 'after both wrote');
      }
    },
  },
  {
    name: 'two handles that write and compact at the same moment lose nothing',
    run: async (place) => {
      const { vault: one, entries } = await vaultWithLog(place);
      const two = await reopen(place);
      const more = simulateEntries({ seed: 'at once', count: 16, perDay: 1 });
      await Promise.all([
        ...more.map((entry, index) => (index % 2 === 0 ? one : two).append([entry])),
        one.compact(),
        two.compact(),
        two.changeLock({ set: 'passkey', prf: seededBytes('third')(32) }),
      ]);
      const again = await reopen(place);
      holds(again, [...entries, ...more], 'after all wrote');
      sound(again, 'after all wrote');
      holds(
        await reopen(place, { kind: 'passkey', prf: seededBytes('third')(32) }),
        [...entries, ...more],
        'the way added meanwhile',
      );
    },
  },
  {
    name: 'a handle learns of a new key and of a removed vault',
    run: async (place) => {
      const { vault: one } = await vaultWithLog(place, { kind: 'none' });
      const two = await reopen(place, { kind: 'none' });
      await one.changeLock({ set: 'passphrase', passphrase: 'new' });
      await failsWith(
        'wrong-secret',
        () => two.append(simulateEntries({ seed: 'late', count: 1, perDay: 1 })),
        'a handle with the old key',
      );
      await place.open().destroy();
      await failsWith(
        'no-vault',
        () => one.append(simulateEntries({ seed: 'late', count: 1, perDay: 1 })),
        'a handle on a removed vault',
      );
      await failsWith('no-vault', () => reopen(place), 'a removed vault');
      equal((await place.raw()).length, 0, 'bytes after removing');
    },
  },
];

/** Notes of 100 kB each, which no compression makes small. */
const bulkyNotes = (count: number): JournalEntry[] =>
  simulateEntries({ seed: 'bulky', count, perDay: 1 })
    .slice(-count)
    .map((entry) => ({ ...entry, kind: 'note', payload: { text: toHex(random(50_000)) } }));

export const storageCases: readonly AcceptanceCase[] = [
  {
    name: 'a full store is said, loses nothing that was confirmed, and works again when there is room',
    run: async (place) => {
      const { vault, entries } = await vaultWithLog(place);
      const bulky = bulkyNotes(16);
      await place.limit(1_000_000);
      const confirmed: JournalEntry[] = [...entries];
      let refused = false;
      for (const entry of bulky) {
        try {
          await vault.append([entry]);
          confirmed.push(entry);
        } catch (error) {
          await failsWith('full', () => Promise.reject(error), 'a write into a full store');
          refused = true;
          break;
        }
      }
      check(refused, 'the store to be full at some point');
      await place.limit(null);
      const again = await reopen(place);
      sound(again, 'after the store was full');
      check(
        confirmed.every(({ id }) => again.entries().some((entry) => entry.id === id)),
        'everything confirmed to be there',
      );
      await vault.append(bulky);
      holds(await reopen(place), [...entries, ...bulky], 'when there is room');
    },
  },
  {
    name: 'a full store while compacting leaves the journal as it was',
    run: async (place) => {
      const { vault, entries } = await vaultWithLog(place);
      await vault.append(bulkyNotes(4));
      await place.limit(1_000);
      await failsWith('full', () => vault.compact(), 'compacting without room');
      await place.limit(null);
      const again = await reopen(place);
      sound(again, 'after it failed');
      equal(again.entries().length, entries.length + 4, 'entries');
    },
  },
  {
    name: 'a backup restores into an empty place, both journals, as a copy of its own',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      await createBeside(
        { store, secret: { kind: 'passphrase', passphrase: 'decoy' }, environment: environment() },
        vault,
      );
      const bytes = await exportBackup(store);
      const before = await store.readHeader();
      await store.destroy();
      const preview = await previewBackup({ bytes, secret: passkey, environment: environment() });
      equal(preview.counts, { profile: 1, medicine: 2, product: 1, dose: 34, 'check-in': 34 }, 'counts');
      equal([preview.deleted, preview.first, preview.last], [0, Date.UTC(2020, 0, 1), Date.UTC(2020, 2, 8)], 'range');
      await restoreBackup(place.open(), bytes, seededEnvironment('restoring'));
      const restored = await reopen(place);
      holds(restored, entries, 'the restored journal');
      sound(restored, 'the restored journal');
      const after = await place.open().readHeader();
      check(
        before !== null &&
          after !== null &&
          !sameBytes(before.header.regions[vault.region].deviceId, after.header.regions[vault.region].deviceId),
        'a device id of its own',
      );
      sound(await reopen(place, { kind: 'passphrase', passphrase: 'decoy' }), 'the restored decoy');
      await failsWith('exists', () => restoreBackup(place.open(), bytes, environment()), 'restoring over a vault');
    },
  },
  {
    name: 'a backup merges into a journal that went on, and a second time adds nothing',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const bytes = await exportBackup(store);
      const more = simulateEntries({ seed: 'went on', count: 3, perDay: 1 });
      await vault.append(more);
      const preview = await previewBackup({ bytes, secret: passkey, environment: environment(), into: vault });
      equal(preview.comparison, { added: 0, alreadyHere: entries.length, deletedHere: 0 }, 'comparison');
      await restoreInto(vault, preview);
      equal(mergeEntries(vault.entries()).length, entries.length + more.length, 'entries');
      await failsWith(
        'not-a-vault',
        () => previewBackup({ bytes: utf8('not a vault at all'), secret: passkey, environment: environment() }),
        'a file that is no backup',
      );
    },
  },
];
