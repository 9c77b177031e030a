/** Evidence for the terminal: a reason, a claim, the list of both, and what nobody has studied. */
import {
  type ClaimCard,
  claimById,
  claimsList,
  type Comparator,
  type EvidenceAnswer,
  evidenceForEach,
  evidenceGaps,
  studyKindName,
  studyStatusName,
  verdictName,
} from '@clearleaf/core/claims';
import type { Context, Outcome } from '../command.ts';
import { bad } from '../input/read.ts';
import { quietLine } from '../terminal/finding.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { closing, section, titleLine } from './parts.ts';

/** `clearleaf evidence REASON`. Exit 1 where the reason was not researched. */
export function reasonOutcome(reason: string, context: Context): Outcome {
  const { rooms, say, at } = context;
  const answers = evidenceForEach(reason, rooms.claims(), say);
  const [first] = answers;
  const isKnown = answers.some(({ indication, topic }) => indication !== null || topic !== null);
  return {
    exit: isKnown ? 0 : 1,
    value: answers.length === 1 && first !== undefined ? first : { input: reason, answers },
    page: () => {
      const notes = new Notes();
      if (!isKnown)
        return stack(
          paragraph(first?.bottomLine ?? '', context.width),
          paragraph(say('app.evidenceHint'), context.width),
          closing(context),
        );
      return stack(
        titleLine(say('app.evidenceTitle', { name: answers.map(({ name }) => name).join(', ') }), at, context),
        ...answers.map((answer) =>
          evidenceBlock(answer, { withName: answers.length > 1, brief: false }, context, notes),
        ),
        notes.lines(context),
        closing(context),
      );
    },
  };
}

/** One reason: what is known of kratom, and the treatments beside it; those come first where waiting is dangerous. */
export function evidenceBlock(
  answer: EvidenceAnswer,
  { withName, brief }: { readonly withName: boolean; readonly brief: boolean },
  context: Context,
  notes: Notes,
): string[] {
  const { say, ink, width, full } = context;
  const { certainty, asOf, sources } = answer;
  const known = [
    ...paragraph(ink.bold(answer.bottomLine), width),
    ...(full
      ? stack(
          [],
          paragraph(say('app.inPeople', { text: answer.human }), width),
          paragraph(say('app.inAnimals', { text: answer.animal }), width),
        )
      : []),
    ...quietLine({ certainty, asOf, sources }, context, notes),
  ];
  const treatments = section(
    say('app.treatmentsTitle'),
    answer.treatments.flatMap((treatment) =>
      brief ? treatmentName(treatment, context, notes) : treatmentLines(treatment, context, notes),
    ),
    context,
  );
  const cautions = answer.cautions.flatMap((caution) => item(caution, width));
  const parts = answer.treatmentsFirst ? [treatments, cautions, known] : [known, treatments, cautions];
  return stack(
    withName ? [ink.bold(say('app.reasonHead', { name: answer.name }))] : [],
    ...parts,
    full
      ? section(
          say('app.studiesTitle'),
          answer.studies.flatMap(({ kind, status, note }) =>
            item(`${studyKindName(kind, say)}: ${studyStatusName(status, say)}. ${note}`, width),
          ),
          context,
        )
      : [],
    full
      ? section(
          say('app.claimsTitle'),
          answer.claims.flatMap((claim) => item(claimLine(claim, context), width)),
          context,
        )
      : [],
    full ? answer.caveats.flatMap((caveat) => item(caveat, width)).map(ink.quiet) : [],
  );
}

/** Only its name; what it did in figures is a page of its own. */
function treatmentName({ treatment, sources }: Comparator, { width }: Context, notes: Notes): string[] {
  return item(sources.length === 0 ? treatment : `${treatment} ${notes.cite(sources)}`, width);
}

function treatmentLines(treatment: Comparator, { say, ink, width, full }: Context, notes: Notes): string[] {
  const cited = treatment.sources.length === 0 ? '' : ` ${notes.cite(treatment.sources)}`;
  const lines = item(`${ink.bold(treatment.treatment)}: ${treatment.effect}${cited}`, width);
  const weak = [
    ...(treatment.certaintyNote === '' ? [] : [say('app.howSureNote', { note: treatment.certaintyNote })]),
    ...treatment.caveats,
  ];
  return full ? [...lines, ...weak.flatMap((caveat) => paragraph(caveat, width, '  ')).map(ink.quiet)] : lines;
}

