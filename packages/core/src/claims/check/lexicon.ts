/**
 * The words of the subject: what pages about kratom speak of, each concept with the wordings that stand for it.
 *
 * Wordings are matched by stems, longest first, so singular and plural, "relieves" and "relieving" are one.
 * Concepts in capitals are named in the frames of `frames.ts`.
 */

/** Things: plants, substances, conditions, effects, places in the body, authorities. */
const things = {
  KRATOM:
    'kratom|ketum|thom|thang|kakuam|biak|mitragyna|mitragyna speciosa|the leaf|leaf|leaves|this plant|this herb|the herb|the plant|this botanical|the botanical|green powder',
  ALKALOID:
    'mitragynine|mitragynin|alkaloid|active compound|active ingredient|active component|plant compound|active constituent|7-hydroxymitragynine|7-hydroxy mitragynine|7-oh|7oh|7 oh|seven-oh|hydroxymitragynine|paynantheine|speciogynine|speciociliatine',
  SEVENOH: '7-hydroxymitragynine|7-hydroxy mitragynine|7-oh|7oh|7 oh|seven-oh|hydroxymitragynine',
  EXTRACT: 'extract|enhanced|tincture|shot|resin|isolate|=concentrate|=concentrates|=concentrated',
  STRAIN:
    'strain|vein|red vein|green vein|white vein|bali|maeng da|borneo|green malay|red bali|white maeng da|vein color|vein colour|red|green|white|reds|greens|whites|yellow vein|=yellows|=varieties|gold vein|red leaf|white leaf|green leaf',
  FORM: 'capsule|powder|tea|gummy|gummies|tablet|product form|gel cap|crushed leaf|sold as|=forms|in the form of|=drinks|=comes in',
  PRODUCT:
    'product|batch|vendor|brand|label|package|packet|supplier|shop|shelf|shelves|=lots|each lot|every lot|lot number|from lot|lot to lot|=stores|a store|in store|pouch|bag',
  ADHD: 'adhd|attention deficit|attention-deficit|attention deficit hyperactivity disorder|attention-deficit/hyperactivity disorder|attention disorder|hyperactivity disorder|adhders|add meds|ADD|my add',
  FOCUS:
    'focus|attention|concentration|attentive|attention span|on task|executive function|productivity|productive|distractible|distractibility|distraction|wandering mind|stay on track|finish task|mental clarity|alertness|lock in|locked in|finish a ticket|glued|hyperfocus|zone in|thesis|textbook|homework|get things done|follow through|sit through|sit thru|=concentrate|=concentrating|scattered mind|lose the thread',
  HYPER:
    'hyperactivity|hyperactive|impulsivity|impulsive|impulsiveness|impulse|impulse control|fidget|fidgeting|fidgety|impulsively|bouncing off the walls|blurt|blurting|fidget less|leg going|sit still|squirm',
  RESTLESS: 'restless|restlessness|distractibility|distractible',
  COGNITION:
    'cognitive|cognition|memory|brain fog|mental performance|cognitive function|clear thinking|clearer thinking|think clearly|thinking clearly|think straight|quicker thinking|sharper thinking',
  JITTER:
    'jitter|jittery|jitters|crash|edgy|edginess|side effect of stimulant|shaky|comedown|jaw clenching|jittery edge|nerves that come|=wired|=shakes',
  STIMULANTMED:
    'stimulant|adderall|ritalin|methylphenidate|amphetamine|amfetamine|atomoxetine|vyvanse|adhd medication|adhd medicine|adhd drug|stimulant medication|strattera|concerta|dexamfetamine|lisdexamfetamine|stims|stim|addy|adhd pill|adhd tablet|adhd meds',
  ANXIETY:
    'anxiety|anxious|gad|worry|panic|nervous|nervousness|social anxiety|generalized anxiety|generalised anxiety|anxiolytic|nerves|tension|worries|on edge|anti-anxiety|worrying|what-ifs|what ifs|overthinking|racing thoughts|buzz of worry|zen|=stress|stressed out|feel stressed|less stressed|=worried|knot in|brooding|dread',
  GAD: 'gad|generalized anxiety|generalised anxiety|generalized anxiety disorder|generalised anxiety disorder|anxiety disorder',
  ANXMED:
    'anxiolytic|ssri|snri|benzodiazepine|benzo|xanax|antidepressant|anxiety medication|anxiety medicine|valium|alprazolam|diazepam|buspirone|anxiolytic medication|conventional anxiolytic|tranquilliser|tranquillizer|benzos|anxiety med|anxiety meds|lexapro|zoloft|effexor|sertraline|venlafaxine',
  CALM: 'calm|calming|relax|relaxing|relaxation|soothe|soothing|tranquil|serenity|tranquility|peaceful|at ease|chills you|mellow|unwind|wind down|take the edge off|poof|=chill|=chilled',
  DEPRESSION:
    'depression|depressive|low mood|antidepressant effect|sadness|hopelessness|antidepressant|zoloft|black dog|=depressed|the blues|feel blue|feeling blue|low moods',
  MOOD: 'mood|euphoria|uplift|uplifting|well-being|wellbeing|sense of well-being|spirits|happier|emotional',
  PTSD: 'ptsd|post-traumatic|posttraumatic|trauma|traumatic|nightmare|flashback',
  SLEEP:
    'sleep|insomnia|sleeping|sleepless|sleeplessness|fall asleep|bedtime|asleep|rest at night|slept|knocks me out|knocks you out|knocks out|puts me under|sleeper|like a baby|night sleep|sleepy time|drift off|drifted off|did not sleep|nights without',
  PAIN: 'pain|painful|analgesic|analgesia|ache|aches|arthritis|fibromyalgia|painkiller|back pain|pain relief|neuropathy|migraine|sore|soreness|painkilling|antinociceptive|bad hip|knee|knees|hip|shoulder|fibro|backache|joints|=hurting|=hurts|throb|lower spine|sore back',
  CHRONICPAIN:
    'chronic pain|back pain|arthritis|fibromyalgia|neuropathy|long-term pain|persistent pain|nerve pain|migraine|joint pain|chronic back pain|fibro|long-lasting pain|lasting pain|long-standing pain',
  ENERGY:
    'energy|fatigue|tired|tiredness|stamina|endurance|energize|energise|energizing|vigor|vigour|energetic|exhaustion|vitality|pick-me-up|wakefulness|pep|pick me up|wakes me up|wake up|deep cleaning|perk up|perks you|perks me|perk me|plugged me in|up and go|all-day energy|double espresso',
  ALCOHOL:
    'alcohol|alcoholic|alcoholism|beer|wine|liquor|booze|sober|sobriety from alcohol|drink less|hangover|binge|nightly wine|vodka|=drinking|drank less|drank alcohol|put down the bottle|off the bottle|=drinker|=drinkers|gin|whiskey|whisky|glass of wine',
  OPIOID:
    'opioid|opiate|heroin|fentanyl|oxycodone|painkiller addiction|morphine|prescription painkiller|pill|narcotic|hydrocodone|oxycontin|dope|oxy|oxys|percs|percocet|norco|vicodin|tramadol|pain pills|smack|opiates|pills',
  MAT: 'methadone|buprenorphine|suboxone|subutex|naltrexone|medication-assisted|medication assisted treatment|maintenance|opioid agonist|conventional medication|conventional medicine|traditional medication|pharmaceutical|prescription medication|prescription drug|subs|sub|bupe|methadone clinic|vivitrol|suboxone clinic',
  DETOX: 'detox|detoxification|detoxing|taper|tapering|cold turkey|detoxify',
  WITHDRAWAL:
    'withdrawal|withdraw|withdrawing|coming off|come off|getting off|abstinence syndrome|opioid withdrawal|dopesick|kick opioid|quitting opioid|quit opioid|quit heroin|get off|wd|wds|withdrawals|dope sick|abstinence|rattle|kicking it|kick the habit|kicking opioid|kick it',
  CRAVING: 'craving|crave|cravings|desire to use|=urge|=urges',
  ADDICTION:
    'addiction|addicted|addictive|substance use disorder|substance abuse|opioid use disorder|oud|sud|substance use|drug dependence|opioid dependence|opiate addiction|opioid addiction|dependence on opioid|dependency|habit|habit-forming|habit forming|drug abuse|substance misuse|addictions|abuse potential|abuse liability|addiction potential|hooked|addict|wonder drug',
  RECOVERY:
    'recovery|sobriety|sober|abstinence|rehabilitation|rehab|stay clean|getting clean|get clean|relapse|treatment program|addiction treatment|recovering|getting sober|stay sober|staying sober|clean time|rehabs|=meetings|aa meeting|na meeting',
  MOTIVATION:
    'motivated|motivation|commit|committed|commitment|stay on the path|dedicated|engaged in recovery|determination',
  REBUILD:
    'rebuild|rebuilding|rebuild their life|rebuild your life|day-to-day life|rebuilding life|reclaim|life back|back to work|kept my job|keep my job|hold down a job|hold a job|normal life|put my life|build up a new life|new life',
  VARIOUSADD:
    'various addiction|any addiction|all kinds of addiction|many addictions|substance use disorder|cocaine|nicotine|different substances|methamphetamine|other drugs addiction|other substances of abuse|=addictions',
  DEPENDENCE:
    'dependence|dependent|dependency|addicted|addictive|habit-forming|tolerance|physical dependence|habit forming|kratom use disorder|kratom addiction|addiction risk|addiction potential|hooked|addiction liability|abuse potential|need it every|needed it every|needed more|cannot stop|cant stop|cannot get through a morning|skip a morning|addict|drug dependent|dose had to|needing it several|could not go a day|a daily habit|daily habit',
  KRATOMWD:
    'kratom withdrawal|stop kratom|stopping kratom|quit kratom|quitting kratom|withdrawal from kratom|stop taking kratom|stopping abruptly|stop taking it|stopped taking it|quit taking|quitting kratom|stops using kratom|stop abruptly|when they stop|when you stop|on stopping|after stopping|runny nose|cease use|discontinue kratom|quitting gave|tried to quit|trying to quit|ran out|skipping a dose|miss a dose|missed a dose|skip a morning|upon cessation|on cessation|quit cold turkey|coming off kratom|comedown|=stopping|come off kratom|coming off it|missed dose|every missed|a missed dose|worn off|without it|went down by|cut back|overslept|stopped it|give it up|gave it up',
  WDSYMPTOM:
    'sweating|sweats|insomnia|nausea|vomiting|diarrhea|diarrhoea|muscle ache|runny nose|cramps|yawning|body aches|irritability|symptom|symptoms|restless legs|puking|puked|throwing up|rls|restless leg|sneezing|shaking|legs kicking|nose running|cold sweats|no sleep|leg aches|=chills|twitch|twitching|gooseflesh|goosebumps|watery eyes|eyes watered|nose ran|hot and cold|sweat|shook|shiver|shivering|wept|cried|flu|yawn|cramp|restlessness|trembling|ache|could not sleep|did not sleep|sour stomach|upset stomach',
  DOPAMINE: 'dopamine|dopaminergic',
  SEROTONIN: 'serotonin|serotonergic|5-ht|5-ht1a|5-ht2b',
  NOREPI: 'norepinephrine|noradrenaline|noradrenergic|adrenergic|alpha-2|adrenaline|alpha-adrenergic',
  GABA: 'gaba|gabaergic|gamma-aminobutyric',
  NEUROTRANS:
    'neurotransmitter|brain chemistry|neurochemistry|neurotransmission|brain chemical|brain signalling|brain signaling|chemical messenger|neurochemical|brain chemicals|transmitter|transmitter systems|chemistry',
  REWARD:
    'reward|pleasure|motivation and pleasure|reward pathway|reward system|feel-good|feel good|reinforcement|reward circuit',
  MUOPIOID:
    'opioid receptor|mu-opioid|mu opioid|mu receptor|opiate receptor|µ-opioid|μ-opioid|opioid system|opioid site|same receptor|mu-opioid receptor',
  RECEPTOR: 'receptor|binding site|binding sites',
  OTHERRECEPTOR:
    'other receptor|adrenergic receptor|serotonin receptor|dopamine receptor|receptor systems|receptor system|alpha-2 receptor|kappa|delta receptor|multiple receptor|adenosine|non-opioid receptor|additional receptor|5-ht1a|adrenergic',
  ENDORPHIN: 'endorphin|endorphins|body own painkiller|natural painkiller|endogenous opioid',
  BALANCE:
    'balance|balancing|rebalance|restore balance|equilibrium|homeostasis|stabilize|stabilise|harmony|harmonize|=regulates|regulate mood|regulate emotion',
  LIVER:
    'liver|hepatic|hepatitis|hepatotoxic|hepatotoxicity|jaundice|liver injury|liver damage|liver enzyme|yellow eyes|yellow skin|dark urine|bloodwork|liver values|liver enzymes|liver tests|=jaundiced|skin turns yellow|cola-coloured urine',
  SEIZURE: 'seizure|convulsion|epileptic|epilepsy',
  DEATH:
    'death|deaths|die|died|fatal|fatality|fatalities|overdose death|killed|deadly|lethal|medical examiner|coroner|decedent|kill you|dies|medical examiners|mortality|postmortem|autopsy|kill people|kill someone|killed a|life-threatening',
  OVERDOSE: 'overdose|overdosed|overdosing|poisoning|toxicity|poison center|poison control|poison centre',
  BREATHING: 'breathing|respiratory|respiration|respiratory depression|breathe|breath',
  NALOXONE: 'naloxone|narcan|nasal spray for overdose|antidote',
  PREGNANCY:
    'pregnancy|pregnant|neonatal|newborn|baby|babies|breastfeeding|infant|fetus|in utero|unborn|nursing mother',
  CONTAMINANT:
    'salmonella|heavy metal|nickel|contaminated|contaminant|contamination|adulterated|adulterant|adulteration|arsenic|microbial|bacteria|mold|mould|bacterium|recalled|recall|tainted|mercury|cadmium|moldy|lead and|found lead|with lead|of lead|and lead|lead in|contain lead|contains lead|dirt|heavy metals',
  SIDEEFFECT:
    'side effect|adverse effect|adverse reaction|adverse event|nausea|constipation|dizziness|vomiting|itching|drowsiness|dry mouth|headache|unwanted effect|negative effect|harmful effect|unpleasant effect|ill effect|side-effect|rapid heart rate|high blood pressure|confusion|tremor|sweating|weight loss|nauseous|constipated|wobbles|the spins|puked|puke|dizzy|sick to my stomach|queasy|nauseated|itchy|loss of appetite|appetite|hair loss|racing heart|fast heartbeat|feeling sick|tummy ache|upset stomach|itch|bowel|sick|ill',
  RISK: 'risk|danger|dangerous|hazard|harm|harmful|unsafe|caution|warning|serious|risks|=concern|=concerns|of concern',
  SAFE: 'safe|safety|safely|harmless|well tolerated|well-tolerated|benign|gentle|gently|risk-free|safer|mild|non-toxic|safety profile|no worries|ok to|=is fine|=are fine|=be fine|perfectly fine|totally fine|completely fine|just fine|fine with|fine for|fine to|unhurt',
  INTERACT:
    'interaction|interact|interacts with medication|cyp3a|cyp2d6|cyp3a4|enzyme|contraindicated|drug interaction|interfere|metabolize|metabolise|blocks enzymes|enzymes|slows enzymes|build up|blood level|level of other|raise their level',
  OTHERDRUG:
    'other drug|other medicine|other medication|other substance|medication|prescription|medicine|other prescription|your medication|polydrug|other drugs|antidepressant|drugs',
  COMBINE:
    'combine|combined|combining|combination|mix|mixing|mixed|together with|alongside|taken with|co-use|co-ingestion|stack|polysubstance|with alcohol|used with|taking it with|along with alcohol|along with other',
  SEDATIVE: 'sedative|benzodiazepine|benzo|depressant|sleeping pill|tranquilizer|tranquilliser|downers|xanax',
  LONGTERM:
    'long-term|long term|prolonged|over time|years of use|chronic use|extended use|sustained use|20 years|10 years|years on|after years|decades|years from now|over years|long run|long haul|=lasting|ten years of|a year of|for life|every day for years',
  DOSE: 'dose|dosage|dosing|amount|milligram|low dose|high dose|serving|gram|grams|spoonful|scoop|teaspoon|the first cup|a cup',
  LOWHIGH:
    'low dose|high dose|lower dose|higher dose|small dose|large dose|small amount|larger amount|low amount|smaller dose|larger dose|dose-dependent|at low doses|lower amounts|higher amounts|at higher doses|biphasic|large amounts|smaller amounts|small serving|large serving|small servings|take little|take more',
  STIMULATE: 'stimulant|stimulating|stimulate|stimulates|stimulant-like|energizing|coffee-like|stimulation',
  SEDATE: 'sedative|sedating|sedation|sedate|drowsy|sedates|opioid-like effect|sleepy|sleepiness',
  POTENT:
    'potent|potency|powerful|stronger|times stronger|more potent|highly potent|times more potent|=strong|=strength|=strengths',
  STANDARD:
    'standardized|standardised|standardization|standardisation|unregulated|quality control|consistency|inconsistent|mislabeled|mislabelled|lab test|lab-tested|third-party|alkaloid content|content varies|standardise|standardize|good manufacturing|certified|lab tested|tested by|tested for|independently tested|is tested|=labeling|=labelling|same from lot|how much was in|checked before',
  VARY: 'vary|varies|varying|variable|differ|differs|different|variability|individual difference|person to person|unpredictable|from person to person|not everyone|inconsistent|differently|patchwork|wide range|fluctuate|varied|swing|ymmv|hits everyone|nobody knows how|twice as strong|you never know|=mixed|=ranging|ranged from|ran from|=depends|=depending|does not feel the same|not the same|alike',
  PERSON:
    'individual|person|people|each person|everyone|body chemistry|user to user|metabolism|body|among users|between people',
  LEGAL:
    'legal|legality|law|lawful|illegal|legally|legal status|legislation|regulation|regulatory|statute|regulated|regulatory status|rules|legal landscape|regulatory landscape|regulatory environment|legal standing|controlled substance',
  BAN: 'ban|banned|bans|prohibited|outlawed|illegal|prohibit|schedule i|controlled substance|restricted|unlawful|restrict|forbidden|criminalize|criminalized|outlaw|prohibition|crime|=scheduled|scheduled it|against the law',
  PLACE:
    'country|countries|jurisdiction|county|city|alabama|arkansas|indiana|rhode island|vermont|wisconsin|thailand|malaysia|australia|europe|united states|uk|canada|where you live|locally|region|local|municipality|federal|nation|denmark|sweden|india|coast to coast|province|town|town council|=state|=states',
  NAMEDSTATE:
    'alabama|arkansas|indiana|rhode island|vermont|wisconsin|utah|georgia|arizona|nevada|florida|ohio|louisiana|texas|oklahoma|colorado|virginia|tennessee|kentucky|oregon|california|kansas|kratom consumer protection act|consumer protection act|kcpa|age of 21|under 21|sale to minor|anyone under|minimum age|mississippi|missouri|new york|illinois|michigan|connecticut|san diego',
  FDA: 'fda|food and drug administration|dea|drug enforcement|federal agency|regulator|health authority|world health organization|health department|health canada|ministry of health|mhra|federal government|WHO|EMA',
  REGULATOR:
    'regulator|regulatory body|regulatory bodies|fda|dea|lawmaker|legislator|authority|authorities|regulatory agencies|agencies|policymaker|government|governments|regulatory agency|officials|congress|legislature',
  STILLDECIDING:
    'evolving|evolve|in flux|shifting|still changing|evaluate|evaluating|under review|debate|debating|deciding|ongoing discussion|continue to evaluate|pending|not yet decided|under consideration|moving target|still looking|reassess|=reviewing|still considering|considering what|considering whether|=weighing|=assessing|=scheduling|yet to decide|not decided|undecided|still open|surveillance',
  APPROVED:
    'approved|approve|approval|fda-approved|unapproved|not approved|medical use|approved use|drug approval|approves|authorised medicine|authorized|lawfully marketed|licence|dietary supplement|food additive|new dietary ingredient|evaluated by the|endorsed|endorsement|authorised|unapproved drug|licensed it|licensed as|licensed for|been licensed|has not evaluated',
  TREATMENTS:
    'approved medication|approved treatment|proven treatment|effective treatment|cbt|cognitive behavioral therapy|cognitive behavioural therapy|talk therapy|psychotherapy|first-line|behavioral therapy|behavioural therapy|counseling|counselling|ssri|snri|methadone|buprenorphine|naltrexone|acamprosate|methylphenidate|stimulant medication|therapy|atomoxetine|conventional treatment|conventional medication|standard treatment|escitalopram|duloxetine|venlafaxine|antidepressant|medications for opioid use disorder|disulfiram|prescription stimulant|evidence-based treatment|lofexidine|clonidine|pregabalin',
  TREE: 'tree|evergreen|coffee family|rubiaceae|leaf of|leaves of|native to|tropical|genus|shrub|plant native|ground up leaf|coffee relative|evergreen tree|a plant|plant product|plant in the|tropical plant',
  SEASIA:
    'southeast asia|southeast asian|south-east asia|thailand|malaysia|indonesia|papua new guinea|borneo|myanmar|thai|malay|indonesian|malaysian|south east asia',
  TRADITION:
    'traditional|traditionally|centuries|generations|century|folk|folk medicine|ancestral|ancient|chewed|chewing|chew|farmer|labourer|laborer|villager|field worker|traditional medicine|hundreds of years|manual worker|time-honored|folk remedy|plantation worker|rubber tapper|tapper|farmhand',
  POPULAR:
    'popular|popularity|gained attention|garnered attention|gaining attention|growing interest|interest in|gained popularity|widespread|attracted|drawn attention|spotlight|buzz|trend|trending|rising use|has gained|emerged|more and more people|millions of people|million americans|increasingly|turned to|booming|most talked about|much talked about|exploded|spread quickly|climbed steeply',
  USEFOR:
    'use it for|take it for|used for|use kratom for|take kratom for|taken for|turn to|turned to kratom|reason for use|self-treat|self-medicate|self-treatment|used to treat|use kratom to|take it to|most common reason|use it to|reach for|report using|reported using|common reason|main reason|reasons for|reasons people',
  EVENT:
    'ordinance|council|commissioner|councilman|councilwoman|city council|hearing|mayor|resident|=voted|vote|lawsuit|sheriff|monday|tuesday|wednesday|thursday|friday|saturday|sunday|inspector|senator|testify|testified|supporters|chamber of commerce|trade group|spokesman|spokeswoman|spokesperson|the bill|a bill|this bill|the proposal|the measure|violator|first offense|first offence|takes effect|take effect|deadline|police|officer|judge|jury|prosecutor|attorney|neighboring|last spring|last fall|last summer|last winter|last year|last month|last week|this week|toxicologist|toxicology report|store owner|shop owner|the ban|the rule|the draft',
  FIRM: 'our lab|our team|our farm|our farmer|our doctor|our nurse|our client|our resident|our graduate|our lot|our bottle|our warehouse|our center|our centre|our clinic|our partner|our facility|our staff|employee|=owner|=owns|founded|headquartered|family-owned|each capsule|each bottle|each bag|each pouch|each packet|per bottle|per capsule|per serving|certificate|harvest|picked by hand|hand-picked|sun-dried|milled|every lot|every batch|each lot|each batch|the firm|the company|this firm|this company|the maker|=beds|admitted|revenue|warehouse|recycled|the price|independent lab|third-party lab|finish the program|complete the program',
  DEBATE: 'debate|controversy|controversial|dispute|disagreement|disagree|divided|contested',
} as const;

