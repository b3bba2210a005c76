internal import CommonMark

/// What is digested of a cross-reference: things by what they lead to, as their places change with everything before them.
extension RecordWriter {
  mutating func add(_ relation: Relation) {
    add(relation.key)
    for number in [relation.articles, relation.paragraphs, relation.sentences] { add(Int(number)) }
  }

  /// A posting by the blocks of its mentions, which `block` tells of the article's blocks, and by which of these are headings.
  mutating func add(
    _ posting: Posting,
    _ numbers: ArticleNumbers,
    _ blocks: [ProseBlock],
    block: (Int) -> Int
  ) {
    add(numbers[posting.article])
    add(posting.mentions) { mention, writer in
      let number = block(mention)
      writer.add(number << 1 | (blocks[number].isHeading ? 1 : 0))
    }
  }

  mutating func add(_ posting: Posting, _ crossReference: CrossReference, _ numbers: ArticleNumbers) {
    let annotated = crossReference.articles[posting.article]
    add(posting, numbers, annotated.article.document.blocks) { annotated.mentions[$0].block }
  }

  /// An implication that is a section of a kind.
  mutating func add(_ implication: Implication, kind: SectionKind, _ numbers: ArticleNumbers) {
    add(kind.rawValue)
    add(numbers[implication.article])
    add(implication.section)
    add(implication.actors)
  }

  mutating func add(_ implication: Implication, _ crossReference: CrossReference, _ numbers: ArticleNumbers) {
    add(implication, kind: crossReference.kind(of: implication), numbers)
  }

  mutating func add(_ entities: [EntityID]) {
    add(entities) { $1.add(Int($0.index)) }
  }

  /// Entities with a number for each.
  mutating func add(counted entities: some Collection<(id: EntityID, count: Int)>) {
    add(entities) { entity, writer in
      writer.add(Int(entity.id.index))
      writer.add(entity.count)
    }
  }

  mutating func add(
    _ judgment: JudgmentReference,
    _ crossReference: CrossReference,
    _ numbers: ArticleNumbers
  ) {
    add(crossReference.likelihood(of: judgment).rawValue)
    add(crossReference.isHeldByOthers(judgment))
    add(numbers[judgment.article])
    add(crossReference.articles[judgment.article].judgments[judgment.judgment].block)
  }

  mutating func add(_ status: StatusReference, _ numbers: ArticleNumbers) {
    add(Int(status.actor.index))
    add(status.status)
    add(optional: status.date) { $1.add($0) }
    add(optional: status.article) { $1.add(numbers[$0]) }
  }
}

extension EntityRecord {
  /// The first paragraph of a profile that is more than pictures.
  static func opening(of profile: Document) -> ProseBlock? {
    profile.blocks.first { !$0.isHeading && !PlainText.withoutPictures($0.text, in: profile).isEmpty }
  }

  /// The digest of what its sentence for lists is made from.
  var summaryDigest: Digest {
    Digest { writer in
      writer.add(summary)
      writer.add(optional: Self.opening(of: profile)) {
        $1.add(Array(profile.text[$0.text]))
        $1.add(PlainText.withoutPictures($0.text, in: profile))
      }
    }
  }
}

extension Digest {
  /// The digest of some entities in their order.
  init(_ entities: [EntityID]) {
    self.init { $0.add(entities) }
  }

  /// The digest of what is written.
  init(_ write: (inout RecordWriter) -> Void) {
    var writer = RecordWriter()
    write(&writer)
    self = writer.digest
  }
}
