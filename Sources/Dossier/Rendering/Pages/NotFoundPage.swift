internal import Mustache

/// The page that servers show for addresses that there are not; its links begin at the site's root.
struct NotFoundPage {
  let renderer: PageRenderer

  func output() -> PageRenderer.Output {
    let frame = PageFrame(
      path: "404.html",
      kind: "404",
      title: renderer.site.strings[.notFound],
      heading: renderer.site.strings[.notFound],
      absoluteRoot: SafeURL.encodePath(renderer.site.configuration.basePath)
    )
    var object = Object()
    renderer.site.addStartingPoints(to: &object, root: frame.root)
    return renderer.output(frame, template: "404", object)
  }
}
