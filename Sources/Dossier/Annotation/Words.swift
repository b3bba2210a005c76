/// Closed classes of words that decide how a name is read, as hashes of their folded forms.
enum Words {
  private static func set(_ text: String) -> Set<UInt64> {
    Set(text.split { $0 == " " || $0 == "\n" }.map { Hashing.of($0) })
  }

  /// Before a capital, these make it a location.
  static let locativeBefore = set(
    "in at near around outside inside throughout across via toward towards downtown central leave leaving left visit visits visited visiting reach reached enter entered entering"
  )
  /// Before a capital, these make it a location unless something is directed at a government.
  static let directional = set("to from into through")
  /// Verbs of motion: `flew to Moscow`.
  static let motion = set(
    "go goes going went gone travel travels traveled travelled traveling travelling fly flies flew flown flying arrive arrives arrived arriving return returns returned returning come comes came coming move moves moved moving drive drove driven train trains flight flights trip trips visit visits journey tour way road route bound head heads headed heading back depart departs departed departing evacuated flee fled deported extradited relocated relocate trains sent invite invited bring brought rush rushed miles kilometres kilometers km north south east west minutes hours transferred convoy march marched advance advanced"
  )
  /// After a capital, these make it a location.
  static let locativeAfter = set(
    "airport streets street suburb suburbs metro subway square residents resident district districts neighborhood neighbourhood neighborhoods neighbourhoods area region university hospital summit parade meeting talks conference forum games olympics marathon zoo museum hotel skyline weather traffic military-parade stadium court bureau correspondent office embassy time declaration communique gathering visit trip stock exchange bourse port harbour harbor river apartment station stations ceremony rally protest protests attack attacks bombing protesters"
  )
  /// Verbs and nouns that make a following or preceding capital a government.
  static let governmental = set(
    "said says say warned warns accused accuses wants want wanted insists insisted denied denies urged urges demands demanded called calls believes fears hopes sees saw agreed agrees refused refuses rejected rejects announced announces imposed imposes sought seeks vowed vows threatened threatens condemned condemns responded responds argues argued claims claimed considers considered decided decides is was has had will would could may might should must can does did remains signed signs supports supported backs backed opposes opposed"
  )
  /// Before `to`, `from`, `with`, `between`, `for`: something between governments.
  static let relational = set(
    "ties relations relationship alliance alignment talks dialogue dialog negotiations cooperation message messages signal signals signaled signalled warning warnings support aid assistance pressure response reaction loyal loyalty sanctions demand demands concession concessions threat threats opposition help weapons arms request requests pledge pledges promise promises approval permission orders instructions independence independent closer close close-ties deal deals agreement agreements pact treaty exports imports letter note protest criticism condemnation call calls appeal appeals hostile hostility friendly allied according due attributed belongs beholden deference matters important thanks addressed gift invitation rapprochement outreach overtures proximity dependence dependent reliance shipments deliveries transfers statement statements rhetoric"
  )
  /// Words of persons that may stand before a surname.
  static let personTitles = set(
    "president prime minister premier chancellor king queen emperor emir sultan prince princess crown chairman chair leader secretary general mr mrs ms dr sir lord marshal comrade minister foreign defense defence finance senator governor mayor judge pope ayatollah sheikh imam vice deputy former ex late then dictator strongman autocrat candidate nominee ambassador envoy commissioner professor colonel general admiral supreme acting outgoing incoming"
  )
  /// Words that begin sentences and say nothing about the word behind them.
  static let openers = set(
    "the a an in on at for from by with of to as and or but if when while since after before under over between among against despite both like unlike although though because until unless whether where what why how who yet so still now then later once even also only not no his her their its this that these those will would could can may might did does do has have had is was were are be again today yesterday meanwhile moreover however instead through about around during per via against asked told"
  )
  /// Posts that name their holder.
  static let posts: [UInt64: [String]] = {
    var table: [UInt64: [String]] = [:]
    for (word, titles) in [
      ("president", ["president"]), ("premier", ["premier", "prime minister"]),
      ("chancellor", ["chancellor", "federal chancellor"]), ("king", ["king"]), ("queen", ["queen"]),
      ("emperor", ["emperor"]), ("emir", ["emir", "amir"]), ("sultan", ["sultan"]),
      ("taoiseach", ["taoiseach", "prime minister"]), ("leader", []),
    ] { table[Hashing.of(word)] = titles }
    return table
  }()
  static let prime = Hashing.of("prime")
  static let foreign = Hashing.of("foreign")
  static let minister = Hashing.of("minister")
  static let leader = Hashing.of("leader")
  static let of = Hashing.of("of")
  static let the = Hashing.of("the")
  static let and = Hashing.of("and")
  static let or = Hashing.of("or")
  static let s = Hashing.of("s")
  static let between = Hashing.of("between")
  static let with = Hashing.of("with")
  static let capital = Hashing.of("capital")
  static let city = Hashing.of("city")
}
