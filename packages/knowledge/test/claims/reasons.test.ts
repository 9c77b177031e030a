/** Typed reasons against the real phrases: a corpus written by hand, and laws that hold for any text. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFor, evidenceForEach, readReason, readReasons } from '@clearleaf/core/claims';
import { facts, speak } from './load.ts';

const corpus = readFileSync(new URL('fixtures/reasons.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([typed = '', indication = '', topic = '']) => ({ typed, indication, topic }));

/** What stands for what: the phrases of each indication and topic. */
const owners = [
  ...facts.indications.map(({ id, phrases, nearPhrases }) => ({ id, phrases: [...phrases, ...nearPhrases] })),
  ...facts.topics.map(({ id, phrases }) => ({ id, phrases })),
];

/** A phrase with each of its word sets spelled out. */
function wordings(phrase: string): string[] {
  const [whole, name] = /\{([^}]+)\}/.exec(phrase) ?? [];
  if (whole === undefined) return [phrase.replace(/^=/, '')];
  const words = facts.words.find(({ id }) => id === name)?.words ?? [];
  return words.flatMap((word) => wordings(phrase.replace(whole, word)));
}

describe('typed reasons', () => {
  it('has a corpus worth the name', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    const named = new Set(corpus.map(({ indication }) => indication));
    expect(facts.indications.filter(({ id }) => !named.has(id))).toEqual([]);
    expect(corpus.filter(({ indication, topic }) => indication === '-' && topic === '-').length).toBeGreaterThanOrEqual(
      25,
    );
  });

  it.each(corpus)('reads "$typed"', ({ typed, indication, topic }) => {
    const [first] = readReasons(typed, facts);
    expect({ indication: first?.indication ?? '-', topic: first?.topic ?? '-' }).toEqual({ indication, topic });
    expect(readReason(typed, facts) ?? '-').toBe(indication);
  });

  it('finds each of several reasons, opioids first', () => {
    expect(
      evidenceForEach('anxiety, back pain and to get off heroin', facts, speak).map(({ indication }) => indication),
    ).toEqual(['opioid-use-disorder', 'anxiety', 'pain']);
    expect(evidenceForEach('energy and focus', facts, speak).map(({ indication }) => indication)).toEqual([
      'energy',
      'adhd',
    ]);
  });

  it.each(facts.indications)('reads the name and the id of $id as itself', ({ id, name }) => {
    expect([readReason(name, facts), readReason(id, facts)]).toEqual([id, id]);
  });

  it('says where it took the closest topic', () => {
    expect(readReasons('fibromyalgia', facts)[0]?.near).toBe(true);
    expect(evidenceFor('fibromyalgia', facts, speak).caveats[0]).toBe(
      'You wrote “fibromyalgia”. That was not researched by itself. The closest topic that was researched is: Pain.',
    );
    expect(readReasons('back pain', facts)[0]?.near).toBe(false);
    expect(readReasons('focus, I have adhd', facts)[0]?.near).toBe(false);
  });

  it('reads every phrase of the facts as what it stands for', () => {
    const wrong: string[] = [];
    let read = 0;
    for (const { id, phrases } of owners) {
      for (const phrase of phrases.flatMap(wordings)) {
        read += 1;
        const [first] = readReasons(phrase, facts);
        if ((first?.indication ?? first?.topic) !== id)
          wrong.push(`${phrase}: ${first?.indication ?? first?.topic}, not ${id}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(5_000);
  });

  it('has no phrase of several words that shrinks to one when small words are skipped', () => {
    const skip = new Set(facts.words.find(({ id }) => id === 'skip')?.words);
    const shrunk = owners
      .flatMap(({ phrases }) => phrases)
      .filter(
        (phrase) =>
          !phrase.includes('{') &&
          phrase.includes(' ') &&
          phrase.split(' ').filter((word) => !skip.has(word)).length < 2,
      );
    expect(shrunk).toEqual([]);
  });

  it('answers any text, and never with silence', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 80 })),
        (typed) => {
          const answer = evidenceFor(typed, facts, speak);
          expect(answer.bottomLine.length).toBeGreaterThan(10);
          expect(answer.input).toBe(typed);
          const unknown = answer.indication === null && answer.topic === null;
          expect(unknown && (answer.certainty !== 'none' || answer.noTrial || answer.treatments.length > 0)).toBe(
            false,
          );
        },
      ),
      { seed: 7, numRuns: 2_000 },
    );
  });

  it('reads a long text at once', () => {
    const start = performance.now();
    for (const text of ['anxiety '.repeat(100_000), 'x'.repeat(1_000_000), 'withdrawel '.repeat(50_000)])
      readReasons(text, facts);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('reads the same whatever the case, the spaces and the marks around it', () => {
    const readable = corpus.filter(({ indication, typed }) => indication !== '-' && /^[\w\s'/-]+$/.test(typed));
    fc.assert(
      fc.property(
        fc.constantFrom(...readable),
        fc.constantFrom('', ' ', '\n', '"', '…', '. '),
        fc.boolean(),
        ({ typed, indication }, edge, upper) => {
          expect(readReason(`${edge}${upper ? typed.toUpperCase() : typed.replaceAll(' ', '  ')}${edge}`, facts)).toBe(
            indication,
          );
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});
