/// What a page says of itself to other programs.
struct PageMetadata: Sendable {
  /// The type in the Open Graph protocol (ogp.me): `website`, `article` or `profile`.
  var openGraphType = "website"
  /// When an article was published and last changed.
  var published: ContentDate?
  var modified: ContentDate?
  /// The absolute address of the picture that stands for it; empty without one.
  var image = ""
  /// JSON-LD with terms of schema.org, safe to stand in a `script` element; empty when there is none.
  var structuredData: [UInt8] = []
}
