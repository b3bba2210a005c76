import Dossier

/// Measures the annotator alone, on one core: `dossier-annotator-benchmark CONTENT-FOLDER [ROUNDS]`.
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

  /// The best of several rounds, in MB/s of Markdown.
  private static func measure(_ label: String, _ content: Content, _ records: [EntityRecord], _ rounds: Int) {
    let annotator = Annotator(gazetteer: Gazetteer.make(records: records).0, site: content.site)
    let clock = ContinuousClock()
    var best = Duration.seconds(1_000)
    var mentions = 0
    for _ in 0..<rounds {
      mentions = 0
      let start = clock.now
      for article in content.articles { mentions += annotator.annotate(article).mentions.count }
      best = min(best, clock.now - start)
    }
    let (seconds, attoseconds) = best.components
    let time = Double(seconds) + Double(attoseconds) / 1e18
    let speed = Double(content.byteCount) / 1e6 / time
    print(
      "annotate, one core, \(label): \(Int(speed)) MB/s, \(mentions) mentions, \(Int(time * 1e6 + 0.5)) µs"
    )
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
