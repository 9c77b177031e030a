/** What the pages on the law and the trip check say. */
export const lawMessages = {
  'lawStatus.prohibited': 'Banned',
  'lawStatus.prescription-only': 'Prescription only',
  'lawStatus.unclear': 'Unclear',
  'lawStatus.regulated': 'Allowed under rules',
  'lawStatus.age-restricted': 'Allowed from an age',
  'lawStatus.not-specifically-regulated': 'No law of its own',
  'lawConfidence.high': 'sources agree well',
  'lawConfidence.medium': 'sources agree fairly',
  'lawConfidence.low': 'few or weak sources',
} as const;
