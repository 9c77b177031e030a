/** What the form of a plan holds. */
export const yesNo = ['unsaid', 'no', 'yes'] as const;
export type YesNo = (typeof yesNo)[number];

export interface Asked {
  readonly kind: 'less' | 'later';
  readonly percent: '10' | '15' | '20' | '25';
  readonly hours: '1' | '2' | '3' | '4';
  readonly rating: string;
  readonly better: 'lower' | 'higher';
  readonly mcid: string;
  readonly use: 'unsaid' | 'daily' | 'sometimes' | 'stopped' | 'never';
  readonly signs: YesNo;
  readonly withdrawal: YesNo;
  readonly pregnant: YesNo;
}

export const saidOf = (answer: YesNo): boolean | null => (answer === 'unsaid' ? null : answer === 'yes');
