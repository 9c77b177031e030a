/** What the room `safety` says. */
export const safetyMessages = {
  'safety.actionEither': 'If you do not use kratom: {actionNew} If you use it now: {actionUsing}',
  'safety.actionNewOnly': 'If you do not use kratom: {actionNew}',
  'safety.actionUsingOnly': 'If you use kratom now: {actionUsing}',
  'safety.actionStopped': 'You have stopped; this is about starting again. {action}',
  'safety.keepPrescribed': '{action} Do not stop or change a prescribed medicine on your own.',
  'safety.withSentence': '{text} {sentence}',
  'safety.aboutBrand': '{brand} ({ingredient})',
  'safety.aboutUnsure': '{input} (perhaps {label})',
  'safety.aboutAge': 'age {age, number}',
  'safety.aboutProduct': '{product, select, kratom {kratom leaf} extract {kratom extract} other {7-OH product}}',
  'safety.aboutWithdrawal':
    '{withdrawal, select, kratom {withdrawal from kratom} opioids {withdrawal from opioids} other {withdrawal}}',
  'safety.caveatUnreviewed': 'No pharmacist has reviewed this severity yet.',
  'safety.caveatUnverified': 'Not verified: this rests on general knowledge, or on a source that we could not check.',
  'safety.caveatRetracted': 'A source of this has been retracted: {title}.',
  'safety.caveatUnconfirmed': 'Not confirmed: it is not certain that {input} means {label}.',
  'safety.localForm':
    'Little of a cream, eye drop or ear drop gets into the blood, so the risk is lower than with tablets.',
  'safety.stoppedLately':
    'You wrote that you stopped it. Some medicines still act for days or weeks, so the warning stays.',
  'safety.stoppedLongAgo': 'You wrote that you stopped it long ago, so little of it should be left.',
  'safety.notRecognised': 'We do not know this name, so nothing was checked for it. Ask a pharmacist about it.',
  'safety.partNotRecognised':
    'We do not know "{part}", so nothing was checked for that part. Ask a pharmacist about it.',
  'safety.notCertain':
    'We are not certain what this is. Did you mean {names}? Until you confirm it, warnings for it are shown as not confirmed.',
  'safety.conditionNotRecognised':
    'We do not know these words, so nothing was checked for them. Ask a clinician about it.',
  'safety.helpLine': '{name}: {number}',
  'safety.helpLineText': '{name}: {text}',
  'safety.callEmergency': '{action} Emergency number: {number}.',
  'safety.callLocalEmergency': '{action} In an emergency, call your local emergency number.',
  'safety.talkTo': '{action} You can talk to someone here: {lines}.',
} as const;
