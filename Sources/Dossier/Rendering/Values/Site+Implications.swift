internal import CommonMark
internal import Mustache

extension Site {
  /// An implication as a list shows it; on an actor's page with the sentences that name the actor.
  func implication(_ index: Int, root: String, for actor: EntityID? = nil) -> Value {
    let html = excerpt(crossReference.implications[index], for: actor)
    return implication(index, html: html, root: root, besides: [actor].compactMap { $0 })
  }

  /// An implication with an excerpt; those whose page it is on are left out of those it names.
  func implication(_ index: Int, html: [UInt8], root: String, besides known: [EntityID]) -> Value {
    let implication = crossReference.implications[index]
    let section = articles.section(implication.article, implication.section)
    let path = root + articlePaths[implication.article]
    let label = strings.label(section.kind)
    let isCalledLikeItsKind = Folding.isAlike(label, section.title)
    var object = Object(
      [
        ("heading", .text(section.title)), ("section", .text(isCalledLikeItsKind ? "" : section.title)),
        ("href", .text("\(path)#\(section.id)")),
        ("kind", .text(section.kind.rawValue)), ("kindLabel", .text(label)),
        ("html", .html(html)),
      ] + citation(implication.article, root: root)
    )
    object.set("actors", links(implication.actors, besides: known, root: root))
    return .object(object)
  }

  /// Links to the first six of some actors but those who are known.
  private func links(_ actors: [EntityID], besides known: [EntityID], root: String) -> [Value] {
    var links: [Value] = []
    for other in actors where !known.contains(other) && links.count < 6 {
      links.append(link(other, root: root))
    }
    return links
  }

  /// Implications by kind, in the order of the kinds; see ``groups(_:totals:all:item:)``. Those on a country lead to the pages of all,
  /// those on others to the `next` page of their list.
  func groups(
    _ indices: some Sequence<Int>,
    totals: ImplicationTotals,
    root: String,
    for actor: EntityID? = nil,
    next: String = ""
  ) -> [Value] {
    let country = actor.flatMap { gazetteer.kind(of: $0) == .country ? $0 : nil }
    return groups(
      indices,
      totals: totals,
      all: { kind, shown, total in
        let path = country.map { ImplicationMatrix.path(kind, $0, self) } ?? next
        if path.isEmpty { return nil }
        let label: StringKey = country == nil ? .others : .allOf
        let count = strings.count(country == nil ? total - shown : total, .section)
        return (root + SafeURL.encodePath(path), strings.text(label, ("count", count)))
      },
      item: { implication($0, root: root, for: actor) }
    )
  }

  /// Implications by kind, in the order of the kinds, each as it is to be shown, with how many there are in all, and with
  /// what leads to all if there are more.
  func groups(
    _ indices: some Sequence<Int>,
    totals: ImplicationTotals,
    all: (_ kind: SectionKind, _ shown: Int, _ total: Int) -> (href: String, label: String)? = { _, _, _ in
      nil
    },
    item: (Int) -> Value
  ) -> [Value] {
    var byKind: [SectionKind: [Int]] = [:]
    for index in indices { byKind[kind(ofImplication: index), default: []].append(index) }
    return SectionKind.allCases.compactMap { kind in
      guard let found = byKind[kind] else { return nil }
      let count = totals.count(kind)
      let (start, end) = totals.stretch(kind, among: byKind.keys)
      let countLabel = count.map { strings.count($0, .section) } ?? ""
      let rest = count.flatMap { found.count < $0 ? all(kind, found.count, $0) : nil }
      return .object(
        Object([
          ("kind", .text(kind.rawValue)), ("kindLabel", .text(strings.label(kind))),
          ("id", .text("implications-\(kind.rawValue)")),
          ("count", .text(count.map { strings.grouped($0) } ?? "")),
          ("countLabel", .text(countLabel)),
          ("note", .text(rest == nil ? noteOnMore(found.count, of: count) : "")),
          ("allHref", .text(rest?.href ?? "")), ("allLabel", .text(rest?.label ?? "")),
          ("start", .int(start)), ("share", .int(end - start)),
          ("items", .list(found.map(item))),
        ])
      )
    }
  }

