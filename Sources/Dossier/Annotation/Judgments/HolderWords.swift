/// The words by which ``HolderReader`` tells who holds a judgment.
enum HolderWords {
  static let put = Hashing.of("put")
  static let think = Hashing.of("think")
  static let tanks = WordSet("tank tanks")
  static let pricing = WordSet("pricing price priced")
  static let considers = WordSet("consider considers considered deem deems deemed")
  /// Verbs that make one with a likelihood of their object behind them.
  static let calls = WordSet(
    "call calls called rate rates rated dismiss dismisses dismissed regard regards regarded view views describe describes described"
  )
  static let does = WordSet("do does did don doesn didn")
  static let strikes = WordSet("strikes struck")
  /// Behind “are”: what is being said.
  static let progressives = WordSet(
    "saying warning arguing suggesting predicting claiming hinting whispering telling adding noting indicating insisting cautioning"
  )
  /// “Leans towards the view that”
  static let leans = WordSet(
    "lean leans leaned leant incline inclines inclined tend tends take takes took share shares shared hold holds held"
  )
  static let opinions = WordSet("view opinion")
  static let those = Hashing.of("those")
  /// “Those close to him”, “those in the know”
  static let near = WordSet("close near familiar around in at with")
  static let likelihoods = WordSet("likely unlikely probable possible certain improbable")
  /// Verbs that make a claim with a chance in figures behind them: “gives Iran a 20% chance”.
  static let figures = WordSet(
    "offer offers offered puts gives give gave assigns assign assigned imply implies implied estimate estimates estimated raised raises raise lowered lowers lower cut cuts increased reduced reduces slashed trimmed hiked boosted"
  )
  /// Those of them of which anything may be the subject.
  static let changes = WordSet(
    "gives give gave raised raises raise lowered lowers lower cut cuts increased reduced reduces slashed trimmed hiked boosted"
  )
  /// Adjectives that make a claim: “are confident that”.
  static let convictions = WordSet(
    "confident convinced worried sceptical skeptical concerned optimistic pessimistic hopeful afraid certain sure assuming predicting warning forecasting betting"
  )
  /// Verbs of which only whoever estimates is the subject.
  static let assigns = WordSet("assigns assign assigned")
  static let remains = WordSet("remain remains remained")
  static let points = WordSet("point points pointed")
  static let out = Hashing.of("out")
  static let warns = WordSet("warn warns warned")
  static let rule = Hashing.of("rule")
  static let makes = WordSet("make makes made")
  static let clear = Hashing.of("clear")
  static let contractions = WordSet("t cannot don doesn didn isn aren wasn weren haven hasn hadn")
  /// What opens an insertion between a holder and the verb: “analysts, however, expect”.
  static let parentheses = WordSet(
    "however meanwhile though moreover therefore nonetheless nevertheless instead too also then still by in for on at speaking including"
  )
  static let it = Hashing.of("it")
  static let ago = Hashing.of("ago")
  /// “The agency's own estimate” is the agency's; its “own economists” are others.
  static let estimates = WordSet(
    "estimate estimates forecast forecasts projection projections assessment assessments figures analysis"
  )
  static let ownWord = Hashing.of("own")
  static let confidence = Hashing.of("confidence")
  static let modals = WordSet("may might could can will would should must cannot")
  static let leads = WordSet(
    "in on at after before during since from last this next earlier later yesterday today"
  )
  static let according = Hashing.of("according")
  static let view = Hashing.of("view")
  static let asWord = Hashing.of("as")
  static let that = Hashing.of("that")
  static let which = Hashing.of("which")
  static let told = WordSet("told tells")
  static let copulas = WordSet("is are was were been be being")
  static let participles = WordSet(
    "expected thought believed said reported understood considered assessed judged estimated deemed rumoured rumored feared assumed held tipped predicted suggested projected forecast forecasted anticipated"
  )
  /// Those that make one only with “as” behind them: “is seen as likely to”.
  static let seen = WordSet("seen viewed regarded")
  static let verbs = WordSet(
    "say says said suggest suggests suggested believe believes believed think thinks thought argue argues argued warn warns warned estimate estimates estimated assess assesses assessed judge judges judged predict predicts predicted forecast forecasts forecasted reckon reckons reckoned fear fears feared conclude concludes concluded note notes noted claim claims claimed expect expects project projects projected told tells tell write writes wrote contend contends contended maintain maintains maintained acknowledge acknowledges acknowledged admit admits admitted insist insists insisted add adds added caution cautions cautioned see sees anticipate anticipates anticipated hold holds hint hints hinted concede concedes conceded doubt doubts doubted agree agrees agreed assume assumes assumed speculate speculates speculated find finds show shows indicate indicates put suspect suspects reported testify testifies testified"
  )
  /// Verbs that make a claim only with “that” behind them.
  static let thatVerbs = WordSet(
    "advise advises advised remark remarks remarked reply replies replied answer answers answered observe observes observed stress stresses stressed declare declares declared announce announces announced state states stated emphasise emphasises emphasised emphasize emphasizes emphasized reiterate reiterates reiterated signal signals signalled signaled imply implies implied confirm confirms confirmed repeat repeats repeated explain explains explained surmise surmises surmised highlight highlights highlighted calculate calculates calculated worry worries opine opines opined reveal reveals revealed suspected found showed determine determines determined retort retorts retorted object objects objected counter counters countered respond responds responded protest protests protested complain complains complained"
  )
  /// Verbs of which anyone may be the subject when the claim stands aside: “…, mediators said, …”.
  static let says = WordSet(
    "say says said argue argues argued warn warns warned believe believes believed think thinks thought expect expects expected predict predicts predicted suspect suspects suspected suggest suggests suggested hope hopes hoped fear fears feared write writes wrote add adds added claim claims claimed reckon reckons reckoned insist insists insisted told tells reported assess assesses assessed judge judges judged conclude concludes concluded testified noted notes"
  )
  /// Verbs of which things are seldom the subject.
  static let speaks = WordSet(
    "expect anticipate foresee forecast anticipates foresees say says said argue argues argued warn warns warned believe believes believed think thinks thought predict predicts predicted reckon reckons reckoned insist insists insisted reported expects expected writes wrote puts forecasts projects finds found sees considers testified told tells advises advised"
  )
  /// Those of them of which whoever is their subject, a person or a paper, holds what follows.
  static let utters = WordSet(
    "say says said argue argues argued warn warns warned believe believes believed think thinks thought insist insists insisted writes wrote"
  )
  /// What opens the words for somebody who has no name.
  static let articles = WordSet("the a an one another his her their its")
  /// Words of things, or of nobody in particular, that may be such a subject all the same.
  static let things = WordSet(
    "this that these those it what which who nothing something everything history experience evidence legend tradition rumour rumor none no everyone anyone someone everybody anybody somebody one"
  )
  /// “While most analysts expect a veto, …”
  static let concessions = WordSet("while although though whereas")
  /// “Contrary to what Moscow says”
  static let asked = WordSet("what whatever how why whether contrary")
  /// Verbs that are nouns as well.
  static let nouns = WordSet(
    "estimate estimates claim claims fear fears forecast forecasts project projects note notes hint hints judge judges caution cautions doubt doubts find finds show shows hold holds suspect suspects"
  )
  static let speakers = WordSet(
    "he she they we i mediators markets market laboratory agency's analysts analyst officials official experts expert observers observer critics critic economists economist diplomats diplomat scholars scholar sources source forecasters agency agencies bank banks institute report reports study studies government governments ministry ministers minister researchers researcher aides aide investors traders residents pollsters commanders commander generals general authors author strategists commentators planners lawyers prosecutors historians staff assessment assessments estimate estimates commentators many some most others few intelligence spokesman spokeswoman spokesperson survey polls insurers lenders opponents supporters allies lawmakers senators envoys envoy negotiators delegates activists rebels service services firm firms consultancy brokerage opposition panel commission committee paper briefing brief note authorities group groups think-tank company regulators tank tanks data poll mission bureau bankers banker bookmakers bookmaker exiles ambassadors ambassador dissidents scientists scientist academics brokers executives insiders adviser advisers advisor advisors campaigners monitors inspectors consultants clerics pundits optimists pessimists sceptics skeptics hawks colleagues watchers wisdom consensus lobbyists professors lawyer models simulations findings strategist forecaster investor trader witness witnesses officer officers journalist journalists reporters contacts fund creditors voters"
  )
  /// Those of the speakers who are people.
  static let people = WordSet(
    "analyst analysts official officials expert experts observer observers critic critics economist economists diplomat diplomats scholar scholars trader traders investor investors minister ministers mediator mediators politician politicians leader leaders government witness witnesses agency agencies banker bankers forecaster forecasters pollster pollsters"
  )
  static let adverbs = WordSet(
    "also still now privately publicly widely generally commonly broadly often recently yesterday earlier therefore however then long already have has had do does did not previously moderately highly fairly reasonably increasingly initially subsequently repeatedly firmly deeply quite very more less"
  )
  static let openers = WordSet(
    "and but while although though because since as when that which who if or whereas"
  )
  /// What opens a clause of which “had” is the verb, unlike “had it attacked”.
  static let linking = WordSet("that because when after before who which while though although as")
  static let subordinators = WordSet(
    "if supposing provided providing assuming given unless until after before when once should were lest whether with whatever whoever what why how where"
  )
  static let noClause = WordSet("to of with by for in on at from against about into as such no so")
  static let own = WordSet("we i our ours my")
  static let demonstratives = WordSet("this these our")
  /// “The paper”, unlike “the report”, is the one that is being read.
  static let ownPapers = WordSet("paper briefing brief note author authors article")
  static let papers = WordSet(
    "paper briefing brief note report assessment analysis author authors article"
  )
}
