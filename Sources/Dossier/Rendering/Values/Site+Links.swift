internal import CommonMark
internal import Mustache

extension Site {
  /// An entity as lists show it; `relation` is the path of its page together with the entity whose list it is,
  /// `fragment` a place on its own page.
  func link(
    _ id: EntityID,
    root: String,
    count: Int? = nil,
    countLabel: String? = nil,
    summary: String = "",
    relation: String = "",
    fragment: String = ""
  ) -> Value {
    let isPlain =
      count == nil && countLabel == nil && summary.isEmpty && relation.isEmpty && fragment.isEmpty
    if isPlain, !path(of: id).isEmpty, let link = labels.link(id, root: root) { return link }
    return newLink(id, root, count, countLabel, summary, relation, fragment)
  }

  /// A plain link to an entity, whether there is one already or not.
  func newLink(_ id: EntityID, root: String) -> Value { newLink(id, root, nil, nil, "", "", "") }

  private func newLink(
    _ id: EntityID,
    _ root: String,
    _ count: Int?,
    _ countLabel: String?,
    _ summary: String,
    _ relation: String,
    _ fragment: String
  ) -> Value {
    let path = path(of: id)
    let entity = gazetteer[id]
    // Most templates show no count, and their pages are then not made anew for another one.
    let (mentions, strings) = (mentions, strings)
    let number = count.map { Value.int($0) } ?? .deferred { .int(mentions[id]) }
    let label = (countLabel ?? count.map { strings.count($0, .mention) }).map { Value.text($0) }
    return .object(
      Object([
        ("name", .text(PlainText.capitalized(entity.name))),
        ("href", .text(path.isEmpty ? "" : root + path + fragment)),
        ("kind", .text(entity.kind.rawValue)), ("kindLabel", .text(strings.label(entity.kind))),
        ("count", number),
        ("bar", count.map { .int(Self.bar($0)) } ?? .deferred { .int(Self.bar(mentions[id])) }),
        ("countLabel", label ?? .deferred { .text(strings.count(mentions[id], .mention)) }),
        ("note", .text(note(id))),
        ("summary", .text(summary)), ("relationHref", .text(relation.isEmpty ? "" : root + relation)),
      ])
    )
  }

  /// How long a bar for a number is, from 0 to 16: as its square root, so that small numbers can be told apart.
  static func bar(_ number: Int) -> Int {
    min(16, Int(Double(max(0, number)).squareRoot().rounded()))
  }

  /// Links whose bars are as long as their counts: the longest, or a count of `longest`, as long as there is room.
  static func scaled(_ links: [Value], longest: Int? = nil) -> [Value] {
    let counts = links.map { link in
      guard case .object(let object) = link, case .int(let count)? = object["count"]?.resolved else {
        return 0
      }
      return count
    }
    let longest = max(1, longest ?? 1, counts.max() ?? 1)
    return zip(links, counts).map { link, count in
      guard case .object(var object) = link else { return link }
      object["bar"] = .int((16 * count + longest - 1) / longest)
      return .object(object)
    }
  }

  /// The end of a scale for numbers up to `highest`, of the kind 1, 2, 3, 4, 6, 8, 12: another number in a list hardly ever changes
  /// the bars on all its pages.
  static func scale(upTo highest: Int) -> Int {
    var end = 1
    while end < highest {
      if end > 1, end + end / 2 >= highest { return end + end / 2 }
      end *= 2
    }
    return end
  }

  /// The country that a leader led or in which an event happened.
  func country(of id: EntityID) -> EntityID? {
    let code = gazetteer[id].iso2
    return code.isEmpty ? nil : gazetteer.country(code: code)
  }

  /// The organisation that a post is in; without an identifier when neither texts nor records name it.
  func organization(of office: Office) -> (id: EntityID?, entity: Entity)? {
    guard let slug = office.organization else { return nil }
    if let id = gazetteer.entity(.organization, slug: slug) { return (id, gazetteer[id]) }
    return BuiltInTables.organizations.entity(slug: slug).map { (nil, $0) }
  }

  /// The entities that an article names most, at most `limit`, which may be eight.
  func actors(ofArticle index: Int, limit: Int = 4) -> [EntityID] {
    ReadLog.note(.leading(numbers[index]))
    return Array(leading[index].prefix(limit))
  }

  /// A term that an article is filed under, with the address of its page; without one it is empty.
  func term(_ name: String, _ taxonomy: Taxonomy, root: String) -> [(Key, Value)] {
    let path = taxonomy.path(of: name).map { root + SafeURL.encodePath($0) }
    return [("name", .text(name)), ("href", .text(path ?? ""))]
  }

  /// An article as a card in a list.
  func card(_ index: Int, root: String) -> Value {
    let article = articles.cover(index)
    var object = Object(
      writing(ofArticle: index) + [
        ("title", .text(article.title)), ("href", .text(root + articlePaths[index])),
        ("date", .text(labels.articles[index].isoDate)), ("dateLabel", .text(labels.articles[index].date)),
        ("byline", .text(strings.list(article.authors))), ("summary", .text(article.summary)),
        ("languageName", .text(foreignLanguage(ofArticle: index))), ("extra", article.extra.value),
      ]
    )
    object.set("actors", actors(ofArticle: index).map { link($0, root: root) })
    return .object(object)
  }

