internal import CommonMark
internal import Mustache

extension Site {
  /// What a level is called and its range, as `likely, 55–80 %`.
  func label(_ likelihood: Likelihood) -> String {
    strings.labelAndRange(likelihood, on: configuration.scale)
  }

  /// Writes what leads from a judgment's index to what pages read for it, to be digested.
  func add(judgment index: Int, to writer: inout RecordWriter) {
    let reference = crossReference.judgments[index]
    let (block, place) = articles.place(of: reference)
    for number in [numbers[reference.article], block, place] { writer.add(number) }
  }

  /// Judgments as a list shows them; those of one sentence that follow each other are one entry. Those whose
  /// page it is on are not named again.
  func judgments(_ indices: some Sequence<Int>, root: String, besides known: [EntityID] = []) -> [Value] {
    var groups: [(sentence: Range<Int>, references: [JudgmentReference])] = []
    for index in indices {
      let reference = crossReference.judgments[index]
      let (judgment, passage) = articles.judgment(reference)
      let sentence = passage.quotation(of: judgment)
      if let last = groups.last, last.sentence == sentence, last.references[0].article == reference.article {
        groups[groups.count - 1].references.append(reference)
      } else {
        groups.append((sentence, [reference]))
      }
    }
    return groups.map { judgment($0.references, in: $0.sentence, root: root, besides: known) }
  }

  /// The judgments of a sentence, which are of one article and in order.
  private func judgment(
    _ references: [JudgmentReference],
    in sentence: Range<Int>,
    root: String,
    besides known: [EntityID]
  ) -> Value {
    let article = references[0].article
    let judgments = references.map { articles.judgment($0).judgment }
      .sorted { $0.phrase.lowerBound < $1.phrase.lowerBound }
    let section = articles.section(article, ofBlock: judgments[0].block)
    let document = articles.passage(article, block: judgments[0].block).document
    let excerpt = HTML.verdict(sentence, of: document, marking: judgments.map(\.phrase))
    var object = Object(
      [
        ("level", .text(judgments[0].likelihood.rawValue)), ("html", .html(excerpt)),
        (
          "href", .text(root + articlePaths[article] + anchors[article].fragment(ofBlock: judgments[0].block))
        ),
        ("kindLabel", .text(section.map { strings.label($0.kind) } ?? "")),
        ("kind", .text(section?.kind.rawValue ?? "")),
      ] + citation(article, root: root)
    )
    object.set("verdicts", judgments.map { verdict(on: $0, in: document, isOneOfMany: judgments.count > 1) })
    var actors: [EntityID] = []
    for named in judgments.lazy.flatMap(\.actors) where !known.contains(named) && !actors.contains(named) {
      actors.append(named)
      if actors.count == 6 { break }
    }
    object.set("actors", actors.map { link($0, root: root) })
    return .object(object)
  }

  /// What a judgment says; with its words, when the sentence has others.
  private func verdict(on judgment: Judgment, in document: Document, isOneOfMany: Bool) -> Value {
    let words = isOneOfMany ? PlainText.of(judgment.phrase, in: document) : ""
    return .object(
      Object([
        ("level", .text(judgment.likelihood.rawValue)), ("levelLabel", .text(label(judgment.likelihood))),
        ("words", .text(words)), ("confidence", .text(judgment.confidence?.rawValue ?? "")),
        ("confidenceLabel", .text(strings.label(judgment.confidence))),
        ("conditional", .bool(judgment.isConditional)),
        ("holder", .text(holder(of: judgment, in: document))),
      ])
    )
  }

  /// Who holds a judgment, when it is not the author.
  func holder(of judgment: Judgment, in document: Document) -> String {
    switch judgment.holder {
    case .author: ""
    case .unnamed: strings[.notNamed]
    case .named(let range): PlainText.of(range, in: document)
    }
  }
}
