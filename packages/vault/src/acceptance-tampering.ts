/** Acceptance: whoever has the stored bytes but no key can destroy, but not change anything unseen. */
import { mergeEntries, type JournalEntry } from '@clearleaf/core/journal';
import { check, equal, failsWith, holds, sound } from './acceptance-checks.ts';
import { reopen, vaultWithLog, type AcceptanceCase, type Place } from './acceptance-place.ts';
import { exportBackup } from './backup.ts';
import type { Damage } from './damage.ts';
import { simulateEntries } from './simulated.ts';
import type { Vault } from './vault.ts';
import { decodeImage, type Region, type RegionImage, type VaultImage } from './wire/index.ts';

type Tampering = (region: RegionImage) => Partial<RegionImage>;

const within =
  (region: Region, change: Tampering) =>
  (image: VaultImage): VaultImage => {
    const changed: RegionImage = { ...image.regions[region], ...change(image.regions[region]) };
    return { ...image, regions: region === 0 ? [changed, image.regions[1]] : [image.regions[0], changed] };
  };

/** One bit of the piece turned over, in the middle. */
export function flipped(piece: Uint8Array): Uint8Array {
  const copy = piece.slice();
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}

interface Expectation {
  readonly name: string;
  /** `null` where the change needs something from before. */
  readonly change: Tampering;
  readonly finds: Partial<Damage>;
  /** How many of the entries are lost; `null` where the report must say that it cannot tell. */
  readonly lost: number | null;
  /** How many entries are read all the same. */
  readonly saved: number;
}

// 60 entries in three segments (standing, January, February 2020), twelve records with one entry each.
const ALL = 72;
const expectations: readonly Expectation[] = [
  {
    name: 'two records change places',
    change: ({ records: [a, b, ...rest] }) => ({ records: [b, a, ...rest].filter((piece) => piece !== undefined) }),
    finds: { piece: 'record', problem: 'misplaced', place: '0' },
    lost: 0,
    saved: ALL,
  },
  {
    name: 'a record is played again',
    change: ({ records }) => ({ records: [...records, ...records.slice(3, 4)] }),
    finds: { piece: 'record', problem: 'misplaced', place: '3' },
    lost: 0,
    saved: ALL,
  },
  {
    name: 'a record is dropped',
    change: ({ records }) => ({ records: records.toSpliced(4, 1) }),
    finds: { piece: 'record', problem: 'missing', place: '4', entriesLost: 1 },
    lost: 1,
    saved: ALL - 1,
  },
  {
    name: 'the log is cut off',
    change: ({ records }) => ({ records: records.slice(0, -3) }),
    finds: { piece: 'record', problem: 'cut', place: '9-11', entriesLost: 3 },
    lost: 3,
    saved: ALL - 3,
  },
  {
    name: 'the whole log is gone',
    change: () => ({ records: [] }),
    finds: { piece: 'record', problem: 'cut', place: '0-11', entriesLost: 12 },
    lost: 12,
    saved: ALL - 12,
  },
  {
    name: 'a record is altered',
    change: ({ records }) => ({ records: records.map((piece, index) => (index === 5 ? flipped(piece) : piece)) }),
    finds: { piece: 'record', problem: 'altered', place: '5' },
    lost: 1,
    saved: ALL - 1,
  },
  {
    name: 'a record says another position',
    change: ({ records }) => ({ records: records.map((piece, index) => (index === 5 ? renumbered(piece, 7) : piece)) }),
    finds: { piece: 'record', problem: 'altered', place: '7' },
    lost: 1,
    saved: ALL - 1,
  },
  {
    name: 'the head is altered',
    change: ({ heads }) => ({ heads: heads.slice(0, 1).map(flipped) }),
    finds: { piece: 'head', problem: 'altered' },
    lost: null,
    saved: ALL,
  },
  {
    name: 'the head is gone',
    change: () => ({ heads: [] }),
    finds: { piece: 'head', problem: 'missing' },
    lost: null,
    saved: ALL,
  },
  {
    name: 'the manifest is altered',
    change: ({ manifest }) => ({ manifest: manifest === null ? null : flipped(manifest) }),
    finds: { piece: 'manifest', problem: 'altered' },
    lost: null,
    saved: ALL,
  },
  {
    name: 'the manifest is gone',
    change: () => ({ manifest: null }),
    finds: { piece: 'manifest', problem: 'missing' },
    lost: null,
    saved: ALL,
  },
  {
    name: 'manifest and head are gone',
    change: () => ({ manifest: null, heads: [] }),
    finds: { piece: 'manifest', problem: 'missing' },
    lost: null,
    saved: ALL,
  },
];

