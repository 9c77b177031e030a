/** What the page and its worker say to each other. */
import type { CheckedSentence, PageReport } from '@clearleaf/core/claims/check';
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';

/** A checked article, as it is shown. */
export interface Result {
  readonly title: string | null;
  /** True where the file was longer than what is read. */
  readonly cut: boolean;
  readonly sentences: readonly CheckedSentence[];
  readonly report: PageReport;
}

/** `facts` once, before anything is asked; then a file or what was pasted. */
export type CheckRequest =
  | { readonly facts: ClaimsFacts }
  | { readonly id: number; readonly bytes: Uint8Array; readonly name: string };

export type CheckAnswer =
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly problem: 'pdf' | 'empty' | 'failed' };
