internal import CommonMark

/// Gathers what an article rests on: the list in its front matter, the pages it links to, and the publications that its
/// notes name.
struct SourceRegister {
  private let article: Article
  private var entries: [SourceEntry]
  /// The entry of each address, as ``SafeURL/key(of:)`` has it.
  private var entryOfURL: [String: Int] = [:]
  /// The entry of each publisher and title, folded.
  private var entryOfName: [[String]: Int] = [:]

  /// The entries of an article: the listed ones first, in their order, then the others in that of the text, those of notes
  /// last; `references` are its notes that name a publication.
  static func entries(
    of article: Article,
    marked: Set<Int>,
    _ references: [NoteReader.Reference]
  ) -> [SourceEntry] {
    let document = article.document
    if document.links.isEmpty, document.citations.isEmpty {
      return article.sources.map { SourceEntry(source: $0) }
    }
    var register = SourceRegister(article)
    register.addCitations()
    let links = register.addLinks(marked)
    register.addNotes(references, links)
    return register.entries.map { $0.inOrder(of: document) }
  }

  private init(_ article: Article) {
    self.article = article
    entries = article.sources.map { SourceEntry(source: $0) }
    for (index, source) in article.sources.enumerated() {
      let name = Self.name(of: source)
      if entryOfName[name] == nil { entryOfName[name] = index }
      if let url = source.url, entryOfURL[SafeURL.key(of: url)] == nil {
        entryOfURL[SafeURL.key(of: url)] = index
      }
    }
  }

  private mutating func addCitations() {
    for (index, citation) in article.document.citations.enumerated() {
      if case .entry(let entry) = citation.target { entries[entry].places.append(.citation(index)) }
    }
  }

  /// Adds the links to the web outside notes and gives those in notes, with their blocks; `marked` are those that name an
  /// actor.
  private mutating func addLinks(_ marked: Set<Int>) -> [(link: Int, block: Int)] {
    let document = article.document
    var inNotes: [(link: Int, block: Int)] = []
    var block = 0
    for (index, link) in document.links.enumerated() where !link.isImage && !link.label.isEmpty {
      while block + 1 < document.blocks.count, document.blocks[block].text.upperBound < link.label.lowerBound
      {
        block += 1
      }
      guard !marked.contains(index), !document.blocks[block].isHeading,
        SafeURL.isWeb(document.destination(index))
      else { continue }
      if document.blocks[block].isInFootnote {
        inNotes.append((index, block))
      } else {
        addLink(index, inBlock: block, .link(block: block, link: index))
      }
    }
    return inNotes
  }

  private mutating func addLink(_ index: Int, inBlock block: Int, _ place: SourceEntry.Place) {
    let article = article
    let url = article.document.destination(index)
    let label = article.document.links[index].label
    add(url, place) {
      Source(
        publisher: SafeURL.host(url),
        title: PlainText.of(label, in: article.document),
        url: url,
        position: article.position(of: label.lowerBound, inBlock: block)
      )
    }
  }

  /// Adds the publications of the notes in their order, and behind those of each note what else it links to.
  private mutating func addNotes(_ references: [NoteReader.Reference], _ links: [(link: Int, block: Int)]) {
    var (nextReference, nextLink) = (0, 0)
    for (number, note) in article.document.footnotes.enumerated() {
      while nextReference < references.count, references[nextReference].note == number {
        for source in references[nextReference].sources { add(source, .footnote(number)) }
        nextReference += 1
      }
      while nextLink < links.count,
        article.document.blocks[links[nextLink].block].events.lowerBound < note.events.upperBound
      {
        addLink(links[nextLink].link, inBlock: links[nextLink].block, .footnote(number))
        nextLink += 1
      }
    }
  }

  private mutating func add(_ source: Source, _ place: SourceEntry.Place) {
    if let url = source.url {
      add(url, place) { source }
    } else if let known = entryOfName[Self.name(of: source)] {
      addPlace(place, to: known)
    } else {
      entryOfName[Self.name(of: source)] = entries.count
      entries.append(SourceEntry(source: source, places: [place]))
    }
  }

  private mutating func add(_ url: String, _ place: SourceEntry.Place, _ source: () -> Source) {
    let key = SafeURL.key(of: url)
    if let known = entryOfURL[key] {
      addPlace(place, to: known)
    } else {
      entryOfURL[key] = entries.count
      entries.append(SourceEntry(source: source(), places: [place]))
    }
  }

  /// Adds a place to an entry, a note that names it twice once.
  private mutating func addPlace(_ place: SourceEntry.Place, to entry: Int) {
    if entries[entry].places.last != place { entries[entry].places.append(place) }
  }

  private static func name(of source: Source) -> [String] {
    [Folding.key(of: source.publisher), Folding.key(of: source.title)]
  }
}
