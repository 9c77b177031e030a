/** Instants as an entry keeps them. */

const EARLIEST = -2_208_988_800_000;
const LATEST = 7_258_118_400_000;

/** Whole milliseconds since 1970, from 1900 to 2199; `null` outside. */
export const asInstant = (value: number): number | null =>
  value >= EARLIEST && value <= LATEST ? Math.floor(value) : null;
