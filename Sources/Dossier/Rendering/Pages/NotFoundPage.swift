internal import Mustache

/// The page that servers show for addresses that there are not; its links begin at the site's root.
struct NotFoundPage {
  let renderer: PageRenderer

  func output() -> PageRenderer.Output {
    let site = renderer.site
    let own = site.profilePage(at: PlainPage.notFoundPath)
    let ownTitle = own?.title ?? ""
    let title = ownTitle.isEmpty ? site.strings[.notFound] : ownTitle
    let frame = PageFrame(
      path: PlainPage.notFoundPath,
      kind: "404",
      title: title,
      heading: title,
      description: own?.summary ?? "",
      absoluteRoot: site.absoluteRoot
    )
    var object = Object()
    object["profile"] = site.profile(at: PlainPage.notFoundPath)
    object["titleWriting"] = ownTitle.isEmpty ? .null : .object(Object(site.writing(in: own?.language ?? "")))
    site.addStartingPoints(to: &object, root: frame.root)
    return renderer.output(frame, template: "404", object)
  }
}
