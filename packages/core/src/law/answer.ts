/**
 * Whether a product may be bought at a place, by the strictest of the layers that hold there.
 *
 * Three outcomes only. `no` where any layer forbids it; `yes` where every layer that was researched permits it;
 * `unknown` for everything else, with what was last known where a permission has merely grown old.
 */
import type { Source } from '../finding/index.ts';
import type { ProductKind } from '../journal/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import { forbids, readLayer, strictness } from './layer.ts';
import type { BareAnswer, LawQuestion } from './question.ts';
import { rowsOf } from './rows.ts';
import { sayAnswer } from './say-answer.ts';
import type { Jurisdiction, LawAnswer, LawDoubt, LawLayer, MayBuy } from './types.ts';

/**
 * Whether the product may be bought at the place, and what decides it.
 * @throws RangeError where the chain is empty: `readPlace` never gives one.
 */
export function answerLaw(question: LawQuestion): LawAnswer {
  const layers = layersOf(question);
  const bare = combine(layers, question);
  return { ...bare, ...sayAnswer(bare, question) };
}

function layersOf({ facts, chain, product, age, at }: LawQuestion): LawLayer[] {
  const rows = rowsOf(facts);
  const ground = chain.filter((link) => link.level !== 'population');
  const stateRead = ground.some((link) => link.level === 'state' && rows.has(link.code));
  return chain.flatMap((link) => {
    const row = rows.get(link.code);
    const belowNamed = link.level === 'country' ? stateRead : ground.length > 2;
    return row === undefined ? [] : [readLayer(row, { product, age, at, belowNamed }, facts.sources)];
  });
}

function combine(layers: readonly LawLayer[], { chain, product, at }: LawQuestion): BareAnswer {
  const place = placeOf(chain);
  const decider = deciderOf(layers);
  if (decider === undefined) return unresearched(place, product, at);
  const strictest = strictestOf(layers) ?? decider;
  const countryRead = layers.some((layer) => layer.code === chain[0]?.code);
  const mayBuy = verdict(layers, countryRead);
  return {
    place,
    product,
    status: strictest.status,
    mayBuy,
    lastKnown:
      forbids(strictest.status) || strictest.status === 'unclear' || mayBuy !== 'unknown'
        ? null
        : lastKnownOf(layers, decider, countryRead),
    minimumAge: highestAge(layers),
    decidedBy: decider.code,
    asOf: decider.asOf,
    asOfGiven: decider.asOfGiven,
    confidence: decider.confidence,
    stale: decider.stale || (mayBuy === 'unknown' && layers.some((layer) => layer.stale)),
    conditions: decider.conditions,
    layers,
    sources: sourcesOf([decider, ...layers]),
  };
}

/** The smallest place named; a population rule is no place. */
function placeOf(chain: readonly Jurisdiction[]): LawAnswer['place'] {
  const place = chain.filter((link) => link.level !== 'population').at(-1) ?? chain.at(-1);
  if (place === undefined) throw new RangeError('Cannot answer for a place: the chain of jurisdictions is empty');
  return { code: place.code, name: place.name, level: place.level };
}

/** Of a layer that forbids, else of the strictest; among equals the smallest place. */
const deciderOf = (layers: readonly LawLayer[]): LawLayer | undefined =>
  strictestOf(layers.filter((layer) => layer.mayBuy === 'no')) ?? strictestOf(layers);

function strictestOf(layers: readonly LawLayer[]): LawLayer | undefined {
  return layers.reduce<LawLayer | undefined>(
    (strictest, layer) =>
      strictest === undefined || strictness(layer.status) <= strictness(strictest.status) ? layer : strictest,
    undefined,
  );
}

function verdict(layers: readonly Pick<LawLayer, 'mayBuy'>[], countryRead: boolean): MayBuy {
  if (layers.some((layer) => layer.mayBuy === 'no')) return 'no';
  return countryRead && layers.every((layer) => layer.mayBuy === 'yes') ? 'yes' : 'unknown';
}

/** What the answer was while every layer was fresh; `null` where none has grown old or a source is from later. */
function lastKnownOf(layers: readonly LawLayer[], decider: LawLayer, countryRead: boolean): LawAnswer['lastKnown'] {
  const stale = layers.filter((layer) => layer.stale);
  if (stale.length === 0 || layers.some((layer) => layer.doubts.some(isOfTime))) return null;
  const then = layers.map((layer) => ({
    mayBuy:
      layer.mayBuy === 'unknown' && layer.doubts.every((doubt) => doubt === 'stale') ? ('yes' as const) : layer.mayBuy,
  }));
  const [oldest = decider] = [...stale].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const { asOf, asOfGiven } = decider.stale ? decider : oldest;
  return { mayBuy: verdict(then, countryRead), asOf, asOfGiven };
}

const isOfTime = (doubt: LawDoubt): boolean => doubt === 'later-source' || doubt === 'not-yet-in-force';

function highestAge(layers: readonly LawLayer[]): number | null {
  const ages = layers.flatMap((layer) => layer.minimumAge ?? []);
  return ages.length === 0 ? null : Math.max(...ages);
}

function sourcesOf(layers: readonly LawLayer[]): Source[] {
  const byId = new Map(layers.flatMap((layer) => layer.sources.map((source) => [source.id, source] as const)));
  return [...byId.values()];
}

/** No row anywhere on the chain: nothing was looked for, so nothing is known. `asOf` is the day asked about: our records held nothing then. */
function unresearched(place: LawAnswer['place'], product: ProductKind, at: PlainDate): BareAnswer {
  return {
    place,
    product,
    status: 'unclear',
    mayBuy: 'unknown',
    lastKnown: null,
    minimumAge: null,
    decidedBy: place.code,
    asOf: at,
    asOfGiven: at,
    confidence: 'low',
    stale: false,
    conditions: [],
    layers: [],
    sources: [],
  };
}
