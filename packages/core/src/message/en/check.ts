/** What the article checker says. */
export const checkMessages = {
  'check.contradicted': 'The evidence points the other way. {summary}',
  'check.denied': 'The evidence points the other way. What is documented: {claim}. {summary}',
  'check.overstated': 'This says more than the evidence can carry. {summary}',
  'check.missing': 'It is right to say so: the evidence is missing. {summary}',
  'check.added': 'The first part is documented; the benefit that it adds is another matter. {summary}',
  'check.noBenefit': 'No benefit has been shown; that it has none has not been shown either. {summary}',

  'check.discern1': 'Are the aims clear?',
  'check.discern2': 'Does it achieve its aims?',
  'check.discern3': 'Is it relevant to you?',
  'check.discern4': 'Is it clear what its sources are?',
  'check.discern5': 'Is it clear from when its information is?',
  'check.discern6': 'Is it balanced?',
  'check.discern7': 'Does it name further help and reading?',
  'check.discern8': 'Does it say what is uncertain?',
  'check.discern9': 'Does it say how each treatment works?',
  'check.discern10': 'Does it describe the benefits of each treatment?',
  'check.discern11': 'Does it describe the risks of each treatment?',
  'check.discern12': 'Does it say what happens without treatment?',
  'check.discern13': 'Does it say what a treatment does to quality of life?',
  'check.discern14': 'Is it clear that there are other treatments?',
  'check.discern15': 'Does it help you decide together with others?',
  'check.discern16': 'Overall, as a source on treatment',
  'check.needsReader': 'Needs a reader.',
  'check.counted':
    '{count, plural, =0 {Nothing of the kind was found.} one {One sentence found.} other {# sentences found.}}',
  'check.basisAims':
    '{count, plural, =0 {No sentence says what the page sets out to do.} other {It says what it sets out to do.}}',
  'check.basisSources':
    '{links, plural, =0 {No link or DOI} one {One link or DOI} other {# links or DOIs}}, {named, plural, =0 {no study named with its year} one {one study named with its year} other {# studies named with their year}}.',
  'check.basisDates': '{count, plural, =0 {No date was found.} one {One date was found.} other {# dates were found.}}',
  'check.basisBalance':
    '{benefits, plural, =0 {No benefit} one {One benefit} other {# benefits}} claimed, {harms, plural, =0 {no harm named} one {one harm named} other {# harms named}}, {marketing, plural, =0 {no promotional wording} one {one promotional wording} other {# promotional wordings}}.',
  'check.basisHarms': '{count, plural, =0 {No harm is called by its name.} other {Harms called by name: {names}.}}',
  'check.basisTreatments':
    '{count, plural, =0 {No tested treatment is named.} other {Tested treatments named: {names}.}}',
  'check.basisShared':
    '{count, plural, =0 {It does not send the reader to anyone.} other {It sends the reader to a professional, which alone is a set phrase.}}',
  'check.basisOverall': 'By rule from the others; at most 2 where sources, balance and risks are all weak.',

  'check.summaryNothing': 'No statement about kratom was found that Clearleaf has evidence on.',
  'check.summaryCount':
    '{claims, plural, one {One sentence makes a statement} other {# sentences make statements}} that can be checked; Clearleaf has evidence on {assessed} of them.',
  'check.summaryVerdicts':
    '{supported} are supported, {partly} partly supported, {overstated} overstated, {unsupported} unsupported and {contradicted} contradicted.',
  'check.summaryPraise':
    'Of the statements that promise a benefit, {backed, plural, =0 {none is fully supported} one {one is fully supported} other {# are fully supported}}; {count} were found.',
  'check.summaryOmitted':
    '{count, plural, =0 {None of the six things looked for is left out.} other {It leaves out: {names}.}}',
  'check.summaryQuality':
    '{sources, plural, =0 {It gives no source} other {It gives sources}}, {dates, plural, =0 {no date} other {a date}}, and {seller, select, true {it sells or links to a shop} other {no sign was found that it sells kratom}}.',
  'check.nameDependence': 'dependence',
  'check.nameLiver': 'liver injury',
  'check.nameInteractions': 'interactions by name',
  'check.nameSevenOh': 'concentrated 7-OH',
  'check.nameTreatments': 'treatments that were tested',
  'check.nameLegal': 'the legal state',

  'check.verdictNotAssessed': 'Not assessed',
  'check.verdictNotAssessedMeaning': 'Clearleaf holds no evidence on this, or it is no statement that can be checked.',
} as const;
