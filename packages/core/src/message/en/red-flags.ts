/** What is said of emergency signs that the journal tells of. */
export const redFlagMessages = {
  'monitoring.redFlagAnswer': 'an answer in a questionnaire',
  'monitoring.redFlagOver': 'This is over: {words}',
} as const;
