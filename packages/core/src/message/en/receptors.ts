/** What is said of receptors beside a level in the blood. */
export const receptorMessages = {
  'receptors.total': '{analyte} in plasma: between {low, number, ::@@} and {high, number, ::@@} nmol/L.',
  'receptors.unbound':
    'Of that, {boundLow, number, ::.#} to {boundHigh, number, ::.#} % is bound to protein, which leaves between {low, number, ::@@} and {high, number, ::@@} nmol/L free.{verified, select, false { This figure was not seen in its source.} other {}}',
  'receptors.binding':
    '{target}: in the laboratory half of it was bound at {same, select, true {{low, number, ::.###} nmol/L} other {between {low, number, ::.###} and {high, number, ::.###} nmol/L}} ({numbers, plural, one {# number} other {# numbers}}).{verified, select, false { Not every number was seen in its source.} other {}}',
  'receptors.setAside':
    '{count, plural, one {# published set of numbers is} other {# published sets of numbers are}} left out: other laboratories contradict {count, plural, one {it} other {them}}.',
  'receptors.unknownMolarMass': 'Not known: its molar mass, so the level cannot be set beside numbers in nmol/L.',
  'receptors.unknownProteinBinding': 'Not known: how much of it is bound to protein, so what is free cannot be given.',
  'receptors.unknownMuBinding':
    'Not known: at which concentration it binds the mu opioid receptor. No number that can be used was found.',
  'receptors.unknownLaboratoriesDiffer': 'Laboratories differ by more than two times.',
  'receptors.unknownSpecies':
    'Not known: whether the numbers hold for receptors of people. They are from animals, or nobody says from whom.',
  'receptors.unknownBrain':
    'Not known: how much of it reaches the brain. Blood is not the place where these receptors act.',
  'receptors.unknownEffect':
    'Not known: what follows. Binding is not an effect, and these numbers do not say how strong anything is, nor compare it with another substance.',
} as const;
