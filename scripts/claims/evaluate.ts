/**
 * `npm run claims:evaluate FILE...`: holds the checker against labelled sentences, with baselines beside it.
 *
 * Files of the training folder (`reference/claims`) are evaluated leaving one style out at a time: the heads are
 * trained anew without the style under test. Any other file is judged by the weights that are shipped.
 * `--errors` lists every wrong answer.
 */
import { dirname, resolve } from 'node:path';
import type { ClaimsFacts } from '@clearleaf/core/claims';
import { type StoredModel, createChecker } from '@clearleaf/core/claims/check';
import { weights } from '@clearleaf/core/claims/check/weights';
import { createSpeaker } from '@clearleaf/core/message';
import { enCheck } from '@clearleaf/core/message/en/check';
import { loadRoom } from '@clearleaf/knowledge/node';
import { allPositive, keywordLookUp, majority } from './baselines.ts';
import { type Labelled, pagesOf, readLabelled, sentencesOfPage, trainingFolder } from './corpus.ts';
import { trainModel } from './model.ts';
import { type Answered, confusions, figuresOf, table } from './report.ts';

function answer(rows: readonly Labelled[], model: StoredModel, facts: ClaimsFacts): Answered[] {
  const checker = createChecker(facts, model, createSpeaker('en', enCheck));
  return pagesOf(rows).flatMap((page) =>
    checker.checkSentences(sentencesOfPage(page)).sentences.flatMap((said, at) => {
      const label = page[at];
      if (label === undefined) return [];
      const topics = said.topics.map(({ id }) => id);
      return [{ label, said: { isClaim: said.isClaim, modality: said.modality ?? '', topics, verdict: said.verdict } }];
    }),
  );
}

function leavingStylesOut(rows: readonly Labelled[], facts: ClaimsFacts): Answered[] {
  return [...new Set(rows.map(({ style }) => style))].flatMap((style) => {
    const model = trainModel(
      rows.filter((row) => row.style !== style),
      facts,
    );
    const answers = answer(
      rows.filter((row) => row.style === style),
      model,
      facts,
    );
    console.log(`\nLeft out: ${style} (${answers.length} sentences)\n${table({ checker: figuresOf(answers) })}`);
    return answers;
  });
}

/** What is wrong in an answer; of what is no claim, or was taken for none, only that is judged. */
function errorsOf({ label, said }: Answered): readonly string[] {
  if (label.isClaim !== said.isClaim) return [`claim: ${label.isClaim}`];
  if (!label.isClaim) return [];
  const [top = 'other'] = said.topics;
  return [
    ...(label.modality === said.modality ? [] : [`${label.modality}, said ${said.modality}`]),
    ...(label.topic === top || label.also.includes(top) ? [] : [`${label.topic}, said ${said.topics.join(' ')}`]),
    ...(label.verdict === said.verdict ? [] : [`${label.verdict}, said ${said.verdict}`]),
  ];
}

function listErrors(answers: readonly Answered[]): void {
  for (const answered of answers) {
    const wrong = errorsOf(answered);
    const { doc, index, sentence } = answered.label;
    if (wrong.length > 0) console.log(`${doc} ${index}: ${wrong.join('; ')}\n    ${sentence}`);
  }
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('-'));
if (files.length === 0) {
  console.error('Name a file of labelled sentences, for example: npm run claims:evaluate reference/claims/*.jsonl');
  process.exit(2);
}
const facts = loadRoom('claims');
const rows = files.flatMap((file) => readLabelled(file));
const ours = files.every((file) => dirname(resolve(file)) === resolve(trainingFolder));
const answers =
  ours && rows.every(({ style }) => style !== null) ? leavingStylesOut(rows, facts) : answer(rows, weights, facts);
const by = (said: (row: Labelled) => Answered['said']): Answered[] =>
  rows.map((label) => ({ label, said: said(label) }));
console.log(`\n${rows.length} sentences${ours ? ', each style judged by what was learned from the others' : ''}`);
console.log(
  table({
    checker: figuresOf(answers),
    majority: figuresOf(by(majority(rows))),
    'all positive': figuresOf(by(allPositive)),
    keywords: figuresOf(by(keywordLookUp(facts))),
  }),
);
console.log(`\n${confusions(answers)}`);
if (args.includes('--errors')) listErrors(answers);
