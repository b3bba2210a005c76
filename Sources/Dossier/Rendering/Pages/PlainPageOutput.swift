internal import Mustache

/// The page of a plain page.
struct PlainPageOutput {
  let renderer: PageRenderer
  let page: PlainPage

  func output() -> PageRenderer.Output {
    let site = renderer.site
    var frame = PageFrame(
      path: page.pagePath,
      kind: "plain",
      title: page.title,
      heading: page.title,
      description: page.summary,
      breadcrumbs: [(site.configuration.title, "")]
    )
    if !page.language.isEmpty { frame.language = page.language }
    let (body, diagnostics) = TextBody.render(page, of: site)
    var output = renderer.output(frame, template: "plain", Object([("body", .html(body))]))
    output.diagnostics += diagnostics
    return output
  }
}
