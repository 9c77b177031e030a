/** The article checker beside what others need to find the sentences alone. Text is the project's own, repeated. */
import { readFileSync } from 'node:fs';
import { blocksOfText, createChecker, sentencesOf } from '@clearleaf/core/claims/check';
import { weights } from '@clearleaf/core/claims/check/weights';
import { createSpeaker } from '@clearleaf/core/message';
import { enCheck } from '@clearleaf/core/message/en/check';
import { loadRoom } from '@clearleaf/knowledge/node';
import nlp from 'compromise/one';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { bench, type Bench } from './bench.ts';
import { measure } from './measure.ts';

const MEGABYTE = 1_000_000;

/** The labelled sentences in pages of forty, so that neither words nor lines repeat soon. */
function textOf(length: number): string {
  const folder = new URL('../reference/claims/', import.meta.url);
  const sentences = ['news', 'clinic', 'vendor', 'government', 'blog'].flatMap((style) =>
    readFileSync(new URL(`${style}.jsonl`, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { sentence: string }).sentence),
  );
  const page = sentences.map((sentence, at) => sentence + (at % 5 === 4 ? '\n' : ' ')).join('');
  return page.repeat(Math.ceil(length / page.length)).slice(0, length);
}

export function claimsBenches(): Bench[] {
  const checker = createChecker(loadRoom('claims'), weights, createSpeaker('en', enCheck));
  const text = textOf(MEGABYTE);
  const article = textOf(19_000);
  const wink = winkNLP(model, ['sbd']);
  const checked = checker.checkBlocks(blocksOfText(article)).sentences;
  if (checked.filter(({ isClaim }) => isClaim).length < 50)
    throw new Error('Cannot bench: the checker finds no claims in the labelled sentences');
  const all = measure(() => checker.checkBlocks(blocksOfText(text)), 5).median;
  // Other pages in each quarter, so that only length differs.
  const quarters = [0, 1, 2, 3].map((at) => text.slice((at * MEGABYTE) / 4, ((at + 1) * MEGABYTE) / 4));
  const apart = measure(() => quarters.map((part) => checker.checkBlocks(blocksOfText(part))), 5).median;
  const split = measure(() => sentencesOf(blocksOfText(text)), 5).median;
  const ofWink = measure(() => text.split('\n').map((line) => wink.readDoc(line).sentences().length()), 3).median;
  const ofCompromise = measure(() => text.split('\n').map((line) => nlp.tokenize(line).length), 3).median;
  const page = measure(() => checker.checkBlocks(blocksOfText(article)), 30).median;
  return [
    bench('check a megabyte of text', all, {
      target: 1000,
      baseline: { name: 'wink-nlp, sentences alone', value: ofWink },
    }),
    bench('check a megabyte: cost is linear in length', all, {
      target: 1.2 * apart,
      baseline: { name: 'the same in four parts', value: apart },
    }),
    bench('split a megabyte into sentences', split, {
      baseline: { name: 'compromise, sentences alone', value: ofCompromise },
    }),
    bench('check an article of 3,000 words', page, { target: 50 }),
  ];
}
