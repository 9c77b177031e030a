/** The checks of the acceptance suite, which also runs where there is no test library: in a page of a real browser. */
import { mergeEntries, type JournalEntry } from '@clearleaf/core/journal';
import { VaultError, type VaultErrorCode } from './error.ts';
import type { Vault } from './vault.ts';

/** @throws Error with `what` where the condition does not hold. */
export function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`expected ${what}`);
}

/** @throws Error where the two differ as JSON; the order of keys does not count. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [JSON.stringify(sorted(actual)), JSON.stringify(sorted(expected))];
  if (got !== wanted) throw new Error(`${what}: expected ${shorten(wanted)}, got ${shorten(got)}`);
}

const shorten = (text: string | undefined): string =>
  text === undefined ? 'undefined' : text.length > 600 ? `${text.slice(0, 600)}…` : text;

/** Both hold the same entries. */
export function holds(vault: Vault, entries: readonly JournalEntry[], what: string): void {
  const [got, wanted] = [mergeEntries(vault.entries()), mergeEntries(entries)];
  equal(got.length, wanted.length, `${what}: entries`);
  equal(got, wanted, what);
}

/** Keys in one order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, field]) => [key, sorted(field)]),
        )
      : value;

/** The work fails with this code. */
export async function failsWith(code: VaultErrorCode, work: () => Promise<unknown>, what: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof VaultError && error.code === code) return;
    throw new Error(`${what}: expected a VaultError ${code}, got ${String(error)}`, { cause: error });
  }
  throw new Error(`${what}: expected a VaultError ${code}, but it succeeded`);
}

/** No damage was found. */
export function sound(vault: Vault, what: string): void {
  equal(vault.report.damage, [], `${what}: damage`);
}
