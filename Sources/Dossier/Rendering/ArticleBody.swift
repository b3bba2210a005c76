internal import CommonMark

/// Writes an article's body: libcmark's HTML with sections, ids and mentions put in.
struct ArticleBody {
  private let site: Site
  private let index: Int
  private let annotated: AnnotatedArticle
  private let document: Document
  private let linkEvents: LinkEvents
  private let place: BodyPlace
  private let root: String
  private var overlay = OverlayBuilder()
  private var links: LinkPolicy

  private init(_ site: Site, _ index: Int, _ place: BodyPlace) {
    self.site = site
    self.place = place
    self.index = index
    annotated = site.articles[index]
    document = annotated.article.document
    linkEvents = LinkEvents(document)
    root = place.root
    links = LinkPolicy(site, file: annotated.article.path, page: site.articlePaths[index], place: place)
  }

  /// The body of the article at an index, and what is wrong with its links; on the article's own page by default.
  static func render(
    _ index: Int,
    of site: Site,
    in place: BodyPlace? = nil
  ) -> Written {
    let number = site.numbers[index]
    guard let place else { return site.fragment(.bodies, number) { make(index, of: site, in: nil) } }
    return site.fragment(.chapters, number) {
      // Where other articles stand, links to them tell.
      ReadLog.note(.volume(number))
      return make(index, of: site, in: place)
    }
  }

  /// A body with what is wrong with its links.
  struct Written: Sendable {
    var html: [UInt8]
    var diagnostics: [Diagnostic]
  }

  /// The body as a feed has it from which `root` leads to the site's root: without marks of names and judgments, without HTML of
  /// the author's, and with links that lead to the same places from anywhere.
  static func inFeed(_ index: Int, of site: Site, root: String) -> [UInt8] {
    let place = BodyPlace(page: site.articlePaths[index], absoluteRoot: root, isAway: true)
    var body = ArticleBody(site, index, place)
    body.overlay.addImageSizes(of: body.document, body.links, eager: .max)
    return body.write().html
  }

  private static func make(_ index: Int, of site: Site, in place: BodyPlace?) -> Written {
    var body = ArticleBody(site, index, place ?? BodyPlace(page: site.articlePaths[index]))
    body.addSections()
    body.overlay.addScrollers(of: body.document, site.strings)
    // Who prints the book wants all of them.
    body.overlay.addImageSizes(of: body.document, body.links, eager: body.place.isInBook ? .max : 1)
    body.addParagraphIDs()
    body.addMentions()
    body.addJudgments()
    body.addSources()
    return body.write()
  }

  private mutating func write() -> Written {
    var html = overlay.build()
    let article = annotated.article
    html.skipped = article.titleEvents
    let levels = document.blocks.filter { $0.isHeading && $0.events != article.titleEvents }.map(
      \.headingLevel
    )
    html.headingShift = place.headingLevel - (levels.min() ?? 2)
    html.idPrefix = place.prefix
    html.address = HTML.escaped(place.ownAddress)
    html.marksFigures = true
    html.backReference = site.labels.backReference
    let marked = Dictionary(
      annotated.mentions.compactMap { mention in mention.link.map { ($0, mention) } },
      uniquingKeysWith: { first, _ in first }
    )
    let ids = site.anchors[index].all
    var locator: ProseLocator?
    let diagnostics = links.apply(
      to: &html,
      of: document,
      ids: ids,
      isHeadingDropped: true,
      marked: marked
    ) { label, _ in
      let known = locator ?? ProseLocator(article)
      locator = known
      return known.position(of: label)
    }
    let lost = RawHTML.diagnostics(
      document,
      of: article.source,
      from: article.bodyLine,
      file: article.file,
      in: site
    )
    return Written(
      html: document.html(overlay: html, options: RawHTML.options(site, isAllowed: !place.isAway)),
      diagnostics: diagnostics + lost
    )
  }

  // MARK: Sections and paragraphs

  private mutating func addSections() {
    var isOpen = false
    var above: [Section] = []
    for section in annotated.sections where section.level > 0 {
      above.removeAll { $0.level >= section.level }
      let isPart = section.kind != .body && above.last?.kind == section.kind
      above.append(section)
      let events = document.blocks[section.blocks.lowerBound].events
      var opening = isOpen ? "</section>\n" : ""
      let kind = section.kind.rawValue
      let data = section.kind == .body ? "" : kind
      opening +=
        "<section class=\"section kind-\(kind)\(isPart ? " part" : "")\" data-kind=\"\(data)\" id=\"\(place.prefix)\(HTML.escaped(section.id))\">\n"
      overlay.add(opening, at: events.lowerBound, .before)
      let label = site.strings.label(section.kind)
      // The heading may say it already, or the section above.
      if section.kind.isImplication, !isPart, !Folding.isAlike(label, section.title) {
        overlay.add("<p class=\"section-kind\">\(HTML.escaped(label))</p>\n", at: events.upperBound, .after)
      }
      isOpen = true
    }
    let notes = document.footnotes.first.map { $0.events.lowerBound - 1 }
    if isOpen { overlay.add("</section>\n", at: notes ?? document.events.count - 1, .before) }
    if let notes {
      let (level, id) = (place.headingLevel, place.prefix + "page-notes")
      overlay.add(
        "<h\(level) class=\"notes-heading\" id=\"\(id)\">\(HTML.escaped(site.strings[.notes]))</h\(level)>\n",
        at: notes,
        .before
      )
      if !place.isInBook { overlay.add(" aria-labelledby=\"\(id)\"", at: notes, .attribute) }
    }
  }

