/** Made-up journals and a repeatable environment, for the acceptance suite, the fuzzer and the benches. */
import { sha256 } from '@noble/hashes/sha2.js';
import { newEntryId, type Entry, type EntryId, type JournalEntry } from '@clearleaf/core/journal';
import { FLOOR } from './calibrate.ts';
import { deriveKey, type Environment } from './environment.ts';
import { SALT_BYTES, utf8, type Bytes, type KdfParameters } from './wire/index.ts';

const START = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Bytes that look random and are the same for the same seed (xoshiro128**, Blackman and Vigna 2021). Never for a real vault. */
export function seededBytes(seed: string): (length: number) => Bytes {
  const state = new Uint32Array(sha256(utf8(seed)).slice(0, 16).buffer);
  return (length) => {
    const words = new Uint32Array(Math.ceil(length / 4));
    for (let index = 0; index < words.length; index += 1) words[index] = nextWord(state);
    return new Uint8Array(words.buffer, 0, length);
  };
}

function nextWord(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
  const mixed = d ^ b;
  state[2] = c ^ a ^ (b << 9);
  state[1] = b ^ c ^ a;
  state[0] = a ^ mixed;
  state[3] = rotated(mixed, 11);
  return result;
}

const rotated = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/** Repeatable chance, and a clock that goes on by a second at each look. */
export function seededEnvironment(seed: string): Environment {
  let time = Date.UTC(2026, 0, 1);
  return {
    random: seededBytes(seed),
    now: () => {
      time += 1_000;
      return time;
    },
    deriveKey,
  };
}

/** The quickest parameters that are allowed. */
export const quickKdf = (seed: string): KdfParameters => ({
  ...FLOOR,
  lanes: 1,
  salt: seededBytes(`${seed} salt`)(SALT_BYTES),
});

export interface SimulatedJournal {
  readonly seed: string;
  /** Doses and ratings, half of each, `perDay` a day from 2020 on. */
  readonly count: number;
  readonly perDay: number;
}

/** A journal as a person might keep it: a profile, two medicines, a product, then doses and check-ins day by day. */
export function simulateEntries({ seed, count, perDay }: SimulatedJournal): Entry[] {
  const random = seededBytes(`${seed} entries`);
  const number = (most: number): number => (random(1)[0] ?? 0) % (most + 1);
  const make = (at: number) => ({
    schema: 1 as const,
    id: newEntryId(at, random(10)),
    at,
    zone: 'Europe/Berlin',
    recordedAt: at + MINUTE,
  });
  const product: Entry = {
    ...make(START),
    kind: 'product',
    payload: { name: 'green', kind: 'kratom', form: 'powder', label: { mitragynine: { value: 14, unit: 'mg/g' } } },
  };
  const entries: Entry[] = [
    {
      ...make(START),
      kind: 'profile',
      payload: { age: 34, use: 'daily', reasons: ['pain'], ratings: ['pain', 'mood', 'anxiety', 'energy'] },
    },
    { ...make(START), kind: 'medicine', payload: { text: 'Zoloft 50 mg', confirmed: ['sertraline'] } },
    { ...make(START), kind: 'medicine', payload: { text: 'ibuprofen', asNeeded: true } },
    product,
  ];
  for (let index = 0; index < count; index += 1) {
    const at = START + Math.floor((index / perDay) * DAY);
    entries.push(
      index % 2 === 0
        ? {
            ...make(at),
            kind: 'dose',
            payload: {
              product: product.id,
              amount: { value: 1 + number(40) / 10, unit: 'g' },
              eaten: number(1) === 0 ? 'empty' : 'meal',
              reasons: ['pain'],
            },
          }
        : {
            ...make(at),
            kind: 'check-in',
            payload: {
              anchor: 'after-dose',
              ratings: { pain: number(10), mood: number(10), anxiety: number(10), energy: number(10) },
            },
          },
    );
  }
  return entries;
}

/** A deletion of an entry. */
export const tombstoneFor = (
  id: EntryId,
  recordedAt: number,
  random: (length: number) => Uint8Array,
): JournalEntry => ({ schema: 1, id: newEntryId(recordedAt, random(10)), recordedAt, supersedes: id, tombstone: true });
