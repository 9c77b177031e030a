/**
 * Which texts of a fact are sentences that people read, and which are names and data.
 *
 * A new field counts as sentences until it is named here, so that nothing escapes the rules by being new.
 */

import type { RawFact } from '../read.ts';
import { valueAt } from './rule.ts';

/** Ids, addresses and other data. Never shown as a sentence. */
const dataKeys = new Set([
  'id',
  'sources',
  'source',
  'url',
  'doi',
  'pmid',
  'sameAs',
  'code',
  'parent',
  'country',
  'countries',
  'number',
  'unit',
  'units',
  'rxcui',
  'unii',
]);

/** Names, titles, words of other people, and words by which typed text is recognised. */
const nameKeys = new Set([
  'name',
  'names',
  'title',
  'authors',
  'journal',
  'instrument',
  'claim',
  'normalised',
  'subject',
  'relation',
  'object',
  'population',
  'condition',
  'treatment',
  'practice',
  'phrases',
  'nearPhrases',
  'patterns',
  'exclusions',
  'suggestions',
  'words',
  'aliases',
  'brands',
  'forms',
  'ingredients',
  'together',
  'except',
  'value',
  'assay',
  'species',
  'parameter',
  'system',
  'target',
  'receptor',
  'alkaloid',
  'enzyme',
  'role',
  'direction',
  'hours',
  'cost',
  'languages',
  'certaintyNote',
  'check',
  'label',
  'topics',
  'cutOff',
  'setting',
  'describes',
  'equations',
  'quantity',
  'regimen',
  'product',
]);

/** What is a name or data in one collection only, as `room/collection.field`. */
const nameFields = new Set(['safety/helpLines.text']);

/** The words of a published questionnaire, which are shown as they are. */
const verbatimKeys = new Set(['text', 'lead', 'instruction']);

/** True where a data pack holds the wording of others, and the field is part of it. */
function isVerbatim({ room, collection, value }: RawFact, key: string): boolean {
  if (room !== 'instruments' || collection !== 'packs' || !verbatimKeys.has(key)) return false;
  return valueAt(value, ['wording', 'kind']) === 'verbatim';
}

/** Names that we gave ourselves, and show. */
const ownNames = new Set([
  'safety.name',
  'withdrawal.name',
  'claims.name',
  'claims.title',
  'claims.practice',
  'claims.treatment',
]);

/** True where the text is written for people as one or more sentences. */
export function isProse(fact: RawFact, key: string): boolean {
  const { room, collection } = fact;
  const isName = nameKeys.has(key) || nameFields.has(`${room}/${collection}.${key}`);
  return !dataKeys.has(key) && !isName && !isVerbatim(fact, key);
}

/** True where the words are ours: sentences, and names that we gave. */
export const isOurWording = (fact: RawFact, key: string): boolean =>
  isProse(fact, key) || ownNames.has(`${fact.room}.${key}`);
