/**
 * Puts an answer into words, by the template of the research: what holds, why, since when, how old and of what kind
 * the source is, the other layers, what may have changed, how sure, and where to check.
 */
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { BareAnswer, LawQuestion } from './question.ts';
import { sayCaveats } from './say-caveats.ts';
import { sayDate } from './loose-date.ts';
import { forbids } from './layer.ts';
import { rowsOf } from './rows.ts';
import { statusWords } from './status-words.ts';
import type { LawAnswer, LawConfidence, LawLayer, PlaceLevel } from './types.ts';

type Say = Speak<ReviewMessageId>;

const confidenceWords: Readonly<Record<LawConfidence, ReviewMessageId>> = {
  high: 'law.confidenceHigh',
  medium: 'law.confidenceMedium',
  low: 'law.confidenceLow',
};
const productWords: Readonly<Record<LawAnswer['product'], ReviewMessageId>> = {
  kratom: 'law.productKratom',
  extract: 'law.productExtract',
  '7-oh': 'law.product7Oh',
};
const offices: Readonly<Record<PlaceLevel, ReviewMessageId>> = {
  country: 'law.officeCountry',
  state: 'law.officeState',
  county: 'law.officeCounty',
  city: 'law.officeCity',
  town: 'law.officeCity',
  village: 'law.officeCity',
  population: 'law.officePopulation',
};
const kindWords: Readonly<Partial<Record<string, ReviewMessageId>>> = {
  'law-text': 'law.sourceLawText',
  official: 'law.sourceOfficial',
  news: 'law.sourceNews',
  'law-firm': 'law.sourceLawFirm',
  advocacy: 'law.sourceAdvocacy',
  vendor: 'law.sourceVendor',
  database: 'law.sourceDatabase',
  'reference-work': 'law.sourceReference',
};

/** The words of an answer. */
export function sayAnswer(
  answer: BareAnswer,
  question: LawQuestion,
): Pick<LawAnswer, 'statement' | 'action' | 'caveats'> {
  return {
    statement: statementOf(answer, question),
    action: actionOf(answer, question),
    caveats: sayCaveats(answer, question),
  };
}

/** "Kratom extract", in the reader's language. */
export const sayProduct = (product: LawAnswer['product'], speak: Say): string => speak(productWords[product]);

function statementOf(answer: BareAnswer, question: LawQuestion): string {
  const { speak } = question;
  const product = sayProduct(answer.product, speak);
  const decider = answer.layers.find((layer) => layer.code === answer.decidedBy);
  if (decider === undefined) return speak('law.nothingKnown', { place: answer.place.name, product });
  const status = speak(statusWords[answer.status]);
  const age = forbids(answer.status) ? null : answer.minimumAge;
  const head =
    age === null
      ? speak('law.head', { product, place: answer.place.name, status })
      : speak('law.headAge', { product, place: answer.place.name, status, age });
  const others = answer.layers
    .filter((layer) => layer !== decider)
    .map((layer) =>
      speak('law.layer', {
        name: layer.name,
        status: speak(statusWords[layer.status]),
        date: sayDate(layer.asOfGiven, question.speak),
      }),
    );
  return [
    head,
    ...tooYoung(answer, question),
    because(decider, speak),
    confirmed(decider, question),
    ...(others.length > 0 ? [speak('law.otherLayers', { layers: others.join('; ') })] : []),
    ...possession(answer, decider, speak),
    ...(answer.status === 'not-specifically-regulated' ? [speak('law.noRuleFound')] : []),
    ...changedSince(answer, decider, question),
    speak('law.sure', { confidence: speak(confidenceWords[decider.confidence]) }),
  ].join(' ');
}

function tooYoung(answer: BareAnswer, { age, speak }: LawQuestion): string[] {
  const minimum = answer.minimumAge;
  return age !== null && minimum !== null && age < minimum && !forbids(answer.status)
    ? [speak('law.tooYoung', { age, minimum })]
    : [];
}

function because(layer: LawLayer, speak: Say): string {
  const { name, instrument, effectiveFrom } = layer;
  const date = effectiveFrom === null ? null : sayDate(effectiveFrom, speak);
  if (instrument === null)
    return date === null ? speak('law.becauseName', { name }) : speak('law.becauseNameSince', { name, date });
  return date === null
    ? speak('law.because', { name, instrument })
    : speak('law.becauseSince', { name, instrument, date });
}

function confirmed(layer: LawLayer, question: LawQuestion): string {
  const { speak } = question;
  const given = layer.asOfGiven;
  const kinds = [...new Set(layer.sources.map((source) => kindWords[source.kind] ?? 'law.sourceOther'))].map((kind) =>
    speak(kind),
  );
  return speak(given.length === 10 ? 'law.confirmed' : 'law.confirmedMonth', {
    date: sayDate(given, speak),
    count: layer.sources.length,
    kinds: kinds.join(', '),
  });
}

function possession(answer: BareAnswer, { scope }: LawLayer, speak: Say): string[] {
  if (scope.possession === 'barred') return [speak('law.possessionBarred')];
  if (scope.possession === 'not-barred') return [speak('law.possessionFree')];
  if (scope.use === 'barred') return [speak('law.useBarred')];
  return forbids(answer.status) ? [speak('law.possessionUnsaid')] : [];
}

function changedSince(answer: BareAnswer, decider: LawLayer, question: LawQuestion): string[] {
  const { speak } = question;
  if (answer.lastKnown !== null) {
    const { asOfGiven } = answer.lastKnown;
    const values = { date: sayDate(asOfGiven, speak), exact: asOfGiven.length === 10 ? 'yes' : 'no' };
    return [speak(answer.lastKnown.mayBuy === 'yes' ? 'law.lastKnownYes' : 'law.lastKnownUnknown', values)];
  }
  return answer.mayBuy === 'no' && decider.stale && forbids(decider.status)
    ? [speak('law.staleBan', { date: sayDate(decider.asOfGiven, speak) })]
    : [];
}

/** Which office to ask: the one a row names, else the usual one of the deciding layer. */
export function sayOffice(
  decidedBy: string,
  level: PlaceLevel,
  { facts, speak }: Pick<LawQuestion, 'facts' | 'speak'>,
): string {
  return rowsOf(facts).get(decidedBy)?.check ?? speak(offices[level]);
}

function actionOf(answer: BareAnswer, question: LawQuestion): string {
  const { speak } = question;
  if (answer.mayBuy === 'no') return speak('law.actionNo');
  const decider = answer.layers.find((layer) => layer.code === answer.decidedBy)?.level ?? 'country';
  // Where the federal layer decides, the state's offices still are the ones a person can reach.
  const level =
    decider === 'country' && question.chain.some((link) => link.level === 'state' && link.researched)
      ? 'state'
      : decider;
  const office = sayOffice(answer.decidedBy, level, question);
  if (answer.mayBuy === 'unknown') return speak('law.actionUnknown', { office });
  return speak(answer.status === 'not-specifically-regulated' ? 'law.actionYesUnnamed' : 'law.actionYes', { office });
}
