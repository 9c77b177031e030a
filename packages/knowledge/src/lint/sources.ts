/** Rules about sources: cited, used, written once, at an address that can be opened. */
import { isIP } from 'node:net';
import { citationsIn } from '../sources.ts';
import { type Problem, showValue } from '../problem.ts';
import type { RawFact } from '../read.ts';
import { allIn, type LintRule, problemAt, textsIn, valueAt } from './rule.ts';

/** Collections of words that state nothing, and so cite nothing. */
const wordCollections = new Set(['safety/complaints', 'claims/words']);

const isWordList = (fact: RawFact): boolean => wordCollections.has(`${fact.room}/${fact.collection}`);

const noSource: LintRule = {
  name: 'no-source',
  check: ({ facts }) =>
    facts
      .filter((fact) => !isWordList(fact) && citationsIn(fact.value).length === 0)
      .map((fact) =>
        problemAt('no-source', fact, {
          path: ['sources'],
          expected: 'at least one source',
          tip: 'Every sentence has a source. Add the page where this was read with "npm run knowledge:new", then name its id here.',
        }),
      ),
};

export const deadSource: LintRule = {
  name: 'dead-source',
  check: ({ facts, sources }) => {
    const known = new Set(sources.map((source) => source.id));
    return facts.flatMap((fact) =>
      citationsIn(fact.value)
        .filter(({ id }) => !known.has(id))
        .map(({ path }) =>
          problemAt('dead-source', fact, {
            path,
            expected: 'the id of a source below packages/knowledge/facts/sources',
            tip: 'Look for a slip in the id, or add the source with "npm run knowledge:new".',
          }),
        ),
    );
  },
};

const unusedSource: LintRule = {
  name: 'unused-source',
  check: ({ facts, sources, citedElsewhere }) => {
    const used = new Set([...citedElsewhere, ...facts.flatMap((fact) => citationsIn(fact.value)).map(({ id }) => id)]);
    return sources
      .filter((source) => !used.has(source.id))
      .map((source) =>
        problemAt('unused-source', source, {
          path: ['id'],
          expected: 'a source that a fact cites',
          tip: 'Cite it from the fact that it supports, or delete the file.',
        }),
      );
  },
};

/** The same paper under two ids would count twice. The second id says that it is the first. */
const sameSource: LintRule = {
  name: 'same-source',
  check: ({ sources }) => ['doi', 'pmid', 'url'].flatMap((field) => sameIn(sources, field)),
};

function sameIn(sources: readonly RawFact[], field: string): Problem[] {
  const firstByValue = new Map<string, RawFact>();
  return sources.flatMap((source) => {
    const value = valueAt(source.value, [field]);
    if (typeof value !== 'string') return [];
    const normal = value
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/\/$/, '');
    const first = firstByValue.get(normal);
    if (first === undefined) {
      firstByValue.set(normal, source);
      return [];
    }
    if (valueAt(source.value, ['sameAs']) === first.id || valueAt(first.value, ['sameAs']) === source.id) return [];
    return [
      problemAt('same-source', source, {
        path: [field],
        actual: `${showValue(value)}, which is also ${first.id} in ${first.file}`,
        expected: 'one file a source',
        tip: `Cite ${first.id} instead and delete this file; where both ids must stay, write "sameAs: ${first.id}" here.`,
      }),
    ];
  });
}

const address: LintRule = {
  name: 'address',
  check: (input) =>
    allIn(input).flatMap((fact) =>
      textsIn(fact.value).flatMap(({ value, path, key }) => {
        const addresses = key === 'url' ? [value] : (value.match(/\bhttps?:\/\/[^\s)>\]]+/g) ?? []);
        return addresses.flatMap((text) => {
          const wrong = wrongWith(text);
          return wrong === null ? [] : [problemAt('address', fact, { path, actual: showValue(text), ...wrong })];
        });
      }),
    ),
};

function wrongWith(text: string): { expected: string; tip: string } | null {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol) || !new URL(text).hostname.includes('.')) {
    return isBareIp(text)
      ? bareIp
      : { expected: 'a web address that can be opened', tip: 'Copy it from the address bar, beginning with https://.' };
  }
  return isBareIp(text) ? bareIp : null;
}

const bareIp = {
  expected: 'an address with a name',
  tip: 'A number instead of a name says nothing of who is speaking and soon points elsewhere. Find the page under its name.',
};

function isBareIp(text: string): boolean {
  if (!URL.canParse(text)) return false;
  return isIP(new URL(text).hostname.replace(/^\[|\]$/g, '')) !== 0;
}

const retracted: LintRule = {
  name: 'retracted-source',
  check: ({ facts, sources }) => {
    const fallen = new Set(
      sources.filter((source) => valueAt(source.value, ['state']) === 'retracted').map((source) => source.id),
    );
    return facts.flatMap((fact: RawFact) => {
      const cited = citationsIn(fact.value);
      const all = cited.length > 0 && cited.every(({ id }) => fallen.has(id));
      if (!all || valueAt(fact.value, ['verified']) === false) return [];
      return [
        problemAt('retracted-source', fact, {
          path: ['verified'],
          actual: 'true, and every source was retracted',
          expected: 'verified: false',
          tip: 'A fact whose sources have all fallen stays, shown as not verified, until another source is found.',
        }),
      ];
    });
  },
};

export const sourceRules: readonly LintRule[] = [noSource, deadSource, unusedSource, sameSource, address, retracted];
