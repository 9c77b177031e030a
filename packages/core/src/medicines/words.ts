/**
 * The English words around a medicine's name: how much, in what form, how often, what for, and plain filler.
 *
 * They are a grammar, not something shown to people. A word that is not here and not in the vocabulary is
 * reported as not recognised, so a missing filler word costs a needless question, never a missed medicine.
 */

import { isNegator, isRelative } from '../text/index.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Units of strength and volume, after a number or alone. */
export const units = set(`
  mg mgs milligram milligrams mcg ug µg μg microgram micrograms g gm gms gram grams kg kilo ml mls millilitre milliliter millilitres milliliters cc l
  litre liter iu ius unit units u meq mmol mol oz ounce ounces lb lbs dose doses dosage dosages strength puff puffs spray sprays drop drops gtt
  tsp tbsp teaspoon teaspoons tablespoon tablespoons cup cups glass glasses bottle bottles can cans pint pints shot shots pack packs packet packets
  sachet sachets scoop scoops piece pieces bag bags box hr hrs h hour hours hourly min mins minute minutes percent pct proof k m x times time per
  a day days week weeks month months year years night nights`);

/** Words that show, after a bare number, that the number counts something: "Tylenol 3 times a day" is not Tylenol 3. */
export const countedAfter = set(`
  mg mgs milligram milligrams mcg ug g gm gram grams ml mls cc iu units unit meq tablet tablets tab tabs pill pills cap caps capsule capsules
  gummy gummies puffs drops x times time per a an day days daily week weeks weekly month months year years night nightly nights hours hrs hour
  or and to every each dose doses glasses cups shots`);

/** What may follow a name that is an everyday word too. */
export const afterAmount = set(
  'a per every each daily nightly weekly on in at when mg mcg g tablet tablets capsule capsules pill pills supplement supplements twice once',
);

/** Forms in which a medicine is taken. The value is the form that a safety rule may depend on; empty where it does not matter. */
export const forms: ReadonlyMap<string, string> = new Map([
  ...[
    ...set(`tablet tablets tab tabs pill pills cap caps capsule capsules caplet caplets gelcap gelcaps softgel softgels gummy gummies lozenge
    lozenges troche troches wafer wafers film films strip strips sublingual powder powders granules syrup linctus elixir solution suspension liquid liquids
    oral mouth tincture extract concentrate chewable chewables effervescent dispersible odt orodispersible melt melts drops drop tea leaf leaves
    buccal lollipop suckers sucker pen pens pump vial vials ampoule ampoules sachet stick sticks intensol bead beads sprinkle sprinkles root bark
    seeds seed flower flowers herb supplement supplements vitamin vitamins supps complex`),
  ].map((word): [string, string] => [word, '']),
  ...[
    ...set(
      'cream creams ointment ointments gel gels lotion lotions foam foams shampoo topical topically salve balm rub roll-on rollon paste',
    ),
  ].map((word): [string, string] => [word, 'cream']),
  ...[...set('patch patches transdermal')].map((word): [string, string] => [word, 'patch']),
  ...[
    ...set(
      'inhaler inhalers inhaled nebulizer nebuliser nebs nebulized inhalation puffer diskus respimat hfa turbohaler accuhaler evohaler',
    ),
  ].map((word): [string, string] => [word, 'inhaler']),
  ...[
    ...set(
      'injection injections injectable inject injected injecting jab jabs iv intramuscular intravenous subcutaneous subq sc sq infusion infusions depot autoinjector',
    ),
  ].map((word): [string, string] => [word, 'injection']),
  ...[...set('suppository suppositories rectal rectally enema enemas')].map((word): [string, string] => [
    word,
    'suppository',
  ]),
  ...[...set('mouthwash gargle rinse')].map((word): [string, string] => [word, 'mouthwash']),
  ...[...set('vaginal vaginally pessary pessaries')].map((word): [string, string] => [word, 'vaginal']),
  ...[...set('nasal nasally intranasal nose snorted')].map((word): [string, string] => [word, 'nasal spray']),
  ...[...set('eye eyes ophthalmic eyedrops eyedrop')].map((word): [string, string] => [word, 'eye drops']),
  ...[...set('ear ears otic eardrops')].map((word): [string, string] => [word, 'ear drops']),
]);

/** Release and brand-family letters that change nothing about the ingredients. `PM`, `D`, `DM` and `HCT` are not here: they do. */
export const releases = set(`
  xr xl sr er cr la ir dr cd ec sa tr mr pr lp retard ret extended release sustained controlled delayed modified immediate long acting short
  slow fast instant rapid prolonged enteric coated extra regular maximum max ultra strong mild double forte ds ss sl md low lo high micro
  junior jr children childrens kids adult adults infant infants pediatric paediatric pediatrics oros consta zydis soltab mups hbr hfa nhs`);

