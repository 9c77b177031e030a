/** Names of features as places in one table: hashed (FNV-1a), so that nothing has to be kept but weights. */

/** How many places the table has; a power of two. */
export const TABLE_SIZE = 8192;

const FIRST = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of a text, as a whole number. */
export function hashOf(text: string): number {
  let hash = FIRST;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** Two hashes as one; the order counts. */
export const both = (a: number, b: number): number =>
  Math.imul(Math.imul(a ^ 0x9e3779b9, PRIME) ^ (b >>> 7) ^ (b << 11), PRIME);
/** The place in the table that a hash falls on. */
export const toPlace = (hash: number): number => (hash ^ (hash >>> 15) ^ (hash >>> 23)) & (TABLE_SIZE - 1);

/** The place of a feature by its name. */
export const placeOf = (name: string): number => toPlace(hashOf(name));

/** Hashes of a few fixed names, each behind the same words; every name is hashed once. */
export function createHasher(before = ''): (name: string) => number {
  const hashes = new Map<string, number>();
  return (name) => {
    const known = hashes.get(name);
    if (known !== undefined) return known;
    const made = hashOf(before + name);
    hashes.set(name, made);
    return made;
  };
}
