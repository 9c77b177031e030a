/**
 * An open journal: read it, add to it, change the ways in.
 *
 * Whatever `append` has answered is on the disk. Two tabs or programs may have the same journal open: each write names
 * the revision it knows, and reads again where another one was faster.
 */
import { addEntry, type JournalEntry } from '@clearleaf/core/journal';
import { rewrite } from './compaction.ts';
import { addLost, type DamageReport } from './damage.ts';
import type { Environment } from './environment.ts';
import { VaultError } from './error.ts';
import { freshEntries, sealAddition } from './log-writing.ts';
import { pieceKeys, sealHead, type PieceKeys, type Ways } from './pieces.ts';
import { readListed } from './read-segments.ts';
import { KEY_BYTES } from './seal.ts';
import { checkStorable } from './storable.ts';
import type { Revision, VaultStore } from './store.ts';
import { keyIsGone, readPieces, readState, reread, type Unlocked, type VaultState } from './unlock.ts';
import { changeLock, type LockChange, type WipeUndo } from './ways.ts';
import { toHex, withRegionKeys, type Region, type RegionKeys } from './wire/index.ts';

/** More entries than this are written as segments at once, not as a record: an import is all there or not at all. */
const LARGEST_RECORD_ENTRIES = 500;
const WRITE_ATTEMPTS = 50;
/** A log longer than this makes opening slower than rewriting would. */
const LONG_LOG_RECORDS = 256;

/** A journal that is open. Made by `openVault`. */
export class Vault {
  readonly region: Region;
  readonly #store: VaultStore;
  readonly #environment: Environment;
  #unlocked: Unlocked;
  #state: VaultState;
  /** Writes run one after another. */
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** This handle has wiped the journal, and may undo it. */
  #wiped = false;

  constructor(
    store: VaultStore,
    environment: Environment,
    opened: { readonly unlocked: Unlocked; readonly state: VaultState },
  ) {
    this.#store = store;
    this.#environment = environment;
    this.#unlocked = opened.unlocked;
    this.#state = opened.state;
    this.region = opened.unlocked.opened.region;
  }

  /** All entries read so far, in all their versions, in no particular order. */
  entries(): JournalEntry[] {
    return [...this.#state.byId.values()];
  }

  /** True if the journal has no lock: anyone who has the storage can read it. */
  get unlocked(): boolean {
    return this.#state.ways.includes('none');
  }

  /** The ways in, by wrap. */
  get ways(): Ways {
    return this.#state.ways;
  }

  /** When the journal was begun, milliseconds since 1970. */
  get createdAt(): number {
    return this.#state.createdAt;
  }

  /** The salt that a passkey is asked with (the PRF input). Not secret. */
  get passkeySalt(): Uint8Array {
    return this.#state.header.kdf.salt;
  }

  /** True while older months still wait to be read. */
  get pastWaiting(): boolean {
    return this.#state.waiting.length > 0;
  }

  /** What was found damaged so far, and what was saved. */
  get report(): DamageReport {
    const { byId, damage, notes, entriesLost } = this.#state;
    return { entriesSaved: byId.size, entriesLost, damage, notes };
  }

  /** Damage that was accepted by earlier repairs. */
  get incidents(): VaultState['incidents'] {
    return this.#state.incidents;
  }

  /** Reads the older months, in steps: `pause` is awaited between them, so that a page stays responsive. */
  loadPast(pause: () => Promise<void> = () => Promise.resolve()): Promise<DamageReport> {
    return this.#inTurn(() => this.#loadPast(pause));
  }

  async #loadPast(pause: () => Promise<void>): Promise<DamageReport> {
    while (this.#state.waiting.length > 0) {
      const { waiting, revision } = this.#state;
      const step = waiting.slice(0, SEGMENTS_PER_STEP);
      const reading = readListed(
        this.#unlocked.keys,
        step,
        await readPieces(
          this.#store,
          this.region,
          step.map(({ id }) => id),
        ),
      );
      if (reading.damage.length > 0 && (await this.#store.readRegion(this.region)).revision !== revision) {
        // Another writer has rewritten the past meanwhile: these segments are gone for a good reason.
        await this.#refresh();
        continue;
      }
      const state = this.#state;
      for (const { id } of step) for (const entry of reading.read.get(id) ?? []) addEntry(state.byId, entry);
      this.#state = {
        ...state,
        waiting: waiting.slice(SEGMENTS_PER_STEP),
        loaded: new Map([...state.loaded, ...reading.read]),
        damage: [...state.damage, ...reading.damage],
        entriesLost: addLost(state.entriesLost, reading.entriesLost),
      };
      await pause();
    }
    return this.report;
  }

