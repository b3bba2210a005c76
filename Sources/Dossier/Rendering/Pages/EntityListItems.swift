internal import Mustache

/// What a list on an entity's page lists.
enum EntityListItems: Sendable {
  case postings([Posting])
  /// By index of all implications.
  case implications([Int])
  /// By index of all judgments.
  case judgments([Int])
  case related([(id: EntityID, count: Int)])
  case moments([Moment])

  /// The items of a list of an entity.
  init(_ list: EntityList, _ id: EntityID, _ site: Site) {
    let crossReference = site.crossReference
    self =
      switch list {
      case .articles: .postings(crossReference.postings(of: id))
      case .implications: .implications(Self.implications(for: id, site))
      case .outlook: .implications(crossReference.outlooks(for: id))
      case .judgments: .judgments(crossReference[id].judgments)
      case .related: .related(Self.related(to: id, site))
      case .timeline: .moments(Moment.all(of: id, site))
      }
  }

  /// How many of each kind of implication the first page shows.
  private static let leadingImplications = 4

  /// What is implied for an entity: the newest of each kind, then all others, newest first. Those on a country have pages by kind.
  private static func implications(for id: EntityID, _ site: Site) -> [Int] {
    let all = site.crossReference.implications(for: id)
    let leading = leading(all, site)
    if site.gazetteer.kind(of: id) == .country { return leading }
    let isLeading = Set(leading)
    return leading + all.filter { !isLeading.contains($0) }
  }

  private static func leading(_ implications: [Int], _ site: Site) -> [Int] {
    var numbers: [SectionKind: Int] = [:]
    return implications.filter { index in
      numbers[site.kind(ofImplication: index), default: 0] += 1
      return numbers[site.kind(ofImplication: index), default: 0] <= leadingImplications
    }
  }

  /// How many usual items the first page of a list shows, as ``Pagination`` takes it.
  func firstSizes(_ list: EntityList, of id: EntityID, _ site: Site) -> ClosedRange<Int> {
    if isEven(of: id, site) { return Self.evenSizes }
    guard list == .implications, case .implications(let indices) = self else { return list.firstSizes }
    let count = Self.leading(indices, site).count
    return count...count
  }

  /// How many of those named with an entity the first page shows that are named in as many articles each: a line has several.
  private static let evenSizes = 60...120

  /// Whether they are those named with an entity, all in as many articles, so that no number tells anything, or leads to a pair's page.
  func isEven(of id: EntityID, _ site: Site) -> Bool {
    guard case .related(let related) = self, let first = related.first else { return false }
    return related.allSatisfy { $0.count == first.count && site.path(of: id, and: $0.id).isEmpty }
  }

  /// How many of each kind stand on the first page in any case, and of how many it is asked how close they are.
  private static let leadingLimit = 4
  private static let candidates = 12

  /// Who is named with an entity: the closest of each kind, then all others, by the number of articles and by how close they
  /// stand.
  private static func related(to id: EntityID, _ site: Site) -> [(id: EntityID, count: Int)] {
    var numbers: [EntityKind: Int] = [:]
    func isAmongFirst(_ limit: Int, _ other: EntityID) -> Bool {
      numbers[site.gazetteer.kind(of: other), default: 0] += 1
      return numbers[site.gazetteer.kind(of: other), default: 0] <= limit
    }
    let all = site.crossReference[id].related.map { other in
      let relation = isAmongFirst(candidates, other.id) ? site.crossReference.relation(id, other.id) : nil
      return (item: other, weight: relation?.weight ?? 0)
    }
    let sorted = all.sorted {
      ($1.item.count, $1.weight, $0.item.id) < ($0.item.count, $0.weight, $1.item.id)
    }
    numbers = [:]
    let isLeading = sorted.map { isAmongFirst(leadingLimit, $0.item.id) }
    return [true, false].flatMap { part in
      zip(sorted, isLeading).filter { $0.1 == part }.map(\.0.item)
    }
  }

  /// By what each item is known when the list is cut into pages.
  func marks(_ site: Site) -> [UInt64] {
    switch self {
    case .postings(let postings): postings.map { site.mark(ofArticle: $0.article) }
    case .implications(let indices): indices.map { site.mark(ofImplication: $0) }
    case .judgments(let indices):
      indices.map { site.mark(ofArticle: site.crossReference.judgments[$0].article) }
    case .related(let related): related.map { site.mark(of: $0.id) }
    case .moments(let moments): moments.map { site.mark(of: $0) }
    }
  }

  /// For how many usual entries each item counts, as ``Pagination`` takes it; nil when all count alike.
  var weights: [Int]? {
    guard case .postings(let postings) = self else { return nil }
    let limit = Site.quotedSentences(postings.count)
    return postings.map { max(1, (min($0.mentions.count, limit) + 3) / Self.usualMentions) }
  }

  /// How many sentences a usual article shows of an entity.
  private static let usualMentions = 6

  /// Where the bars of all pages of a list of entities end.
  private static func longest(_ related: [(id: EntityID, count: Int)]) -> Int {
    Site.scale(upTo: related.lazy.map(\.count).max() ?? 1)
  }

  /// Writes what the values of a part are made from and do not read themselves, to be digested.
  func add(_ range: Range<Int>, to writer: inout RecordWriter, _ site: Site) {
    switch self {
    case .postings(let postings):
      writer.add(Site.quotedSentences(postings.count))
      writer.add(postings[range]) { posting, writer in
        let blocks = site.articles.document(posting.article).blocks
        writer.add(posting, site.numbers, blocks) { site.articles.block(ofMention: $0, posting.article) }
      }
    case .implications(let indices):
      writer.add(indices[range]) { site.add(implication: $0, to: &$1) }
    case .judgments(let indices):
      writer.add(indices[range]) { site.add(judgment: $0, to: &$1) }
    case .related(let related):
      writer.add(counted: related[range])
      writer.add(Self.longest(related))
    case .moments(let moments):
      // The years between the part and what lies above it are shown, too.
      writer.add(moments[max(0, range.lowerBound - 1)..<range.upperBound]) { $1.add(site.code(of: $0)) }
    }
  }

  /// The values of a part.
  func values(_ range: Range<Int>, of id: EntityID, _ site: Site, root: String) -> [Value] {
    switch self {
    case .postings(let postings):
      return postings[range].map { site.row($0, limit: Site.quotedSentences(postings.count), root: root) }
    case .implications(let indices):
      return indices[range].map { site.implication($0, root: root, for: id) }
    case .judgments(let indices): return site.judgments(indices[range], root: root, besides: [id])
    case .related(let related):
      let links = related[range].map { other in
        site.link(
          other.id,
          root: root,
          count: other.count,
          countLabel: site.strings.count(other.count, .article),
          relation: site.path(of: id, and: other.id)
        )
      }
      return Site.scaled(links, longest: Self.longest(related))
    case .moments(let moments):
      return range.isEmpty ? [] : site.years(moments, range) { site.brief($0, root: root) }
    }
  }
}
