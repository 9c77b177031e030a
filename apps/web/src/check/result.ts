/** From an article to what is shown of it. */
import {
  type CheckedPage,
  type Checker,
  type PageReport,
  createChecker,
  reportPage,
} from '@clearleaf/core/claims/check';
import { weights } from '@clearleaf/core/claims/check/weights';
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import { type Article, type ArticleReading, readArticle } from '@clearleaf/exchange/article';
import { speakCheck } from '../messages/check.ts';

export interface Result {
  readonly article: Article;
  readonly page: CheckedPage;
  readonly report: PageReport;
}

const checkers = new WeakMap<ClaimsFacts, Checker>();

/** Checks an article; the checker is made once. */
export function checkArticle(article: Article, facts: ClaimsFacts): Result {
  const checker = checkers.get(facts) ?? createChecker(facts, weights, speakCheck);
  checkers.set(facts, checker);
  const page = checker.checkBlocks(article.blocks);
  return { article, page, report: reportPage(page, article, facts, speakCheck) };
}

/** Reads what was pasted, dropped or opened. A parsed document is inert: no script runs, nothing is fetched. */
export const readBytes = (bytes: Uint8Array, name: string): Promise<ArticleReading> =>
  readArticle(bytes, name, (html) => new DOMParser().parseFromString(html, 'text/html'));
