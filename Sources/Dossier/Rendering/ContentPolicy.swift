/// What a page's browser may load and run (Content Security Policy, Level 3).
enum ContentPolicy {
  /// Files of the site alone: no script or style in the page itself, nothing from other hosts but, where a site asks for
  /// it, pictures.
  static func text(_ site: SiteConfiguration) -> String {
    let images = site.remoteImages ? "'self' data: https: http:" : "'self' data:"
    let own = [
      "script-src", "style-src", "font-src", "connect-src", "manifest-src", "media-src", "form-action",
    ]
    return (["default-src 'none'", "img-src \(images)"] + own.map { $0 + " 'self'" } + ["base-uri 'none'"])
      .joined(separator: "; ")
  }
}
