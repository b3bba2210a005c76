/// What to build, from where, to where.
public struct BuildOptions: Sendable, Hashable {
  /// The content folder.
  public var content = "content"
  /// A folder of templates and assets that replace those of the default theme.
  public var templates: String?
  /// The output folder.
  public var output = "public"
  /// Where the site will stand; replaces that of `site.yaml`. See ``SiteConfiguration/normalizedBaseURL(_:)``.
  public var baseURL: String?
  /// Which of the environments of `site.yaml` is built; nil for none.
  public var environment: String?
  /// Which articles are built.
  public var selection = ArticleSelection()
  /// Whether warnings keep the site from being published.
  public var isStrict = false
  /// Whether an output folder with files of others is taken over, and those in the way replaced.
  public var isForced = false
  /// Whether the output folder itself is kept, and files are changed in it one by one.
  public var isInPlace = false
  /// Whether pages load themselves again when the site has changed.
  public var isWatched = false
  /// What tells this program from every other that may have left a cache beside the output; nil for a build without cache.
  public var program: String?
  /// How many tasks run at a time, at least 1.
  public var jobs = 1

  /// The defaults.
  public init() {}

  /// True for the path of a folder that Swift divides into names as the system does; see ``ContentPath/isWhole(_:)``.
  public static func isUsable(folder: String) -> Bool { ContentPath.isWhole("/\(folder)/") }
}
