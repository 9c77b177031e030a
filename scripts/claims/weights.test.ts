/** The weights that are shipped are those that the labelled sentences give. */
import { weights } from '@clearleaf/core/claims/check/weights';
import { loadRoom } from '@clearleaf/knowledge/node';
import { expect, it } from 'vitest';
import { readTraining } from './corpus.ts';
import { trainModel } from './model.ts';

it('come from the sentences as they stand: npm run claims:train', () => {
  expect(trainModel(readTraining(), loadRoom('claims'))).toEqual(weights);
});
