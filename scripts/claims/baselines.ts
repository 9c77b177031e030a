/** What costs nothing, to be held beside the checker: the most frequent answer, always yes, and a keyword look-up. */
import type { ClaimsFacts } from '@clearleaf/core/claims';
import { type Labelled } from './corpus.ts';

export interface Said {
  readonly isClaim: boolean;
  readonly modality: string;
  readonly topics: readonly string[];
  readonly verdict: string;
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** The most frequent class of the labelled file itself for each task: the best that one answer can do. */
export function majority(rows: readonly Labelled[]): (row: Labelled) => Said {
  const claims = rows.filter(({ isClaim }) => isClaim);
  const said: Said = {
    isClaim: claims.length * 2 >= rows.length,
    modality: mostFrequent(claims.map(({ modality }) => modality)),
    topics: [mostFrequent(claims.map(({ topic }) => topic))],
    verdict: mostFrequent(claims.map(({ verdict }) => verdict)),
  };
  return () => said;
}

/** Every sentence is a claim, asserted and supported. */
export const allPositive = (): Said => ({ isClaim: true, modality: 'asserted', topics: [], verdict: 'supported' });

const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9-]{3,}/g) ?? [];
const HEDGE = /\b(?:may|might|could|possibly|potential(?:ly)?|suggests?|believed|thought)\b/i;
const PEOPLE = /\b(?:users|people|some|many) (?:report|say)|anecdot/i;

/** The claim that shares most words with the sentence, weighed by how rare each is, and that claim's own verdict. */
export function keywordLookUp(facts: ClaimsFacts): (row: Labelled) => Said {
  const bags = facts.claims.map((claim) => ({
    claim,
    bag: new Set(words(`${claim.claim} ${claim.normalised.object}`)),
  }));
  const rarity = (word: string): number => Math.log(bags.length / (1 + bags.filter(({ bag }) => bag.has(word)).length));
  return ({ sentence }) => {
    const own = [...new Set(words(sentence))];
    const ranked = bags
      .map(({ claim, bag }) => {
        const common = own.filter((word) => bag.has(word)).reduce((sum, word) => sum + rarity(word), 0);
        return { claim, score: common / Math.sqrt(bag.size) };
      })
      .sort((a, b) => b.score - a.score);
    const isClaim = /kratom|mitragynine|7-/i.test(sentence);
    return {
      isClaim,
      modality: PEOPLE.test(sentence) ? 'anecdotal' : HEDGE.test(sentence) ? 'hedged' : 'asserted',
      topics: ranked.slice(0, 3).map(({ claim }) => claim.id),
      verdict: ranked[0]?.claim.verdict ?? 'not assessed',
    };
  };
}
