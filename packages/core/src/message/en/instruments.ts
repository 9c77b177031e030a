/** What the room `instruments` says. */
export const instrumentsMessages = {
  'instruments.total': '{title}: {total, number, ::.#} on a scale from {min, number} to {max, number}.',
  'instruments.band':
    'Totals from {min, number} to {max, number} are called “{label}”. That names the total. What it means for you is a question for you and a clinician.',
  'instruments.noBand':
    'No checked source gives words for this number. It is shown as it is; compare it with your own earlier ones.',
  'instruments.noTotal':
    'No total: {count, plural, one {one question is} other {# questions are}} open ({items}). There is no published rule for filling in an open question.',
  'instruments.answersAlone': 'There is no total. Each answer stands by itself.',
  'instruments.row': '{label}: {value, number, ::.##}',
  'instruments.rowOf': '{label}: {value, number, ::.##} of {max, number}',
  'instruments.rowPercent': '{label}: {value, number, ::percent}',
  'instruments.rowText': '{label}: {value}',
  'instruments.rowOpen': '{label}: not known, because an answer is open or two answers do not fit together.',
  'instruments.screenReached': '{label} ({atLeast, number} or more): reached. {says}',
  'instruments.screenNotReached':
    '{label} ({atLeast, number} or more): not reached. A total below a cut-off rules nothing out.',
  'instruments.screenOpen': '{label} ({atLeast, number} or more): not known while a question is open.',
  'instruments.recalled': 'This figure was recalled and not read in a source. Check it before you rely on it.',
  'instruments.hoursSinceDose': 'Read it together with the hours since your last dose.',
  'instruments.wordingNotVerified': 'The exact wording was read only in copies, not at the publisher.',
  'instruments.wordingOurs': 'These questions are our own. Nobody has tested how well they measure.',

  'instruments.changeMayBeReal':
    'From {before, number, ::.#} to {after, number, ::.#}. A change of {threshold, number, ::.#} or more is larger than what measuring alone usually gives, so this may be a real change. It does not say what caused it.',
  'instruments.changeNotToldApart':
    'From {before, number, ::.#} to {after, number, ::.#}. Below a change of {threshold, number, ::.#} a real change cannot be told apart from the usual ups and downs of measuring.',
  'instruments.changeWindowsOverlap':
    'From {before, number, ::.#} to {after, number, ::.#}. Both speak of some of the same days, because each looks back {days, plural, one {one day} other {# days}}. So they cannot be told apart as before and after.',
  'instruments.changeNoFigure':
    'From {before, number, ::.#} to {after, number, ::.#}. No published figure says which change on this questionnaire is more than measuring alone gives.',
  'instruments.changeNoTotal': 'No comparison: one of the two has no total.',

  'instruments.helpCrisis': 'Please talk to a person today: a crisis line, a doctor, or somebody you trust.',
  'instruments.helpCrisisNow': 'If you might act on these thoughts, call the emergency number now.',
  'instruments.helpEmergency': 'Please call the emergency number now.',
  'instruments.helpEmergencyAlone':
    'Stay with somebody, or tell somebody near you to come. If you cannot call, ask them to call.',
  'instruments.helpNotByPhone':
    'If you would rather not speak on the phone: some lines take a text or a chat, and you can show this page to somebody near you.',
  'instruments.helpPrivate':
    'Your answer is kept, and nobody is contacted for you. Where kratom is against the law, some lines may not be confidential.',
  'instruments.offerAsq':
    'Four more short questions can help you and others see what you need now. You may leave them out.',
  'instruments.noReassurance': 'A “no” here does not mean that all is well. The ways to help stay open.',

  'instruments.due': '{title} can be answered now.',
  'instruments.dueFrom': '{title}: next from {day}.',
  'instruments.onDemand': '{title}: whenever you like.',
  'instruments.tooSoon':
    '{title} looks back {days, plural, one {one day} other {# days}}. Before {day} it would ask about the same days again.',

  'instruments.totalUnknownInstrument': 'No questionnaire is known as “{value}”.',
  'instruments.totalHasNoTotal': '“{value}” cannot be kept: this questionnaire has no single total.',
  'instruments.totalOutOfRange':
    '“{value}” is no total of this questionnaire: expected {min, number} to {max, number}.',
  'instruments.totalNoNumber': '“{value}” is no total: expected a number.',
  'instruments.totalNoDay': '“{value}” is no day: expected YYYY-MM-DD.',
} as const;
