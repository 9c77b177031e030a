/** A fact of safety in the form of a finding, for someone who browses. */
import type { Certainty, Finding, Severity, Source } from '@clearleaf/core/finding';
import type { PlainDate } from '@clearleaf/core/quantity';
import { speakCore } from '../messages/speak.ts';

interface FactLike {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly effect: string;
  readonly why: string;
  readonly verified: boolean;
  readonly reviewedByPharmacist: boolean;
  readonly sources: readonly Source[];
  readonly asOf: PlainDate;
}

export function factFinding(fact: FactLike): Finding {
  return {
    rule: fact.rule,
    severity: fact.severity,
    certainty: fact.certainty,
    about: fact.name,
    statement: fact.effect,
    // The page shows one action for each present use; see TwoActions.
    action: '',
    why: fact.why,
    caveats: [
      ...(fact.reviewedByPharmacist ? [] : [speakCore('safety.caveatUnreviewed')]),
      ...(fact.verified ? [] : [speakCore('safety.caveatUnverified')]),
      ...fact.sources
        .filter(({ state }) => state === 'retracted')
        .map(({ title }) => speakCore('safety.caveatRetracted', { title })),
    ],
    sources: fact.sources,
    asOf: fact.asOf,
  };
}
