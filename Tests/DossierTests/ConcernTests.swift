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
    ("China may object, and Japan will follow.", ["china subject", "japan subject"]),
    ("Sanctions could weaken Russia.", ["russia object"]),
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
