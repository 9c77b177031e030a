/** What the page asks the worker that looks through the journal, and what comes back. */
import type { Entry } from '@clearleaf/core/journal';
import type { Signal } from '@clearleaf/core/monitoring';
import type { SignalKnowledge } from '@clearleaf/core/review';
import type { PlainDate } from '@clearleaf/core/quantity';

export interface SignalsRequest {
  readonly entries: readonly Entry[];
  readonly knowledge: SignalKnowledge;
  readonly now: number;
  readonly zone: string;
  readonly at: PlainDate;
  /** Of the page: it decides how days and numbers are written. */
  readonly locale: string;
}

export type SignalsReply = { readonly signals: readonly Signal[] } | { readonly failed: true };
