/** What the room `claims` says. */
export const claimsMessages = {
  'claims.notResearched':
    'Clearleaf holds no research on kratom for “{reason}”. That says nothing for or against it: nobody here has looked.',
  'claims.noReason': 'You gave no reason, so there is no evidence to show.',
  'claims.noReasonName': 'No reason given',
  'claims.nearestTopic':
    'You wrote “{reason}”. That was not researched by itself. The closest topic that was researched is: {name}.',
  'claims.limits':
    'Most sources were read only as an abstract or an opening, by one reviewer. “None found” means none found in what was read. It is no proof that there is none.',
  'claims.notVerified':
    'This was recalled from general knowledge, or its sources were not read. Check it before you rely on it.',
  'claims.unverifiedSources':
    '{count, plural, one {One of the sources} other {# of the sources}} could not be checked in full: the title or the page was not seen.',
  'claims.retractedSource': 'A source of this was retracted: “{title}”. What rests on it has fallen.',
  'claims.figuresFromMemory': 'The figures are from memory, not checked.',
  'claims.usualWording':
    'The verdict is for the wording that web pages mostly use. It did not come from the five articles this project started from.',

  'claims.verdictSupported': 'Supported',
  'claims.verdictPartlySupported': 'Partly supported',
  'claims.verdictOverstated': 'Overstated',
  'claims.verdictUnsupported': 'Unsupported',
  'claims.verdictContradicted': 'Contradicted',
  'claims.verdictNotAFactualClaim': 'Not a statement of fact',
  'claims.verdictSupportedMeaning':
    'There is evidence of the kind that the wording needs, and it agrees, with any “may” or “might” in it.',
  'claims.verdictPartlySupportedMeaning':
    'A part is true, or it is true with less certainty or for fewer people, and the wording leaves room for that.',
  'claims.verdictOverstatedMeaning': 'Some evidence points that way, but the wording says more than it can carry.',
  'claims.verdictUnsupportedMeaning': 'No evidence was found that concerns these people or this use.',
  'claims.verdictContradictedMeaning': 'The evidence points the other way.',
  'claims.verdictNotAFactualClaimMeaning': 'A heading, a plan, advice or an opinion.',

  'claims.kindRandomisedTrial': 'Randomised trial',
  'claims.kindOtherHuman': 'Other study in people',
  'claims.kindSurvey': 'Survey of users',
  'claims.kindCaseReports': 'Case reports',
  'claims.kindAnimal': 'Animals',
  'claims.kindLaboratory': 'Test tube',
  'claims.statusFound': 'Found',
  'claims.statusIndirect': 'Indirect: other people, or another outcome',
  'claims.statusNone': 'None found',
  'claims.statusNotReported': 'Not reported in what was read',
} as const;
