/** Collects names and what they mean, and says where two lines disagree. */
import { keyOf, type NameKind } from '@clearleaf/core/medicines';
import { type Problem, showValue } from '../problem.ts';
import type { Row } from './tables.ts';

/** One name and its meaning, before it is written. */
export interface Claim {
  readonly name: string;
  readonly kind: NameKind;
  /** Sets of ingredient ids, the likeliest first. */
  readonly sets: readonly (readonly string[])[];
  /** Position in `lists`. */
  readonly list: number;
  readonly file: string;
  readonly line: number;
}

const SHORTEST_KEY = 2;

export class Claims {
  readonly byKey = new Map<string, Claim>();
  readonly #problems: Problem[];
  constructor(problems: Problem[]) {
    this.#problems = problems;
  }

  /** Adds a claim; one that says again, or otherwise, what an earlier line says is a problem. */
  add(claim: Claim): void {
    const key = keyOf(claim.name);
    const earlier = this.byKey.get(key);
    if (key.length < SHORTEST_KEY)
      this.#report(
        claim,
        'short-name',
        'at least two letters or digits',
        'A single letter would be found in every text.',
      );
    else if (earlier === undefined) this.byKey.set(key, claim);
    else if (meaningOf(earlier) === meaningOf(claim))
      this.#report(
        claim,
        'duplicate-name',
        `a new name; ${earlier.file}:${earlier.line} has ${showValue(earlier.name)} with this meaning`,
        'Take it out of one of the two lines.',
      );
    else
      this.#report(
        claim,
        'name-conflict',
        `${meaningOf(earlier)}, as ${earlier.file}:${earlier.line} says of ${showValue(earlier.name)}`,
        'One name has one meaning. Where it truly has two, write it once, of kind "ask", with both sets joined by " or ".',
      );
  }

  #report(claim: Claim, rule: string, expected: string, tip: string): void {
    this.#problems.push({
      rule,
      file: claim.file,
      line: claim.line,
      path: claim.name,
      actual: meaningOf(claim),
      expected,
      tip,
    });
  }
}

/** A meaning as an error message shows it: `acetaminophen + oxycodone`. */
export const meaningOf = (claim: Claim): string => claim.sets.map((set) => [...set].sort().join(' + ')).join(' or ');

const kinds: Readonly<Record<string, NameKind>> = { name: 'n', brand: 'b', spelling: 's', ask: 'a', which: 'w' };

/** The kind that a line of a names table states; a wrong one is a problem. */
export function kindOf(row: Row, problems: Problem[]): NameKind | null {
  const kind = kinds[row.get('kind')];
  if (kind !== undefined) return kind;
  problems.push({
    rule: 'name-kind',
    file: row.file,
    line: row.line,
    path: 'kind',
    actual: showValue(row.get('kind')),
    expected: Object.keys(kinds).join(', '),
    tip: 'See packages/knowledge/facts/medicines/README.md.',
  });
  return null;
}