/** Acids and bases that come with an ingredient and do not change it. */
export const salts = set(`
  hydrochloride hcl hydrochlorid dihydrochloride monohydrochloride hydrobromide hbr sodium disodium potassium calcium magnesium zinc sulfate sulphate acetate maleate
  chloride phosphate bromide tartrate bitartrate citrate mesylate mesilate fumarate nitrate succinate besylate besilate tosylate tosilate valerate
  propionate dipropionate pamoate embonate gluconate lactate malate xinafoate furoate decanoate palmitate enanthate cypionate undecanoate
  trihydrate monohydrate dihydrate hemihydrate anhydrous dimesylate saccharate aspartate oxalate medoxomil cilexetil axetil proxetil hyclate
  monohydrate benzathine meglumine tromethamine arginine erbumine polistirex tannate stearate ethylsuccinate lactobionate bicarbonate carbonate
  mofetil disoproxil alafenamide etexilate hydrate salt salts base freebase`);

/** How often, when and how long. */
export const times = set(`
  daily bid tid qid qd qod qhs hs prn qam qpm qday od bd tds qds om on nocte mane ac pc stat q once twice thrice one two three four five six seven
  eight nine ten half quarter couple few several dozen every each other alternate morning mornings evening evenings afternoon noon midday midnight
  bedtime bed night nightly nights tonight today yesterday tomorrow now currently presently still already weekly monthly yearly weekday weekdays
  weekend weekends monday tuesday wednesday thursday friday saturday sunday mondays fridays saturdays sundays spring summer winter autumn fall
  january february march april may june july august september october november december occasional occasionally sometimes rarely seldom often
  frequently usually regularly always constantly consistently everyday nightly as needed need required necessary directed prescribed breakfast
  lunch dinner supper food meals meal water empty stomach am pm a.m p.m ago since until till before after during while around about approx
  approximately roughly maybe perhaps probably long-term longterm term past last next this these that those first second third past recent
  recently lately long short period decades decade years year months month weeks week days day hours hour hrs minutes ever anymore later early earlier
  late starting day's night's max min up total intermittently continuous continuously breakthrough round clock qw q2w biweekly fortnightly fortnight`);

/** Words of a sentence that say nothing about what is taken. */
export const fillers = set(`
  i im i'm ive i've me my mine myself we us our you your he she it its it's they them his her their am is are was were be been being do does did done
  have has had having will would should could can might must shall take takes taking took taken takin use uses using used drink drinks drinking drank microdose microdosing
  smoke smoking smoked eat eats eating ate have get gets getting got give given gives gave put on in at of off out over under by from to into onto
  up down the a an and or plus with w also then too again else another other both all any some more most less least much many little bit lot lots
  very really quite so such same only just but though although however if when where which what who how because cause due than as like prefer
  prescription prescribed rx script scripts otc counter over-the-counter generic brand name named called version kind type sort form formula
  medication medications medicine medicines med meds drug drugs nootropic nootropics pharmaceutical treatment therapy tx dr doctor doctors doc physician psychiatrist
  pharmacist nurse clinic hospital pharmacy store shop walmart cvs walgreens kirkland equate costco amazon gas station bought buy purchased
  start started begin began beginning continue continuing continued increase increased increasing decrease decreased tapering taper tapered weaning wean switched switch
  changed change going go goes went come comes came back try tried trying plan planning want wanting wants thinking think might know sure unsure
  help helps helping helped make makes made work works working feel feels feeling well good bad sleepy tired drowsy sick better worse ok okay fine great
  current currently regular normal usual usually typical standard small large big tiny full heavy light moderate heavily lightly moderately
  there here thing things stuff item following list include includes including etc eg e.g ie i.e aka approx dosed dose equivalent mostly mainly
  please thanks thank hi hello yes yeah ya yep no. number nr no-brand via thru through between per etc. until approx it'll i'll i'd w/
  someone something anything nothing everything body weight natural organic pure raw fresh homemade street fake real legit pressed
  person social socially party parties recreational recreationally medical medically medicinal self home work school kept keep keeping carry
  case emergency emergencies hand rescue nightstand household house purse car available
  vaccine vaccines vaccination shot booster virus antigen antigens human protein strain attenuated inactivated recombinant conjugate conjugated toxoid
  serotype polysaccharide capsular usp synthetic containing hydrolyzed chelated compound him hers mom's dad's friend's friends wife's husband's roommate's leftover leftovers old new spare remaining expired`);

