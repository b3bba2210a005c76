import Testing

@testable import Dossier

/// Whom a sentence of an implication section concerns, and in which role.
@Suite struct ConcernTests {
  private static let gazetteer = Gazetteer.make(records: []).0
  private static let annotator = Annotator(gazetteer: gazetteer)

  /// The concerns of an article as `slug role`, in order.
  private func concerns(_ text: String) throws -> [String] {
    var (article, _) = try Article.read(Array(text.utf8), path: "a.md", file: "a.md")
    article.date = ContentDate("2024-06-21")
    return Self.annotator.annotate(article).concerns.map {
      "\(Self.gazetteer[$0.actor].slug) \($0.role.rawValue)"
    }
  }

  @Test(arguments: [
    (
      "Hungary may block it, and President Recep Tayyip Erdoğan is sure to press for it.",
      ["hungary subject", "recep-tayyip-erdogan subject"]
    ), ("Russia may send arms, and so might Iran.", ["russia subject", "iran subject"]),
    ("Russia will not send arms, nor will Iran.", ["russia subject", "iran subject"]),
    ("The coup cost France a base, even as Vladimir Putin hailed it.", ["france object"]),
    ("Slovakia may leave BRICS, which Malaysia wishes to join.", ["slovakia subject", "brics object"]),
    ("Colombia, which has taken in Venezuelans, would suffer.", ["colombia subject"]),
    ("Algeria, which Emmanuel Macron accuses of much, is losing patience.", ["algeria subject"]),
    (
      "Washington may restore it, and Olaf Scholz, weeks into his campaign, will object.",
      ["united-states subject", "olaf-scholz subject"]
    ),
    (
      "Slovakia may object, and Serbia's Aleksandar Vučić is watching.",
      ["slovakia subject", "serbia subject", "aleksandar-vucic subject"]
    ), ("Slovakia under Robert Fico might object.", ["slovakia subject"]),
    ("**James Cleverly:** I think that France may sail with us.", ["france subject"]),
    ("**Xi Jinping:** may sail.", ["xi-jinping subject"]),
    ("The IMF says Ghana will suffer.", ["ghana subject"]),
    ("NATO says it will send ships.", ["nato subject"]), ("The IMF may lend less.", ["imf subject"]),
    // A row of a table is about those whose names alone fill a cell.
    (
      "| Country | Growth | Risk |\n|---|---|---|\n| Egypt | 4 % | A review by the IMF may slip |\n| China and Japan | | Exports could fall to Vietnam |",
      ["egypt topic", "imf subject", "china topic", "japan topic", "vietnam object"]
    ), ("| Country | Risk |\n|---|---|\n| Egypt | high |\n| Chile | |", []),
    // A name that opens an item tells whom it is about.
    ("**India.** Oil remains the obstacle.", ["india topic"]),
    ("- **For India and Japan.** Oil remains dear.", ["india topic", "japan topic"]),
    ("*Australia*. China may need bases.", ["australia topic", "china subject"]),
    ("Japan will profit from the deal that China signed.", ["japan subject"]),
    ("Japan fears the risk that China attacks.", ["japan subject", "china subject"]),
    ("China may object, and Japan will follow.", ["china subject", "japan subject"]),
    ("Sanctions could weaken Russia.", ["russia object"]),
    // No table has these verbs.
    ("Norway's gas warms Germany.", ["norway subject", "germany object"]),
    ("Turkey's drones dazzle Libya.", ["turkey subject", "libya object"]),
    ("Chinese goods swamp Vietnam.", ["china subject", "vietnam object"]),
    ("Cheap Russian coal props up Indian mills.", ["russia subject", "india object"]),
    (
      "India's rivals Pakistan and China will watch.", ["india subject", "pakistan subject", "china subject"]
    ),
    ("Japan's premier Shigeru Ishiba may resign.", ["japan subject", "shigeru-ishiba subject"]),
    ("As for Serbia and Kosovo, talks will go on.", ["serbia topic", "kosovo topic"]),
    ("Compared with Vietnam, Laos is poor.", ["laos subject"]),
    ("Pressure on Egypt will grow, as will Jordan's debts.", ["egypt object", "jordan subject"]),
    ("A survey carried out in Japan will please China.", ["china object"]),
    ("Analysts say Russia will probably attack Ukraine.", ["russia subject", "ukraine object"]),
    ("It is likely China will retaliate against Japan.", ["china subject", "japan object"]),
    ("My sense is the United States will be wary.", ["united-states subject"]),
    ("Economists expect Japan to cut rates.", ["japan subject"]),
    ("The decision is China's.", ["china object"]),
    // Whoever is quoted stands behind a dash.
    ("> Prices may rise.\n>\n> — President Xi Jinping", []),
    ("> Prices may rise.\n>\n> -- Xi Jinping, China, 2024", []),
    ("— China may object.", ["china subject"]),
    (
      "For Japan, South Korea and Taiwan the deal is bad.",
      ["japan topic", "south-korea topic", "taiwan topic"]
    ),
    ("For China, Russia may be a burden.", ["china topic", "russia subject"]),
    ("For Vietnam the treaty is a risk.", ["vietnam topic"]),
    ("Unlike China, Japan will protest.", ["japan subject"]),
    ("Since Russia withdrew, Norway has been alone.", ["norway subject"]),
    ("If Iran refuses, Israel may strike.", ["israel subject"]),
    ("France could send troops who trained in Poland.", ["france subject"]),
    ("The flood in Ukraine will cost Germany more.", ["germany object"]),
    ("China is unlikely to press Iran for Russia's sake.", ["china subject", "iran object"]),
    ("Prices rise; Egypt will need loans, but Jordan may not.", ["egypt subject", "jordan subject"]),
    ("Officials in Seoul may resign.", []),
    ("Iran's actions in Iraq have drawn criticism.", ["iran subject", "iraq object"]),
    ("According to Turkey, Greece will yield.", ["greece subject"]),
    ("Ankara's quarrel with Athens made the port useful.", ["turkey subject", "greece object"]),
    ("A firm line towards Hungary is popular.", ["hungary object"]),
    ("Tehran took Syria's side at once.", ["iran subject", "syria object"]),
    ("Nigeria cut off power to Niger.", ["nigeria subject", "niger object"]),
    ("The air force needs many French parts.", ["france object"]),
    ("Should Sweden refuse, Norway will buy the ships.", ["norway subject"]),
    ("India may have to choose, as Chinese strategists have long wished.", ["india subject"]),
    ("If Ghana should vote, as it did last year, Togo will follow.", ["togo subject"]),
    ("Should Ghana vote, as now seems likely, Togo will follow.", ["togo subject"]),
    ("It left chips alone, because Chinese factories need them.", ["china subject"]),
    ("Both will go on seeking “third neighbours” with Chile.", ["chile object"]),
    (
      "A meeting of Vladimir Putin and Xi Jinping is possible.",
      ["vladimir-putin subject", "xi-jinping subject"]
    ),
    ("Kim Jong Un may stand alongside Vladimir Putin.", ["kim-jong-un subject"]),
    ("A firm line towards Seoul is popular in Tokyo.", ["south-korea object"]),
    ("New Delhi’s quarrel with Washington may last.", ["india subject", "united-states object"]),
    ("Talks with Iran are likely, and Oman may hold them.", ["iran object", "oman subject"]),
    ("The price of Japan's ships could rise.", ["japan subject"]),
    ("An attack by Russia is unlikely.", ["russia subject"]),
    ("Moscow took China’s side.", ["russia subject", "china object"]),
    ("Kenya lets Somalia use its ports.", ["kenya subject", "somalia object"]),
    ("Russia's actions in Ukraine are costly.", ["russia subject", "ukraine object"]),
    ("Ties with Belarus help his regime.", ["belarus object"]),
    ("Sudan strengthened ties with Qatar to save its regime.", ["sudan subject", "qatar object"]),
    ("If war comes to Poland, Germany may help.", ["germany subject"]),
    ("Relations with Peru are cool, yet Chile may trade.", ["peru object", "chile subject"]),
    ("Chile made peace and Peru could follow.", ["chile subject", "peru subject"]),
    ("On Friday Japan may protest.", ["japan subject"]),
    ("On Taiwan Japan may protest.", ["taiwan object", "japan subject"]),
    ("In Seoul China may be blamed, but not in Tokyo.", ["china subject"]),
    ("Under pressure China may yield.", ["china subject"]),
    ("A meeting at the China–Japan summit is likely.", []),
    ("Factories in Japan and South Korea may close.", []),
    ("They may seek “third neighbours” in Japan and America.", []),
    ("Laos may gain, because Thai mills need its power.", ["laos subject", "thailand subject"]),
    ("If Ghana votes, [as it did](actor:none), Togo will follow.", ["togo subject"]),
    ("Makers of arms may gain, for Poland and Chile are buying.", ["poland subject", "chile subject"]),
    ("Had Ghana voted, Togo would follow.", ["togo subject"]),
    ("Chile's needs and Peru's fears differ.", ["chile subject", "peru subject"]),
    ("We expect Turkey's economy to shrink.", ["turkey subject"]),
    ("Economists expect Japan will probably cut rates.", ["japan subject"]),
    ("Danish intelligence says that Russia will rebuild its fleet.", ["russia subject"]),
    ("Danish intelligence says that it fears Russia.", ["denmark subject", "russia object"]),
    ("Serbia may abstain, said Jan Holm, the head of the Danish Institute.", ["serbia subject"]),
    ("In 2025 China's quarrel with Vietnam may end.", ["china subject", "vietnam object"]),
    (
      "Turkey's embattled leader Recep Tayyip Erdogan may yield.",
      ["turkey subject", "recep-tayyip-erdogan subject"]
    ),
    ("If the strike ends Chile may raise wages, and prices will rise.", ["chile subject"]),
    ("Chile may yield, and thus Peru could follow.", ["chile subject", "peru subject"]),
  ])
  func aNameHasTheRoleThatItsClauseGivesIt(_ sentence: String, _ expected: [String]) throws {
    #expect(try concerns("### Geopolitical implications\n\n\(sentence)\n") == expected)
  }