  private mutating func addParagraphIDs() {
    let ids = site.anchors[index].blocks
    let hasPictures = document.links.contains(where: \.isImage)
    for (number, block) in document.blocks.enumerated() where !block.isHeading {
      let event = block.events.lowerBound
      let id = place.prefix + ids[number]
      if block.isTableCell || document.events[event].level == 0 {
        overlay.add(" id=\"\(id)\"", at: event, .attribute)
        if hasPictures, !block.isTableCell, PlainText.withoutPictures(block.text, in: document).isEmpty {
          overlay.add(" class=\"picture\"", at: event, .attribute)
        }
      } else if event > 0, document.events[event - 1].kind == .item, document.events[event - 1].isEnter {
        overlay.add(" id=\"\(id)\"", at: event - 1, .attribute)
      } else {
        overlay.add("<span id=\"\(id)\"></span>", at: event, .before)
      }
    }
  }

  /// Puts behind each link to a source the number that the source has in the article's register.
  private mutating func addSources() {
    for (number, entry) in annotated.sources.enumerated() {
      for case .link(_, let link) in entry.places {
        guard let end = linkEvents.events[link]?.upperBound else { continue }
        let reference =
          "<sup class=\"source-ref\"><a href=\"#\(place.prefix)\(SourceEntry.id(at: number))\">S\(number + 1)</a></sup>"
        overlay.add(reference, at: end, .after)
      }
    }
  }

  // MARK: Judgments

  /// Marks the estimative words outside headings, each with its level and range and a link to the legend; of words with a name among
  /// them, which has a link of its own, those before it.
  private mutating func addJudgments() {
    var mention = 0
    for judgment in annotated.judgments {
      let block = document.blocks[judgment.block]
      if block.isHeading { continue }
      while mention < annotated.mentions.count,
        annotated.mentions[mention].text.upperBound <= judgment.phrase.lowerBound
      {
        mention += 1
      }
      var phrase = judgment.phrase
      if mention < annotated.mentions.count, annotated.mentions[mention].text.overlaps(phrase) {
        phrase = words(
          phrase.lowerBound..<max(phrase.lowerBound, annotated.mentions[mention].text.lowerBound)
        )
      }
      let pieces = MarkupSpan.pieces(of: phrase, in: document, block: block)
      guard !phrase.isEmpty, pieces.count == 1, let piece = pieces.first else { continue }
      let level = judgment.likelihood.rawValue
      let title = HTML.escaped(site.label(judgment.likelihood))
      overlay.add(
        "<a class=\"estimate\" data-level=\"\(level)\" href=\"\(root)judgments/#\(level)\" title=\"\(title)\">",
        at: piece.start.event,
        piece.start.place
      )
      overlay.add("</a>", at: piece.end.event, piece.end.place)
    }
  }

  /// A stretch of text without the blanks and marks at its end.
  private func words(_ range: Range<Int>) -> Range<Int> {
    let end =
      document.text[range].lastIndex { $0 >= 0x80 || ByteClass.isWord($0) }.map { $0 + 1 } ?? range.lowerBound
    return range.lowerBound..<end
  }

  // MARK: Mentions

  private mutating func addMentions() {
    var section = 0
    var seen: Set<EntityID> = []
    for (number, mention) in annotated.mentions.enumerated() {
      while section + 1 < annotated.sections.count,
        annotated.sections[section + 1].blocks.lowerBound <= mention.block
      {
        section += 1
        seen = []
      }
      let block = document.blocks[mention.block]
      let isLinked = !block.isHeading && (seen.insert(mention.entity).inserted || mention.link != nil)
      if let link = mention.link {
        addMarked(mention, number, linkEvents.events[link], isHeading: block.isHeading)
      } else {
        addFound(mention, number, in: block, isLinked: isLinked)
      }
    }
  }

  private func tag(_ mention: Mention, _ number: Int, hasTitle: Bool = true, href: String? = nil)
    -> MentionTag
  {
    MentionTag(
      kind: site.gazetteer.kind(of: mention.entity),
      number: place.isInBook ? nil : number,
      reading: mention.reading,
      title: hasTitle && !place.isInBook ? site.explanation(of: mention, in: document) : "",
      href: href
    )
  }

  private mutating func addMarked(
    _ mention: Mention,
    _ number: Int,
    _ events: ClosedRange<Int>?,
    isHeading: Bool
  ) {
    guard let events, let link = mention.link else { return }
    if isHeading {
      let tag = tag(mention, number)
      overlay.add(at: events.lowerBound, .before) { tag.appendStart(isFirst: true, to: &$0) }
      overlay.add(at: events.upperBound, .after) { tag.appendEnd(to: &$0) }
    } else {
      let tag = tag(mention, number, hasTitle: document.links[link].title.isEmpty)
      overlay.add(at: events.lowerBound, .attribute) { tag.appendAttributes(hasID: true, to: &$0) }
    }
  }

  private mutating func addFound(_ mention: Mention, _ number: Int, in block: ProseBlock, isLinked: Bool) {
    // Whom a translation alone names has no page.
    let path = isLinked ? site.path(of: mention.entity) : ""
    if path.isEmpty, place.isInBook { return }
    let tag = tag(mention, number, href: path.isEmpty ? nil : root + path)
    let pieces = MarkupSpan.pieces(of: mention.text, in: document, block: block)
    for (position, piece) in pieces.enumerated() {
      overlay.add(at: piece.start.event, piece.start.place) {
        tag.appendStart(isFirst: position == 0, to: &$0)
      }
      overlay.add(at: piece.end.event, piece.end.place) { tag.appendEnd(to: &$0) }
    }
  }
}
