/// What a build did.
public struct BuildReport: Sendable {
  /// Everything that came up, sorted by place.
  public var diagnostics: [Diagnostic] = []
  /// True when the output is as the content says.
  public var isPublished = false
  /// True when it was so already, and the build did no more than see that.
  public var isUnchanged = false
  /// True when another build has published since the content was read.
  var isOvertaken = false
  /// The days, counted from 1970-01-01, on which the same articles count.
  var days = Int.min...Int.max
  /// How many articles were built.
  public var articleCount = 0
  /// How many drafts were left out.
  public var draftCount = 0
  /// How many articles were left out because their date is after today.
  public var futureCount = 0
  /// How many articles were left out because their `expires:` is over.
  public var expiredCount = 0
  /// How many registry records were read.
  public var recordCount = 0
  /// How many bytes of content were read.
  public var byteCount = 0
  /// How many entities of each kind have a page.
  public var entityCounts: [EntityKind: Int] = [:]
  /// How many mentions were found.
  public var mentionCount = 0
  /// How many pages the output has.
  public var pageCount = 0
  /// How many files the output has, pages among them.
  public var fileCount = 0
  /// How many of them are new or other than before.
  public var changedCount = 0

  /// True when something forbade publishing.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// How many warnings came up.
  public var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}
