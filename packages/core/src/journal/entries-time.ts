/** Time zones, as far as an entry needs them: whether a name is one. */

/** Names already looked up. Building a formatter costs about 30 µs, and an import of 70,000 rows asks for the same few names. */
const known = new Map<string, boolean>();
const LONGEST_NAME = 64;
const REMEMBERED = 1_000;

/** True if `name` is a time zone that this engine's time-zone data has, such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(name: string): boolean {
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  // An offset such as "+02:00" is accepted by some engines, but says nothing about daylight saving.
  if (name.length > LONGEST_NAME || !/^[A-Za-z]/.test(name)) return false;
  const found = canFormat(name);
  if (known.size < REMEMBERED) known.set(name, found);
  return found;
}

function canFormat(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
