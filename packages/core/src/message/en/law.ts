/** What the room `law` says. */
export const lawMessages = {
  'law.day': '{day, date, long}',
  'law.month': '{day, date, ::yMMMM}',

  'law.placeEmpty': 'No place was typed. Write a town, county, state or country.',
  'law.placeTooLong': 'This is too long for a place. Write a town, county, state or country.',
  'law.placeNoLetters': 'This has no letters. Write a town, county, state or country.',
  'law.placeTooLarge': 'The law differs within this area. Write a town, county, state or country.',
  'law.placeNotFound':
    'We do not know this place. Check the spelling, or write the nearest larger town with its state or country.',

  'law.productKratom': 'Kratom leaf (powder, capsules, tea)',
  'law.productExtract': 'Kratom extract',
  'law.product7Oh': 'Concentrated 7-OH',

  'law.statusProhibited': 'banned',
  'law.statusPrescriptionOnly': 'on prescription only (in practice it cannot be had)',
  'law.statusUnclear': 'unclear',
  'law.statusRegulated': 'allowed under rules for the product',
  'law.statusAgeRestricted': 'allowed with a minimum age',
  'law.statusNotSpecificallyRegulated': 'no rule that names it was found',
  'law.confidenceHigh': 'high',
  'law.confidenceMedium': 'medium',
  'law.confidenceLow': 'low',

  'law.about': '{product} in {place}',
  'law.head': '{product} in {place}: {status}.',
  'law.headAge': '{product} in {place}: {status}, from age {age, number}.',
  'law.tooYoung': 'At {age, number} it may not be sold to you: the minimum age is {minimum, number}.',
  'law.because': 'The rule that decides is that of {name}: {instrument}.',
  'law.becauseSince': 'The rule that decides is that of {name}: {instrument}. In force since {date}.',
  'law.becauseName': 'The rule that decides is that of {name}.',
  'law.becauseNameSince': 'The rule that decides is that of {name}, in force since {date}.',
  'law.confirmed': 'Last confirmed on {date}. Our {count, plural, one {source is} other {sources are}}: {kinds}.',
  'law.confirmedMonth': 'Last confirmed in {date}. Our {count, plural, one {source is} other {sources are}}: {kinds}.',
  'law.otherLayers': 'Also read: {layers}.',
  'law.layer': '{name} ({status}, as of {date})',
  'law.lastKnownYes':
    '{exact, select, yes {On} other {In}} {date} it was allowed. It has not been checked since, so do not rely on it.',
  'law.lastKnownUnknown': 'What was known {exact, select, yes {on} other {in}} {date} has not been checked since.',
  'law.staleBan': 'The ban was not checked after {date}. Until a source says that it was lifted, it counts.',
  'law.sure': 'How sure we are: {confidence}.',
  'law.possessionBarred': 'Having it is barred too.',
  'law.possessionFree': 'Our sources say that having it for yourself is not barred.',
  'law.useBarred': 'Using it is barred too.',
  'law.possessionUnsaid': 'This is about buying and selling. Whether having it is an offence was not stated.',
  'law.nothingKnown':
    '{product} in {place}: we hold no law for this place. Nobody looked for it, so we cannot say whether it is legal there.',
  'law.noRuleFound':
    'No rule that names it was found here. General food and medicine law still applies, and often makes selling it for eating unlawful.',

  'law.sourceLawText': 'law texts',
  'law.sourceOfficial': 'official pages',
  'law.sourceNews': 'news',
  'law.sourceLawFirm': 'law firms',
  'law.sourceAdvocacy': 'campaign pages',
  'law.sourceVendor': "sellers' pages",
  'law.sourceDatabase': 'bill trackers',
  'law.sourceReference': 'reference pages',
  'law.sourceOther': 'other pages',

  'law.actionNo':
    'Do not buy it here, and do not carry it in. If you use it every day, do not stop suddenly because of this. Talk to a clinician or a help line first: there is treatment that is lawful.',
  'law.actionNoStart': 'Do not buy it here, and do not carry it in.',
  'law.actionNoUsing':
    'Do not buy it here or carry it in. If you use it every day, do not stop suddenly because of this. Talk to a clinician or a help line this week: there is treatment that is lawful.',
  'law.actionUnknown': 'Do not rely on it being legal. Check with {office} before you buy it or carry it in.',
  'law.actionWithUsing':
    '{action} If you use it every day, do not stop suddenly because of this. Talk to a clinician first.',
  'law.actionYes':
    'Nothing we know of bars buying it here. Keep to the conditions below, and check with {office} if much depends on it.',
  'law.actionYesUnnamed':
    'We found no rule that bars buying it here. That is no approval: read the conditions below, and check with {office} if much depends on it.',
  'law.officeCity': 'the city or town clerk',
  'law.officeCounty': 'the county clerk or the county health department',
  'law.officeState': 'the state health department or board of pharmacy',
  'law.officeCountry': 'the national medicines or customs authority',
  'law.officePopulation': 'your command or your employer',

  'law.overlay':
    'The rule of {name} says "{status}" (as of {date}). The DEA announced on {announced} that it would put 7-OH in Schedule I, the strictest federal list, from about {expected}. We have not seen the order. Treat it as illegal.',
  'law.overlayAlone':
    'The DEA announced on {announced} that it would put 7-OH in Schedule I, the strictest federal list, from about {expected}. We have not seen the order. Treat it as illegal.',
  'law.overlayInForce':
    'A federal order puts 7-OH in Schedule I, the strictest list, since {date}. It holds in every state.',
  'law.doubtStale': '{name}: last confirmed {date}. Too long ago to rely on.',
  'law.doubtLowConfidence': '{name}: our sources are weak.',
  'law.doubtUnverified': '{name}: no source was read for this.',
  'law.doubtLaterSource':
    '{name}: our source is from {date}, after the day you asked about. We do not know what held before.',
  'law.doubtNotYetInForce': '{name}: this rule comes into force in {date}, after the day you asked about.',
  'law.doubtUnclear':
    '{name}: what holds is unclear. Sources conflict, the outcome of a change was not seen, or only the position of an agency is known.',
  'law.doubtAgeNotSaid': '{name}: the minimum age is {minimum, number}. Without your age there is no answer.',
  'law.doubtMinor': '{name}: no minimum age was found. That is no permission to sell to anyone under 18.',
  'law.doubtDependsOnProduct':
    '{name}: whether it is allowed depends on the product. The label or lab sheet has to show that it keeps within the limits.',
  'law.doubtTownNotSaid': '{name}: many of its towns and counties make rules of their own. Name yours.',
  'law.doubtStateNotSaid':
    '{name}: its states and territories decide. Name yours; where we hold no rule for it, there is no answer.',
  'law.laterSourceBan':
    '{name}: our source is from {date}, after the day you asked about. It says that the ban was in force by then.',
  'law.townsVary': 'Some towns or counties in {name} have rules of their own.',
  'law.notResearched': 'We did not look for rules of {names}.',
  'law.outsideOnly':
    'The rule of {name} holds outside city limits only. Inside {place} it does not apply unless the city took it over.',
  'law.outsideOnlyCounty': 'The rule of {name} holds outside city limits only. If you are inside a city, name it.',
  'law.expired': '{name}: the rule was to end by itself on {date}. What replaced it was not seen.',
  'law.pending': '{name}: {what}',
  'law.notAdvice': 'This is information with sources, not legal advice.',

  'law.trip': 'On this way the strictest place is {place}. {head}',
  'law.tripNone': 'No place was named.',
  'law.tripBorder':
    'Carrying it over a national border counts as import. A place where it is allowed does not help at the next border.',
  'law.tripUnknown': 'For some places on the way the law is not known: {places}.',
} as const;
