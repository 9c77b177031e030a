/** What weakens an answer, in words: doubts of each layer, layers that nobody researched, and changes under way. */
import type { ReviewMessageId } from '../message/en-review.ts';
import type { BareAnswer, LawQuestion } from './question.ts';
import { forbids, strictness } from './layer.ts';
import { sayDate } from './loose-date.ts';
import { rowsOf } from './rows.ts';
import { statusWords } from './status-words.ts';
import type { LawDoubt, LawLayer } from './types.ts';

const doubtWords: Readonly<Record<LawDoubt, ReviewMessageId>> = {
  stale: 'law.doubtStale',
  'low-confidence': 'law.doubtLowConfidence',
  unverified: 'law.doubtUnverified',
  'later-source': 'law.doubtLaterSource',
  'not-yet-in-force': 'law.doubtNotYetInForce',
  unclear: 'law.doubtUnclear',
  'age-not-said': 'law.doubtAgeNotSaid',
  minor: 'law.doubtMinor',
  'depends-on-product': 'law.doubtDependsOnProduct',
  'below-not-said': 'law.doubtTownNotSaid',
};

/** In order of weight; each once. */
export function sayCaveats(answer: BareAnswer, question: LawQuestion): string[] {
  const all = [
    ...overlay(answer, question),
    ...answer.layers.flatMap((layer) => doubts(layer, question)),
    ...answer.layers.flatMap((layer) => ofBan(layer, question)),
    ...towns(answer, question),
    ...unresearched(question),
    ...outside(answer, question),
    ...answer.layers.flatMap((layer) => expired(layer, answer, question)),
    ...answer.layers.flatMap((layer) =>
      layer.pending.map(({ what }) => question.speak('law.pending', { name: layer.name, what })),
    ),
    ...answer.layers
      .filter((layer) => layer.code === answer.decidedBy && layer.notes !== '')
      .map((layer) => layer.notes),
    question.speak('law.notAdvice'),
  ];
  return [...new Set(all)];
}

function overlay({ layers, product }: BareAnswer, { facts, at, speak }: LawQuestion): string[] {
  if (product !== '7-oh') return [];
  return layers.flatMap((layer) => {
    const order = rowsOf(facts).get(layer.code)?.sevenOh.overlay;
    if (order === undefined || order.order === 'withdrawn') return [];
    if (order.inForceFrom !== undefined)
      return at >= order.inForceFrom ? [speak('law.overlayInForce', { date: sayDate(order.inForceFrom, speak) })] : [];
    const dates = { announced: sayDate(order.announced, speak), expected: sayDate(order.expectedFrom, speak) };
    const below = layers
      .filter((one) => one !== layer && one.level !== 'population')
      .sort((a, b) => strictness(a.status) - strictness(b.status))[0];
    if (below === undefined) return [speak('law.overlayAlone', dates)];
    return [
      speak('law.overlay', {
        ...dates,
        name: below.name,
        status: speak(statusWords[below.status]),
        date: sayDate(below.asOfGiven, speak),
      }),
    ];
  });
}

function doubts(layer: LawLayer, { speak }: LawQuestion): string[] {
  const wordsFor = (doubt: LawDoubt): ReviewMessageId =>
    doubt === 'below-not-said' && layer.level === 'country' ? 'law.doubtStateNotSaid' : doubtWords[doubt];
  return layer.doubts.map((doubt) =>
    speak(wordsFor(doubt), {
      name: layer.name,
      date: sayDate(doubt === 'not-yet-in-force' ? (layer.effectiveFrom ?? layer.asOfGiven) : layer.asOfGiven, speak),
      minimum: layer.minimumAge ?? 0,
    }),
  );
}

/** A layer that forbids has no doubts, but may rest on a weak, unread or later source. */
function ofBan(layer: LawLayer, { at, facts, speak }: LawQuestion): string[] {
  if (layer.mayBuy !== 'no') return [];
  const date = sayDate(layer.asOfGiven, speak);
  const { name } = layer;
  return [
    ...(layer.confidence === 'low' ? [speak('law.doubtLowConfidence', { name })] : []),
    ...(rowsOf(facts).get(layer.code)?.verified === false ? [speak('law.doubtUnverified', { name })] : []),
    ...(at < layer.asOf && forbids(layer.status) ? [speak('law.laterSourceBan', { name, date })] : []),
  ];
}

function towns({ layers }: BareAnswer, { facts, chain, speak }: LawQuestion): string[] {
  if (chain.filter((link) => link.level !== 'population').length > 2) return [];
  return layers.flatMap(({ code, level, name }) =>
    level === 'state' && rowsOf(facts).get(code)?.localRules === 'vary' ? [speak('law.townsVary', { name })] : [],
  );
}

function unresearched({ chain, facts, speak }: LawQuestion): string[] {
  const names = chain
    .slice(1)
    .filter((link) => !link.researched && !hasOutsideRule(link.code, facts))
    .map((link) => link.name);
  return names.length === 0 ? [] : [speak('law.notResearched', { names: names.join('; ') })];
}

const outsideCode = (code: string): string => `${code} (unincorporated)`;
const hasOutsideRule = (code: string, facts: LawQuestion['facts']): boolean => rowsOf(facts).has(outsideCode(code));

function outside({ place }: BareAnswer, { chain, facts, speak }: LawQuestion): string[] {
  return chain.flatMap((link) => {
    const name = rowsOf(facts).get(outsideCode(link.code))?.name;
    if (name !== undefined) return [speak('law.outsideOnly', { name, place: place.name })];
    return rowsOf(facts).get(link.code)?.unincorporated === true && link.code === place.code
      ? [speak('law.outsideOnlyCounty', { name: link.name })]
      : [];
  });
}

function expired(layer: LawLayer, { product }: BareAnswer, { facts, at, speak }: LawQuestion): string[] {
  const row = rowsOf(facts).get(layer.code);
  const rule = product === '7-oh' ? row?.sevenOh : product === 'extract' ? (row?.extract ?? row?.kratom) : row?.kratom;
  return rule?.expires !== undefined && rule.expires < at
    ? [speak('law.expired', { name: layer.name, date: sayDate(rule.expires, speak) })]
    : [];
}
