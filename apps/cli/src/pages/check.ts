/** An article on the terminal: every statement with its verdict, what is left out, how good the page is. */
import { readFile } from 'node:fs/promises';
import {
  type CheckedPage,
  type CheckedSentence,
  type CheckVerdict,
  type Checker,
  type PageReport,
  checkVerdicts,
  createChecker,
  reportPage,
} from '@clearleaf/core/claims/check';
import { weights } from '@clearleaf/core/claims/check/weights';
import { createSpeaker } from '@clearleaf/core/message';
import { enCheck } from '@clearleaf/core/message/en/check';
import { type Article, readArticle } from '@clearleaf/exchange/article';
import { parseHTML } from 'linkedom';
import type { Context, Outcome } from '../command.ts';
import { showValue } from '../input/bad-input.ts';
import { bad, withoutHidden } from '../input/read.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { startProgress } from '../terminal/progress.ts';

const speak = createSpeaker('en', enCheck);

interface Checked {
  readonly file: string;
  readonly article: Article;
  readonly page: CheckedPage;
  readonly report: PageReport;
}

/** `clearleaf check FILE...`. Exit 1 where a claim is contradicted, unsupported or overstated. */
export async function checkOutcome(files: readonly string[], context: Context): Promise<Outcome> {
  const { say, around } = context;
  const facts = context.rooms.claims();
  const checker = createChecker(facts, weights, speak);
  const progress = startProgress(around.notices, (percent) => say('app.checkProgress', { percent }));
  const results: Checked[] = [];
  try {
    for (const [at, file] of files.entries()) {
      const article = await openArticle(file, context);
      results.push(checkOne(file, article, checker, facts));
      progress.show((at + 1) / files.length);
    }
  } finally {
    progress.end();
  }
  const [first] = results;
  return {
    exit: results.some(({ page }) => page.sentences.some(isAmiss)) ? 1 : 0,
    value:
      results.length === 1 && first !== undefined
        ? valueOf(first)
        : { files: results.map((one) => ({ file: one.file, ...valueOf(one) })) },
    page: () =>
      results.length === 1 && first !== undefined ? articleLines(first, context) : tableLines(results, context),
  };
}

function checkOne(file: string, article: Article, checker: Checker, facts: Parameters<typeof reportPage>[2]): Checked {
  const page = checker.checkBlocks(article.blocks);
  return { file, article, page, report: reportPage(page, article, facts, speak) };
}

async function openArticle(file: string, { say, readStdin }: Context): Promise<Article> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? new TextEncoder().encode(await readStdin()) : await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw bad('unreadable-file', 'FILE', file, say('app.expectedReadable', { code }));
  }
  const reading = await readArticle(bytes, file, (html) => parseHTML(html).document);
  if ('problem' in reading)
    throw bad('no-text', 'FILE', file, say('app.expectedArticle', { problem: reading.problem }));
  return reading.article;
}

const isAmiss = ({ verdict }: CheckedSentence): boolean =>
  verdict === 'contradicted' || verdict === 'unsupported' || verdict === 'overstated';

/** What `--json` prints of one article. */
const valueOf = ({ page, report }: Checked): object => ({
  sentences: page.sentences.map(({ index, text, isClaim, topics, modality, verdict, statement, sources }) => ({
    index,
    text,
    isClaim,
    topics,
    modality,
    verdict,
    statement,
    sources,
  })),
  omissions: report.omissions,
  quality: report.quality,
  summary: report.summary,
});

const MARKS: Readonly<Record<CheckVerdict, string>> = {
  supported: '[+]',
  'partly supported': '[~]',
  overstated: '[^]',
  unsupported: '[?]',
  contradicted: '[x]',
  'not assessed': '   ',
};

const shown = (text: string): string => withoutHidden(text);

function sentenceLines({ text, kind, isClaim, verdict, statement }: CheckedSentence, context: Context): string[] {
  const { ink, width, say } = context;
  if (!isClaim || verdict === 'not assessed')
    return paragraph(kind === 'heading' ? ink.bold(shown(text)) : shown(text), width, '    ');
  const name = say('app.checkVerdict', { verdict: verdict.replace(' ', '') });
  return [
    ...item(shown(text), width, `${MARKS[verdict]} `),
    ...paragraph(`${ink.bold(name)}. ${statement}`, width, '      '),
  ];
}

function articleLines({ page, report }: Checked, context: Context): string[] {
  const { say, width, ink, full } = context;
  const { discern, total, of } = report.quality;
  const omissions = report.omissions.flatMap(({ statement }) => item(statement, width));
  const questions = discern.map(({ question, score, basis }) =>
    item(say('app.checkQuestion', { question, score: score ?? 0, basis }), width),
  );
  return stack(
    paragraph(report.summary, width),
    page.sentences.flatMap((sentence) => sentenceLines(sentence, context)),
    [ink.bold(say('app.omissionsTitle')), ...(omissions.length === 0 ? [say('app.checkNothingOmitted')] : omissions)],
    [ink.bold(say('app.checkQuality', { total, of })), ...(full ? questions.flat() : [say('app.checkQualityFull')])],
    paragraph(
      say('app.checkAuthor', {
        author: report.author === null ? 'none' : 'some',
        name: report.author ?? '',
        sells: report.sells ? 'yes' : 'no',
        dates: report.dates.length,
      }),
      width,
    ),
    paragraph(say('app.checkLimits'), width),
  );
}

function tableLines(results: readonly Checked[], { say }: Context): string[] {
  const columns = checkVerdicts.filter((verdict) => verdict !== 'not assessed');
  const count = (page: CheckedPage, verdict: CheckVerdict): string =>
    String(page.sentences.filter((sentence) => sentence.isClaim && sentence.verdict === verdict).length);
  const heads = [
    ...columns.map((verdict) => say('app.checkVerdict', { verdict: verdict.replace(' ', '') })),
    say('app.checkLeftOut'),
    'DISCERN',
  ];
  const row = (cells: readonly string[], name: string): string =>
    [...cells.map((cell, at) => cell.padStart((heads[at] ?? '').length)), name].join('  ');
  return [
    row(heads, say('app.checkFile')),
    ...results.map(({ file, page, report }) =>
      row(
        [
          ...columns.map((verdict) => count(page, verdict)),
          String(report.omissions.length),
          `${report.quality.total}/${report.quality.of}`,
        ],
        showValue(file),
      ),
    ),
  ];
}
