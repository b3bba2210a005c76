/// The pictures that stand for the site: where a link to a page is shown, and at the head of each page.
extension Site {
  /// The address of the site's own picture, for pages that have none; empty without one.
  var ownImage: String { picture.map { absolute($0.address) } ?? "" }

  /// Warnings when the site's own picture or its logo is not there.
  var imageDiagnostics: [Diagnostic] { (picture?.diagnostics ?? []) + (logo?.diagnostics ?? []) }

  /// The picture at the head of pages from which `root` leads to the site's root, and how large it is where that is known; nil
  /// without one.
  func ownLogo(root: String) -> (href: String, size: ImageSize?)? {
    guard let address = logo?.address, !address.isEmpty else { return nil }
    return SafeURL.isWeb(address) ? (address, nil) : (root + address, policy.imageSize(address))
  }

  private var policy: LinkPolicy { LinkPolicy(self, file: "site.yaml", page: "") }

  private var picture: LinkPolicy.Picture? { configuration.image.map(policy.picture) }

  private var logo: LinkPolicy.Picture? { configuration.logo.map(policy.shownPicture) }

  /// The absolute address of a file of the site, or of one elsewhere; empty for none, and where the site's own is not known.
  func absolute(_ path: String) -> String {
    let base = configuration.baseURL
    return SafeURL.isWeb(path) ? path : base.isEmpty || path.isEmpty ? "" : base + path
  }
}
