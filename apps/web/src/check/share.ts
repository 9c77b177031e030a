/** The checked article as one page that stands alone: no script, nothing to fetch. */
import type { CheckedSentence } from '@clearleaf/core/claims/check';
import { sayCheck, sayVerdict } from '../messages/check.ts';
import type { Result } from './check-types.ts';

const STYLE =
  'body{font:1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1d2321;background:#fbfaf6}' +
  'b{font-family:system-ui,sans-serif;font-size:.875rem}aside{margin:.25rem 0 1rem;padding-left:1rem;border-left:2px solid #7d857f;font-size:.9375rem}';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function sentenceHtml({ text, isClaim, verdict, statement, sources }: CheckedSentence): string {
  if (!isClaim || verdict === 'not assessed') return `<p>${escaped(text)}</p>`;
  const titles = sources.map(({ title }) => escaped(title)).join('; ');
  return `<p>${escaped(text)}</p><aside><b>${escaped(sayVerdict(verdict))}.</b> ${escaped(statement)}<br><small>${titles}</small></aside>`;
}

/** The whole page as HTML. */
export function shareHtml({ title: named, sentences, report }: Result): string {
  const title = escaped(named ?? sayCheck('article.title'));
  const omissions = report.omissions.map(({ statement }) => `<li>${escaped(statement)}</li>`).join('');
  const { total, of } = report.quality;
  return [
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style>`,
    `<h1>${title}</h1><p>${escaped(report.summary)}</p>`,
    sentences.map(sentenceHtml).join('\n'),
    `<h2>${escaped(sayCheck('article.omissions'))}</h2><ul>${omissions}</ul>`,
    `<p>${escaped(sayCheck('article.qualityTotal', { total, of }))}</p><p>${escaped(sayCheck('article.limits'))}</p></html>`,
  ].join('\n');
}

/** Hands the page to the browser as a file. */
export function saveHtml(result: Result): void {
  const address = URL.createObjectURL(new Blob([shareHtml(result)], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'checked-article.html';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
