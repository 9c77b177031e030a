/** How a sign stands in a sentence. How well that works on what people write is measured in packages/knowledge/test/safety. */
import { describe, expect, it } from 'vitest';
import { plainDate } from '../quantity/index.ts';
import { fixtureFacts } from './fixture.ts';
import { readSigns } from './read-signs.ts';

const at = plainDate('2026-11-26');
const standings = (text: string): string[] => readSigns(text, fixtureFacts, at).map(({ standing }) => standing);

describe('how a sign stands', () => {
  it.each([
    ['blue lips', ['now']],
    ['no blue lips', ['denied']],
    ['lips are not blue', ['denied']],
    ['blue lips: none', ['denied']],
    ['blue lips are gone', ['denied']],
    ['blue lips, gone now', ['denied']],
    ["no blue lips but can't breathe", ['denied', 'now']],
    ['never had blue lips', ['denied']],
    ['never had blue lips before', ['now']],
    ["can't stop feeling suicidal", ['now']],
    ['not sleeping suicidal', ['now']],
    ['had blue lips in 2015', ['past']],
    ['had blue lips yesterday', ['now']],
    ['blue lips since 2015', ['now']],
    ['no blue lips until now', ['now']],
    ['my son had blue lips this morning', ['now']],
    ['had blue lips last year and again today', ['now']],
    ['what if I get blue lips', ['supposed']],
    ['not sure if I have blue lips', ['now']],
    ['my brother had blue lips once', ['someone-else']],
    ['my brother has blue lips', ['now']],
    ['I told my brother about blue lips', ['now']],
    ['my dog has blue lips', ['someone-else']],
  ])('%s', (text, expected) => {
    expect(standings(text)).toEqual(expected);
  });

  it('is said with the words that were read', () => {
    expect(readSigns('Fine.\nBLUE  lips, so purple', fixtureFacts, at)).toEqual([
      { sign: 'rf_breathing', words: 'blue lips', standing: 'now' },
    ]);
  });
});
