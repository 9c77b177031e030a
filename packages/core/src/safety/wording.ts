/** Turns a fact into a finding: the action for the person's present use, and what weakens the statement. */
import type { Certainty, Finding, Severity, Source } from '../finding/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { Use } from '../journal/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import type { PreparedSafety } from './prepare.ts';
import type { HelpLine } from './types.ts';

/** What every fact that becomes a finding has. */
export interface SayableFact {
  readonly id: string;
  readonly effect: string;
  readonly why: string;
  readonly evidence: string;
  readonly pairEvidence?: string;
  readonly prescribed?: boolean;
  readonly actionNew: string;
  readonly actionUsing: string;
  readonly certainty: Certainty;
  readonly verified: boolean;
  readonly reviewedByPharmacist: boolean;
  readonly sources: readonly string[];
  readonly asOf: PlainDate;
}

/** Everything that wording depends on besides the fact. */
export interface Voice {
  readonly speak: Speak<ReviewMessageId>;
  /** Present use; `null`: not said, so actions are worded for both. */
  readonly use: Use | null;
  readonly prepared: PreparedSafety;
  /** Emergency number and lines of the person's country, as `helpFor` gives them. */
  readonly help: readonly HelpLine[];
}

export interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly about: string;
  /** Sentences that follow the statement: why this severity, for this person. */
  readonly because?: readonly string[];
  /** What weakens it for this person; comes before the fact's own caveats. */
  readonly caveats?: readonly string[];
  readonly urgent?: number;
  /** True where the action is about starting kratom, so that somebody who has stopped is told so. */
  readonly aboutStarting?: boolean;
}

/** The finding that says `fact` about this person. */
export function findingOf(fact: SayableFact, said: Said, voice: Voice): Finding {
  const { speak, prepared } = voice;
  const sources = prepared.sourcesOf(fact);
  return {
    rule: said.rule,
    severity: said.severity,
    certainty: fact.certainty,
    about: said.about,
    statement: [fact.effect, ...new Set(said.because)].reduce((text, sentence) =>
      speak('safety.withSentence', { text, sentence }),
    ),
    action: actionOf(fact, voice, said.aboutStarting === true),
    why: fact.why,
    caveats: [...new Set(said.caveats), ...caveatsOf(fact, sources, speak)],
    sources,
    asOf: fact.asOf,
    ...(said.urgent === undefined ? {} : { urgent: said.urgent }),
  };
}

/** What to do, for somebody who has not started or for somebody who uses it. */
function actionOf(fact: SayableFact, { use, speak }: Voice, aboutStarting: boolean): string {
  const { actionNew, actionUsing, prescribed = false } = fact;
  const action = actionForUse(actionNew, actionUsing, use, speak);
  const told = use === 'stopped' && aboutStarting ? speak('safety.actionStopped', { action }) : action;
  return prescribed ? speak('safety.keepPrescribed', { action: told }) : told;
}

function actionForUse(actionNew: string, actionUsing: string, use: Use | null, speak: Speak<ReviewMessageId>): string {
  switch (use) {
    case 'never':
    case 'stopped':
      return actionNew;
    case 'sometimes':
    case 'daily':
      return actionUsing;
    case null:
      return actionForEither(actionNew, actionUsing, speak);
  }
}

/** Both actions, where present use is not known. Sentences that both begin with are said once. */
function actionForEither(actionNew: string, actionUsing: string, speak: Speak<ReviewMessageId>): string {
  const [forNew, forUsing] = [sentencesOf(actionNew), sentencesOf(actionUsing)];
  const differAt = forNew.findIndex((sentence, at) => sentence !== forUsing[at]);
  const count = differAt < 0 ? forNew.length : differAt;
  const rest = { actionNew: forNew.slice(count).join(' '), actionUsing: forUsing.slice(count).join(' ') };
  const own = ownActions(rest, speak);
  if (count === 0 || own === '') return own === '' ? actionNew : own;
  return speak('safety.withSentence', { text: forNew.slice(0, count).join(' '), sentence: own });
}

function ownActions(rest: { actionNew: string; actionUsing: string }, speak: Speak<ReviewMessageId>): string {
  const { actionNew, actionUsing } = rest;
  if (actionNew !== '' && actionUsing !== '') return speak('safety.actionEither', rest);
  if (actionUsing !== '') return speak('safety.actionUsingOnly', { actionUsing });
  return actionNew === '' ? '' : speak('safety.actionNewOnly', { actionNew });
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

function caveatsOf(fact: SayableFact, sources: readonly Source[], speak: Speak<ReviewMessageId>): string[] {
  const retracted = sources.filter((source) => source.state === 'retracted');
  return [
    fact.pairEvidence ?? fact.evidence,
    ...(fact.verified ? [] : [speak('safety.caveatUnverified')]),
    ...retracted.map(({ title }) => speak('safety.caveatRetracted', { title })),
    ...(fact.reviewedByPharmacist ? [] : [speak('safety.caveatUnreviewed')]),
  ];
}

/** Adds the emergency number of the country, or says to use the local one. */
export function withEmergencyNumber(finding: Finding, { help, speak }: Voice): Finding {
  const number = help.find((line) => line.kind === 'emergency')?.number ?? null;
  const { action } = finding;
  return {
    ...finding,
    action:
      number === null
        ? speak('safety.callLocalEmergency', { action })
        : speak('safety.callEmergency', { action, number }),
  };
}

/** Adds help lines that can be called or written to; as it is where there are none. */
export function withLines(finding: Finding, lines: readonly HelpLine[], { speak }: Voice): Finding {
  const shown = lines.flatMap(({ name, number, text }) => {
    if (number !== null) return [speak('safety.helpLine', { name, number })];
    return text === null ? [] : [speak('safety.helpLineText', { name, text })];
  });
  return shown.length === 0
    ? finding
    : { ...finding, action: speak('safety.talkTo', { action: finding.action, lines: shown.join('; ') }) };
}
