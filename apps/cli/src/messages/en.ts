/** The English catalogue of the command line. What the core says stands in packages/core/src/message/en. */
import { exchangeMessages } from './en/exchange.ts';
import { exposureMessages } from './en/exposure.ts';
import { journalMessages } from './en/journal.ts';
import { signalMessages } from './en/signals.ts';
import { trialMessages } from './en/trial.ts';
import { vaultMessages } from './en/vault.ts';
import { withdrawalMessages } from './en/withdrawal.ts';

export const appMessages = {
  ...exchangeMessages,
  ...exposureMessages,
  ...journalMessages,
  ...signalMessages,
  ...trialMessages,
  ...vaultMessages,
  ...withdrawalMessages,

  // Help
  'app.version': 'clearleaf {version}',
  'app.about':
    'clearleaf gives information with sources to people who use or think about kratom, and to their clinicians: is it legal here, what does it do with the rest you take, what is known for your reason. It keeps a journal, encrypted, if you want one. It works on this device alone and asks no server.',
  'app.commandsTitle': 'Commands',
  'app.optionsTitle': 'Options',
  'app.examplesTitle': 'Examples',
  'app.usageOptions': '[options]',
  'app.overviewEnd':
    'More on a command: clearleaf help law. Exit codes: 0 yes, or nothing serious; 1 no, not known, or serious; 2 the input could not be used. All of it is written down in docs/cli.md.',
  'app.notAdvice': 'Information, not medical or legal advice. No pharmacist or lawyer has reviewed it yet.',
  'app.more': 'Add --full for reasons and details.',
  'app.optionAsOf': 'answer as of this day, YYYY-MM-DD; today if left out',
  'app.optionJson': 'print JSON for programs; errors too',
  'app.optionFull': 'show why, every caveat and all evidence',
  'app.optionHelp': 'show what the command takes',
  'app.optionAge': 'age in whole years',
  'app.optionProduct': 'kratom (leaf, powder, capsules, tea), extract, or 7-oh (concentrated 7-hydroxymitragynine)',
  'app.optionCountry': 'for help lines: a code such as US, or a name',
  'app.optionMedicine': 'something you take, as you would say it: medicine, herb, alcohol, other drug. May be repeated',
  'app.optionCondition': 'something you live with: illness, pregnancy, surgery, work, drug test. May be repeated',
  'app.optionUse': 'how you use kratom now: never, sometimes, daily, stopped',
  'app.optionWithdrawal': 'withdrawal now: none, kratom, opioids, unsure',
  'app.optionGaps': 'what no study has answered',
  'app.optionChangesSince': 'what changed in the facts from this day on, YYYY-MM-DD',

  'app.askSummary': 'read one sentence and give the whole review',
  'app.askAbout':
    'Reads one sentence in your own words: age, place, what you take, what you live with, how you use kratom and why. Shows what it understood, and then the review. Words that it did not understand are listed, not dropped. Use - to read the sentence from standard input.',
  'app.reviewSummary': 'give the whole review, of your journal or a person file',
  'app.reviewAbout':
    'Reads your journal, or a person file (JSON, see docs/cli.md), and gives the review: law, safety, evidence, questions for your clinician, and what could not be checked. Use - for standard input.',
  'app.lawSummary': 'may this be bought here?',
  'app.lawAbout':
    'Says whether kratom, an extract or concentrated 7-OH may be bought in a place. The strictest of country, state, county, city and your own rules (such as the military) decides. All words are one place. A permission that was not checked lately is shown as not known. Ends with 0 for yes and 1 for no or not known.',
  'app.tripSummary': 'the law at several places on the way',
  'app.tripAbout':
    'Checks several places in order, each in quotes, and names the strictest on the way. Ends with 0 only if the answer is yes everywhere.',
  'app.screenSummary': 'check medicines and conditions against kratom',
  'app.screenAbout':
    'Checks what you take and what you live with against every interaction, condition and product rule. Finding nothing does not mean that there is no risk: most combinations were never studied. Ends with 1 at serious or worse.',
  'app.medicineSummary': 'what does a typed medicine contain?',
  'app.medicineAbout':
    'Reads a medicine as people type it, with strength, form, brand or a slip of the finger, and names its ingredients. Ends with 1 if nothing was recognised.',
  'app.evidenceSummary': 'what is known for a reason, or about a claim',
  'app.evidenceAbout':
    'Says what studies found for a reason such as anxiety or pain, beside treatments that were tested for it; or what a claim such as A01 is worth. Without a word, lists both. Ends with 1 if the reason was not researched.',
  'app.checkSummary': 'what does an article claim, and what does the evidence say?',
  'app.checkAbout':
    'Reads an article (HTML, Markdown, PDF or plain text; - for standard input) and says sentence by sentence what is supported, overstated, unsupported or contradicted, what it leaves out, and how good it is. Several files give a table. Nothing is fetched and nothing leaves this device. Ends with 1 if a statement is contradicted, unsupported or overstated.',
  'app.helpLinesSummary': 'whom to call, by country',
  'app.helpLinesAbout':
    'Lists emergency numbers and help lines that were seen on the pages of the services or of officials. Nothing is called and nothing is recorded.',
  'app.knowledgeSummary': 'what the answers rest on, and what changed',
  'app.knowledgeAbout': 'Lists the compiled facts with their numbers and hashes, or what changed since a day.',

  // Errors
  'app.error': 'clearleaf: {message}',
  'app.badValue': 'Cannot use {where}: it is "{value}". {expected}',
  'app.badWithoutValue': 'Cannot use {where}. {expected}',
  'app.expectedNoControl': 'Expected text without control characters; there is one at position {position, number}.',
  'app.expectedSomeText': 'Expected some text; it is empty.',
  'app.expectedShorter': 'Expected at most {longest, number} characters; there are {length, number}.',
  'app.expectedFewer': 'Expected at most {most, number} of them; there are {count, number}.',
  'app.expectedDate': 'Expected a day of the calendar, written YYYY-MM-DD, such as 2026-07-10.',
  'app.expectedAge': 'Expected whole years from 0 to {oldest, number}, such as 34.',
  'app.expectedOneOf': 'Expected one of: {words}.',
  'app.expectedCountry': 'Expected a country: its code of two letters, such as US, or its English name.',
  'app.expectedPlaces':
    'Expected at least two places, each in quotes, such as: clearleaf trip "Austin, Texas" "Little Rock, Arkansas".',
  'app.expectedSomething':
    'Expected at least one of --medicine, --condition, --age, --product, --use or --withdrawal. For example: clearleaf screen --medicine "Zoloft".',
  'app.expectedClaim': 'Expected the id of a claim, such as A01. "clearleaf evidence --full" lists them all.',
  'app.expectedFile': 'Expected the name of a person file, or - for standard input.',
  'app.expectedNoOperand': 'Expected options only; words after the command are not used here.',
  'app.expectedOneOperand': 'Expected one {name} only. If it has spaces, put it in quotes.',
  'app.expectedCommand': 'The commands are: {names}.',
  'app.expectedOption': 'The options of {command} are: {flags}.',
  'app.expectedValue': 'a value after the option',
  'app.didYouMean': 'Did you mean {near}?',
  'app.unknownCommand': 'There is no command "{value}". {expected}',
  'app.unknownOption':
    'The command {command} has no option {value}. {expected} A text that begins with a dash goes after " -- ".',
  'app.missingValue': 'The option {where} needs a value after it.',
  'app.missingOperand': 'The command {command} needs {name}. For example: {example}',
  'app.internal':
    'The program could not finish: {what}. This is a fault of the program or its files, not of what you typed.',
  'app.stdin': 'standard input',
  'app.bytes': '{count, number} bytes',
  'app.placeInFile': '{path} in {name}',
  'app.moreFaults': 'There {count, plural, one {is # more fault} other {are # more faults}} in it.',
  'app.expectedSmallFile': 'Expected a person file of at most {most, number} bytes.',
  'app.expectedReadable':
    'Expected a file that can be read{code, select, ENOENT {; there is none of this name} EACCES {; this one is not allowed to be read} EISDIR {; this is a folder} other {}}.',
  'app.expectedJson': 'Expected JSON. {detail}',
  'app.expectedPersonFile': 'Expected a person file, as docs/cli.md describes it.',
  'app.expectedKnownKey': 'Expected only fields that the person file has; look for a slip in the name.',
  'app.expectedType':
    'Expected {type, select, string {text} number {a number} int {a whole number} array {a list} object {a group of fields} null {null} other {another kind of value}}.',
  'app.expectedAtMostLong': 'Expected at most {most, number} {what, select, array {entries} other {characters}}.',
  'app.expectedAtMost': 'Expected at most {most, number}.',
  'app.expectedAtLeast': 'Expected at least {least, number}.',

  // Findings and sources
  'app.howSure': 'How sure: {certainty}',
  'app.howSureNote': 'How sure: {note}',
  'app.asOf': 'as of {day}',
  'app.citations': '{count, plural, one {source} other {sources}} {numbers}',
  'app.why': 'Why: {why}',
  'app.shortFinding': '{label} · {about}. {statement}{cited}',
  'app.noneFinding': '{label} · {about}. {statement}',
  'app.sources': 'Sources',
  'app.source':
    '{title} ({year, select, none {} other {{when}, }}{kind, select, lawtext {law text} official {official page} trial {trial} metaanalysis {meta-analysis} review {review of studies} observational {observational study} casereport {case report} laboratory {laboratory study} animal {animal study} guideline {guideline} label {product label} database {database} news {news} lawfirm {law firm} advocacy {advocacy group} vendor {seller of kratom} referencework {reference work} other {other page}}{verified, select, no {, not read at its source} other {}}{state, select, retracted {, RETRACTED: do not rely on it} other {}})',
  'app.addressesRest': 'Addresses: --full.',
  'app.notAssessedTitle': '? Not checked',
  'app.weakens': 'What weakens this',
  'app.worst':
    'Most serious: {label}.{severity, select, none { Nothing reported does not mean no risk: most combinations were never studied.} unknown { Something could not be checked; it is named below.} other {}}',

  // Law
  'app.lawTitle':
    '{product, select, kratom {Kratom leaf} extract {Kratom extract} other {Concentrated 7-OH}} in {place}',
  'app.mayBuy': '{mayBuy, select, yes {Yes, it may be bought.} no {No, it may not be bought.} other {Not known.}}',
  'app.lawConfidence': 'How sure: {confidence, select, high {high} medium {medium} other {low}}',
  'app.lawKnown':
    '{place}, as last checked {exact, select, yes {on} other {in}} {day}: {status, select, prohibited {banned} prescriptiononly {only on prescription} unclear {unclear} regulated {allowed under rules} agerestricted {allowed from a certain age} other {no rule that names it was found}}{hasAge, select, yes {, from age {age, number}} other {}}.',
  'app.lawWasAllowed': 'It was allowed then. It has not been checked since, so do not rely on it.',
  'app.lawStaleBan': 'It has not been checked since. Until a source says that the ban was lifted, it counts.',
  'app.lawLayers': 'Layer by layer',
  'app.lawLayer':
    '{name}: {status, select, prohibited {banned} prescriptiononly {only on prescription} unclear {unclear} regulated {allowed under rules} agerestricted {allowed from a certain age} other {no rule that names it was found}}{hasAge, select, yes {, from age {age, number}} other {}} (as of {day}{stale, select, yes {, not checked since} other {}}){decides, select, yes {. This decides.} other {.}}',
  'app.placeWhich': 'More than one place is called "{input}". Which one is it?',
  'app.placeWhichAction': 'Ask again with the state or country behind it.',
  'app.placeUnknownAction':
    'Ask again with the state or country behind the name. Until then, do not rely on it being legal.',
  'app.tripTitle':
    '{product, select, kratom {Kratom leaf} extract {Kratom extract} other {Concentrated 7-OH}} on a trip',
  'app.tripStop': '{number, number}. {name}',
  'app.tripMayBuy':
    '{mayBuy, select, yes {It may be bought at each of these places.} no {Somewhere on this way it may not be bought. The strictest place: {strictest}.} other {Not known for every place on this way.}}',
  'app.tripBetween': 'The law between these places was not checked.',

  // Screening and review
  'app.screenTitle': 'Kratom and what you take',
  'app.reviewTitle': 'Your review',
  'app.underAge': 'You are under 18. This page gives information, safety and help only.',
  'app.personAge': 'age {age, number}',
  'app.personProduct': '{product, select, kratom {kratom leaf} extract {kratom extract} other {7-OH}}',
  'app.personNoProduct': 'no product named',
  'app.personUse':
    '{use, select, never {has not used kratom} sometimes {uses it sometimes} daily {uses it daily} other {has stopped}}',
  'app.personWithdrawal':
    '{withdrawal, select, kratom {in withdrawal from kratom} opioids {in withdrawal from opioids} other {in withdrawal}}',
  'app.personCondition':
    '{input}{setAside, select, someoneelse { (somebody else: not counted)} denied { (said not to be so)} other {}}',
  'app.personConditions': 'Health and situation: {conditions}',
  'app.personReasons': 'Reason: {reasons}',
  'app.medicineRow':
    '{state, select, none {{input}: not recognised} unsure {{input}: not certain. Did you mean {names}?} part {{input}: {name}; "{unresolved}" not recognised} other {{isName, select, yes {{name}} other {{input}: {name}}}}}',
  'app.questionsTitle': 'Questions for your clinician',
  'app.restWithFull': '{count, plural, one {# more} other {# more}} with --full',
  'app.understoodTitle': 'What was understood',
  'app.understoodPart':
    '{text}: {as, select, age {age} place {place} product {product} use {how you use kratom now} withdrawal {withdrawal now} medicine {something you take} condition {something you live with} reason {your reason} someoneelse {about somebody else, so not counted} denied {said not to be so, so not counted} stopped {something you no longer take, so not counted} other {a time or amount, which no rule here uses}}{same, select, yes {} other { ({value})}}',
  'app.someoneElse':
    'What is said about somebody else was left out. To ask for them, write the sentence as if they asked.',
  'app.leftover': 'Not understood: {words}. Nothing was checked for these words.',

  // Medicines
  'app.medicineUnknown':
    '"{input}" was not recognised. It may be spelt in another way, or it is not in the list. Nothing is known here about it; a pharmacist can tell you what it is.',
  'app.medicineNone': '"{input}" says that nothing is taken; it names no medicine.',
  'app.medicineIs': '"{input}" contains:',
  'app.medicineMaybe': '"{input}" is not certain. The closest is:',
  'app.medicineOthers': 'Or it could be',
  'app.medicinePart': 'Not recognised: "{part}".',
  'app.medicineConfirm': 'Check the label before you rely on this.',
  'app.ingredient':
    '{ingredient}{hasBrand, select, yes { (from {brand})} other {}}{confidence, select, exact {} other {, {percent, number}% alike}}{stopped, select, yes {, no longer taken} other {}}{hasRxcui, select, yes { · RxCUI {rxcui}} other {}}',

  // Evidence
  'app.evidenceTitle': 'Kratom for {name}: what is known',
  'app.evidenceHint': 'The reasons that were researched: clearleaf evidence.',
  'app.reasonHead': '{name}',
  'app.inPeople': 'In people: {text}',
  'app.inAnimals': 'In animals and the laboratory: {text}',
  'app.treatmentsTitle': 'Treatments that were tested for it',
  'app.studiesTitle': 'Studies',
  'app.claimsTitle': 'Claims that pages make',
  'app.claimTitle': 'Claim {id}',
  'app.quoted': '"{text}"',
  'app.omissionsTitle': 'What such pages leave out',
  'app.reasonsTitle': 'Reasons that were researched',
  'app.claimsCount': '{count, number} claims that pages make, checked',
  'app.evidenceListEnd':
    'One of them: clearleaf evidence anxiety, or clearleaf evidence A01. All claims: clearleaf evidence --full. What no study has answered: clearleaf evidence --gaps.',
  'app.gapsTitle': 'What no study has answered',
  'app.gapsCount':
    'Of {total, number} reasons that people give, {without, number} have no trial at all in people who have the condition.',
  'app.gapRow': '{name}: {trial, select, no {no trial} other {at least one trial}}',
  'app.gapQuestions': 'Questions without an answer',

  // Articles
  'app.checkProgress': 'Checking articles: {percent, number}%',
  'app.checkVerdict':
    '{verdict, select, supported {Supported} partlysupported {Partly supported} overstated {Overstated} unsupported {Unsupported} contradicted {Contradicted} other {Not assessed}}',
  'app.checkNothingOmitted': 'None of the six things looked for is left out.',
  'app.checkQuality': 'Quality (DISCERN): {total, number} of {of, number}',
  'app.checkQualityFull': 'Each question: --full.',
  'app.checkQuestion': '{question} {score, plural, =0 {not scored} other {# of 5}}. {basis}',
  'app.checkAuthor':
    '{author, select, none {No author was found.} other {Author: {name}.}} {sells, select, yes {It sells kratom or links to a shop.} other {No sign was found that it sells kratom.}} {dates, plural, =0 {No date was found.} other {Dates were found.}}',
  'app.checkLimits':
    'Made by rules and a small learned ranker: it can be wrong. What has no mark is no statement that can be checked, or outside the evidence that Clearleaf holds. That is no sign that it is true.',
  'app.checkLeftOut': 'Left out',
  'app.checkFile': 'File',
  'app.expectedArticle':
    'Expected an article with text{problem, select, pdf {; no text could be read from this PDF} other {; none was found}}.',

  // Help lines
  'app.helpTitle': 'Whom to call',
  'app.helpTitleUrgent': 'Help, now',
  'app.helpMore': 'More: clearleaf help-lines',
  'app.helpLine': '{hasReach, select, yes {{reach} · } other {}}{name}{hasHours, select, yes { ({hours})} other {}}',
  'app.helpIn': 'Help in {country}',
  'app.helpAnywhere': 'Help, wherever you are',
  'app.helpCountries': 'Lines were verified for: {countries}. For example: clearleaf help-lines US.',
  'app.helpNone': 'No help line of {country} was verified. Call the emergency number of your country.',
  'app.helpPrivacy':
    'Where kratom or drug use is a crime, some lines may not be confidential. Ask before you give your name.',
  'app.seenOn': 'number seen on {day}',

  // Knowledge
  'app.knowledgeTitle': 'What the answers rest on',
  'app.room': '{room}: {size, number} KiB, hash {hash}',
  'app.collection': '{count, number} {collection}',
  'app.andMore': 'and {count, number} more kinds',
  'app.knowledgeEnd':
    'Each answer names its sources and the day they speak of. What changed: clearleaf knowledge --changes-since 2026-11-01.',
  'app.changesTitle': 'Changes since {day}',
  'app.changesCount': '{count, plural, =0 {No fact has changed.} one {# change.} other {# changes.}}',
  'app.changeGroup': '{day}: {why} {count, plural, one {# fact.} other {# facts.}}',
  'app.change': '{change, select, added {new} changed {changed} removed {removed} other {RETRACTED}} {fact}',
  'app.changesRest': 'Each fact by name: --full.',
} as const;
