/** What the command line says about what is in the journal. */
export const journalMessages = {
  // Help
  'app.logSummary': 'write down what you took',
  'app.logAbout':
    'Writes a dose into your journal: how much, of what, when. A product is found by its name or the beginning of it; a name that the journal does not have is kept as you typed it. Prints the time since the dose before. --undo takes the last one back.',
  'app.checkinSummary': 'write down how you are',
  'app.checkinAbout':
    'Writes ratings from 0 to 10 into your journal, each as NAME=N, with sleep, side effects and a note where you like. Without anything after it, it asks you one after the other; the ratings it asks for are those you chose (clearleaf journal profile --rating NAME).',
  'app.journalSummary': 'what you wrote down',
  'app.journalAbout':
    'Shows the time since your last dose, and a day: today, yesterday or YYYY-MM-DD. Or a stretch of days (--from, --to), or what holds some words (--search). At the end of each line is the short id that edit and delete take.',
  'app.noteSummary': 'write a note',
  'app.noteAbout': 'Writes a note with a time into your journal.',
  'app.overSummary': 'say that an emergency sign is over',
  'app.overAbout':
    'A sign of an emergency in your journal, such as chest pain in a note, leads what these commands print for a day. When it is over, this says so: it writes a note beside each entry that tells of one. Delete that note to take it back.',
  'app.redFlagHint': 'You wrote this in your journal. If it is over, say so: clearleaf journal over',
  'app.redFlagInJournal': 'you wrote in your journal: {words}',
  'app.redFlagOver': 'Noted as over: {words}. If it comes back, write it down again, and get help.',
  'app.redFlagNone': 'There is no emergency sign of the last day in your journal that is not over.',
  'app.editSummary': 'change what was written',
  'app.editAbout':
    'Changes fields of an entry, each as FIELD=VALUE: at="yesterday 18:00", amount=2.5g, product=green, note="...". Nothing after = takes the field out. The version before is kept in the journal.',
  'app.deleteSummary': 'delete entries',
  'app.deleteAbout':
    'Deletes entries by their short ids, after asking. Their words are erased from the file for good at the next compact.',
  'app.productListSummary': 'your products',
  'app.productListAbout': 'Lists the products in your journal.',
  'app.productAddSummary': 'add a product',
  'app.productAddAbout':
    'Adds a product, so that a dose can name it. To change it later: clearleaf journal edit. What a dose was of stays as it was then.',
  'app.medicineListSummary': 'the medicines you take',
  'app.medicineListAbout': 'Lists the medicines that you take now. The review reads them.',
  'app.medicineAddSummary': 'add a medicine',
  'app.medicineAddAbout': 'Adds something you take: medicine, herb, alcohol, other drug, as you would say it.',
  'app.medicineStopSummary': 'a medicine you no longer take',
  'app.medicineStopAbout': 'Writes down that you no longer take a medicine, from now on or from --at.',
  'app.conditionListSummary': 'what you live with',
  'app.conditionListAbout':
    'Lists what you live with now: illness, pregnancy, surgery, work, drug test. The review reads it.',
  'app.conditionAddSummary': 'add something you live with',
  'app.conditionAddAbout': 'Adds something you live with, as you would say it.',
  'app.conditionStopSummary': 'something that is over',
  'app.conditionStopAbout': 'Writes down that something is over, from now on or from --at.',
  'app.profileSummary': 'your age, place, reasons and ratings',
  'app.profileAbout':
    'Shows what the review reads of you and which ratings a check-in asks for, after setting what is given. What is not given stays. --reason and --rating replace the list that was there.',
  'app.optionDoseProduct': 'what it was: a product of the journal, by its name or the beginning of it',
  'app.optionAt': 'when it was, such as "20 min ago", "yesterday 22:15" or "2026-07-10 08:15"; now if left out',
  'app.optionEaten': 'how full the stomach was: empty, snack, meal',
  'app.optionMinutes': 'minutes over which it was taken; at once if left out',
  'app.optionReason': 'why. May be repeated',
  'app.optionBefore': 'a rating right before it, such as pain=6. May be repeated',
  'app.optionExpectancy': 'how much you expect it to help, 0 to 10',
  'app.optionNote': 'a note',
  'app.optionUndo': 'take back the dose that was written down last',
  'app.optionAnchor': 'waking, before-first-dose, before-dose, after-dose, evening, other',
  'app.optionSlept': 'when you fell asleep, such as 23:10',
  'app.optionWoke': 'when you woke, such as 6:40',
  'app.optionSideEffect': 'a side effect, with 0 to 10 if you like: "dry mouth=3". May be repeated',
  'app.optionFrom': 'from this day on: YYYY-MM-DD, today, yesterday',
  'app.optionTo': 'up to this day, included',
  'app.optionSearch': 'entries that hold these words',
  'app.optionKind': 'only this kind: dose, check-in, note, medicine, ... May be repeated',
  'app.optionLimit': 'at most so many, the latest; 200 if left out',
  'app.optionProductKind': 'kratom (leaf, powder, capsules, tea), extract, or 7-oh; needed',
  'app.optionForm': 'powder, crushed-leaf, capsule, tablet, tea, liquid, gummy, resin, other',
  'app.optionVendor': 'who sells it',
  'app.optionBatch': 'the batch on the label',
  'app.optionUnit': 'what one weighs, such as capsule=0.5g. May be repeated',
  'app.optionMitragynine': 'mitragynine as the label states it: 1.4%, 14 mg/g, 45 mg/unit',
  'app.optionSevenOh': '7-hydroxymitragynine as the label states it',
  'app.optionHoldsFrom': 'since when, such as 2026-03-01 08:00; now if left out',
  'app.optionHoldsUntil': 'since when not any more; now if left out',
  'app.optionAsNeeded': 'taken only when needed',
  'app.optionPlace': 'where you are: the law is looked up for it',
  'app.optionProfileReason': 'why you use or consider kratom. May be repeated; replaces what was there',
  'app.optionProfileRating': 'a rating that check-ins ask for. May be repeated; replaces what was there',
  'app.optionReviewAt': 'the journal as it stood at the end of this day; now if left out',

  // Entries
  'app.written': '{day}, {clock}: {text} ({id})',
  'app.amount':
    '{unit, select, g {{value, number} g} mg {{value, number} mg} mL {{value, number} mL} capsule {{value, plural, one {# capsule} other {# capsules}}} tablet {{value, plural, one {# tablet} other {# tablets}}} teaspoon {{value, plural, one {# teaspoon} other {# teaspoons}}} tablespoon {{value, plural, one {# tablespoon} other {# tablespoons}}} scoop {{value, plural, one {# scoop} other {# scoops}}} shot {{value, plural, one {# shot} other {# shots}}} piece {{value, plural, one {# piece} other {# pieces}}} other {{value, number}}}',
  'app.amountUnknown': 'amount not known',
  'app.length':
    '{unit, select, days {{count, plural, one {# day} other {# days}}} hours {{count, number} h} other {{count, number} min}}',
  'app.lengthNone': 'less than a minute',
  'app.kind':
    '{kind, select, dose {dose} checkin {check-in} product {product} medicine {medicine} condition {condition} profile {profile} place {place} assessment {score} event {event} plan {plan} note {note} measurement {measure} other {entry}}',
  'app.eaten': '{eaten, select, empty {empty stomach} snack {after a snack} other {after a meal}}',
  'app.overMinutes': 'over {minutes, number} min',
  'app.ratedBefore': 'before it: {ratings}',
  'app.anchor':
    '{anchor, select, waking {on waking} beforefirstdose {before the first dose} beforedose {before a dose} afterdose {1 to 3 hours after a dose} evening {in the evening} other {at another time}}',
  'app.sleptFor': 'slept {length}',
  'app.entryEnded': '{text}, over',
  'app.entryNoPlace': 'no place',
  'app.entryMeasurement':
    '{what, select, weight {weight} steps {steps} caffeine {caffeine} other {{what}}} {value, number} {unit}',
  'app.productKind': '{kind, select, kratom {kratom leaf} extract {extract} other {concentrated 7-OH}}',
  'app.productBatch': 'batch {batch}',
  'app.productFinished': 'used up',
  'app.unitIs': '1 {unit} = {grams, number} g',
  'app.profileUse':
    '{use, select, never {has not used kratom} sometimes {uses it sometimes} daily {uses it daily} other {has stopped}}',
  'app.profileWithdrawal':
    '{withdrawal, select, none {no withdrawal} kratom {in withdrawal from kratom} opioids {in withdrawal from opioids} other {perhaps in withdrawal}}',
  'app.profilePlace': 'place: {place}',
  'app.profileReasons': 'reasons: {reasons}',
  'app.profileRatings': 'check-ins ask for: {ratings}',
  'app.profileEmpty':
    'Nothing is known of you yet. For example: clearleaf journal profile --age 34 --place "Tampa, Florida" --rating pain --rating mood.',

  // Log
  'app.sinceBefore': '{length} after the dose before ({when}).',
  'app.noDoseBefore': 'No dose before it is written down.',
  'app.noProductNamed': 'No product was named. To name one now: clearleaf journal edit {id} product=NAME.',
  'app.productUnknown':
    'The journal has no product "{name}"; the name was kept as you typed it. To add it: clearleaf journal product add; then clearleaf journal edit {id} product=NAME.',
  'app.undone': 'The last dose was taken back: {line}',
  'app.nothingToUndo': 'There is no dose to take back.',
  'app.undoTooOld':
    'The last dose was written down more than a day ago, so it was left. To delete it: clearleaf journal delete {id}.',
  'app.logUnderAge':
    'Writing down doses is not offered under 18. Check-ins and notes are. If you want to talk to somebody: clearleaf help-lines.',
  'app.timeNote':
    '{note, select, yesterday {Taken as yesterday: {when}.} lastyear {Taken as last year: {when}.} amorpm {Taken as the morning: {when}. If it was the evening, write it as {other} or with pm.} twice {The clock showed this time twice. Taken as the first: {when}.} skipped {The clock was set forward and never showed this time. Taken as {when}.} other {Taken as {when}.}}',

  // Check-in
  'app.ratingNotChosen': '"{name}" is not among the ratings that you chose: {names}. It was written down all the same.',
  'app.askAnchor': 'When is this?',
  'app.askRatings': 'Which ratings do you want to be asked for?',
  'app.askScore': '{name}, 0 to 10:',
  'app.hintScore': 'Enter leaves it out',
  'app.hintSkip': 'Enter leaves it out',
  'app.askSideEffects': 'Side effects:',
  'app.hintSideEffects': 'such as: dry mouth=3, itch. Enter leaves it out',
  'app.askNote': 'Note:',
  'app.nothingSaid': 'Nothing was said, so nothing was written down.',

  // Journal
  'app.sinceLast': 'Since the last dose: {length} ({clock}, {line}).',
  'app.noDoseYet': 'No dose is written down yet.',
  'app.nothingFound': '{isToday, select, yes {Nothing is written down for today.} other {Nothing was found.}}',
  'app.moreEntries': '{count, plural, one {# more} other {# more}}, earlier: --limit.',
  'app.askDelete': '{count, plural, one {Delete this entry?} other {Delete these # entries?}}',
  'app.deleted': '{count, plural, one {Deleted:} other {# entries deleted:}}',
  'app.standingNone':
    '{kind, select, medicine {Nothing that you take is written down. To add something: clearleaf journal medicine add.} other {Nothing that you live with is written down. To add something: clearleaf journal condition add.}}',
  'app.standingLine': '{text}{hasStart, select, yes {, since {when}} other {}}',
  'app.standingStopped': '{text}: over since {when}.',
  'app.standingNext': 'To check it against kratom: clearleaf review.',
  'app.noProducts': 'No product is written down. To add one: clearleaf journal product add NAME --kind kratom.',
  'app.productNext': 'To log it: clearleaf log 3g --product "{name}".',

  // What was expected
  'app.expectedAnAmount': 'Expected how much, with its unit, such as 3g, 4 capsules or "1 teaspoon".',
  'app.expectedNoAmount': 'Expected nothing else: it takes back the dose that was written down last.',
  'app.expectedAmount':
    '{problem, select, empty {Expected an amount, such as 3g.} nounit {Expected a unit after the number: 3g, 3 capsules, 3 teaspoons. A unit is never assumed.} unknownunit {"{unit}" is no unit that is known here. Expected g, mg, mL, capsule, tablet, teaspoon, tablespoon, scoop, shot or piece.} notpositive {Expected more than nothing.} ambiguousnumber {This number can mean {first, number} or {second, number}. Write it without the sign for thousands.} toolarge {That is more than {largest, number} {unit}; look for a slip.} other {Expected a number with a unit, such as 3g, 2.5 g or 4 capsules.}}',
  'app.expectedTime':
    '{problem, select, future {That is still to come ({when}); the journal holds what has happened.} noclock {Expected a time of day too, such as "yesterday 22:15".} impossible {No clock or calendar shows this.} ambiguousdate {The day or the month may come first here. Write it as 2026-11-04.} toolongago {That is before 1900.} other {Expected a time such as now, "20 min ago", 8:15, "yesterday 22:15" or "2026-07-10 08:15".}}',
  'app.expectedMinutes': 'Expected whole minutes from 0 to {most, number}.',
  'app.expectedRating': 'Expected a name and a number from 0 to 10, such as pain=4.',
  'app.expectedScore': 'Expected a number from 0 to 10, such as 4 or 4.5.',
  'app.expectedCheckIn': 'Expected ratings such as pain=4 mood=6, or one of the options. At a terminal, it asks.',
  'app.expectedOneProduct': 'Several products fit: {names}. Write more of the name.',
  'app.expectedId': 'Expected the short id at the end of a line of "clearleaf journal", such as 3fa9c1.',
  'app.expectedKnownId': 'No entry has this id. "clearleaf journal" shows them.',
  'app.expectedLongerId': 'Several entries end in this. Expected the whole id, which --json shows.',
  'app.expectedDayWord': 'Expected a day: today, yesterday, or YYYY-MM-DD such as 2026-07-10.',
  'app.expectedDayOrRange': 'Expected either a day, or --from and --to.',
  'app.expectedLaterDay': 'Expected a day that is not before --from.',
  'app.expectedLimit': 'Expected a whole number from 1 to {most, number}.',
  'app.expectedAssignment': 'Expected a field and its value, such as amount=2.5g.',
  'app.expectedField': 'A {kind} has these fields: {fields}.',
  'app.expectedEditable': 'Entries of this kind are not changed here. Those that are: {kinds}.',
  'app.expectedEntry': 'The entry would not be valid: {expected}.',
  'app.expectedNewStanding':
    '{kind, select, medicine {You take this already, as it is written down.} other {This is written down already.}}',
  'app.expectedNewProduct': 'The journal has this product already ({id}). To change it: clearleaf journal edit {id}.',
  'app.expectedOneStanding': 'Several fit. Write more of it, or its short id.',
  'app.expectedStanding':
    '{count, plural, =0 {Nothing is written down that could be stopped.} other {Expected one of: {names}.}}',
  'app.expectedAfterStart': 'Expected a time after its beginning.',
  'app.expectedUnit': 'Expected a unit and its grams, such as capsule=0.5g. Units: {units}.',
  'app.expectedConcentration': 'Expected how much is in it, such as 1.4%, 14 mg/g, 5 mg/mL or 45 mg/unit.',
  'app.expectedPastDay': 'Expected a day that has begun.',
  'app.expectedFileOrJournal': 'Expected this without FILE: it is about the journal.',
  'app.reviewNothing':
    'There is nothing to review: no person file was named, and there is no journal in {path}. Name a person file, ask in a sentence (clearleaf ask), or begin a journal (clearleaf vault create).',
} as const;
