/// What is to become of an output folder.
struct SiteUpdate: Sendable {
  /// All files of the new site.
  var pages: [Page]
  /// For each page whether the folder has it already, byte for byte.
  var isSame: [Bool]
  /// The paths that Dossier owns in the folder as it is.
  var owned: Set<String>

  /// The files that are to be written.
  var changed: [Page] { zip(pages, isSame).filter { !$0.1 }.map(\.0) }
  /// The paths of the new site.
  var paths: Set<String> { Set(pages.map(\.path)) }
}