function renumbered(piece: Uint8Array, position: number): Uint8Array {
  const copy = piece.slice();
  new DataView(copy.buffer).setUint32(16, position);
  return copy;
}

function matches(damage: Damage, wanted: Partial<Damage>): boolean {
  return Object.entries(wanted).every(([key, value]) => damage[key as keyof Damage] === value);
}

/** Damage is found, the rest is read unchanged, nothing is written before a repair, and afterwards all is well. */
async function expectDamage(
  place: Place,
  entries: readonly JournalEntry[],
  { finds, lost, saved }: Omit<Expectation, 'name' | 'change'>,
): Promise<Vault> {
  const vault = await reopen(place);
  const { report } = vault;
  check(
    report.damage.some((damage) => matches(damage, finds)),
    `damage ${JSON.stringify(finds)}, got ${JSON.stringify(report.damage)}`,
  );
  equal([report.entriesLost, report.entriesSaved], [lost, saved], 'entries lost and saved');
  const known = new Map(mergeEntries(entries).map((entry) => [entry.id, JSON.stringify(entry)]));
  check(
    vault.entries().every((entry) => known.has(entry.id)),
    'no entry that was never written',
  );
  const extra = simulateEntries({ seed: 'extra', count: 1, perDay: 1 }).slice(-1);
  await failsWith('damaged', () => vault.append(extra), 'a write into a damaged vault');
  await vault.repair();
  await vault.append(extra);
  const repaired = await reopen(place);
  sound(repaired, 'after the repair');
  equal(repaired.entries().length, saved + 1, 'entries after the repair');
  equal([repaired.incidents.length, repaired.incidents[0]?.entriesLost], [1, lost], 'the incident that is remembered');
  return repaired;
}

const regionCases: readonly AcceptanceCase[] = expectations.map(({ name, change, ...expected }) => ({
  name: `tampering: ${name}`,
  run: async (place) => {
    const { vault, entries } = await vaultWithLog(place);
    await place.tamper(within(vault.region, change));
    await expectDamage(place, entries, expected);
  },
}));

/** Segments lie in the order of their random ids, so the expectation takes its numbers from the group that was hit. */
const segmentCase = (name: string, change: Tampering, problem: Damage['problem']): AcceptanceCase => ({
  name: `tampering: ${name}`,
  run: async (place) => {
    const { vault, entries } = await vaultWithLog(place);
    const [hit] = (await place.open().readRegion(vault.region)).segmentIds.toSorted();
    await place.tamper(
      within(vault.region, (region) =>
        change({ ...region, segments: region.segments.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }),
      ),
    );
    const { damage } = (await reopen(place)).report;
    const found = damage.find(({ place: where }) => where === hit);
    check(
      found?.piece === 'segment' && found.problem === problem && found.group !== undefined,
      `a segment that is ${problem} with the month it held, got ${JSON.stringify(damage)}`,
    );
    const sizes: Readonly<Record<string, number>> = { standing: 4, '2020-01': 31, '2020-02': 25 };
    equal(found.entriesLost, sizes[found.group], 'entries lost');
    await expectDamage(place, entries, {
      finds: { piece: 'segment', problem },
      lost: sizes[found.group] ?? null,
      saved: ALL - (sizes[found.group] ?? 0),
    });
  },
});

