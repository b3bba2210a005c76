/// Two countries that are named together.
struct CountryPair: Sendable {
  /// The one whose slug comes first.
  let one: EntityID
  let other: EntityID
  let relation: Relation
  /// The path from the site's root of the page that they may have; not encoded.
  let path: String

  init(_ relation: Relation, _ gazetteer: Gazetteer) {
    let slugs = (gazetteer[relation.first].slug, gazetteer[relation.second].slug)
    let isInOrder = slugs.0 < slugs.1
    one = isInOrder ? relation.first : relation.second
    other = isInOrder ? relation.second : relation.first
    self.relation = relation
    // A slug has no two hyphens in a row.
    path = "relations/\(min(slugs.0, slugs.1))--\(max(slugs.0, slugs.1))/"
  }

  /// `China – Russia`.
  func name(_ gazetteer: ObservedGazetteer) -> String { "\(gazetteer[one].name) – \(gazetteer[other].name)" }
}
