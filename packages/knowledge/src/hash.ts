/** The short content hash that stands in file names and in the record of changes. */
import { createHash } from 'node:crypto';

const HASH_LENGTH = 16;

/** Hash of a text, 16 hexadecimal digits. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}