  /// What a list says that goes on on other pages: “The newest 12 of 25.”
  private func noteOnMore(_ shown: Int, of total: Int?) -> String {
    guard let total, shown < total else { return "" }
    return strings.text(.newestOf, ("shown", strings.grouped(shown)), ("total", strings.grouped(total)))
  }

  /// How many of some implications there are of each kind.
  func totals(of indices: some Sequence<Int>) -> ImplicationTotals {
    ImplicationTotals(indices.lazy.map { kind(ofImplication: $0) })
  }

  /// Writes what leads from an implication's index to what pages read for it, to be digested.
  func add(implication index: Int, to writer: inout RecordWriter) {
    let implication = crossReference.implications[index]
    writer.add(implication, kind: crossReference.kind(of: implication), numbers)
  }

  /// The kind of the section that an implication is.
  func kind(ofImplication index: Int) -> SectionKind {
    crossReference.kind(of: crossReference.implications[index])
  }

  /// The entities with a page that a count is highest for, at most 20.
  func actors(by count: (EntityID) -> Int) -> [EntityID] {
    let counts = EntityKind.allCases.flatMap { entities($0) }.map { (id: $0, count: count($0)) }
    return counts.filter { $0.count > 0 }
      .sorted { ($1.count, $0.id) < ($0.count, $1.id) }.prefix(20).map(\.id)
  }

  /// The first sentences of a section, or the two that say most: of an actor, in an outlook of any.
  private func excerpt(_ implication: Implication, for actor: EntityID?) -> [UInt8] {
    let section = articles.section(implication.article, implication.section)
    let passage = section.passage
    let document = passage.document
    let isOpening = actor == nil && section.kind != .outlook
    let told = isOpening ? [] : telling(of: actor, in: passage)
    let sentences = told.isEmpty ? opening(of: section, document) : told
    let marks = passage.mentions.filter { $0.entity == actor }.map(\.text)
    var html: [UInt8] = []
    for (position, sentence) in sentences.enumerated() {
      if position > 0 {
        html.append(contentsOf: (sentence.lowerBound - sentences[0].upperBound > 1 ? " … " : " ").utf8)
      }
      let own = marks.filter {
        sentence.lowerBound <= $0.lowerBound && $0.upperBound <= sentence.upperBound
      }
      html += HTML.statement(sentence, of: document, marking: own)
    }
    return html
  }

  /// The two sentences of a section that say most of an actor, or of any, in the order of the text: those that name it, then with an
  /// estimate, then by role.
  private func telling(of actor: EntityID?, in passage: ArticlePassage) -> [Range<Int>] {
    let concerns = passage.concerns.filter { actor == nil || $0.actor == actor }
    let judged = Set(passage.judgments.compactMap { passage.sentence(at: $0.text.lowerBound)?.lowerBound })
    func names(_ sentence: Range<Int>) -> Bool {
      passage.mentions.contains { $0.entity == actor && sentence.contains($0.text.lowerBound) }
    }
    func rank(_ concern: Concern) -> (Int, Int, Concern.Role, Int) {
      // A pronoun alone does not tell whom it means.
      let isClear = actor == nil || names(concern.sentence)
      let isJudged = judged.contains(concern.sentence.lowerBound)
      return (isClear ? 0 : 1, isJudged ? 0 : 1, concern.role, concern.sentence.lowerBound)
    }
    var sentences: [Range<Int>] = []
    for concern in concerns.sorted(by: { rank($0) < rank($1) })
    where sentences.count < 2 && !sentences.contains(concern.sentence) {
      sentences.append(concern.sentence)
    }
    return sentences.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func opening(of section: ArticleSection, _ document: Document) -> [Range<Int>] {
    let blocks = document.blocks
    guard
      let block = section.blocks.first(where: {
        !blocks[$0].isHeading && !document.kept(of: blocks[$0].text).isEmpty
      })
    else { return [] }
    let sentences = SentenceSplitter.split(blocks[block].text, of: document.text)
    return Array(sentences.lazy.filter { !document.kept(of: $0).isEmpty }.prefix(2))
  }
}
