/**
 * Adds doses up, within one kind only: one row for leaf, one for extract, one for isolated 7-OH.
 *
 * The error of a product's strength is the same in each of its doses, so it grows with their number and does not
 * average out; the errors of weighing do. Two products are independent of each other.
 */
import {
  contentKinds,
  type AlkaloidContent,
  type ContentKind,
  type DoseAlkaloid,
  type DoseContent,
  type Mass,
  type Moments,
} from './content-types.ts';
import { massOf, product } from './mass.ts';

/** A dose to add, and the product version it is of (`null`: not known). */
export interface ContentItem {
  readonly product: string | null;
  readonly content: DoseContent;
}

/** All doses of one kind. */
export interface ContentSum {
  readonly kind: ContentKind | null;
  readonly doses: number;
  readonly mitragynine: AlkaloidSum;
  readonly sevenHydroxymitragynine: AlkaloidSum;
}

export interface AlkaloidSum {
  /** Of the doses that could be counted; `null` where none could. */
  readonly mass: Mass | null;
  /** Doses of unknown content. Where it is not 0 the true total is higher than `mass`. */
  readonly notCounted: number;
}

/** One row a kind that occurs, in the order leaf, extract, isolated 7-OH, not known. */
export function sumContent(items: Iterable<ContentItem>): ContentSum[] {
  const all = [...items];
  return [...contentKinds, null].flatMap((kind) => {
    const ofKind = all.filter(({ content }) => content.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      {
        kind,
        doses: ofKind.length,
        mitragynine: sumOf(ofKind, 'mitragynine'),
        sevenHydroxymitragynine: sumOf(ofKind, 'sevenHydroxymitragynine'),
      },
    ];
  });
}

function sumOf(items: readonly ContentItem[], alkaloid: DoseAlkaloid): AlkaloidSum {
  /** By product, by strength: doses in other units of one product have another strength per unit. */
  const byProduct = new Map<string, Map<string, Group>>();
  let notCounted = 0;
  for (const { product: id, content } of items) {
    const strength = countable(content[alkaloid]);
    if (strength === null || content.amount === null) {
      notCounted++;
      continue;
    }
    const groups = byProduct.get(id ?? '') ?? new Map<string, Group>();
    byProduct.set(id ?? '', groups);
    const key = `${strength.mean} ${strength.sd}`;
    const group = groups.get(key) ?? { strength, mean: 0, variance: 0 };
    groups.set(key, group);
    group.mean += content.amount.mean;
    group.variance += content.amount.sd ** 2;
  }
  if (byProduct.size === 0) return { mass: null, notCounted };
  let mean = 0;
  let variance = 0;
  for (const groups of byProduct.values()) {
    let sd = 0;
    for (const group of groups.values()) {
      const total = product(group.strength, { mean: group.mean, sd: Math.sqrt(group.variance) });
      mean += total.mean;
      // One product in two units shares its error, so the deviations are added as they are: the widest case.
      sd += total.sd;
    }
    variance += sd ** 2;
  }
  return { mass: massOf({ mean, sd: Math.sqrt(variance) }), notCounted };
}

interface Group {
  readonly strength: Moments;
  mean: number;
  variance: number;
}

const countable = ({ mass, strength }: AlkaloidContent): Moments | null => (mass === null ? null : strength);
