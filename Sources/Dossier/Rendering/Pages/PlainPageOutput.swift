internal import Mustache

/// The page of a plain page; nothing but what is wrong with one that stands at the head of a list.
struct PlainPageOutput {
  let renderer: PageRenderer
  let page: PlainPage

  func output() -> PageRenderer.Output {
    let site = renderer.site
    let frame = PageFrame(
      path: page.pagePath,
      kind: "plain",
      title: page.title,
      heading: page.title,
      description: page.summary,
      breadcrumbs: [(site.configuration.title, "")]
    )
    let (body, diagnostics) = TextBody.render(page, of: site)
    if site.isProfile(page) { return PageRenderer.Output(pages: [], diagnostics: diagnostics) }
    var output = renderer.output(
      frame,
      template: "plain",
      Object([("body", .html(body)), ("extra", page.extra.value)] + site.writing(in: page.language))
    )
    output.diagnostics += diagnostics
    return output
  }
}
