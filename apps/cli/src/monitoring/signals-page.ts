/** Signals for the terminal: what was seen in full, the rest in a line each. */
import { compareFindings, type Finding } from '@clearleaf/core/finding';
import type { Signal } from '@clearleaf/core/monitoring';
import type { PlainDate } from '@clearleaf/core/quantity';
import type { HelpLine } from '@clearleaf/core/safety';
import type { Context } from '../command.ts';
import { say, sayDay } from '../messages/say.ts';
import { helpBlock } from '../pages/help-lines.ts';
import { closing, section, titleLine } from '../pages/parts.ts';
import { behindRule, findingLines } from '../terminal/finding.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { visible } from '../terminal/visible.ts';

interface Shown {
  readonly signals: readonly Signal[];
  readonly help: readonly HelpLine[];
  readonly day: PlainDate;
}

export function signalsPage({ signals, help, day }: Shown, context: Context): string[] {
  const { width } = context;
  const notes = new Notes();
  const raised = signals
    .filter(({ state }) => state === 'raised')
    .toSorted((a, b) => compareFindings(a.finding, b.finding));
  const of = (state: Signal['state']): readonly Signal[] => signals.filter((signal) => signal.state === state);
  return stack(
    titleLine(say('app.signalsTitle'), day, context),
    of('not-raised').length + raised.length === 0
      ? []
      : paragraph(say('app.signalsIntro', { raised: raised.length }), width),
    ...raised.map((signal) => raisedLines(signal, context, notes)),
    raised.length === 0 ? [] : helpBlock(help, false, context),
    section(say('app.signalsNotRaised'), lines(of('not-raised'), context), context),
    section(say('app.signalsNotEnough'), lines(of('not-enough'), context), context),
    notes.lines(context),
    closing(context),
  );
}

function raisedLines(signal: Signal, context: Context, notes: Notes): string[] {
  const { finding, words, assumptions } = signal;
  const { width, ink, full } = context;
  const said = words.map(({ text, day }) => say('app.signalsWord', { text: visible(text), day: sayDay(day) }));
  const more = [
    ...(said.length === 0 ? [] : paragraph(say('app.signalsWords', { words: said.join('; ') }), width - 2)),
    ...(full ? assumptions.filter(isNew(finding)).flatMap((line) => item(line, width - 2)) : []),
  ];
  return [...findingLines(finding, context, notes), ...behindRule(more.map(ink.quiet), finding.severity, context)];
}

/** What the finding itself does not say already. */
const isNew =
  ({ caveats }: Finding) =>
  (line: string): boolean =>
    !caveats.includes(line);

const lines = (signals: readonly Signal[], { width, full }: Context): string[] =>
  signals.flatMap(({ finding, assumptions, lack }) => [
    ...item(say('app.signalsLine', { name: finding.about, statement: finding.statement }), width),
    ...(full && lack === null ? assumptions.flatMap((line) => item(line, width, '- ', '  ')) : []),
  ]);
