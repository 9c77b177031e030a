/** The review for the terminal: the same findings in the same order as on the page. */
import type { JournalState } from '@clearleaf/core/journal';
import { type Knowledge, review, type Review } from '@clearleaf/core/review';
import type { Context } from '../command.ts';
import { findingsBlock, severityLabel } from '../terminal/finding.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { evidenceBlock } from './evidence.ts';
import { helpBlock, isUrgent } from './help-lines.ts';
import { layerLines } from './law.ts';
import { medicineRows } from './medicine.ts';
import { closing, notAssessedBlock, section, titleLine } from './parts.ts';

/** Everything that a review asks. */
export async function allKnowledge({ rooms }: Context): Promise<Knowledge> {
  return {
    law: rooms.law(),
    gazetteer: rooms.gazetteer(),
    safety: rooms.safety(),
    claims: rooms.claims(),
    medicines: await rooms.medicines(),
  };
}

export async function reviewPerson(
  state: JournalState,
  notUnderstood: readonly string[],
  context: Context,
): Promise<Review> {
  return review(state, await allKnowledge(context), { at: context.at, notUnderstood }, context.say);
}

/** Questions that a short page shows. */
const MOST_QUESTIONS = 6;

export function reviewPage(result: Review, context: Context): string[] {
  const { say, width, ink, full } = context;
  const notes = new Notes();
  const urgent = isUrgent(result.findings);
  const help = helpBlock(result.help, context);
  const findings = findingsBlock(result.findings, context, notes);
  const severe = result.worstSeverity !== 'none' && result.worstSeverity !== 'minor';
  return stack(
    titleLine(say('app.reviewTitle'), result.at, context),
    understoodLines(result, context),
    paragraph(
      say('app.worst', { label: severityLabel(result.worstSeverity, context), severity: result.worstSeverity }),
      width,
    ),
    result.underAge ? paragraph(say('app.underAge'), width) : [],
    urgent ? help : [],
    findings,
    full && result.law !== null ? section(say('app.lawLayers'), layerLines(result.law, context, notes), context) : [],
    ...result.evidence.map((answer) =>
      stack([ink.bold(say('app.evidenceTitle', { name: answer.name }))], evidenceBlock(answer, false, context, notes)),
    ),
    notAssessedBlock(result.notAssessed, context),
    questionBlock(result, context),
    severe && !urgent ? help : [],
    notes.lines(context),
    closing(context),
  );
}

/** What everything below rests on, so that it can be put right. */
function understoodLines({ state, understood, law }: Review, context: Context): string[] {
  const { say, width, ink } = context;
  const { person, product } = state;
  const place =
    understood.place === null
      ? null
      : understood.place.kind === 'resolved'
        ? understood.place.name
        : understood.place.input;
  const parts = [
    place,
    person.age === null ? null : say('app.personAge', { age: person.age }),
    product === null ? null : say('app.personProduct', { product }),
    person.use === null ? null : say('app.personUse', { use: person.use }),
    person.withdrawal === null || person.withdrawal === 'none'
      ? null
      : say('app.personWithdrawal', { withdrawal: person.withdrawal }),
    law === null || product !== null ? null : say('app.personNoProduct'),
  ].filter((part) => part !== null);
  const conditions = understood.conditions.map(({ input, setAside }) =>
    say('app.personCondition', { input, setAside: (setAside ?? 'none').replace(/-/gu, '') }),
  );
  return [
    ...paragraph(parts.join(' · '), width),
    ...medicineRows(understood.medicines, context),
    ...(conditions.length === 0 ? [] : item(say('app.personConditions', { conditions: conditions.join('; ') }), width)),
    ...(state.reasons.length === 0 ? [] : item(say('app.personReasons', { reasons: state.reasons.join('; ') }), width)),
  ].map((line) => ink.quiet(line));
}

function questionBlock({ questions }: Review, context: Context): string[] {
  const { say, full, width, ink } = context;
  const shown = full ? questions : questions.slice(0, MOST_QUESTIONS);
  const lines = shown.flatMap(({ question, because }) => [
    ...item(question, width),
    ...(full ? paragraph(because, width, '  ').map(ink.quiet) : []),
  ]);
  const rest = questions.length - shown.length;
  return section(
    say('app.questionsTitle'),
    [...lines, ...(rest > 0 ? paragraph(say('app.questionsRest', { count: rest }), width, '  ').map(ink.quiet) : [])],
    context,
  );
}
