/** From text to sentences: what ends one, and what only looks as if it did. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfText, looksLikeHeading, sentencesOf, splitSentences } from './sentences.ts';

describe('sentences of a line', () => {
  it.each<[string, readonly string[]]>([
    ['It binds 7-OH. Mitragyna speciosa grows there.', ['It binds 7-OH.', 'Mitragyna speciosa grows there.']],
    ['The tree M. speciosa is tall. It grows fast.', ['The tree M. speciosa is tall.', 'It grows fast.']],
    [
      'Dr. Lee et al. (2020) found 2.5 mg. Nobody else did.',
      ['Dr. Lee et al. (2020) found 2.5 mg.', 'Nobody else did.'],
    ],
    ['It is sold in the U.S. The FDA warns.', ['It is sold in the U.S.', 'The FDA warns.']],
    ['The U.S. FDA warns of it, e.g. Kratom tea.', ['The U.S. FDA warns of it, e.g. Kratom tea.']],
    ['He said “It works.” She did not.', ['He said “It works.”', 'She did not.']],
    ['Does it work? No! Nobody knows…', ['Does it work?', 'No!', 'Nobody knows…']],
    ['It may ... help. And harm.', ['It may ... help.', 'And harm.']],
    ['A better quality of life.Kratom, a leaf, may help.', ['A better quality of life.', 'Kratom, a leaf, may help.']],
    ['See example.com/About for more. Or ask.', ['See example.com/About for more.', 'Or ask.']],
    ['No. 5 of the list is wrong. No. It is right.', ['No. 5 of the list is wrong.', 'No.', 'It is right.']],
    ['', []],
  ])('%s', (line, expected) => expect(splitSentences(line)).toEqual(expected));

  it('keeps every letter, in order, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (line) => {
        expect(splitSentences(line).join('').replace(/\s/gu, '')).toBe(line.replace(/\s/gu, ''));
      }),
    );
  });

  it('makes no sentence longer than can be read', () => {
    expect(Math.max(...splitSentences('word '.repeat(5000)).map(({ length }) => length))).toBeLessThanOrEqual(1200);
    expect(splitSentences('x'.repeat(5000)).join('')).toBe('x'.repeat(5000));
  });
});

describe('blocks', () => {
  it('knows headings, items, quotes and paragraphs, and drops the marks', () => {
    expect(
      blocksOfText(
        '# Kratom and **ADHD** #\n\n- It [helps](https://a.b/c).\n2) It harms.\n> A quote.\n---\nA line ends\nhere.\r\nThe Science Behind Kratom and Its Impact',
      ),
    ).toEqual([
      { kind: 'heading', text: 'Kratom and ADHD' },
      { kind: 'item', text: 'It helps.' },
      { kind: 'item', text: 'It harms.' },
      { kind: 'quote', text: 'A quote.' },
      { kind: 'heading', text: 'A line ends' },
      { kind: 'paragraph', text: 'here.' },
      { kind: 'heading', text: 'The Science Behind Kratom and Its Impact' },
    ]);
  });

  it('takes out what nobody can see', () => {
    expect(blocksOfText('Kra\u200btom \u202emay\u202c he\u00adlp.\u0000')).toEqual([
      { kind: 'paragraph', text: 'Kratom may help.' },
    ]);
  });

  it('ends a sentence at every line end', () => {
    expect(sentencesOf(blocksOfText('one two three four five and six\nseven'))).toHaveLength(2);
  });

  it.each([
    ['Understanding Kratom and Its Role in Recovery', true],
    ['Is Kratom Legal in Ohio?', true],
    ['Safety', true],
    ['Kratom relieves pain and calms the people who take it', false],
    ['Kratom relieves pain.', false],
  ])('%s: a heading? %s', (line, expected) => expect(looksLikeHeading(line)).toBe(expected));
});
