/** The words that findings, sources and their like share everywhere. */
export const partMessages = {
  'part.howSure': 'How sure: {certainty}',
  'part.asOf': 'as of {day}',
  'part.sourceCount': '{count, plural, =0 {no sources} one {# source} other {# sources}}',
  'part.why': 'Why',
  'part.whatWeakens': 'What weakens this',
  'part.sources': 'Sources',
  'part.sourceNotVerified': 'not read at its source: check before relying on it',
  'part.sourceRetracted': 'Retracted. Do not rely on it.',
  'part.kind':
    '{kind, select, lawtext {Law text} official {Official page} trial {Trial} metaanalysis {Meta-analysis} review {Review of studies} observational {Observational study} casereport {Case report} laboratory {Laboratory study} animal {Animal study} guideline {Guideline} label {Product label} database {Database} news {News} lawfirm {Law firm} advocacy {Advocacy group} vendor {Seller of kratom} referencework {Reference work} other {Other page}}',
  'part.shown':
    '{shown, plural, =0 {Nothing matches.} one {# of {total, number} shown.} other {# of {total, number} shown.}}',
  'part.table': 'The same as a table',
} as const;
