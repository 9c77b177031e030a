/** Every command, in the order of the help. */
import type { Command } from '../command.ts';
import { ask } from './ask.ts';
import { evidence } from './evidence.ts';
import { helpLines } from './help-lines.ts';
import { knowledge } from './knowledge.ts';
import { law } from './law.ts';
import { medicine } from './medicine.ts';
import { review } from './review.ts';
import { screen } from './screen.ts';
import { trip } from './trip.ts';

export const commands: readonly Command[] = [ask, review, law, trip, screen, medicine, evidence, helpLines, knowledge];
