/**
 * Wordings that say how firmly something is said, by whom, and whether it is denied.
 *
 * After NegEx and ConText (Chapman 2001, Harkema 2009) and the cue lists of BioScope: a cue governs from where it
 * stands to the next terminator; pseudo-cues ("not only", "no wonder") are listed so that they fire nothing.
 */
export const cueLexicon = {
  HEDGE:
    'may|might|could|possible|possibly|potential|potentially|perhaps|maybe|suggest|suggests|suggested|appear to|appears to|appear|seem|seems|seemed|believed to|are believed|is believed|thought to|is thought|are thought|posited|hypothesized|hypothesised|presumably|theoretically|in theory|purported|purportedly|preliminary|conceivably|tends to|tend to|probably|likely|speculated|would seem|it is possible|considered to|assumed to|can sometimes|in some cases|not impossible|plausible|plausibly|tentative|tentatively|hints|hint|hinted|should help|proposed|suspected|indications|point toward|hold promise|shows promise|show promise|holds promise|shown promise|promising',
  CAN: 'can|can help|able to|capable of',
  ANECDOTE:
    "users report|people report|user reports|users describe|users say|people say|some say|many say|anecdotal|anecdotally|testimonial|testimonials|personal accounts|user accounts|self-reported|self-reports|users reported|respondents reported|respondents said|reported by users|some people report|some individuals report|individuals report|have reported|customers say|customers report|customers tell us|reviewers|members report|vouch|swear by|swears by|proponents|advocates claim|enthusiasts|told us|tell us|i|my|me|i've|i'm|for me|my friend|my brother|my sister|my husband|my wife|friend of mine|according to users|word of mouth|fans say|consumers report|users claim|patients report|reportedly|people describe|people who use it say|users often say|people tell|survey respondents|regular users said|users told|one user|one man|one woman|posters|commenters|community members|described feeling|said it|says it|say it|said they|says she|says he|he said|she said|report feeling|report that|reports of|report|reported|described|accounts|credit it|credits it|say that|says kratom|say kratom",
  STUDYCUE:
    'study|studies|research|researchers|trial|trials|evidence|scientists|science|survey|surveys|review|data|findings|meta-analysis|experts|clinical',
  NEGATION:
    "not|no|never|none|nobody|no one|without|neither|nor|cannot|can't|cant|don't|dont|doesn't|doesnt|didn't|didnt|isn't|isnt|aren't|arent|wasn't|hasn't|haven't|won't|wouldn't|lack|lacks|lacking|fails to|failed to|absence of|free of|free from|nothing|zero|hardly|far from|impossible|there is no|there's no|non-addictive|nonaddictive|non addictive|myth|false|untrue|debunked|yet to|rather than|unlikely|little to no|virtually no|unable to|no evidence|no proof|no study|no trial",
  PSEUDO:
    'not only|no wonder|not just|no doubt|without doubt|not to mention|no matter|whether or not|not necessarily|nothing but|why not',
  PSEUDOHEDGE:
    'addiction potential|abuse potential|addictive potential|dependence potential|potential for addiction|potential for abuse|potential for dependence|potential for dependency|low potential|lower potential|potential risk|potential risks|potential dangers|possible side effects|possible risks|nobody may|proposed ordinance|proposed bill|proposed law|proposed rule|attention deficit|may buy|may sell|may not',
  TERMINATOR:
    'but|however|although|though|except|yet|while|whereas|despite|nevertheless|aside from|apart from|still|unlike|because|which|so that|and so',
  ABSOLUTE:
    'always|never|completely|totally|entirely|100%|guaranteed|guarantee|guarantees|cure|cures|cured|proven|clinically proven|scientifically proven|undoubtedly|definitely|every|all|no risk|risk-free|risk free|zero|absolutely|eliminates|eliminate|eradicates|perfectly|miracle|fully|only|best|superior|better than|safer than|harmless|no side effects|instantly|permanently|far safer|perfectly safe|completely safe|totally safe|no doubt|ends|works for everyone|cannot|impossible|anyone|exactly the same|as effective as|more effective|just as well|established|shown to|demonstrated|confirmed|proves|prove|effective|highly effective|powerful|remarkable|significantly|dramatically',
  MARKETING:
    "natural|unique|powerful|amazing|incredible|premium|finest|best|perfect|ideal|wonderful|game changer|game-changer|revolutionary|breakthrough|ultimate|holistic|wellness|harness|unlock|gentle|trusted|pure|superior|valuable|promising|remarkable|secret|mother nature|nature's|our|ours|we|buy|order|shop|shipping|discount|customers|today|discover|experience the",
  UNCERTAIN:
    'unknown|unclear|not known|not established|more research|further research|further study|needed|limited|not enough|insufficient|inconclusive|nobody knows|no one knows|little is known|not fully understood|poorly understood|remains to be seen|yet to be|remain unclear|not clear|under investigation|uncertain|uncertainty|no trial|not been studied|no study',
  ADVICE:
    "should|must|consult|talk to|speak with|ask your|it is important|it is crucial|it is essential|it is advisable|important to|crucial to|essential to|vital to|always|never take|start with|avoid|be sure|make sure|check|consider|seek|discuss|please|remember to|recommend|recommended|advised|need to|imperative|paramount|approach with caution|keep in mind|be aware|do not|don't|monitor|verify|prioritize|call",
  ROADMAP:
    "this article|this guide|this post|this page|we explore|we will|we'll|let's|in this section|delve|delves|delving|explores|exploring|examine|examines|discuss|discusses|join us|read on|this piece|here is what|below we|we look|we cover|cover|keep reading|in conclusion|we answer|unravel|unravels|navigate|we walk|this blog|this fact sheet|this overview|learn more|find out|outlines|takes a look|dive into|in this article|provides an overview|we break down|we review",
  CONDITIONAL: 'if|when considering|for those|whether|unless|before|until',
  OTHERHERB:
    "turmeric|ashwagandha|cbd|cannabis|marijuana|kava|valerian|ginseng|chamomile|melatonin|magnesium|vitamin|st john's wort|rhodiola|coffee|caffeine|ginkgo|omega-3|fish oil|lavender|psilocybin|ketamine|aspirin|ibuprofen|echinacea|garlic|ginger|green tea|lion's mane|passionflower|kanna|akuamma|kombucha|yoga|meditation|acupuncture|exercise|tianeptine|phenibut|nicotine|zinc|creatine|probiotic|probiotics|collagen|honey|moringa|maca|aloe",
} as const;
