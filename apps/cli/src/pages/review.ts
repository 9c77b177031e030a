/** The review for the terminal: the same findings in the same order as on the page. */
import type { JournalState } from '@clearleaf/core/journal';
import { type Knowledge, review, type Review, type ReviewOptions } from '@clearleaf/core/review';
import type { Context } from '../command.ts';
import { isAtLeast } from '@clearleaf/core/finding';
import { findingsBlock, type Retell, severityLabel } from '../terminal/finding.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { evidenceBlock } from './evidence.ts';
import { helpBlock, isUrgent } from './help-lines.ts';
import { layerLines, tellLaw } from './law.ts';
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
    exposure: rooms.pharmacokinetics(),
  };
}

export async function reviewPerson(
  state: JournalState,
  given: Pick<ReviewOptions, 'notUnderstood' | 'journal' | 'signs' | 'analyses'>,
  context: Context,
): Promise<Review> {
  return review(state, await allKnowledge(context), { at: context.at, ...given }, context.say);
}

/** Questions that a short page shows. */
const MOST_QUESTIONS = 6;

/** @param withUnderstood False where what was understood has been shown already. */
export function reviewPage(result: Review, context: Context, withUnderstood = true): string[] {
  const { say, width, ink, full } = context;
  const { law, findings, worstSeverity } = result;
  const notes = new Notes();
  const urgent = isUrgent(findings);
  const help = helpBlock(result.help, urgent, context);
  const severe = isAtLeast(worstSeverity, 'major');
  // In an emergency, nothing that can wait stands in the way.
  const isCalm = full || worstSeverity !== 'emergency';
  const retell: Retell = ({ rule, action }) =>
    full || law === null || rule !== `law/${law.decidedBy}`
      ? null
      : tellLaw(law, { age: result.state.person.age, action }, context, notes);
  return stack(
    titleLine(say('app.reviewTitle'), result.at, context),
    withUnderstood ? understoodLines(result, context) : [],
    paragraph(say('app.worst', { label: severityLabel(worstSeverity, context), severity: worstSeverity }), width),
    result.underAge ? paragraph(say('app.underAge'), width) : [],
    urgent ? help : [],
    findingsBlock(findings, context, notes, retell),
    full && law !== null ? section(say('app.lawLayers'), layerLines(law, context, notes), context) : [],
    ...(isCalm ? result.evidence : []).map((answer) =>
      stack(
        [ink.bold(say('app.evidenceTitle', { name: answer.name }))],
        evidenceBlock(answer, { withName: false, brief: !full }, context, notes),
      ),
    ),
    notAssessedBlock(result.notAssessed, context),
    isCalm ? questionBlock(result, context) : [],
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
    [...lines, ...(rest > 0 ? paragraph(say('app.restWithFull', { count: rest }), width, '  ').map(ink.quiet) : [])],
    context,
  );
}
