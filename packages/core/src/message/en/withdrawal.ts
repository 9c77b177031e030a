/** What the room `withdrawal` says. */
export const withdrawalMessages = {
  'withdrawal.substance':
    '{substance, select, kratom {kratom leaf} extract {kratom extract} sevenoh {concentrated 7-OH} opioid {an opioid} shortacting {a short-acting opioid} longacting {a long-acting opioid} methadone {methadone} other {buprenorphine}}',
  'withdrawal.stage':
    '{stage, select, before {not begun yet} beginning {may be beginning} underway {going on} worst {may be at its worst} easing {past the worst, easing} ending {acute part may be ending} past {acute part over} little {hardly anything noticed} other {no figure for this hour}}',
  'withdrawal.hours': '{count, plural, =0 {less than an hour} one {# hour} other {# hours}}',
  'withdrawal.days': '{count, plural, one {# day} other {# days}}',
  'withdrawal.daysHours': '{days} {hours}',
  'withdrawal.upTo': 'up to {to}',
  'withdrawal.hourRange': '{from, number} to {to, number} hours',
  'withdrawal.dayRange': '{from, number} to {to, number} days',
  'withdrawal.mixedRange': '{from} to {to}',
  'withdrawal.aboutNow': '{substance}, {time} after the last dose',
  'withdrawal.aboutNext': '{substance}, the course',
  'withdrawal.now': '{time} after the last dose, {parts}.',
  'withdrawal.nowPart':
    '{count, plural, one {# source says} other {# sources say}} {stage, select, before {that it has not begun yet} beginning {that it may be beginning} underway {that it is going on} worst {that it may be at its worst} easing {that the worst is over and it is easing} ending {that the acute part may be ending} past {that the acute part is over} little {that hardly anything is noticed} other {nothing of this hour}}',
  'withdrawal.nowAction':
    'You do not have to do this alone, and you can ask for treatment at any point. Read when to get help, and what to ask for.',
  'withdrawal.nowWhy':
    'The body has got used to an opioid effect and needs time to get used to its absence. How long that takes depends on what was taken, how much, how often and for how long, and it differs between people.',
  'withdrawal.next': 'Counted from the last dose, sources give these times. {parts}',
  'withdrawal.nextPart':
    '{event, select, begins {Beginning: {range}.} worst {Worst part: {range}.} other {End of the acute part: {range}.}}',
  'withdrawal.nextNone': 'No source gives a figure for what comes after this.',
  'withdrawal.nextAction':
    'Nobody can say how long yours will last. If it lasts longer than this, gets worse after it had got better, or you cannot bear it, ask a clinician.',
  'withdrawal.hoursNotKnown': 'Time of the last dose',
  'withdrawal.hoursNotKnownReason':
    'Without it, nothing can be said about where you are now. The course below counts from the last dose.',
  'withdrawal.courseNotKnown': 'Course of withdrawal from {substance}',
  'withdrawal.courseNotKnownReason':
    'No source that could be read says when it begins, when it is worst, or how long it lasts. Do not take the course of leaf for it.',
  'withdrawal.caveatPeopleDiffer': 'People differ, and the sources do too. This is no forecast.',
  'withdrawal.caveatCourseUnverified': 'Not verified: no study that we could read stands behind it.',
  'withdrawal.caveatSomeUnverified':
    '{unverified, plural, one {One} other {#}} of {total, plural, one {# source} other {# sources}} {unverified, plural, one {is} other {are}} not verified: no study that we could read stands behind {unverified, plural, one {it} other {them}}.',
} as const;
