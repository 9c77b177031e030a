/** What the room `exposure` says of levels in the blood. */
export const exposureMessages = {
  'exposure.range':
    'between {low, number, ::.####} and {high, number, ::.####} ng/mL: {why, select, studies {studies disagree} other {people differ}}',
  'exposure.rangeFromNone':
    'between almost none and {high, number, ::.####} ng/mL: {why, select, studies {studies disagree} other {people differ}}',
  'exposure.bounds':
    '{from, select, nowhere {under 0.1} none {up to {high, number, ::.####}} other {{low, number, ::.####} to {high, number, ::.####}}}',
  'exposure.almostNone': 'almost none, less than 0.1 ng/mL',
  'exposure.kind': '{kind, select, leaf {kratom leaf} extract {kratom extract} other {isolated 7-OH}}',
  'exposure.kindTitle': '{kind, select, leaf {Kratom leaf} extract {Kratom extract} other {Isolated 7-OH}}',
  'exposure.model': '{model, select, H_default {capsules and extract} T_tea {tea} other {{model}}}',
  'exposure.analyte': '{analyte, select, mitragynine {mitragynine} other {7-hydroxymitragynine}}',
  'exposure.explainDoses':
    'The doses in your journal are followed through {people, number} simulated people, with each model that fits the product, because what is in your own blood can only be estimated.',
  'exposure.explainRange':
    'Of 100 simulated people, 90 lie within the range; the models were made from different studies, which found very different levels.',
  'exposure.explainLimits':
    'A level does not say how you feel or how well you react, and no level is known below which kratom does no harm.',
  'exposure.noDoses':
    'No dose in your journal is recent enough to matter for these days, so there is no level to compute.',
  'exposure.strengthNotKnown':
    'It is not known how much mitragynine was in what you took, so no level can be computed. A product with a label or a laboratory sheet, or with what one unit weighs, would change that.',
  'exposure.noModel':
    'No study was found that gave isolated 7-OH to people and measured their blood, so no level can be computed.',
  'exposure.fitted':
    'The people of each model were drawn again, so that they agree with the values shown here. Amounts are taken as you wrote them down, and a value in blood is taken as one in plasma.',
  'exposure.fitRefused':
    '{all, select, yes {No model could be brought to agree with your values, so that all are shown without them: {models}.} other {This model could not be brought to agree with your values and is left out: {models}.}}',
  'exposure.uncounted':
    '{count, plural, one {# dose is} other {# doses are}} left out, because {reason, select, amountnotknown {the amount was not written down} productnotknown {what it was is not known} strengthnotknown {nothing says how much mitragynine was in it} other {no study was found that measured blood after {kind}}}.',
  'exposure.uncountedHigher': 'What was left out would add to the levels shown.',
  'exposure.apart':
    'Leaf and extract are shown apart and not added. The blood holds both, so the true level of mitragynine is higher than either shows.',
  'exposure.beyondStudied':
    'Your largest dose holds about {largest, number, ::.##} mg mitragynine. The largest in these studies was {studied, number, ::.##} mg, so nothing is known of how such a dose behaves.',
  'exposure.publishedRange':
    'For {count, plural, one {# dose} other {# doses}} no label or laboratory sheet says how strong the product is. What such products were found to hold is used, which makes the range wide.',
  'exposure.food': 'Whether you had eaten is not counted: no study was read that says what food does to the level.',
  'exposure.aheadNothing': 'After now, no further dose is counted.',
  'exposure.aheadPlan':
    'After now, your plan is counted. A plan names an amount a day and no times, so the amount is spread evenly over the day.',
  'exposure.aheadDoses': 'After now, only the doses that your journal holds for later are counted.',
  'exposure.aheadNone': 'Your journal holds no plan for the time after now, so nothing more is counted.',
  'exposure.planNotKnown':
    'Your plan names an amount that cannot be read as mitragynine in the product you took last, so it is not shown.',
  'exposure.inhibitor':
    '{names} can slow the enzyme that clears mitragynine. With the largest effect that was found, which was in rats, the level now would be {range}. No figure from people could be checked.',
  'exposure.inhibitorAlone':
    '{names} can slow the enzyme that clears mitragynine, so that the level may be higher than shown. The only figures that could be checked are from rats.',
  'exposure.inhibitorWeaker':
    'The rats had a strong inhibitor. {names} is listed as a {strength, select, moderate {moderate} other {weak}} one, so that the effect may be smaller.',
  'exposure.inducer':
    '{names} can speed up the enzyme that clears mitragynine, so that the level may be lower than shown. By how much is not known: no figure was found. When it is stopped, the level of the same dose can rise.',
} as const;
