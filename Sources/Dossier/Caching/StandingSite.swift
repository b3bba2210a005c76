/// All that a build has worked out before it makes pages, for one that finds nothing changed but the words of a few articles.
struct StandingSite: Sendable {
  private(set) var content: Content
  private(set) var crossReference: CrossReference
  /// The files that are copied as they are.
  private(set) var staticFiles: [Page]
  private(set) var site: Site
  private(set) var digests: FactDigests
  private(set) var inputs: InputDigests

  /// How many articles may have changed; with more of them there is little to save.
  private static let limit = 16

  /// Keeps what a build has worked out.
  init(_ prepared: Pipeline.Prepared, _ site: Site, _ digests: FactDigests, _ inputs: InputDigests) {
    content = prepared.content
    crossReference = prepared.crossReference
    staticFiles = prepared.staticFiles
    self.site = site
    self.digests = digests
    self.inputs = inputs
  }

  /// The content with the articles and records that differ read again, when nothing else has changed, nor any name.
  func reread(_ inputs: InputDigests, by reader: ContentReader) -> Reread? {
    guard inputs.others == self.inputs.others else { return nil }
    let gone = Set(self.inputs.articles.keys.filter { inputs.articles[$0] == nil })
    let changed = gone.union(inputs.articles.keys.filter { inputs.articles[$0] != self.inputs.articles[$0] })
    let records = inputs.records.keys.filter { inputs.records[$0] != self.inputs.records[$0] }
    guard inputs.records.count == self.inputs.records.count, changed.count + records.count <= Self.limit,
      var content = reader.reread(records: records, of: content)
    else { return nil }
    if hasOtherFiles(inputs) { content.setCopied(inputs.assets.keys.sorted()) }
    return reader.reread(changed.sorted(), gone: gone, of: content)
  }

  /// True when other files are to be copied than those that stand.
  func hasOtherFiles(_ inputs: InputDigests) -> Bool { inputs.assets != self.inputs.assets }

  /// The content, and how its articles have come about.
  typealias Reread = (content: Content, edits: [ArticleEdit])

  /// The same with other articles and another theme, and with other files to copy where some are given, by `jobs` tasks at a time;
  /// with those articles that were annotated anew. Nil when all articles are given other numbers.
  func revised(
    _ inputs: InputDigests,
    _ reread: Reread,
    _ staticFiles: [Page]?,
    _ theme: Theme,
    _ annotator: Annotator,
    jobs: Int
  ) async -> (site: StandingSite, changed: [AnnotatedArticle])? {
    if reread.edits.isEmpty, inputs.fingerprint == self.inputs.fingerprint { return (self, []) }
    var revised = self
    if let staticFiles { revised.staticFiles = staticFiles }
    revised.content = reread.content
    revised.crossReference.absent = reread.content.absent
    var origins = [ArticleOrigin](count: content.articles.count)
    for edit in reread.edits { origins.apply(edit) }
    let hasOtherRecords = inputs.records != self.inputs.records
    let (rearranged, told) = await Parallel.both(jobs: jobs) { [site = self.site, origins] in
      site.rearranged(reread.content.articles, origins)
    } and: { [crossReference = revised.crossReference] in
      var (crossReference, entities): (_, Set<EntityID>) = (crossReference, [])
      if hasOtherRecords { entities.formUnion(crossReference.replace(reread.content.records)) }
      for edit in reread.edits { entities.formUnion(crossReference.apply(edit, annotator)) }
      return (crossReference: crossReference, entities: entities)
    }
    guard rearranged.numbers.given.generation == self.site.numbers.given.generation else { return nil }
    let changed = origins.changed
    let (site, concerned) = rearranged.revised(
      told.crossReference,
      at: changed,
      staticFiles,
      concerning: told.entities
    )
    revised.digests = await digests.revised(
      told.crossReference,
      site,
      inputs,
      theme,
      at: changed,
      concerning: concerned,
      jobs: jobs
    )
    (revised.crossReference, revised.site, revised.inputs) = (told.crossReference, site, inputs)
    return (revised, changed.map { told.crossReference.articles[$0] })
  }
}

extension CrossReference {
  /// Does what an edit does to the articles; gives the entities of which something else may be said.
  fileprivate mutating func apply(_ edit: ArticleEdit, _ annotator: Annotator) -> Set<EntityID> {
    switch edit {
    case .replace(let index, let article):
      let annotated = annotator.annotate(article)
      guard annotated.standsAs(articles[index]) else { return replace(index, by: annotated) }
      articles[index] = annotated
      return []
    case .insert(let article, let index): return insert(annotator.annotate(article), at: index)
    case .remove(let index): return remove(index)
    }
  }
}

extension AnnotatedArticle {
  /// True when everything but pages that show its words is as with another of the same place: who stands where, what is
  /// judged of whom, and what its front matter refers to.
  fileprivate func standsAs(_ other: AnnotatedArticle) -> Bool {
    func bytes(_ annotated: AnnotatedArticle) -> [UInt8] {
      var writer = RecordWriter()
      ArticlePlaces(annotated).add(to: &writer)
      writer.add(annotated.judgments) { judgment, writer in
        writer.add(judgment.likelihood.rawValue)
        writer.add(judgment.block)
        writer.add(judgment.actors)
      }
      writer.add(annotated.sections) { $1.add(annotated.hasProse($0)) }
      writer.add(annotated.article.events) { $1.add($0.text) }
      writer.add(annotated.article.statuses) { status, writer in
        writer.add(status.actor.text)
        writer.add(status.status)
      }
      return writer.bytes
    }
    return Bytes.areSame(bytes(self), bytes(other))
  }
}
