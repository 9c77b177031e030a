import { readFileSync } from 'node:fs';
import { blocksOfText, createChecker, sentencesOf } from '@clearleaf/core/claims/check';
import { weights } from '@clearleaf/core/claims/check/weights';
import { createSpeaker } from '@clearleaf/core/message';
import { enCheck } from '@clearleaf/core/message/en/check';
import { loadRoom } from '@clearleaf/knowledge/node';
const page = process.argv[2] === undefined ? '' : readFileSync(process.argv[2], 'utf8');
const checker = createChecker(loadRoom('claims'), weights, createSpeaker('en', enCheck));
for (const size of [100_000, 1_000_000, 1_000_000]) {
  const text = page.repeat(Math.ceil(size / page.length)).slice(0, size);
  const t = performance.now();
  const b = blocksOfText(text);
  const s = sentencesOf(b);
  const t1 = performance.now();
  checker.checkSentences(s);
  const t2 = performance.now();
  console.log(size, s.length, 'split', (t1 - t).toFixed(0), 'all', (t2 - t).toFixed(0), 'MB/s', (size / 1000 / (t2 - t)).toFixed(2));
}
