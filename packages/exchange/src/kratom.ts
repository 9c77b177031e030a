/** Which names mean kratom, and what of it. Another substance is never made a dose of it. */
import type { ProductKind } from '@clearleaf/core/journal';
import type { EntryOf } from '@clearleaf/core/journal';

const SEVEN = /(?:^|[^a-z0-9])7[\s-]?(?:oh|hydroxy|ohm)|7-?hydroxymitragynine|mitragynine pseudoindoxyl|\bmgm-?15\b/i;
const KRATOM = /kratom|mitragyn|maeng\s?da|\bketum\b|\bkrypton\b/i;
const EXTRACT = /extract|tincture|\bresin\b|enhanced|\bshot\b|full[\s-]spectrum/i;

/** What kind of kratom product a name means; `null` where it means none. */
export function kratomKind(name: string): ProductKind | null {
  if (SEVEN.test(name)) return '7-oh';
  if (!KRATOM.test(name)) return null;
  return EXTRACT.test(name) ? 'extract' : 'kratom';
}

type Form = EntryOf<'product'>['payload']['form'];
const FORMS: readonly (readonly [RegExp, Form])[] = [
  [/caps?\b|capsule/i, 'capsule'],
  [/tabs?\b|tablet|pill/i, 'tablet'],
  [/tea|brew/i, 'tea'],
  [/shot|liquid|drink|tincture|\bml\b/i, 'liquid'],
  [/gumm/i, 'gummy'],
  [/resin/i, 'resin'],
  [/crushed|leaf/i, 'crushed-leaf'],
  [/powder/i, 'powder'],
];

/** The form that a name or unit speaks of; `other` where it says none: leaf by the gram may be powder or tea. */
export const formOf = (text: string): Form => FORMS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
