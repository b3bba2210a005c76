internal import CommonMark

/// Reads links by which an author names an actor: `[Kim](leader:kim-jong-un)`, `[Georgia](actor:none)`.
struct MarkedLinks {
  private(set) var mentions: [Mention] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ article: Article, _ gazetteer: Gazetteer) {
    let document = article.document
    var locator: ProseLocator?
    var suggestions: [String: String?] = [:]
    for (index, link) in document.links.enumerated() where !link.isImage && !link.destination.isEmpty {
      let url = document.destination(index)
      guard let colon = url.firstIndex(of: ":"), let kinds = EntityKind.named(by: String(url[..<colon]))
      else {
        continue
      }
      let name = String(url[url.index(after: colon)...])
      let block = document.blocks.partitioningIndex { $0.text.upperBound >= link.label.lowerBound }
      guard block < document.blocks.count, document.blocks[block].text.lowerBound <= link.label.lowerBound
      else {
        continue
      }
      if name == "none", url.hasPrefix("actor:") { continue }
      guard !link.label.isEmpty else {
        let position = article.position(of: link.label.lowerBound, inBlock: block)
        diagnostics.append(
          .warning("empty-link", at: position, "this link has no words", fix: "give it some")
        )
        continue
      }
      if let id = gazetteer.resolve(name, as: kinds) {
        mentions.append(
          Mention(text: link.label, block: block, entity: id, reading: .marked, reason: .marked, link: index)
        )
      } else {
        let known = locator ?? ProseLocator(article)
        locator = known
        let isHelped = suggestions.count < Gazetteer.helpLimit
        let near = suggestions[url] ?? (isHelped ? gazetteer.suggestion(for: name, as: kinds) : nil)
        if isHelped { suggestions[url] = near }
        diagnostics.append(
          .warning(
            "unknown-reference",
            at: known.position(of: link.label),
            "nothing is called “\(url)”",
            fix: near.map { "did you mean “\($0)”?" } ?? "add a record for it"
          )
        )
      }
    }
  }
}

extension Article {
  /// The line of the file that a byte offset of the prose stands in; ``ProseLocator`` finds the column, too.
  func position(of offset: Int, inBlock index: Int) -> SourcePosition {
    let block = document.blocks[index]
    let breaks = document.text[block.text.lowerBound..<max(offset, block.text.lowerBound)].filter {
      $0 == 0x0A
    }.count
    return SourcePosition(file: file, line: bodyLine + block.line - 1 + breaks)
  }
}