/** Relations and research: what is said to happen, who says so, on what ground. */
const relations = {
  ALTERNATIVE:
    'alternative|alternative to|instead of|replace|replacement|substitute|substitution|in place of|rather than|swap|substitutes|option for those|ditch|switch from|alternatives',
  NATURAL: 'natural|naturally|plant-based|herbal|organic|holistic|botanical|herb|nature',
  RELIEVE:
    'relieve|relief|ease|easing|alleviate|reduce|reducing|reduction|lessen|help|helps|manage|managing|treat|treating|soothe|curb|suppress|mitigate|combat|tame|fight|decrease|less|diminish|blunt|take the edge off|dampen|calm|helpful|beneficial|benefit|remedy|aid|aiding|improve|ward off|melt|eliminate|erase|take away|softens|got me through|=lowers|=lowered|=cuts|=controls|=stops|stopped my|stopped the|stop craving|stop the|stop pain|stop withdrawal|=settles|=settled|=settle|=quiets|=quieted|=quieter|went quiet|got me off|got him off|got her off|get me through|got us through|see you through|through withdrawal|through detox|dull the|dulls|dissolve|wash away|knock out|chase away|soften',
  IMPROVE:
    'improve|improved|improvement|enhance|enhanced|boost|increase|better|sharpen|sharper|heighten|elevate|promote|strengthen|restore|brighten|clearer|improves|=lifts|lifted my|lift mood|lift the mood|lift your|=supports|lifting',
  INCREASE:
    'increase|raise|boost|elevate|surge|release|releases|flood|spike|higher level|rise|trigger release|enhance|raises',
  INFLUENCE:
    'influence|modulate|affect|act on|acts on|interact|alter|impact|target|engage|modulation|action on|acting on|=touches',
  BIND: 'bind|binds|activate|attach|agonist|partial agonist|engage|stimulate|latch|act on|acts on|acts at|interact with|binding|dock|target|affinity|activates|work on|plug into|hits the receptor|hits opioid|hit the opioid|switch on|latch on|fit into|attach to',
  MIMIC: 'mimic|mimics|imitate|resemble|similar to|like the body own|like endorphins|same way as|simulate',
  CAUSE:
    'cause|lead to|result in|produce|trigger|develop|induce|linked to|associated with|report of|bring on|=brings|=linked|set off',
  CURE: 'cure|cures|cured|curing|miracle|heal|heals|eliminate|eradicate|magic bullet|panacea|permanent solution|fix',
  WITHOUT: 'without|no side effect|free of|fewer side effect|none of the|without the',
  MECHANISM:
    'mechanism|how it works|pharmacology|mode of action|exact mechanism|mechanisms|science behind|works in the brain|acts in the brain',
  NOTUNDERSTOOD:
    'not fully understood|poorly understood|not well understood|complex|unclear|not clear|unknown|not known|remain to be|little is known|understanding is limited|not been established|not established|incompletely understood|uncertain|nobody knows|not yet understood|no one knows|not clearly|remain unclear|still being worked out|not yet clear|yet to be determined|unanswered|do not yet know|not been studied|never been studied|undetermined|has not been determined|unsettled|nobody can say|no one can say|nobody could tell|worked out|nobody has looked|nobody has studied|no one has studied|never measured|ever measured|open question|not yet understand|we do not know|do not know|guess',
  LIMITED:
    'limited|scarce|lacking|lack|sparse|insufficient|little research|no study|no studies|no trial|no clinical trial|no controlled|absence|not enough|none of it|no evidence|preliminary|in its infancy|inconclusive|no randomized|anecdotal|still evolving|developing|emerging|no published|has not been|have not been|few studies|few trials|few data|evidence is thin|thin evidence|early studies|early research|early stage|small studies|small study|small trial|evidence is weak|evidence is small|weak evidence|never been|nobody has|no one has|case report|case reports',
  NEEDRESEARCH:
    'more research|further research|further study|further studies|more studies|clinical trial needed|rigorous|future research|should be studied|need for|call for|larger studies|additional research|clinical trials|well-designed|large-scale|until trials|future studies|warranted|more data|=needed|research is necessary|called for|would help',
  STUDY:
    'study|studies|research|researcher|trial|evidence|data|scientific|science|science behind|investigation|literature|survey|scientist|studied|investigated|experiments|=finding|=findings|clinical trial|clinical study|clinical research|clinical evidence|systematic review|literature review|review of',
  PRECLINICAL:
    'preclinical|animal|rat|rats|mice|mouse|rodent|in vitro|laboratory|cell|test tube|animals|lab studies|pre-clinical',
  TRIAL:
    'trial|clinical trial|randomized|randomised|placebo|controlled trial|controlled study|double-blind|placebo-controlled|head-to-head|compared',
  MIXED:
    'mixed results|conflicting|contradictory|inconclusive|some found|inconsistent results|mixed picture|both ways|=mixed|both directions',
  SUPPORTS:
    'proven|prove|demonstrate|confirm|confirmed|clinically proven|scientifically proven|evidence for|validated|promising result|point to|points to|indicate|suggest|=supports|=supported|support the use|supports the use|in support|backed by|=backs|backs this|back this up|back it up|backed up|=shown|=showed|studies show|research shows|show that|shows that|speak for|speaks for',
  PROMISING:
    'promising|promise|hold promise|potential|great hope|exciting|hopeful|encouraging|avenue|breakthrough|valuable|unique|therapeutic avenue|new hope|frontier|game changer|game-changer',
  VALUABLE:
    'valuable|valuable tool|useful tool|tool|asset|ally|important part|powerful tool|lifeline|helpful aid|complementary|complement|adjunct|companion',
  USERSREPORT:
    'user report|users report|people report|anecdotal|anecdotally|some people say|testimonial|personal account|reported|reports|self-reported|according to user|many users|some users|some individuals|users describe|users say|said|say|told|survey respondents|respondents|in surveys|i|my|me|personal experience|users|forum|online community|proponents|advocates|reviewers|customers|members say|members report',
  CLINICIAN:
    'doctor|physician|clinician|healthcare provider|healthcare professional|health care provider|pharmacist|medical professional|specialist|provider|prescriber|psychiatrist|practitioner|medical supervision|professional supervision|professional guidance|therapist|expert|experts|medical guidance',
  SUPERVISED:
    'supervision|supervised|guidance|guided|monitor|monitoring|responsible use|responsibly|used responsibly|cautious|carefully|with care|properly|under medical supervision|proper dosage|in moderation|responsible|correctly|informed|wisely|sensible',
  ADVISEON:
    'advise|recommend|determine|right dose|appropriate dosage|best strain|which strain|right strain|how often|frequency|suitable dose|tailor|dial in|optimal dose|=guides|guide you|will know the',
  ENSURE:
    'ensure|guarantee|maximize|minimise|minimize|optimal|safe and effective|minimal risk|safely and effectively|maximise|keeps risk low|negligible|ensures|virtually no risk',
  QOL: 'quality of life|daily life|day-to-day|functioning|live better|life quality|whole life',
  SIGNIFICANT:
    'significant|dramatic|remarkable|profound|substantial|powerful|highly effective|significantly|dramatically|considerable',
  NONRESPONDER:
    'do not respond|not responded|cannot tolerate|intolerant|failed|not worked|intolerable|experience side effect|did not work|unresponsive|treatment-resistant|resistant|tolerate|who struggle with|had no luck',
  LESSADDICTIVE:
    'low addiction|less addictive|lower risk of addiction|low potential for addiction|low potential for abuse|relatively low potential|safer than opioid|not addictive|non-addictive|milder|nonaddictive|lower potential|addiction potential|low abuse',
  COMPREHENSIVE:
    'comprehensive|treatment plan|management strategy|integrated|part of a plan|regimen|strategy|toolkit|overall plan|recovery plan|management plan|adhd plan|whole-person|pain plan',
  SOBRIETYPATH: 'transition|smooth|path|journey|pave|facilitate|smoother|bridge|easier road|step down|road',
  REFLECT: 'reflect|reflects|mirror|because of debate|stem from|arise from|reflecting|driven by|due to disagreement',
  ONGOING:
    'ongoing|under way|underway|continue to investigate|currently studying|in progress|being studied|investigating|are studying|currently being|now running|continue to study|recruiting|being tested|continues',
  ABRUPT:
    'sudden|suddenly|abrupt|abruptly|stop using|stops using|stopping opioids|after prolonged use|disrupt|disruption|adapt|adapts|rebound|long-term use|after long',
  SEVERITY:
    'severity|duration|intensity|how long|how severe|length|lasts|severe|=lasts|last longer|last for|how bad|several days|how long it|a few days',
  FACTCUE:
    'disorder characterized|symptoms include|characterized by|prevalence|diagnosed|defined as|condition|disorder|chronic condition|neurodevelopmental|millions|symptom of|symptoms such as|criteria|often occur together|mental health condition|is common|are common|common in|affects about|affect about|affects millions|often lasts|adults have|one adult in',
  DEPLETE:
    'serotonin deficiency|low serotonin|depleted|imbalance|chemical imbalance|lack of serotonin|shortage|serotonin is low|too little serotonin',
  SMALLSHARE:
    'most cases|most deaths|majority|nearly all|almost all|usually involve|involved other|multiple substances|in combination with|other drugs present|polydrug|rarely alone|alongside other|mostly|more than one substance|vast majority|something else too|on board too|other drug was present|another drug|also present|along with other|also found',
  TREATKRATOM:
    'kratom use disorder|kratom dependence|kratom addiction|addicted to kratom|quit kratom|dependence on kratom|get off kratom|kratom habit|stop kratom|kratom withdrawal',
} as const;

export const lexicon: Readonly<Record<string, string>> = { ...things, ...relations };
