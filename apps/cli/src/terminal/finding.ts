/** The one form of a finding: rule, severity in a sign and a word, statement, what to do, and a quiet line of how sure, since when, from where. */
import type { Finding, Severity } from '@clearleaf/core/finding';
import type { Context } from '../command.ts';
import { sayDay } from '../messages/say.ts';
import type { Ink } from './ink.ts';
import { item, paragraph, ruled, spread, stack } from './layout.ts';
import type { Notes } from './notes.ts';

interface Look {
  /** Signs that every font has; they rise with the severity, so that they can be told apart without colour. */
  readonly sign: string;
  /** The pattern of the rule: thick, double, single, broken, hatched, dotted. */
  readonly rule: string;
  readonly colour: keyof Ink | null;
}

const looks: Record<Severity, Look> = {
  emergency: { sign: '!!!', rule: '█', colour: 'red' },
  contraindicated: { sign: '!!', rule: '║', colour: 'red' },
  major: { sign: '!', rule: '│', colour: 'red' },
  moderate: { sign: '~', rule: '¦', colour: 'amber' },
  unknown: { sign: '?', rule: '░', colour: null },
  minor: { sign: '-', rule: ':', colour: null },
  none: { sign: '·', rule: '·', colour: 'quiet' },
};

const paint = (ink: Ink, severity: Severity): ((text: string) => string) => {
  const { colour } = looks[severity];
  return colour === null ? (text) => text : ink[colour];
};

/** "!! Very serious" in its colour. */
export function severityLabel(severity: Severity, { say, ink }: Context): string {
  return paint(ink, severity)(ink.bold(`${looks[severity].sign} ${say('review.severity', { severity })}`));
}

/** Lines behind the rule of a severity. */
export function behindRule(lines: readonly string[], severity: Severity, { ink }: Context): string[] {
  return ruled(lines, paint(ink, severity)(looks[severity].rule));
}

/** What stands between the head of a finding and its last line. */
export interface FindingBody {
  readonly statement: string;
  readonly action: string;
  /** How sure, since when, from where. */
  readonly quiet: readonly string[];
}

/** Says a finding in another way than its own words, where a room has a shorter one; `null` for its own words. */
export type Retell = (finding: Finding, notes: Notes) => FindingBody | null;

/** A finding in full form; `--full` adds why and every caveat. */
export function findingLines(finding: Finding, context: Context, notes: Notes, retell: Retell = () => null): string[] {
  const { say, ink, width, full } = context;
  const inner = width - 2;
  const { statement, action, quiet } = retell(finding, notes) ?? {
    statement: finding.statement,
    action: finding.action,
    quiet: quietLine(finding, context, notes),
  };
  const why = full && finding.why !== '' ? paragraph(say('app.why', { why: finding.why }), inner) : [];
  const caveats = full ? finding.caveats.flatMap((caveat) => item(caveat, inner)).map(ink.quiet) : [];
  const lines = stack(
    [...headLines(finding, context), ...paragraph(ink.bold(statement), inner)],
    paragraph(action, inner),
    why,
    [...caveats, ...quiet],
  );
  return behindRule(lines, finding.severity, context);
}

/** The label, and what it is about at the right of it or, where that is too long, below it. An emergency fills the line. */
function headLines({ severity, about }: Finding, context: Context): string[] {
  const { ink, width } = context;
  const inner = width - 2;
  const label = severityLabel(severity, context);
  const line = spread(label, ink.quiet(about), inner);
  if (severity === 'emergency') return [ink.block(spread(label, about, inner).padEnd(inner))];
  return line === label ? [label, ...paragraph(about, inner).map(ink.quiet)] : [line];
}

/** "How sure: low · as of 23 Nov 2026 · sources [1] [2]". */
export function quietLine(
  { certainty, asOf, asOfGiven = asOf, sources }: Pick<Finding, 'certainty' | 'asOf' | 'asOfGiven' | 'sources'>,
  { say, ink, width }: Context,
  notes: Notes,
): string[] {
  const parts = [
    say('app.howSure', { certainty: say('review.certainty', { certainty }) }),
    say('app.asOf', { day: sayDay(asOfGiven) }),
    ...(sources.length === 0 ? [] : [say('app.citations', { count: sources.length, numbers: notes.cite(sources) })]),
  ];
  return paragraph(parts.join(' · '), width - 2).map(ink.quiet);
}

/** All findings of a page: in full form down to "not known", then the minor ones short, then those without a report in one line. */
export function findingsBlock(findings: readonly Finding[], context: Context, notes: Notes, retell?: Retell): string[] {
  const { full } = context;
  const of = (...severities: Severity[]): Finding[] => findings.filter(({ severity }) => severities.includes(severity));
  const large = full
    ? findings.filter(({ severity }) => severity !== 'none')
    : of('emergency', 'contraindicated', 'major', 'moderate', 'unknown');
  return stack(
    ...large.map((finding) => findingLines(finding, context, notes, retell)),
    full ? [] : stack(...of('minor').map((finding) => shortFinding(finding, context, notes))),
    noneLines(of('none'), context),
  );
}

function shortFinding(finding: Finding, context: Context, notes: Notes): string[] {
  const { say, width } = context;
  const inner = width - 2;
  const cited = finding.sources.length === 0 ? '' : ` ${notes.cite(finding.sources)}`;
  const label = severityLabel('minor', context);
  return behindRule(
    paragraph(say('app.shortFinding', { label, about: finding.about, statement: finding.statement, cited }), inner),
    'minor',
    context,
  );
}

/** "No reported interaction found; not tested: lisinopril, metformin". */
function noneLines(findings: readonly Finding[], context: Context): string[] {
  return [...new Set(findings.map(({ statement }) => statement))].flatMap((statement) => {
    const about = findings
      .filter((finding) => finding.statement === statement)
      .map((finding) => finding.about)
      .join(', ');
    return behindRule(
      paragraph(
        context.say('app.noneFinding', { label: severityLabel('none', context), statement, about }),
        context.width - 2,
      ),
      'none',
      context,
    );
  });
}
