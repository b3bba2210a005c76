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

  /// Some pieces of work that are made together.
  struct Group: Sendable {
    /// What they are of.
    var name: GroupName
    /// What was read to know which pieces there are.
    var reads: Reads
    var pieces: [Piece]
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

  /// The groups of another build with these names, in the order of the names; nil for those that are not there.
  func groups(named names: [GroupName]) -> [Group?] {
    if names.elementsEqual(groups.lazy.map(\.name)) { return groups }
    let known = Dictionary(groups.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return names.map { known[$0] }
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
