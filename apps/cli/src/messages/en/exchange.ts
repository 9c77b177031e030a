/** What the command line says about files of other programs, and about the person's own export. */
export const exchangeMessages = {
  'app.importSummary': 'bring in a file of another program',
  'app.importAbout':
    'Reads an export of another program, or any table with a header. Asks what the file leaves open (time zone, units, scales), shows what would be written and what is left out, and asks. Nothing is written before that. The same file twice adds nothing twice; what you edited or deleted here stays so. In a script, answers come from a JSON file: --dry-run --json shows the questions.',
  'app.exportSummary': 'write your journal to a file that other programs can read',
  'app.exportAbout':
    'Writes all of your journal. json is complete, with every version and deletion, and can be imported again. csv is a table for each kind, in a folder or a .zip. psychonautwiki and track-and-graph are for those programs and hold what they have a place for. What is written is not encrypted.',
  'app.optionImportFormat': 'the format of FILE, if it is not recognised: see docs/cli.md for the list',
  'app.optionAnswers': 'answers to the questions, as JSON by their ids',
  'app.optionExportFormat': 'json (if left out), csv, psychonautwiki, track-and-graph',
  'app.optionOut': 'the file or folder to write; standard output if left out',
  'app.progress': 'Reading {file}: {percent, number} %',
  'app.importIs':
    'Read as {format, select, clearleafjson {an export of this program} clearleafcsv {a table of this program} psychonautwikijournal {an export of PsychonautWiki Journal} herbaltrackerjson {an export of Herbal Tracker+} herbaltrackercsv {a table of Herbal Tracker+} trackandgraph {an export of Track & Graph} bearable {an export of Bearable} dayliocsv {an export of Daylio} dayliobackup {a backup of Daylio} applehealth {an export of Apple Health} healthconnect {an export of Health Connect} loophabits {an export of Loop Habit Tracker} medtimerjson {a backup of MedTimer} medtimercsv {an export of MedTimer} nomie {a backup of Nomie} nomiecsv {a table of Nomie} perfice {an export of Perfice} other {a table}}.',
  'app.importCounts':
    'To be written: {counts}.{already, plural, =0 {} one { # is here already.} other { # are here already.}}{changed, plural, =0 {} one { # of them has changed there since the last import.} other { # of them have changed there since the last import.}}',
  'app.importTotal': 'In all {total} in {doses, plural, one {# dose} other {# doses}}.',
  'app.importNoAmount': '{count, plural, one {# dose has} other {# doses have}} no amount.',
  'app.importSkipped':
    'Left out, {count, number}: {reason, select, duplicate {the same row twice} emptyrow {empty rows} nodate {no date} baddate {a date that cannot be read} badtime {a time that cannot be read} badnumber {a number that cannot be read} badunit {an amount whose unit cannot be read} fieldcount {more or fewer fields than the header has} notdone {said not to be done} automatic {filled in by the other program, not by you} deletedthere {deleted there} unknownvalue {a value that is not known} notkept {a kind that this journal does not keep} leftout {you said that it stays out} malformed {not in the form of this file} outsiderange {outside of what an entry can hold} other {cannot be read}}{hasExamples, select, yes {, such as {examples}} other {}}.',
  'app.importDropped':
    'Not taken over, {count, number}: {what, select, otherperson {doses of somebody else} position {places on the map} photo {photos} secret {PINs and keys} device {devices} birthdate {dates of birth} name {names} settings {settings} other {other things}}.',
  'app.importWarning':
    'Note, {count, number}: {reason, select, timeingap {a time that the clocks skipped; read as shortly after} timetwice {a time that came twice; read as the first} unmapped {an unknown value, kept as its text} missingreference {something is named that the file does not hold} textcut {a text was longer than an entry keeps, and was cut} noamount {no amount} weekdaydiffers {the weekday does not fit the date} damagedpart {a part of the file is damaged} notcomparable {values that cannot be compared with others} other {look at these}}{hasExamples, select, yes {, such as {examples}} other {}}.',
  'app.importRejected':
    '{count, plural, one {# row makes no valid entry and is left out} other {# rows make no valid entries and are left out}}.',
  'app.askImport': 'Write this into your journal?',
  'app.imported': '{count, plural, one {# entry was written.} other {# entries were written.}}',
  'app.nothingToImport': 'Nothing in the file is new. Nothing was changed.',
  'app.importUnanswered':
    'The file leaves something open: {ids}. Answer {count, plural, one {it} other {them}} in a JSON file (--answers FILE); "clearleaf import FILE --dry-run" shows what is asked. At a terminal, it asks.',
  'app.importAnswerHow': 'Write the answers into a JSON file, each by its id, and add --answers FILE.',
  'app.importFailed': 'Cannot read {where}{hasValue, select, yes {: it is "{value}"} other {}}. Expected {expected}.',
  'app.answerForm': 'Answer: {form}{hasSuggestion, select, yes {; perhaps {suggestion}} other {}}',
  'app.questionZone': 'In which time zone were these times meant?',
  'app.questionUnit':
    '{isEmpty, select, yes {In which unit are the numbers{hasOf, select, yes { of {of}} other {}} that have none?} other {What is one "{word}"{hasOf, select, yes { of {of}} other {}}?}} ({count, plural, one {# row} other {# rows}})',
  'app.questionScale': 'From what to what does "{name}" go? Seen: {min, number} to {max, number}.',
  'app.questionOrder': 'From the worst to the best: {labels}',
  'app.questionChoice':
    '{kind, select, role {What is "{name}"?} other {Which is it: {name}?}}{hasExamples, select, yes { Such as {examples}.} other {}}',
  'app.questionSelect': 'Which of these do you want to take over?',
  'app.foundOften': '{text} ({count, number})',
  'app.hintZone': 'Enter for {zone}',
  'app.hintUnit': 'such as g, capsule or 0.5 g',
  'app.hintScale': 'such as 1-5',
  'app.hintOrder': 'their numbers, the worst first',
  'app.expectedZone': 'Expected a time zone such as Europe/Berlin or America/Chicago.',
  'app.expectedUnitAnswer': 'Expected a unit or an amount, such as g, capsule or 0.5 g.',
  'app.expectedScale': 'Expected the lowest and the highest number, such as 1-5.',
  'app.expectedOrder': 'Expected each number once.',
  'app.expectedAnswers': 'Expected a JSON object with an answer for each question, by its id.',
  'app.expectedOut': 'Tables need a place: --out FOLDER or --out FILE.zip.',
  'app.exported': 'Written to {out}: {counts}.',
  'app.exportLeftOut':
    '{count, plural, one {# entry has} other {# entries have}} no place in that format and {count, plural, one {is} other {are}} not in it.',
  'app.exportOpen': 'It is not encrypted: anyone who gets it can read it.',
} as const;
