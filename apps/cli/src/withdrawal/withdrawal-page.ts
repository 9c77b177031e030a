/** The companion for the terminal: emergencies first, then where one is, what helps, what to be careful of. */
import type { HelpLine } from '@clearleaf/core/safety';
import {
  type Course,
  type HourRange,
  sayRange,
  saySubstance,
  urgencies,
  type WithdrawalCompanion,
  type WithdrawalSituation,
} from '@clearleaf/core/withdrawal';
import type { Context } from '../command.ts';
import { say } from '../messages/say.ts';
import { helpBlock } from '../pages/help-lines.ts';
import { closing, notAssessedBlock, section, titleLine } from '../pages/parts.ts';
import { findingsBlock, quietLine } from '../terminal/finding.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { sayMoment } from '../terminal/moment.ts';
import { Notes } from '../terminal/notes.ts';

export interface WithdrawalView {
  readonly situation: WithdrawalSituation;
  readonly lastDose: number | null;
  readonly fromJournal: boolean;
  readonly companion: WithdrawalCompanion;
  readonly help: readonly HelpLine[];
  readonly notes: readonly string[];
}

export function withdrawalPage(view: WithdrawalView, context: Context): string[] {
  const { situation, companion, help } = view;
  const { at } = context;
  const sources = new Notes();
  const emergencies = companion.careful.filter(({ severity }) => severity === 'emergency');
  const rest = companion.careful.filter(({ severity }) => severity !== 'emergency');
  return stack(
    titleLine(say('app.withdrawalTitle', { substance: saySubstance(situation.substance, say) }), at, context),
    journalLines(view, context),
    view.notes.flatMap((note) => paragraph(note, context.width)),
    helpBlock(help, true, context),
    findingsBlock(emergencies, context, sources),
    ...careBlocks(companion, context, sources),
    findingsBlock(companion.expect, context, sources),
    notAssessedBlock(companion.notAssessed, context),
    coursesBlock(companion.courses, context, sources),
    signsBlock(companion, context, sources),
    helpsBlock(companion, context, sources),
    section(say('app.withdrawalCareful'), findingsBlock(rest, context, sources), context),
    sources.lines(context),
    closing(context),
  );
}

function journalLines({ fromJournal, lastDose }: WithdrawalView, { around, width }: Context): string[] {
  if (!fromJournal) return [];
  const text =
    lastDose === null
      ? say('app.withdrawalNoDose')
      : say('app.withdrawalLastDose', { when: sayMoment(lastDose, around.zone) });
  return paragraph(text, width);
}

function careBlocks({ care }: WithdrawalCompanion, context: Context, sources: Notes): string[][] {
  return urgencies.map((urgency) =>
    section(
      say('app.withdrawalCare', { urgency }),
      care
        .filter((sign) => sign.urgency === urgency)
        .flatMap((sign) => item(`${sign.says} ${context.ink.quiet(sources.cite(sign.sources))}`, context.width)),
      context,
    ),
  );
}

function coursesBlock(courses: readonly Course[], context: Context, sources: Notes): string[] {
  const { width, full, ink } = context;
  const inner = width - 2;
  const mixed = new Set(courses.map(({ of }) => of.join())).size > 1;
  const lines = courses.flatMap((course) => {
    const head = say('app.withdrawalCourse', {
      name: course.name,
      hasKinds: mixed ? 'yes' : 'no',
      kinds: course.of.map((one) => saySubstance(one, say)).join(', '),
      hasStage: course.stage === null ? 'no' : 'yes',
      stage: say('withdrawal.stage', { stage: (course.stage ?? 'unsaid').replace('-', '') }),
    });
    return [
      ...item(ink.bold(head), width),
      ...paragraph(timesOf(course), inner, '  '),
      ...(full ? [course.says, course.describes].flatMap((text) => paragraph(text, inner, '  ')) : []),
      ...course.caveats.flatMap((text) => paragraph(text, inner, '  ')).map(ink.quiet),
      ...quietLine(course, context, sources).map((line) => `  ${line}`),
    ];
  });
  return section(say('app.withdrawalCourses'), lines, context);
}

function timesOf({ begins, worst, eases, little }: Course): string {
  if (little !== null) return say('app.withdrawalCourseLittle', { little: sayRange(little, say) });
  const of = (range: HourRange | null): string =>
    range === null ? say('app.withdrawalCourseNone') : sayRange(range, say);
  return say('app.withdrawalCourseTimes', { begins: of(begins), worst: of(worst), eases: of(eases) });
}

function signsBlock({ signs }: WithdrawalCompanion, { ink, width, ...context }: Context, sources: Notes): string[] {
  return section(
    say('app.withdrawalSigns'),
    signs.flatMap(({ says, caveats, sources: cited }) => [
      ...item(`${says} ${ink.quiet(sources.cite(cited))}`, width),
      ...caveats.flatMap((text) => paragraph(text, width, '  ')).map(ink.quiet),
    ]),
    { ink, width, ...context },
  );
}

function helpsBlock({ helps }: WithdrawalCompanion, context: Context, sources: Notes): string[] {
  const { ink, width } = context;
  const inner = width - 2;
  return section(
    say('app.withdrawalHelps'),
    helps.flatMap((help) => [
      ...item(ink.bold(help.name), width),
      ...paragraph(help.says, inner, '  '),
      ...paragraph(help.ask, inner, '  '),
      ...help.caveats.flatMap((text) => paragraph(text, inner, '  ')).map(ink.quiet),
      ...quietLine(help, context, sources).map((line) => `  ${line}`),
    ]),
    context,
  );
}
