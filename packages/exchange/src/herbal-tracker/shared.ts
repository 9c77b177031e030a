/** Doses and strains of Herbal Tracker+, as both of its files have them. */
import { type Asking } from '../answers.ts';
import { formOf, kratomKind } from '../kratom.ts';
import { instantAtOffset, instantIn, readIso, type ZoneClock } from '../wall-time.ts';

/** One strain, with the first dose of it: the file does not say since when it is there. */
export interface Strain {
  readonly key: string;
  readonly name: string;
  first: number | null;
}

/** The instant of a timestamp, which may lack a zone; `null`, and a skipped row, where it is none. */
export function readTimestamp(asking: Asking, clock: ZoneClock, text: string, place: string): number | null {
  const iso = readIso(text);
  if (iso === null) {
    asking.builder.skip('bad-date', `${place}: ${text}`);
    return null;
  }
  return iso.offset === null
    ? instantIn(clock, iso.wall, asking.builder, place)
    : instantAtOffset(iso.wall, iso.offset);
}

/** Drafts of the products that strains are. The file does not say since when they are there: the first dose stands for it. */
export function addStrains({ builder }: Asking, zone: string, strains: Iterable<Strain>): void {
  for (const { key, name, first } of strains)
    if (first !== null)
      builder.add({
        kind: 'product',
        at: first,
        zone,
        zoneSource: 'assumed',
        key,
        payload: { name, kind: kratomKind(name) ?? 'kratom', form: formOf(name) },
      });
}