  /// An article as what rests on it cites it: its title, address and date.
  func citation(_ index: Int, root: String) -> [(Key, Value)] {
    let article = articles.cover(index)
    return writing(ofArticle: index) + [
      ("articleTitle", .text(article.title)), ("articleHref", .text(root + articlePaths[index])),
      ("date", .text(labels.articles[index].isoDate)), ("dateLabel", .text(labels.articles[index].date)),
    ]
  }

  /// Where a word on an entity comes from: the article, or nothing but a date for its own record.
  func citation(of status: StatusReference, root: String) -> [(Key, Value)] {
    if let article = status.article { return citation(article, root: root) }
    return writing(in: "") + [
      ("articleTitle", ""), ("articleHref", ""), ("date", .text(status.date?.iso ?? "")),
      ("dateLabel", .text(strings.date(status.date))),
    ]
  }

  /// Whether so many articles are more than a reader reads from end to end: a list then quotes less of each, and a timeline
  /// beside it has the events alone.
  static func isMany(_ articles: Int) -> Bool { articles > 50 }

  /// How many sentences are quoted of each of so many articles in a list.
  static func quotedSentences(_ articles: Int) -> Int { isMany(articles) ? 3 : 50 }

  /// An article with the sentences that mention an entity, `limit` at most; what is left of them is in the article.
  func row(_ posting: Posting, limit: Int, root: String) -> Value {
    let article = articles.cover(posting.article)
    let label = labels.articles[posting.article]
    let path = root + articlePaths[posting.article]
    let (found, rest) = sentences(of: posting, limit: limit)
    let document = articles.document(posting.article)
    func href(_ block: Int) -> String { path + anchors[posting.article].fragment(ofBlock: block) }
    let shown = found.map { sentence -> Value in
      .object(
        Object([
          ("html", .html(HTML.quotation(sentence.text, of: document, marking: sentence.marks))),
          ("href", .text(href(sentence.block))),
        ])
      )
    }
    var object = Object(
      writing(ofArticle: posting.article) + [
        ("title", .text(article.title)), ("href", .text(path)), ("date", .text(label.isoDate)),
        ("dateLabel", .text(label.date)), ("count", .int(posting.mentions.count)),
        (
          "countLabel", .text(posting.mentions.isEmpty ? "" : strings.count(posting.mentions.count, .mention))
        ),
        ("more", .text(rest.map { strings.text(.moreInArticle, ("n", String($0.count))) } ?? "")),
        ("moreHref", .text(rest.map { href($0.block) } ?? "")),
      ]
    )
    object.set("sentences", shown)
    return .object(object)
  }

  /// A sentence with the ranges to mark.
  private typealias NamingSentence = (text: Range<Int>, block: Int, marks: [Range<Int>])

  /// The first distinct sentences of mentions, each with the ranges to mark, and how many mentions there are after them, from
  /// which block on; headings only where nothing else names the entity.
  private func sentences(of posting: Posting, limit: Int) -> (
    shown: [NamingSentence], rest: (block: Int, count: Int)?
  ) {
    let document = articles.document(posting.article)
    func block(_ number: Int) -> Int { articles.block(ofMention: number, posting.article) }
    let inProse = posting.mentions.filter { !document.blocks[block($0)].isHeading }
    let numbers = inProse.isEmpty ? Array(posting.mentions) : inProse
    var found: [NamingSentence] = []
    for (place, number) in numbers.enumerated() {
      let passage = articles.passage(posting.article, document.row(ofBlock: block(number)))
      let mention = passage.mention(number)
      let sentence = passage.quotation(of: mention)
      if found.last?.text == sentence {
        found[found.count - 1].marks.append(mention.text)
      } else if found.count >= limit, place < numbers.count - 1 {
        // One alone is shown: to say that there is one more would take as much room.
        return (found, (mention.block, numbers.count - place))
      } else {
        found.append((sentence, mention.block, [mention.text]))
      }
    }
    return (found, nil)
  }

  /// An event as a row of a chronology.
  func eventRow(_ id: EntityID, root: String) -> Value {
    let entity = gazetteer[id]
    let path = path(of: id)
    var object = Object([
      ("name", .text(PlainText.capitalized(entity.name))),
      ("href", .text(path.isEmpty ? "" : root + path)),
      ("date", .text(entity.from?.iso ?? "")), ("dateLabel", .text(strings.period(entity.from, entity.to))),
      ("year", .text(entity.from.map { String($0.year) } ?? "")), ("place", .text(entity.place)),
      ("summary", .text(ownSummary(id))),
    ])
    object.set("participants", entity.members.prefix(8).map { link($0, root: root) })
    return .object(object)
  }
}