const otherCases: readonly AcceptanceCase[] = [
  segmentCase('a segment is dropped', ({ segments }) => ({ segments: segments.slice(1) }), 'missing'),
  segmentCase(
    'a segment is altered',
    ({ segments }) => ({
      segments: segments.map((segment, index) =>
        index === 0 ? { ...segment, bytes: flipped(segment.bytes) } : segment,
      ),
    }),
    'altered',
  ),
  {
    name: 'tampering: a segment from before a compaction is put back',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const old = await imageOf(store);
      await vault.compact();
      await place.tamper(
        within(vault.region, ({ segments }) => {
          const here = new Set(segments.map(({ id }) => id));
          return {
            segments: [
              ...segments,
              ...old.regions[vault.region].segments.filter(({ id }) => !here.has(id)).slice(0, 1),
            ],
          };
        }),
      );
      await expectDamage(place, entries, {
        finds: { piece: 'segment', problem: 'foreign', entriesLost: 0 },
        lost: 0,
        saved: ALL,
      });
    },
  },
  {
    name: 'tampering: a record from before a compaction is put back',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const old = await imageOf(store);
      await vault.compact();
      await place.tamper(within(vault.region, () => ({ records: old.regions[vault.region].records.slice(0, 1) })));
      await expectDamage(place, entries, {
        finds: { piece: 'record', problem: 'foreign', entriesLost: 0 },
        lost: 0,
        saved: ALL,
      });
    },
  },
  {
    name: 'tampering: an old manifest is put back',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const old = await imageOf(store);
      await vault.compact();
      await place.tamper(within(vault.region, () => ({ manifest: old.regions[vault.region].manifest })));
      await expectDamage(place, entries, { finds: { piece: 'manifest', problem: 'foreign' }, lost: null, saved: ALL });
    },
  },
  {
    name: 'tampering: an old head is put back, and the log cut to fit it',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const old = await imageOf(store);
      const more = simulateEntries({ seed: 'more', count: 2, perDay: 1 }).slice(4);
      await vault.compact();
      for (const entry of more) await vault.append([entry]);
      await place.tamper(within(vault.region, () => ({ heads: old.regions[vault.region].heads })));
      await expectDamage(place, [...entries, ...more], {
        finds: { piece: 'head', problem: 'foreign' },
        lost: null,
        saved: ALL + 2,
      });
    },
  },
  {
    name: 'tampering: pieces of the other region are put here',
    run: async (place) => {
      const { vault, entries } = await vaultWithLog(place);
      await place.tamper((image) =>
        within(vault.region, ({ records }) => ({
          records: [...records, ...image.regions[vault.region === 0 ? 1 : 0].records.slice(0, 1)],
        }))(image),
      );
      await expectDamage(place, entries, { finds: { piece: 'record', problem: 'altered' }, lost: 0, saved: ALL });
    },
  },
  {
    name: 'tampering: weaker parameters are refused',
    run: async (place) => {
      await vaultWithLog(place, { kind: 'passphrase', passphrase: 'strong' });
      await place.tamper((image) => ({
        ...image,
        header: { ...image.header, kdf: { ...image.header.kdf, passes: 1 } },
      }));
      await failsWith('bad-parameters', () => reopen(place, { kind: 'passphrase', passphrase: 'strong' }), 'one pass');
      await place.tamper((image) => ({
        ...image,
        header: { ...image.header, kdf: { ...image.header.kdf, passes: 3 } },
      }));
      await failsWith(
        'wrong-secret',
        () => reopen(place, { kind: 'passphrase', passphrase: 'strong' }),
        'other parameters than those that were sealed',
      );
    },
  },
  {
    name: 'tampering: parameters lowered to the floor, to weaken the next passphrase, are seen with a passkey too',
    run: async (place) => {
      await vaultWithLog(place);
      await place.tamper((image) => ({
        ...image,
        header: { ...image.header, kdf: { ...image.header.kdf, memoryKiB: image.header.kdf.memoryKiB + 1 } },
      }));
      await failsWith('wrong-secret', () => reopen(place), 'other parameters than those that were sealed');
    },
  },
  {
    name: 'putting the whole back to an older copy cannot be seen, as SECURITY.md says',
    run: async (place) => {
      const { vault, store, entries } = await vaultWithLog(place);
      const old = await imageOf(store);
      await vault.append(simulateEntries({ seed: 'newer', count: 1, perDay: 1 }));
      await place.tamper(() => old);
      const again = await reopen(place);
      sound(again, 'an older copy of everything');
      holds(again, entries, 'an older copy of everything');
    },
  },
];

async function imageOf(store: Parameters<typeof exportBackup>[0]): Promise<VaultImage> {
  const image = decodeImage(await exportBackup(store));
  check(typeof image !== 'string', 'a readable backup');
  return image;
}

export const tamperCases: readonly AcceptanceCase[] = [...regionCases, ...otherCases];