  /** Reads what other tabs or programs have written. True if anything changed. */
  refresh(): Promise<boolean> {
    return this.#inTurn(async () => {
      const before = this.#state.revision;
      await this.#refresh();
      return this.#state.revision !== before;
    });
  }

  async #refresh(): Promise<void> {
    const months = this.#state.waiting.length > 0 ? this.#state.loaded.size : Number.POSITIVE_INFINITY;
    this.#unlocked = await reread(this.#store, this.#unlocked);
    const state = await readState({ store: this.#store, unlocked: this.#unlocked, loaded: this.#state.loaded, months });
    if (keyIsGone(state) && !this.#wiped)
      throw new VaultError('wrong-secret', 'Cannot read the vault: it was wiped or given another key meanwhile');
    this.#state = state;
  }

  /**
   * Adds entries; those that are there already are not written again. When it resolves, they are on the disk.
   * @throws VaultError `bad-entry`, `damaged`, `full`, `busy`, `read-only`, `storage`, `closed`.
   */
  append(entries: readonly JournalEntry[]): Promise<void> {
    return this.#inTurn(async () => {
      checkStorable(entries);
      if (entries.length > LARGEST_RECORD_ENTRIES && freshEntries(this.#state.byId, entries).length > 0)
        return this.#rewrite({ added: entries });
      return this.#write(() => this.#appendRecord(entries));
    });
  }

  async #appendRecord(entries: readonly JournalEntry[]): Promise<Revision | null> {
    const state = this.#state;
    const fresh = freshEntries(state.byId, entries);
    if (fresh.length === 0 && !state.headBehind) return state.revision;
    const { records, head, end } = sealAddition(this.#unlocked.keys, state, fresh, this.#environment.random);
    const written = await this.#store.append(this.region, state.revision, { records, head });
    if (written === null) return null;
    for (const entry of fresh) addEntry(state.byId, entry);
    const notes = state.notes.filter(({ note }) => note !== 'unconfirmed-kept');
    this.#state = { ...state, revision: written, end, headBehind: false, notes };
    return written;
  }

  /** Puts the log into the sealed months and erases for good what was deleted. */
  compact(): Promise<void> {
    return this.#inTurn(() => this.#rewrite({}));
  }

  /** True if {@link compact} is worth its time: the log is long. */
  get logIsLong(): boolean {
    return this.#state.end.records >= LONG_LOG_RECORDS;
  }

  /**
   * Accepts the damage that was reported and goes on with what was saved. The journal remembers that it happened.
   * Restore a backup first, if there is one: its entries then fill the holes.
   */
  repair(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#loadPast(() => Promise.resolve());
      if (this.#state.damage.length > 0) await this.#rewrite({ repair: true });
    });
  }

  /** Changes, adds or removes ways in. See {@link LockChange}. Resolves to new recovery words where these were asked for, else to `null`. */
  changeLock(change: LockChange): Promise<string | null> {
    return this.#inTurn(async () => {
      const plan = await changeLock(
        change,
        { header: this.#state.header, unlocked: this.#unlocked, ways: this.#state.ways },
        this.#environment,
      );
      if (plan.newKey === null) await this.#write(() => this.#replaceKeys(plan.keys, plan.ways));
      else await this.#rewrite({ newKey: { pieces: plan.newKey, keys: plan.keys, ways: plan.ways } });
      return plan.words;
    });
  }

  /**
   * Destroys every way in, at once, also of a damaged journal. The answer can put them back as long as someone holds it;
   * after that the journal can never be read again.
   */
  wipe(): Promise<WipeUndo> {
    return this.#inTurn(async () => {
      const keys = this.#state.header.regions[this.region];
      const undo: WipeUndo = { keys, ways: this.#state.ways };
      const { random } = this.#environment;
      const noise: RegionKeys = { deviceId: keys.deviceId, wraps: keys.wraps.map((wrap) => random(wrap.length)) };
      const noWays: Ways = this.#state.ways.map(() => 'unused');
      await this.#write(() => this.#replaceKeys(noise, noWays), true);
      this.#wiped = true;
      return undo;
    });
  }

  /** Puts back what {@link wipe} destroyed. */
  undoWipe({ keys, ways }: WipeUndo): Promise<void> {
    return this.#inTurn(async () => {
      await this.#write(() => this.#replaceKeys(keys, ways), true);
      this.#wiped = false;
    });
  }

  async #replaceKeys(keys: RegionKeys, ways: Ways): Promise<Revision | null> {
    const { end, logId, manifestHash, header, revision } = this.#state;
    const head = sealHead(this.#unlocked.keys, { ...end, logId, manifestHash, ways }, this.#environment.random);
    const written = await this.#store.replaceKeys(this.region, revision, { keys, head });
    if (written === null) return null;
    const changed = withRegionKeys(header, this.region, keys);
    this.#unlocked = { ...this.#unlocked, header: changed };
    this.#state = { ...this.#state, header: changed, ways, revision: written, headBehind: false };
    return written;
  }

  async #rewrite(request: RewriteRequest): Promise<void> {
    await this.#write(() => this.#rewriteOnce(request), request.repair);
  }

  async #rewriteOnce({ added = [], repair = false, newKey }: RewriteRequest): Promise<Revision | null> {
    await this.#loadPast(() => Promise.resolve());
    const state = this.#state;
    const byId = new Map(state.byId);
    for (const entry of added) addEntry(byId, entry);
    const keys = newKey?.pieces ?? this.#unlocked.keys;
    const incident = { at: this.#environment.now(), pieces: state.damage.length, entriesLost: state.entriesLost };
    const { change, staying } = rewrite(
      {
        keys,
        entries: byId.values(),
        kept: repair || newKey !== undefined ? [] : keptSegments(state),
        containerId: toHex(state.header.containerId),
        createdAt: state.createdAt,
        incidents: repair ? [...state.incidents, incident] : state.incidents,
        ways: newKey?.ways ?? state.ways,
      },
      this.#environment.random,
    );
    const drop = state.storedSegments.filter((id) => !staying.has(id));
    const written = await this.#store.replace(this.region, state.revision, {
      ...change,
      drop,
      ...(newKey === undefined ? {} : { keys: newKey.keys }),
    });
    if (written === null) return null;
    if (newKey !== undefined) {
      const header = withRegionKeys(state.header, this.region, newKey.keys);
      this.#unlocked = { ...this.#unlocked, header, keys, opened: { ...this.#unlocked.opened, key: keys.key } };
    }
    // Read back rather than assumed: what is shown as stored is what the store gives.
    await this.#refresh();
    return written;
  }

  /** A copy that was restored gets a device id of its own, so that two copies are never taken for one device. */
  adopt(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#state.damage.length > 0 || this.#state.containerId === toHex(this.#state.header.containerId)) return;
      const { opened, keys, header } = this.#unlocked;
      const deviceId = this.#environment.random(keys.deviceId.length);
      const newKey = {
        pieces: pieceKeys(opened, deviceId),
        keys: { ...header.regions[this.region], deviceId },
        ways: this.#state.ways,
      };
      await this.#rewrite({ newKey });
    });
  }

  /** Runs one write until no other writer came between. */
  async #write(attempt: () => Promise<Revision | null>, evenDamaged = false): Promise<void> {
    if (this.#wiped && !evenDamaged) throw new VaultError('wrong-secret', 'Cannot write: the journal was wiped');
    for (let count = 0; count < WRITE_ATTEMPTS; count += 1) {
      if (this.#state.damage.length > 0 && !evenDamaged)
        throw new VaultError(
          'damaged',
          'Cannot write: pieces of the vault are damaged; look at the report, restore a backup or repair first',
        );
      let written: Revision | null;
      try {
        written = await attempt();
      } catch (error) {
        // What did reach the store is learned from the store.
        await this.#refresh().catch(() => undefined);
        throw error;
      }
      if (written !== null) return;
      await this.#refresh();
    }
    throw new VaultError('busy', `Cannot write: other writers were faster ${WRITE_ATTEMPTS} times`);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(() => {
      if (this.#closed) throw new VaultError('closed', 'Cannot use the vault: it was closed');
      return work();
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Forgets the keys, as far as the language lets it, after what is being written. The store stays open. */
  async close(): Promise<void> {
    await this.#queue;
    this.#closed = true;
    const { keys, opened } = this.#unlocked;
    for (const key of [opened.key, keys.key, keys.manifest, keys.head, keys.record, keys.segment])
      key.fill(0, 0, KEY_BYTES);
    this.#state.byId.clear();
  }
}

const SEGMENTS_PER_STEP = 8;

interface NewKey {
  readonly pieces: PieceKeys;
  readonly keys: RegionKeys;
  readonly ways: Ways;
}

interface RewriteRequest {
  readonly added?: readonly JournalEntry[];
  readonly repair?: boolean;
  readonly newKey?: NewKey;
}

const keptSegments = ({ segments, loaded }: VaultState) =>
  segments.flatMap((info) => {
    const entries = loaded.get(info.id);
    return entries === undefined ? [] : [{ info, entries }];
  });
