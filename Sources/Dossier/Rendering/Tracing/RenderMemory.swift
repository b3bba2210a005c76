/// What the pages of a site were made from, so that those whose facts are the same need not be made again.
///
/// A piece of work that reads the same facts on the same ground gives the same pages.
struct RenderMemory: Sendable {
  /// The digest of all that is no fact.
  var ground: Digest
  /// By which the articles are meant that were read.
  var numbers: ArticleNumbers.Given
  /// The work in its order.
  var groups: [Group]

  /// Whether files were left as they were without a look at whether they still hold.
  var isLeft: Bool { groups.contains { $0.isLeft } }

  /// Some pieces of work that are made together.
  struct Group: Sendable {
    /// What they are of.
    var name: GroupName
    /// What was read to know which pieces there are.
    var reads: Reads
    var pieces: [Piece]
    /// Whether its files were left as they were without a look at whether they still hold.
    var isLeft = false

    /// The paths of its files.
    var paths: [String] { pieces.flatMap { $0.files.map(\.path) } }
  }

  /// One or a few pages.
  struct Piece: Sendable {
    /// What its group had found out for it, in short; see ``PageRenderer/Job/key``.
    var key: Digest?
    var reads: Reads
    var files: [File]
    var diagnostics: [Diagnostic]
  }

  /// A file that was made, with a number for its bytes where the site is watched.
  struct File: Sendable {
    var path: String
    var hash: UInt64
  }

  /// The places of groups with these names, which differ from each other; nil for those that are not there, and for some that
  /// stand elsewhere.
  func places(of names: [GroupName]) -> [Int?] {
    if let places = nearPlaces(of: names) { return places }
    let known = Dictionary(
      groups.indices.map { (groups[$0].name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return names.map { known[$0] }
  }

  /// The same where one group at a time is new, gone, or another one.
  private func nearPlaces(of names: [GroupName]) -> [Int?]? {
    func isGroup(_ place: Int, _ index: Int) -> Bool {
      place < groups.count && index < names.count && groups[place].name == names[index]
    }
    var places: [Int?] = []
    places.reserveCapacity(names.count)
    var place = 0
    for index in names.indices {
      if !isGroup(place, index), isGroup(place + 1, index) { place += 1 }
      if isGroup(place, index) {
        places.append(place)
        place += 1
      } else {
        guard place == groups.count || isGroup(place, index + 1) || isGroup(place + 1, index + 1) else {
          return nil
        }
        places.append(nil)
        if isGroup(place + 1, index + 1) { place += 1 }
      }
    }
    return places
  }

  /// Facts, and what they were.
  struct Reads: Sendable {
    var facts: [Fact]
    var digest: Digest

    init(facts: [Fact], digest: Digest) {
      self.facts = facts
      self.digest = digest
    }

    /// The facts as they are now.
    init(_ facts: [Fact], _ digests: FactDigests?) {
      self.init(facts: digests == nil ? [] : facts, digest: digests?.digest(of: facts) ?? Digest(of: []))
    }

    /// True when the facts are what they were.
    ///
    /// With what has changed since the build that has made these, or found them to hold, it is enough to look at that.
    func hold(_ digests: FactDigests, since last: FactChanges? = nil) -> Bool {
      last.map { $0.spare(facts) } ?? (digests.digest(of: facts) == digest)
    }
  }
}
