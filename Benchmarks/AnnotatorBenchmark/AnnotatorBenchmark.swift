import Dossier

/// Measures the annotator alone, on one core: `AnnotatorBenchmark CONTENT-FOLDER [ROUNDS]`.
@main
struct AnnotatorBenchmark {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: AnnotatorBenchmark CONTENT-FOLDER [ROUNDS]")
      return
    }
    let rounds = arguments.count > 2 ? max(1, Int(arguments[2]) ?? 5) : 5
    let content = await ContentReader(folder: arguments[1], jobs: 1).read()
    print("\(content.articles.count) articles, \(content.byteCount / 1_000) kB")
    measure("full gazetteer", content, content.records, rounds)
    for count in [10_000, 40_000] {
      measure("with \(count) more names", content, content.records + madeUp(count), rounds)
    }
  }

  /// The best of several rounds, in MB/s: names alone in the prose, then whole articles with sections, sentences and checks.
  private static func measure(_ label: String, _ content: Content, _ records: [EntityRecord], _ rounds: Int) {
    let annotator = Annotator(gazetteer: Gazetteer.make(records: records).0, site: content.site)
    let prose = content.articles.map(\.prose)
    let proseSize = prose.reduce(0) { $0 + $1.count }
    let days = content.articles.map { $0.date?.firstDay }
    var mentions = 0
    let names = best(of: rounds) {
      mentions = 0
      for (text, day) in zip(prose, days) { mentions += annotator.annotate(plain: text, day: day).count }
    }
    let whole = best(of: rounds) {
      for article in content.articles { _ = annotator.annotate(article) }
    }
    print(
      "\(label): names \(speed(proseSize, names)) MB/s (\(mentions) mentions), whole articles \(speed(content.byteCount, whole)) MB/s"
    )
  }

  private static func best(of rounds: Int, _ work: () -> Void) -> Duration {
    (0..<rounds).map { _ in ContinuousClock().measure(work) }.min() ?? .zero
  }

  private static func speed(_ bytes: Int, _ time: Duration) -> Int {
    let (seconds, attoseconds) = time.components
    return Int(Double(bytes) / 1e6 / (Double(seconds) + Double(attoseconds) / 1e18))
  }

  /// Records of organisations with names of two words that no text has.
  private static func madeUp(_ count: Int) -> [EntityRecord] {
    let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu"]
    return (0..<count).map { number in
      var name = "Q"
      var rest = number
      for _ in 0..<5 {
        name += syllables[rest % 10]
        rest /= 10
      }
      return EntityRecord(kind: .organization, slug: "made-up-\(number)", name: "\(name) Alliance")
    }
  }
}
