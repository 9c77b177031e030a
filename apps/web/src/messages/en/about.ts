/** What the pages about Clearleaf say. */
export const aboutMessages = {
  'about.title': 'About Clearleaf',
  'about.lead':
    'Clearleaf tells one person what is known about kratom for them: the law, what not to combine, the evidence, what works, and what nobody knows.',
  'about.howTitle': 'How we know',
  'about.how1':
    'Every sentence about kratom rests on a source that you can open. Each source says what kind of page it is, because a law text and a shop do not weigh the same.',
  'about.how2':
    'Every statement carries the day it speaks of. A law that was not checked for 90 days is shown as not checked. A permission that old counts as not known; a ban still counts as a ban.',
  'about.how3':
    'How sure a statement is follows the words of medicine: high, moderate, low, very low. "No direct evidence found" means that nobody has tested it in people.',
  'about.how4':
    'What was not recognised is listed by name as not assessed. Silence here never means that something is harmless.',
  'about.how5': 'Severity is our own judgement from the sources. No pharmacist has reviewed it yet.',
  'about.cannotTitle': 'What Clearleaf cannot know',
  'about.cannot1': 'It cannot see you, examine you or test your product.',
  'about.cannot2': 'It does not know doses, and it never suggests one.',
  'about.cannot3':
    'Most sources were read as abstracts, not in full. Facts that were not checked at their source say so.',
  'about.cannot4': 'Laws change without notice, and local rules that nobody researched may exist.',
  'about.cannot5': 'It is not a doctor, a pharmacist or a lawyer, and it is not a medical device.',
  'about.underAgeTitle': 'If you are under 18',
  'about.underAge':
    'You get the same information, safety warnings and help. There is nothing here about how to use kratom.',
  'about.moreTitle': 'More',
  'about.privacy': 'Privacy, and every request this page made',
  'about.sources': 'All sources',
  'about.changes': 'What changed in the knowledge',
  'about.licence': 'The program is open source under the Apache License 2.0. The facts are under CC BY 4.0.',
  'privacy.title': 'Privacy',
  'privacy.lead':
    'What you type stays in this browser. There is no account, no counting of visitors and no request to anyone but the server that gave you this page.',
  'privacy.requestsTitle': 'Every request this page has made',
  'privacy.requestsText': 'This list comes from the browser itself. It begins anew each time the page is loaded.',
  'privacy.requestsOwn':
    '{count, plural, one {# request to this page’s own server} other {# requests to this page’s own server}}',
  'privacy.requestsForeign':
    '{count, plural, =0 {No request to anyone else} one {# request to someone else} other {# requests to others}}',
  'privacy.requestsPolicy':
    'The page also forbids itself such requests: its security policy allows connections to its own server only.',
  'privacy.keptTitle': 'What is kept on this device',
  'privacy.keptState': 'What you typed: your place, age, medicines, conditions, reasons, and how you use kratom.',
  'privacy.keptJournal':
    'Your journal, with what you say on the first page. It is encrypted, unless you chose to have no lock.',
  'privacy.keptTheme': 'Your choice of colours, if you made one.',
  'privacy.keptCopy': 'A copy of the page itself, so that it opens without a network. It holds nothing about you.',
  'privacy.keptNothing': 'This browser refused to keep anything for this page.',
  'privacy.who':
    'Anyone who can open this browser on this device can read what is kept here. On a shared device, clear everything when you are done.',
  'privacy.history': 'The browser’s own history may show that this page was opened. A private window avoids that.',
  'privacy.clearText': 'Clears what you typed. You can undo it until you type something new or leave the page.',
  'privacy.eraseTitle': 'Remove Clearleaf from this browser',
  'privacy.eraseText':
    'Clears what you typed, the journal with everything in it, the choice of colours and the kept copy of the page. This cannot be undone.',
  'privacy.erase': 'Remove all of it',
  'privacy.eraseSure': 'Yes, remove all of it',
  'privacy.eraseNot': 'Keep it',
  'privacy.erased': 'Removed. Nothing of Clearleaf is kept in this browser now. Close this page to leave it so.',
  'sources.title': 'Sources',
  'sources.lead': 'Every source that anything here rests on.',
  'sources.search': 'Search titles, authors and journals',
  'sources.more': 'Show more',
  'changes.title': 'What changed in the knowledge',
  'changes.lead': 'Each fact that was added, changed, removed or retracted, newest first.',
  'changes.none': 'Nothing has been recorded yet.',
  'changes.kind':
    '{kind, select, added {Added} changed {Changed} removed {Removed} retracted {Retracted} other {Changed}}',
  'changes.group': '{day}: {change}, {room}',
  'changes.count': '{count, plural, one {# fact} other {# facts}}',
} as const;
