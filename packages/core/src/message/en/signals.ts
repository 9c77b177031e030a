/** What the room `monitoring` says of its signals. */
export const signalMessages = {
  'signals.name':
    '{id, select, escalation {Amount a day} dosecount {Doses a day} gaps {Time between doses} firstdose {Hour of the first dose} newearlydose {A new early dose} strongerproduct {Strength of what you take} limits {Your own limits} reductions {Steps down} withdrawalhours {Withdrawal and hours since a dose} withdrawallevels {Withdrawal and levels in the blood} criteria {Areas to discuss} liver {Liver} heart {Heart} seizure {Seizures} mood {Mood and mind} endocrine {Hormones} bowel {Stomach and bowel} weight {Weight} newcombination {Something new beside kratom} other {Signal}}',
  'signals.state': '{state, select, raised {Look at this} notraised {Not seen} other {Not enough to say}}',
  'signals.lack':
    '{lack, select, fewdays {Too few days have any entry. Eight weeks or more are needed, with at least three days a week.} amounts {The amounts cannot be compared, because some are missing or their strength is known in different ways.} fewdoses {There are too few doses for this.} noplan {No limit or step of your own is written down.} recentstep {No step down lies four weeks or more back with enough days before and after it.} fewratings {On too few days withdrawal was rated both soon after a dose and long after one. Eight such days in four weeks are needed.} nolevels {Levels in the blood were not computed.} nothingwritten {Nothing is written that could be read for this: no notes, no side effects, no answers.} other {Too few weights are written down, or none from six weeks ago or more.}}',
  'signals.unit':
    '{unit, select, mgmitragynine {mg of mitragynine} mg7oh {mg of 7-hydroxymitragynine} grams {g} doses {doses} other {{written}}}',
  'signals.kind':
    '{kind, select, leaf {leaf} extract {extract} isolated7oh {7-OH} other {a product that is not named}}',

  'signals.escalation':
    '{state, select, raised {You take more a day than you did} other {The amount a day has not clearly gone up}}: about {recent, number, ::.#} {unit} a day in the last four weeks, {earlier, number, ::.#} in the weeks before ({kindName}).{hasRange, select, yes { What is in it is known only roughly: {low, number, ::.#} to {high, number, ::.#} a day now.} other {}}',
  'signals.doseCount':
    '{state, select, raised {You take doses more often} other {The number of doses has not clearly gone up}}: {recent, number, ::.#} a day in the last four weeks, {earlier, number, ::.#} in the weeks before.',
  'signals.gaps':
    '{state, select, raised {The time between doses has become shorter} other {The time between doses has not clearly become shorter}}: {recent, number, ::.#} hours in the last four weeks, {earlier, number, ::.#} in the weeks before.',
  'signals.firstDose':
    '{state, select, raised {The first dose of the day comes earlier} other {The first dose of the day does not clearly come earlier}}: about {recent} in the last four weeks, {earlier} in the weeks before.',
  'signals.newEarlyDose':
    '{state, select, raised {There is a new dose early in your day} other {There is no new dose early in your day}}: on {days, number} of the last {of, number} days with entries the first dose was before {early}. On the {before, number} days with doses before those, hardly any was.',
  'signals.strongerProduct':
    '{how, select, switched {You have begun to take extract or 7-OH: on {days, number} of {of, number} days of the last four weeks, on {before, number} of {ofBefore, number} in the weeks before.} stronger {The leaf that you take holds more than it did: about {now, number, ::.#} mg of mitragynine in a gram, {was, number, ::.#} before.} other {No clear change to something stronger: extract or 7-OH on {days, number} of {of, number} days of the last four weeks, on {before, number} of {ofBefore, number} before.}}',
  'signals.limits':
    'On {over, number} of the last {of, number} days with entries you took more than your own plan says.',
  'signals.reductions':
    '{state, select, raised {After your step down of {day} the amount is about where it was} other {After your step down of {day} the amount has not gone back to where it was}}: {now, number, ::.#} {unit} a day in the last four weeks, {before, number, ::.#} before the step, {limit, number, ::.#} in your plan.',
  'signals.withdrawalHours':
    '{state, select, raised {Signs of withdrawal are stronger the longer the last dose is ago. This is a pattern seen in withdrawal} other {Signs of withdrawal are not clearly stronger long after a dose}}: {low, number, ::.#} of 10 eight hours or more after a dose, {high, number, ::.#} within four hours (ratings of {days, number} days).',
  'signals.withdrawalLevels':
    '{state, select, raised {Signs of withdrawal are stronger when less should be in the blood. This is a pattern seen in withdrawal} other {Signs of withdrawal are not clearly stronger when less should be in the blood}}: {low, number, ::.#} of 10 in the lower half of your levels, {high, number, ::.#} in the upper (ratings of {days, number} days).',
  'signals.criteria':
    '{state, select, raised {Your own words or answers touch {count, number} of 11 areas that are worth talking about with somebody you trust or a clinician.} other {Your own words and answers touch {count, plural, =0 {none} one {# } other {#}} of 11 areas that are worth talking about. From two on this would be shown.}}{asked, select, yes {} other { The eleven questions themselves (“Areas to discuss”) were not answered in the last half year.}}',
  'signals.organ':
    '{days, plural, =0 {Nothing you wrote in the last four weeks names it.} one {On # day of the last four weeks you wrote of something that can come from {place}.{latency, select, known { In published cases such effects began {low, number} to {high, number} days after the start, {mean, number} on average.} other { No source that was read says how long after the start such effects begin.}}{hasFirst, select, yes { Yours came {after, number} days after the first dose in this journal; what you took before it is not in it.} other {}}} other {On # days of the last four weeks you wrote of something that can come from {place}.{latency, select, known { In published cases such effects began {low, number} to {high, number} days after the start, {mean, number} on average.} other { No source that was read says how long after the start such effects begin.}}{hasFirst, select, yes { Yours first came {after, number} days after the first dose in this journal; what you took before it is not in it.} other {}}}}',
  'signals.organPlace':
    '{id, select, liver {the liver} heart {the heart} seizure {the brain, as seizures do} mood {mood and mind} endocrine {hormones} other {the stomach or bowel}}',
  'signals.weight':
    '{state, select, raised {Your weight has changed} other {Your weight has not clearly changed}}: {now, number, ::.#} kg in the last two weeks, {before, number, ::.#} kg one and a half to four months before.',

  'signals.actionUse':
    'It is a pattern to mention to a clinician. It can mean that the body is getting used to kratom; it can have other reasons. If you take it every day, do not stop suddenly, and do not feel you have to solve this alone. Treatment exists, and people you can talk to are listed with this page.',
  'signals.actionPlan':
    'Plans that do not hold are common and no failing. Talk with a clinician about smaller steps, longer pauses and treatment that makes them bearable. If you take kratom every day, do not stop suddenly.',
  'signals.actionWithdrawal':
    'Talk to a doctor or an addiction service. There is treatment for withdrawal, and it need not wait until things are worse. Do not stop suddenly on your own. If you also take alcohol, benzodiazepines or other calming drugs, stopping those suddenly is dangerous: get medical help first.',
  'signals.actionCriteria':
    'This is not a diagnosis; only a clinician can make one. Take the list along to a visit, or talk to one of the services listed with this page.',
  'signals.actionLiver':
    'See a doctor this week, ask for liver tests and mention kratom. Yellow eyes or skin, dark urine or pale stools: today, or an emergency department. Ask them to help you come off it.',
  'signals.actionHeart':
    'See a doctor this week, mention kratom and everything else you take, and ask whether you need a heart tracing (ECG). Chest pain, fainting or a racing heart with dizziness: call the emergency number now.',
  'signals.actionSeizure':
    'If you may have had a seizure or a blackout, get emergency care now. Do not drive, swim or climb until a doctor has seen you. Do not stop calming medicines or alcohol suddenly.',
  'signals.actionMood':
    'Talk to a doctor or somebody you trust this week, and mention kratom. If you think of ending your life, hear voices or feel that you are losing hold, call a crisis line or the emergency number now.',
  'signals.actionEndocrine': 'Mention it to a doctor, together with kratom. A blood test can look into it.',
  'signals.actionBowel':
    'Mention it to a doctor or pharmacist, together with kratom. Blood, strong belly pain, vomiting that does not stop, or a belly that has not moved for days: get medical help today.',
  'signals.actionWeight': 'If you did not mean to change your weight, mention it to a doctor, together with kratom.',
  'signals.actionNone': 'Nothing to do about this one. That nothing was seen is no all-clear.',
  'signals.actionLack': 'That it cannot be said is no all-clear. Keep writing if you want it to be looked at.',

  'signals.whyUse':
    'In surveys, using more, more often or earlier goes with the body getting used to kratom. How often people take it seems to say more than how much.',
  'signals.whyWithdrawal':
    'Where the body has got used to kratom, signs of withdrawal come as a dose wears off and go with the next one.',
  'signals.whyFact': '{name}: {frequency} {from}',
  'signals.unverified': 'Not verified: {name}. Check it before you rely on it.',

  'signals.falseAlarms':
    '{none, select, yes {Where nothing changes, this did not show up once in 1,500 simulated years. Real life has more in it than the simulation.} other {Where nothing changes, this shows up about {least, number, ::.##} to {most, number, ::.##} times a year, by simulation; more often the more a day resembles the one before.}}',
  'signals.ownRecord':
    'It rests on what you wrote down. Days without any entry count as not known; a day with an entry and no dose counts as a day without one.',
  'signals.assumeWeeks':
    'Compared are the last four weeks with those before, up to fourteen, by weekly values without the highest and lowest day. It is raised from a change of {least} on, if chance alone would give so large a one in fewer than 1 of 130 looks.',
  'signals.assumeTenth': 'a tenth',
  'signals.assumeHours': 'three quarters of an hour',
  'signals.assumeAmounts': 'Leaf, extract and 7-OH are looked at one by one and never added together.',
  'signals.assumeClock':
    'Your day begins at four in the morning. A new time zone, a new job or a holiday moves hours too.',
  'signals.assumeEarly':
    'Early means an hour before nine in ten of your first doses in the weeks before. It is raised from 5 of 14 days on.',
  'signals.assumeStronger':
    'It is raised from 5 days in four weeks where there was hardly one before, or where a laboratory sheet or label shows a quarter more in a gram.',
  'signals.assumeLimits': 'It is raised from 5 of 14 days on. It reads the limits that you wrote into your plan.',
  'signals.assumeReductions':
    'It is raised where at least three quarters of the way down are gone four weeks after a step or later.',
  'signals.assumeWithdrawal':
    'Ratings within the same day are compared, over four weeks. It is raised from three quarters of a point of ten in the mean. Ratings after a night are often those longest after a dose, so that bad mornings of another kind look the same.',
  'signals.assumeLevels': 'Levels are computed by models of other people; only their order is used here.',
  'signals.assumeWords':
    'It looks for words, and leaves out what is denied or about somebody else. Words can be misread: those it found are shown.',
  'signals.assumeOrgan':
    'It is raised by one telling word, or where common complaints come on {count, number} of 28 days or more. The words do not show the cause. The words that need help at once lead to the emergency card by another way.',
  'signals.assumeWeight': 'It is raised from 5 % on.',
} as const;
