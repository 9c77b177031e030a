/**
 * Chooses how much of a review goes on one printed page.
 *
 * A clinician has a minute and one sheet. What matters most is said in full; what no longer fits is named or, at
 * the last, counted, so that nothing is left out in silence. Lines are estimated from the number of characters at
 * 11 points; the smaller of A4 and Letter sets the budget.
 */
import { type Finding, isAtLeast } from '@clearleaf/core/finding';
import type { Review } from '@clearleaf/core/review';

/** Lines of text that fit below the heading on the smaller sheet, with some to spare. */
export const LINES = 43;
/** Characters that fit on one line of the text column, counted low. */
const CHARACTERS = 76;
/** Space between two rows, in lines. */
const GAP = 0.4;

export type Detail = 'full' | 'statement' | 'name';

export interface SheetFinding {
  readonly finding: Finding;
  readonly detail: Detail;
}

export interface SheetContent {
  readonly findings: readonly SheetFinding[];
  /** Findings that are only counted. */
  readonly moreFindings: number;
  readonly medicines: readonly string[];
  readonly moreMedicines: number;
  readonly conditions: readonly string[];
  readonly moreConditions: number;
  readonly reasons: readonly string[];
  readonly moreReasons: number;
  readonly notAssessed: readonly string[];
  readonly moreNotAssessed: number;
  readonly evidence: readonly string[];
  readonly questions: readonly string[];
  /** Empty lines that are left for the clinician's pen. */
  readonly notes: number;
}

interface Plan {
  /** Detail of findings at least this serious, and of the others. */
  readonly detail: (finding: Finding) => Detail;
  readonly mostFindings: number;
  readonly mostItems: number;
  readonly mostQuestions: number;
  readonly withEvidence: boolean;
}

const MOST_NOTES = 8;
const ITEM_LENGTH = 60;
/** From all of it to the least; the last is cut further until it fits. */
const plans: readonly Plan[] = [
  { detail: () => 'full', mostFindings: 100, mostItems: 40, mostQuestions: 6, withEvidence: true },
  {
    detail: (finding) => (isAtLeast(finding.severity, 'major') ? 'full' : 'statement'),
    mostFindings: 100,
    mostItems: 40,
    mostQuestions: 5,
    withEvidence: true,
  },
  {
    detail: (finding) => (isAtLeast(finding.severity, 'moderate') ? 'statement' : 'name'),
    mostFindings: 100,
    mostItems: 40,
    mostQuestions: 5,
    withEvidence: true,
  },
  {
    detail: (finding) => (isAtLeast(finding.severity, 'major') ? 'statement' : 'name'),
    mostFindings: 100,
    mostItems: 30,
    mostQuestions: 4,
    withEvidence: true,
  },
  { detail: () => 'name', mostFindings: 40, mostItems: 24, mostQuestions: 3, withEvidence: true },
  { detail: () => 'name', mostFindings: 24, mostItems: 14, mostQuestions: 3, withEvidence: false },
  { detail: () => 'name', mostFindings: 12, mostItems: 8, mostQuestions: 2, withEvidence: false },
];

const linesOf = (text: string): number => Math.max(1, Math.ceil(text.length / CHARACTERS));

/** The text of one finding on the sheet. */
export function sheetText({ finding, detail }: SheetFinding): string {
  switch (detail) {
    case 'full':
      return `${finding.about}: ${finding.statement} ${finding.action} [${finding.rule}]`;
    case 'statement':
      return `${finding.about}: ${finding.statement} [${finding.rule}]`;
    case 'name':
      return `${finding.about} [${finding.rule}]`;
  }
}

/** Severity words are printed before the text and take about this much of the line. */
const SEVERITY_WIDTH = 18;

function linesOfContent(content: SheetContent, law: string): number {
  const lists = [content.medicines, content.conditions, content.reasons, content.notAssessed].map(
    (list) => linesOf(list.join('; ')) + GAP,
  );
  const findings = content.findings.map((one) => linesOf(' '.repeat(SEVERITY_WIDTH) + sheetText(one)) + 0.15);
  const others = [...content.evidence, ...content.questions].map(linesOf);
  const sum = [...lists, ...findings, ...others].reduce((total, lines) => total + lines, 0);
  const rows = 5 * GAP + 2;
  return sum + rows + linesOf(law) + (content.moreFindings > 0 ? 1 : 0);
}

const short = (text: string): string => (text.length > ITEM_LENGTH ? `${text.slice(0, ITEM_LENGTH - 1)}…` : text);

function contentFor(review: Review, plan: Plan): SheetContent {
  const { findings, state, notAssessed, evidence, questions } = review;
  const told = findings.filter((finding) => finding.severity !== 'none' && !finding.rule.startsWith('law/'));
  const inputs = [...new Set(notAssessed.map(({ input }) => short(input)))];
  return {
    findings: told.slice(0, plan.mostFindings).map((finding) => ({ finding, detail: plan.detail(finding) })),
    moreFindings: Math.max(0, told.length - plan.mostFindings),
    medicines: state.medicines.slice(0, plan.mostItems).map(({ text }) => short(text)),
    moreMedicines: Math.max(0, state.medicines.length - plan.mostItems),
    conditions: state.conditions.slice(0, plan.mostItems).map(({ text }) => short(text)),
    moreConditions: Math.max(0, state.conditions.length - plan.mostItems),
    reasons: state.reasons.slice(0, plan.mostItems).map(short),
    moreReasons: Math.max(0, state.reasons.length - plan.mostItems),
    notAssessed: inputs.slice(0, plan.mostItems),
    moreNotAssessed: Math.max(0, inputs.length - plan.mostItems),
    evidence: plan.withEvidence ? evidence.map((answer) => `${answer.name}: ${answer.bottomLine}`) : [],
    questions: questions.slice(0, plan.mostQuestions).map(({ question }) => question),
    notes: 0,
  };
}

/**
 * @param law the line on the law, as it is printed
 * @returns what fits, with the lines that are left for notes
 */
export function fitSheet(review: Review, law: string): SheetContent {
  for (const plan of plans) {
    const content = contentFor(review, plan);
    const left = Math.floor(LINES - linesOfContent(content, law));
    if (left >= 0) return { ...content, notes: Math.min(MOST_NOTES, Math.max(0, left - 1)) };
  }
  const least = plans.at(-1);
  if (least === undefined) throw new Error('Cannot lay out the sheet: there is no plan');
  return contentFor(review, { ...least, mostFindings: 8, mostItems: 5 });
}
