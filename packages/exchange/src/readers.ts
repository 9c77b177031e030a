/** Every way in. A reader loads what is heavy (SQLite, say) when it reads, not before. */
import type { Reader } from './types.ts';

export const readers: readonly Reader[] = [];
