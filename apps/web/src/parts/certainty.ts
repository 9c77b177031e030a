/** How sure a statement is, in the words of the core. */
import type { Certainty } from '@clearleaf/core/finding';
import { say, speakCore } from '../messages/speak.ts';

export const sayCertainty = (certainty: Certainty): string =>
  say('part.howSure', { certainty: speakCore('review.certainty', { certainty }) });