const claimLine = (claim: ClaimCard, { say, ink }: Context): string =>
  `${claim.id} ${ink.bold(verdictName(claim.verdict, say))}: ${claim.claim}`;

/** `clearleaf evidence A01`. */
export function claimOutcome(id: string, context: Context): Outcome {
  const { rooms, say, at, width, ink, full } = context;
  const claim = claimById(id, rooms.claims(), say);
  if (claim === null) throw bad('unknown-claim', 'CLAIM-ID', id, say('app.expectedClaim'));
  return {
    exit: 0,
    value: claim,
    page: () => {
      const notes = new Notes();
      return stack(
        titleLine(say('app.claimTitle', { id: claim.id }), at, context),
        paragraph(say('app.quoted', { text: claim.claim }), width),
        [
          ...paragraph(`${ink.bold(verdictName(claim.verdict, say))}. ${claim.summary}`, width),
          ...quietLine(claim, context, notes),
        ],
        full ? paragraph(say('app.inPeople', { text: claim.human }), width) : [],
        full ? paragraph(say('app.inAnimals', { text: claim.animal }), width) : [],
        section(
          say('app.omissionsTitle'),
          claim.omissions.flatMap((omission) => item(omission, width)),
          context,
        ),
        section(
          say('app.treatmentsTitle'),
          claim.treatments.flatMap((treatment) => treatmentLines(treatment, context, notes)),
          context,
        ),
        full ? claim.caveats.flatMap((caveat) => item(caveat, width)).map(ink.quiet) : [],
        notes.lines(context),
        closing(context),
      );
    },
  };
}

/** `clearleaf evidence`: reasons and claims that can be asked for. */
export function listOutcome(context: Context): Outcome {
  const { rooms, say, at, width, ink, full } = context;
  const facts = rooms.claims();
  const claims = claimsList(facts, say);
  const reasons = facts.indications.map(({ id, name, certainty, bottomLine }) => ({ id, name, certainty, bottomLine }));
  return {
    exit: 0,
    value: { reasons, claims: claims.map(({ id, claim, verdict, certainty }) => ({ id, claim, verdict, certainty })) },
    page: () =>
      stack(
        titleLine(say('app.reasonsTitle'), at, context),
        reasons.flatMap(({ name, bottomLine }) => item(`${ink.bold(name)}: ${bottomLine}`, width)),
        section(
          say('app.claimsCount', { count: claims.length }),
          full ? claims.flatMap((claim) => item(claimLine(claim, context), width)) : verdictCounts(claims, context),
          context,
        ),
        paragraph(say('app.evidenceListEnd'), width),
        closing(context),
      ),
  };
}

function verdictCounts(claims: readonly ClaimCard[], { say, width }: Context): string[] {
  return [...new Set(claims.map(({ verdict }) => verdict))]
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .sort((a, b) => b.count - a.count)
    .flatMap(({ verdict, count }) => item(`${String(count).padStart(3)} ${verdictName(verdict, say)}`, width));
}

/** `clearleaf evidence --gaps`. */
export function gapsOutcome(context: Context): Outcome {
  const { rooms, say, at, width, ink } = context;
  const gaps = evidenceGaps(rooms.claims(), say);
  return {
    exit: 0,
    value: gaps,
    page: () => {
      const notes = new Notes();
      return stack(
        titleLine(say('app.gapsTitle'), at, context),
        paragraph(say('app.gapsCount', { without: gaps.withoutTrial, total: gaps.total }), width),
        gaps.indications.flatMap(({ name, noTrial }) =>
          item(say('app.gapRow', { name: ink.bold(name), trial: noTrial ? 'no' : 'yes' }), width),
        ),
        section(
          say('app.gapQuestions'),
          gaps.questions.flatMap(({ question, answer, sources }) => [
            ...item(ink.bold(question), width),
            ...paragraph(sources.length === 0 ? answer : `${answer} ${notes.cite(sources)}`, width, '  '),
          ]),
          context,
        ),
        notes.lines(context),
        closing(context),
      );
    },
  };
}
