/** Several places in order, each with its answer, and the strictest on the way. */
import { compareTrip } from '@clearleaf/core/law';
import type { LawAnswer, MayBuy } from '@clearleaf/core/law';
import type { Context } from '../command.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { answerLines, answerPlace, type LawQuestion, type PlaceAnswer } from './law.ts';
import { closing, section, titleLine } from './parts.ts';
