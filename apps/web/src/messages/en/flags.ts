/** What the journal says where something in it tells of an emergency. */
export const flagsMessages = {
  'flags.title': 'What you wrote may be an emergency',
  'flags.wrote': 'You wrote: {words}.',
  'flags.review': 'How sure that is, and where it comes from',
  'flags.over': 'This is over',
  'flags.stays':
    'It stays here for a day, or until you say that it is over. It was read from your words on this device; nothing was sent. If it was read wrongly, say that it is over.',
} as const;
