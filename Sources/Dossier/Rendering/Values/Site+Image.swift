/// The picture that stands for a page where a link to it is shown.
extension Site {
  /// The address of the site's own picture, for pages that have none; empty without one.
  var ownImage: String { picture.map { absolute($0.address) } ?? "" }

  /// A warning when the site's own picture is not there.
  var imageDiagnostics: [Diagnostic] { picture?.diagnostics ?? [] }

  private var picture: (address: String, diagnostics: [Diagnostic])? {
    configuration.image.map { LinkPolicy(self, file: "site.yaml", page: "").picture($0) }
  }

  /// The absolute address of a file of the site, or of one elsewhere; empty for none, and where the site's own is not known.
  func absolute(_ path: String) -> String {
    let base = configuration.baseURL
    return SafeURL.isWeb(path) ? path : base.isEmpty || path.isEmpty ? "" : base + path
  }
}
