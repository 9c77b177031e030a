/** Acceptance: what is written is there, sealed, once, and in whatever order it is read. */
import { isHusk, journalAt, type JournalEntry } from '@clearleaf/core/journal';
import { check, equal, failsWith, holds, sound } from './acceptance-checks.ts';
import { environment, passkey, random, reopen, vaultWithLog, type AcceptanceCase } from './acceptance-place.ts';
import { exportBackup, previewBackup, restoreInto } from './backup.ts';
import { createVault } from './create.ts';
import { quickKdf, simulateEntries, tombstoneFor } from './simulated.ts';
import { openVault } from './open-vault.ts';
import { sameBytes, utf8 } from './wire/index.ts';

const contains = (bytes: Uint8Array, text: string): boolean => {
  const wanted = utf8(text);
  for (let offset = bytes.indexOf(wanted[0] ?? 0); offset !== -1; offset = bytes.indexOf(wanted[0] ?? 0, offset + 1)) {
    if (sameBytes(bytes.subarray(offset, offset + wanted.length), wanted)) return true;
  }
  return false;
};

export const basicCases: readonly AcceptanceCase[] = [
  {
    name: 'what was appended is there when it is opened again, without closing',
    run: async (place) => {
      const { entries } = await vaultWithLog(place);
      const again = await reopen(place);
      sound(again, 'opened again');
      equal(again.report.notes, [], 'notes');
      holds(again, entries, 'opened again');
    },
  },
  {
    name: 'nothing is stored twice, and a second vault is refused',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const before = await place.raw();
      await vault.append(entries);
      check(sameBytes(before, await place.raw()), 'no byte to change when known entries are appended');
      await failsWith(
        'exists',
        () => createVault({ store, secret: passkey, environment: environment(), kdf: quickKdf('x') }),
        'a second vault',
      );
      await failsWith(
        'bad-entry',
        () => vault.append([{ ...entries[0], id: 'x' } as JournalEntry]),
        'an entry without an id',
      );
    },
  },
  {
    name: 'says that nothing is stored, and that a closed vault is closed',
    run: async (place) => {
      await failsWith('no-vault', () => reopen(place), 'an empty place');
      const { vault, entries } = await vaultWithLog(place);
      await vault.close();
      await failsWith('closed', () => vault.append(entries), 'a closed vault');
    },
  },
  {
    name: 'shows no word, no id and no size of an entry',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const raw = await place.raw();
      for (const word of ['Zoloft', 'pain', 'dose', 'Europe', 'standing', ...entries.slice(-3).map(({ id }) => id)])
        check(!contains(raw, word), `"${word}" not to lie in the open`);
      const { records } = await store.readRegion(vault.region);
      equal(new Set(records.map(({ length }) => length)).size, 1, 'sizes of records of different kinds');
    },
  },
  {
    name: 'compacting changes nothing that is seen, and keeps later writes',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      await vault.compact();
      equal((await store.readRegion(vault.region)).records.length, 0, 'records after compacting');
      const more = simulateEntries({ seed: 'more', count: 4, perDay: 1 });
      await vault.append(more);
      holds(await reopen(place), [...entries, ...more], 'after compacting');
      holds(vault, [...entries, ...more], 'the handle that compacted');
    },
  },
  {
    name: 'only the months that changed are sealed again',
    run: async (place) => {
      const { vault, store } = await vaultWithLog(place);
      await vault.compact();
      const before = new Set((await store.readRegion(vault.region)).segmentIds);
      await vault.append(simulateEntries({ seed: 'late', count: 2, perDay: 1 }).slice(4));
      await vault.compact();
      const after = (await store.readRegion(vault.region)).segmentIds;
      equal(after.filter((id) => !before.has(id)).length, 1, 'new segments for one changed month');
    },
  },
  {
    name: 'a deletion is erased for good at the next compaction, and an old copy does not bring it back',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const victim = entries[10];
      check(victim !== undefined, 'an eleventh entry');
      const oldCopy = await exportBackup(store);
      await vault.append([tombstoneFor(victim.id, Date.UTC(2026, 5, 1), random)]);
      await vault.compact();
      const erased = (await reopen(place)).entries().find(({ id }) => id === victim.id);
      check(erased !== undefined && isHusk(erased), 'only a husk of the deleted entry');
      const preview = await previewBackup({ bytes: oldCopy, secret: passkey, environment: environment(), into: vault });
      equal(
        preview.comparison,
        { added: 0, alreadyHere: entries.length - 1, deletedHere: 1 },
        'comparison with the old copy',
      );
      await restoreInto(vault, preview);
      const kept = (await reopen(place)).entries().find(({ id }) => id === victim.id);
      check(kept !== undefined && isHusk(kept), 'the deletion to outlive the old copy');
    },
  },
  {
    name: 'many entries at once are all there',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const many = simulateEntries({ seed: 'many', count: 1_500, perDay: 20 });
      await vault.append(many);
      equal((await store.readRegion(vault.region)).records.length, 0, 'records after an import');
      holds(await reopen(place), [...entries, ...many], 'after an import');
    },
  },
  {
    name: 'opens the present first and the past later, to the same journal',
    run: async (place) => {
      const { vault, entries } = await vaultWithLog(place);
      await vault.compact();
      const partly = await openVault({ store: place.open(), secret: passkey, environment: environment(), months: 1 });
      check(partly.pastWaiting && partly.entries().length < entries.length, 'a part of the journal');
      const now = Date.UTC(2027, 0, 1);
      equal(journalAt(partly.entries(), now).state, journalAt(entries, now).state, 'the state from the part');
      const added = simulateEntries({ seed: 'added', count: 1, perDay: 1 }).slice(-1);
      await partly.append(added);
      await vault.compact();
      await partly.loadPast();
      holds(partly, [...entries, ...added], 'after loading the past');
    },
  },
];