  @Test func onlyImplicationSectionsHaveConcerns() throws {
    #expect(try concerns("China may object.\n\n### Context\n\nChina may object.\n").isEmpty)
  }

  @Test func aPronounGoesOnWithTheSubjectBefore() throws {
    let text = "### Outlook\n\nChina may object. It could also recall its envoy. Prices will rise.\n"
    #expect(try concerns(text) == ["china subject", "china continued"])
  }

  @Test(arguments: [
    (
      "Counterstrike needs satellites and American data. It is unlikely to be independent.",
      ["united-states object"]
    ),
    ("American banks may suffer. It is a risk.", ["united-states subject"]),
    ("American banks may suffer. They could sue.", ["united-states subject", "united-states continued"]),
    (
      "Iran may wait. It could sell more oil to China.", ["iran subject", "iran continued", "china object"]
    ),
    ("Iran may wait. China could sell it oil.", ["iran subject", "china subject"]),
    ("The Chinese may object. They could recall an envoy.", ["china subject", "china continued"]),
    ("The Chinese government may object. It could wait.", ["china subject", "china continued"]),
    ("China's exports may fall. It is hard to say by how much.", ["china subject"]),
    ("China's exports may fall. Its banks could suffer.", ["china subject", "china continued"]),
    ("Gazprom and a bank signed a contract. It will run for years.", ["gazprom subject"]),
    ("Gazprom signed a contract. It will run for years.", ["gazprom subject"]),
    ("Gazprom signed a contract. It may regret this.", ["gazprom subject", "gazprom continued"]),
    ("Peru and Chile may talk. It could take years.", ["peru subject", "chile subject"]),
    (
      "Peru and Chile may talk. Both could gain.",
      ["peru subject", "chile subject", "peru continued", "chile continued"]
    ),
    ("Peru may talk. They could gain.", ["peru subject"]),
    ("Peru may talk. He could gain.", ["peru subject"]),
    ("Xi Jinping may come. It is a risk. He could wait.", ["xi-jinping subject"]),
    ("Xi Jinping may come. He could wait.", ["xi-jinping subject", "xi-jinping continued"]),
    ("China may ask Xi Jinping. He could wait.", ["china subject", "xi-jinping object"]),
    ("Peru may talk. It is likely that prices will rise.", ["peru subject"]),
    ("Peru may talk. It is likely, we think, that it will gain.", ["peru subject", "peru continued"]),
    ("Peru may talk. It was told that prices will rise.", ["peru subject", "peru continued"]),
  ])
  func aPronounGoesOnOnlyWithWhatItCanMean(_ text: String, _ expected: [String]) throws {
    #expect(try concerns("### Outlook\n\n\(text)\n") == expected)
  }

  @Test func anAdjectiveAloneMakesNoActorOfAParagraph() throws {
    #expect(try concerns("### Outlook\n\nTalks go on in American bases.\n").isEmpty)
  }

  @Test func aPronounMeansNobodyWhenTwoFit() throws {
    let text = "### Outlook\n\nGazprom and China signed a contract. It will run for many years.\n"
    #expect(try concerns(text) == ["gazprom subject", "china subject"])
  }

  @Test func aPersonIsNoThing() throws {
    let text = "### Outlook\n\nGreece has waited for Kyriakos Mitsotakis. He may hesitate.\n"
    #expect(try concerns(text) == ["greece subject", "kyriakos-mitsotakis object"])
  }

  @Test func aParagraphWithOneActorConcernsIt() throws {
    #expect(try concerns("### Outlook\n\nThe flood in Ukraine will go on.\n") == ["ukraine sole"])
  }

  @Test func aHeadingNamesTheTopicOfItsFirstSentence() throws {
    let text =
      "### Geopolitical implications\n\n#### What it means for Japan\n\nExports will fall. Prices rise.\n"
    #expect(try concerns(text) == ["japan topic"])
  }
}
