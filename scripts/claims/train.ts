/** `npm run claims:train`: learns the weights of the checker from every file of `reference/claims`, and writes them. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRoom } from '@clearleaf/knowledge/node';
import { readTraining } from './corpus.ts';
import { trainModel } from './model.ts';

const target = fileURLToPath(new URL('../../packages/core/src/claims/check/weights.ts', import.meta.url));

const rows = readTraining();
const model = trainModel(rows, loadRoom('claims'));
const text = `/** Weights of the checker, learned from ${rows.length} labelled sentences. Written by \`npm run claims:train\`; do not edit. */
import type { StoredModel } from './check.ts';

export const weights: StoredModel = ${JSON.stringify(model)};
`;
writeFileSync(target, text);
console.log(`${rows.length} sentences; ${Math.round(text.length / 1024)} kB of weights`);