/** What people take things for. They end up here only beside a medicine; alone they are conditions, not medicines. */
export const purposes = set(`
  for to help against because relief treat treating treatment manage managing control controlling prevent prevention support boost
  pain pains ache aches aching headache headaches migraine migraines backache back neck knee shoulder hip joint joints muscle muscles arthritis
  nerve neuropathy neuropathic sciatica fibromyalgia fibro cramps cramp spasm spasms chronic acute severe mild anxiety anxious panic attack attacks
  depression depressed depressive mood bipolar adhd add attention focus concentration energy ptsd ocd schizophrenia psychosis autism sleep sleeping
  insomnia restless legs rls nightmares stress agitation anger allergies allergy allergic hayfever hay fever asthma copd cough coughing cold colds flu congestion
  sinus sinuses nausea vomiting diarrhea diarrhoea constipation reflux heartburn gerd acid indigestion ulcer ulcers ibs stomach gas bloating gut
  blood pressure bp hypertension cholesterol heart arrhythmia afib palpitations tachycardia failure angina clots clot clotting stroke thinner sugar diabetes diabetic type
  thyroid hypothyroid hypothyroidism hashimotos hormone hormones hormonal menopause period periods pms pcos endometriosis contraception acne eczema
  psoriasis rash itch itching itchy hives skin infection infections uti bladder prostate bph ed erectile dysfunction fertility pregnancy weight
  loss appetite seizure seizures epilepsy epileptic tremor tremors parkinsons alzheimers dementia memory brain cancer chemo chemotherapy hiv hep hepatitis
  lupus ra crohns colitis gout inflammation inflammatory swelling fever immune immunity bones bone osteoporosis anemia deficiency health wellness general
  hair nails vision dry glaucoma vertigo dizziness motion sickness surgery surgical post-op postop recovery injury broken tooth dental toothache
  opiate opioid opioids withdrawal withdrawals withdrawl withdrawls cravings craving addiction dependence dependency disorder abuse sobriety
  cessation quit quitting alcoholism detox comedown hangover tolerance relax relaxation calm calming wind tension nervousness nerves
  condition issues issue problem problems symptom symptoms disease syndrome sensitivity emergency overdose od covid shingles herpes malaria tb
  tuberculosis worms lice yeast fungal fungus bacterial virus viral wound burn burns sore throat ears eyes nose teeth bites sting hot flashes sweats sweating`);

/** After an ingredient: the ingredient is what is treated, not what is taken ("for opioid withdrawal", "alcohol cravings"). */
export const aimAfter = set(
  'withdrawal withdrawals withdrawl withdrawls craving cravings addiction dependence dependency disorder cessation detox recovery abuse allergy intolerance free-recovery problem problems relapse overdose',
);

/** Before an ingredient, within a purpose: the same ("recovery from alcohol", "allergic to codeine", "to get off heroin"). */
export const aimBefore = set('allergic allergy intolerant recovery recovering');

/** The person no longer takes what stands beside these. */
export const stoppers = set(
  `stopped quit quitted discontinued ceased ended finished weaned dropped formerly previously until till`,
);

/** What begins an exception: "nothing but Advil". */
export const exceptions = set('but except besides apart excluding only aside');

/** Words that join list items. */
export const connectors = set('and with plus or nor n then also w alongside along together while und et y');

/** A text that is nothing but one of these says that there is nothing. */
export const denials = set('none nothing nil na no nope nada zero nkda non neither nix never nowt negative');

/** Words that make "off" mean that the person stopped: "came off Xanax". */
export const offVerbs = set('came come got get been went gone weaned tapered taken');

/** Where these stand, "2 weeks ago" is a beginning, not an end. */
export const startWords = set(
  'started start starting began begin beginning since increased changed switched upped restarted resumed',
);

/** With a negator before the name, these mean "not as often as I should", which is not a denial. */
export const partial = set(
  'regularly daily everyday often consistently always right correctly directed prescribed enough every much',
);

/** After a relative, these say that the relative takes it. */
export const otherVerbs = set(
  'takes take taking uses use using is are has have had was were smokes drinks gets abuses on needs prescribed',
);

/** Words that open a purpose: what follows is what it is taken for. */
export const purposeOpeners = set('for because against treat treating helps help helping prevent due');

/** True for a word that says nothing about what is taken. */
export function isNoise(word: string): boolean {
  return (
    word.length === 1 ||
    noiseSets.some((words) => words.has(word)) ||
    (word.endsWith('s') && isRelative(word.slice(0, -1)))
  );
}

const noiseSets: readonly { has: (word: string) => boolean }[] = [
  units,
  forms,
  releases,
  salts,
  times,
  fillers,
  purposes,
  stoppers,
  exceptions,
  connectors,
  denials,
  aimAfter,
  aimBefore,
  offVerbs,
  startWords,
  otherVerbs,
  partial,
  { has: isNegator },
  { has: isRelative },
];
