/** In what form a medicine is taken, where the text or the name tells: a cream or eye drops reach the blood less, naloxone kept for rescue is no warning. */
import type { Found } from './find.ts';
import { hasContent, type Token } from './tokens.ts';
import { connectors, forms, purposeOpeners } from './words.ts';

/** Naloxone kept for an emergency. */
const RESCUE = 'rescue';

/** The form of each name, `null` where none is told. */
export function formsOf(tokens: readonly Token[], found: readonly Found[]): (string | null)[] {
  const typed = found.map(
    (item, index) => formAfter(tokens, item, found[index + 1]) ?? formBefore(tokens, item, found[index - 1]),
  );
  // "hydrocortisone/neomycin cream": the form belongs to both.
  for (let index = found.length - 2; index >= 0; index--) {
    if (typed[index] === null && isJoined(tokens, found[index], found[index + 1]))
      typed[index] = typed[index + 1] ?? null;
  }
  return found.map((item, index) => {
    const told = item.name.meaning.form;
    if (told !== RESCUE) return typed[index] ?? told;
    return isJoined(tokens, found[index - 1], item) || isJoined(tokens, item, found[index + 1]) ? null : RESCUE;
  });
}

/** True where only a sign such as `/` or `-` lies between two names. */
function isJoined(tokens: readonly Token[], one: Found | undefined, other: Found | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const between = tokens.slice(one.to + 1, other.from);
  return between.length === 1 && between[0]?.kind === 'joint';
}

function formAfter(tokens: readonly Token[], item: Found, next: Found | undefined): string | null {
  const end = next?.from ?? tokens.length;
  for (let i = item.to + 1; i < end; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'stop' || connectors.has(token.key) || purposeOpeners.has(token.key))
      return null;
    const form = formAt(tokens, i);
    if (form !== null) return form;
  }
  return null;
}

function formBefore(tokens: readonly Token[], item: Found, previous: Found | undefined): string | null {
  for (let i = item.from - 1; i > (previous?.to ?? -1); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'stop' || connectors.has(token.key)) return null;
    const form = formAt(tokens, i);
    if (form !== null) return form;
  }
  return null;
}

/** "gel caps" and "liquid gel" are swallowed. */
function formAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  const form = token?.kind === 'word' ? forms.get(token.key) : undefined;
  if (form === undefined || form === '') return null;
  const beside = [tokens[at - 1], tokens[at + 1]]
    .filter((one) => one !== undefined && hasContent(one))
    .map((one) => one?.key ?? '');
  return form === 'cream' && beside.some((word) => /^(?:caps?|capsules?|liquid|soft|tabs?|tablets?)$/u.test(word))
    ? null
    : form;
}
