/// All that a build has worked out before it makes pages, for one that finds nothing changed but the words of a few articles.
struct StandingSite: Sendable {
  private(set) var content: Content
  private(set) var crossReference: CrossReference
  /// The files that are copied as they are.
  let staticFiles: [Page]
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

  /// The content with the articles that differ read again, when nothing else has changed and they stand where they stood.
  func reread(_ inputs: InputDigests, by reader: ContentReader) -> Reread? {
    changed(inputs).flatMap { reader.reread($0, of: content) }
  }

  /// The content, and where the articles stand in it that were read again.
  typealias Reread = (content: Content, changed: [Int])

  /// The articles whose files differ, by path; nil when there are too many, or anything else has changed.
  private func changed(_ inputs: InputDigests) -> [String]? {
    guard inputs.others == self.inputs.others, inputs.articles.count == self.inputs.articles.count else {
      return nil
    }
    let changed = inputs.articles.filter { self.inputs.articles[$0.key] != $0.value }.map(\.key)
    return changed.count <= Self.limit ? changed.sorted() : nil
  }

  /// The same with articles that have other words; nil when all must be worked out anew, as they give other words on
  /// someone.
  func revised(
    _ inputs: InputDigests,
    _ reread: Reread,
    _ annotator: Annotator
  ) -> (site: StandingSite, changed: [AnnotatedArticle])? {
    var revised = self
    revised.content = reread.content
    var entities: Set<EntityID> = []
    for index in reread.changed {
      let annotated = annotator.annotate(reread.content.articles[index])
      if annotated.standsAs(crossReference.articles[index]) {
        revised.crossReference.articles[index] = annotated
      } else if let concerned = revised.crossReference.revise(index, annotated) {
        entities.formUnion(concerned)
      } else {
        return nil
      }
    }
    let (site, concerned) = site.revised(revised.crossReference, at: reread.changed, concerning: entities)
    revised.inputs = inputs
    revised.site = site
    revised.digests = FactDigests(
      revising: digests,
      revised.crossReference,
      site,
      inputs,
      at: reread.changed,
      concerning: concerned
    )
    return (revised, reread.changed.map { revised.crossReference.articles[$0] })
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
