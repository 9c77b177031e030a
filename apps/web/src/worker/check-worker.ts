/** Reads and checks articles away from the page: no file, however large or hostile, can hold the page up. */
import { type Checker, blocksOfText, createChecker, reportPage } from '@clearleaf/core/claims/check';
import { weights } from '@clearleaf/core/claims/check/weights';
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import { readArticle } from '@clearleaf/exchange/article';
import { DOMParser } from 'linkedom/worker';
import type { CheckAnswer, CheckRequest } from '../check/check-types.ts';
import { speakCheck } from '../messages/check.ts';

declare const self: DedicatedWorkerGlobalScope;

const known: { facts: ClaimsFacts | null; checker: Checker | null } = { facts: null, checker: null };

const tell = (answer: CheckAnswer): void => self.postMessage(answer);

/** A first sentence is read at once, so that the one that is asked for does not wait for what is made once. */
function prepare(facts: ClaimsFacts): void {
  const checker = createChecker(facts, weights, speakCheck);
  const blocks = blocksOfText(facts.claims.map(({ claim }) => `${claim}.`).join('\n'));
  checker.checkBlocks(blocks);
  known.facts = facts;
  known.checker = checker;
}

async function check(id: number, bytes: Uint8Array, name: string): Promise<CheckAnswer> {
  const { checker, facts } = known;
  if (checker === null || facts === null) return { id, problem: 'failed' };
  const reading = await readArticle(bytes, name, (html) => new DOMParser().parseFromString(html, 'text/html'));
  if ('problem' in reading) return { id, problem: reading.problem };
  const { article } = reading;
  const page = checker.checkBlocks(article.blocks);
  const report = reportPage(page, article, facts, speakCheck);
  return { id, result: { title: article.title, cut: article.cut, sentences: page.sentences, report } };
}

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  if ('facts' in data) prepare(data.facts);
  else
    check(data.id, data.bytes, data.name)
      .then(tell)
      .catch(() => tell({ id: data.id, problem: 'failed' }));
});
