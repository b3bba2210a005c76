/// What of the ground articles may change.
struct SiteShape: Sendable, Equatable {
  /// Articles are read by these numbers; others mean others.
  let generation: Int
  let implicationKinds: Set<SectionKind>
  let hasImplications: Bool
  let hasJudgments: Bool
  let hasBook: Bool
  /// Those by which any article is filed.
  let taxonomies: [Taxonomy]
  let navigation: [SiteConfiguration.NavigationItem]
  /// The plain pages that stand at the head of a list, by path.
  let profiles: [String]

  init(_ crossReference: CrossReference, _ site: Site) {
    generation = site.numbers.given.generation
    implicationKinds = site.implicationKinds
    hasImplications = !crossReference.implications.isEmpty
    hasJudgments = !crossReference.judgments.isEmpty
    hasBook = site.hasBook
    taxonomies = Taxonomy.allCases.filter { site.has($0) }
    navigation = site.navigation
    profiles = crossReference.pages.filter(site.isProfile).map(\.pagePath)
  }

  /// The digest of it, of all that was read but articles, records and templates, and of who the entities are.
  func ground(_ inputs: InputDigests, _ names: Digest) -> Digest {
    Digest { writer in
      writer.add(inputs.others)
      writer.add(names)
      writer.add(generation)
      writer.add(SectionKind.allCases.filter(implicationKinds.contains)) { $1.add($0.rawValue) }
      writer.add(hasImplications)
      writer.add(hasJudgments)
      writer.add(hasBook)
      writer.add(taxonomies) { $1.add($0.rawValue) }
      writer.add(navigation) { item, writer in
        writer.add(item.title)
        writer.add(item.url)
      }
      writer.add(profiles) { $1.add($0) }
    }
  }
}
