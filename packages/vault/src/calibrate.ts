/**
 * How slow a passphrase is made on this device: as slow as a person can bear, never below the floor.
 *
 * Memory comes first, because memory is what makes a guess dear on the machines of an attacker (RFC 9106, 4;
 * OWASP Password Storage Cheat Sheet: 19 MiB and two passes as the least).
 */
import type { Environment } from './environment.ts';
import { VaultError } from './error.ts';
import { SALT_BYTES, type KdfParameters } from './wire/index.ts';

/** The least that is ever used or accepted. */
export const FLOOR = { memoryKiB: 19_456, passes: 2 } as const;
/** More than this no device of ours would have chosen; a file that asks for it wants to exhaust the reader. */
export const CEILING = { memoryKiB: 1_048_576, passes: 64, lanes: 16 } as const;
/** Sizes tried, the best first. */
const MEMORY_STEPS = [65_536, 32_768, FLOOR.memoryKiB];
const TARGET_MILLISECONDS = 700;
const LONGEST_MILLISECONDS = 1_000;

/** Milliseconds that one derivation took with these settings; rejects where the memory cannot be had. */
export type MeasureKdf = (memoryKiB: number, passes: number) => Promise<number>;

/**
 * Memory and passes that take 0.5 to 1 s here, as far as the floor lets them.
 *
 * Starts at 64 MiB and two passes; goes down where that takes longer than a second or the memory is refused; then
 * adds passes until about 0.7 s are filled.
 */
export async function calibrate(measure: MeasureKdf): Promise<Pick<KdfParameters, 'memoryKiB' | 'passes'>> {
  for (const memoryKiB of MEMORY_STEPS) {
    const took = await measure(memoryKiB, FLOOR.passes).catch(() => Number.POSITIVE_INFINITY);
    if (memoryKiB > FLOOR.memoryKiB && took > LONGEST_MILLISECONDS) continue;
    const fitting = Math.floor((TARGET_MILLISECONDS / Math.max(took, 1)) * FLOOR.passes);
    return { memoryKiB, passes: Math.min(CEILING.passes, Math.max(FLOOR.passes, fitting)) };
  }
  return { ...FLOOR };
}

/** Parameters for a new vault: measured on this device, with a fresh salt. */
export async function chooseKdf(environment: Environment): Promise<KdfParameters> {
  const salt = environment.random(SALT_BYTES);
  const measure: MeasureKdf = async (memoryKiB, passes) => {
    const started = environment.now();
    await environment.deriveKey(salt, { memoryKiB, passes, lanes: 1, salt });
    return environment.now() - started;
  };
  // The first run also compiles the WebAssembly; measured, it would make every vault weaker than its device allows.
  await measure(FLOOR.memoryKiB, FLOOR.passes);
  const chosen = await calibrate(measure);
  return { ...chosen, lanes: 1, salt };
}

/** @throws VaultError `bad-parameters` where they are below the floor or beyond the ceiling. */
export function checkKdf({ memoryKiB, passes, lanes }: KdfParameters): void {
  const fits =
    memoryKiB >= FLOOR.memoryKiB &&
    memoryKiB <= CEILING.memoryKiB &&
    passes >= FLOOR.passes &&
    passes <= CEILING.passes &&
    lanes >= 1 &&
    lanes <= CEILING.lanes;
  if (!fits)
    throw new VaultError(
      'bad-parameters',
      `Cannot derive a key with ${memoryKiB} KiB, ${passes} passes, ${lanes} lanes: expected ${FLOOR.memoryKiB}-${CEILING.memoryKiB} KiB, ${FLOOR.passes}-${CEILING.passes} passes, 1-${CEILING.lanes} lanes`,
    );
}
