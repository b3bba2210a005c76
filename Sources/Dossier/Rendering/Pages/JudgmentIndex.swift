internal import Mustache

/// All judgments, newest first, under a legend of the scale.
struct JudgmentIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let total = site.crossReference.judgments.count
    let frame = PageFrame(
      path: "judgments/",
      kind: "judgments",
      title: site.strings[.judgments],
      heading: site.strings[.judgments],
      description: site.strings.text(.judgmentsDescription, counting: total, .judgment),
      breadcrumbs: [(site.configuration.title, "")]
    )
    let counts = counts
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "judgments",
      marks: (0..<total).map { site.mark(ofArticle: site.crossReference.judgments[$0].article) },
      key: { range in
        Digest { writer in
          for index in range { site.add(judgment: index, to: &writer) }
          writer.add(range.lowerBound == 0 ? Likelihood.allCases.map { counts[$0] ?? 0 } : []) { $1.add($0) }
        }
      },
      content: { range, root, _ in
        var object = Object([("scale", .text(site.configuration.scale.rawValue))])
        object.set("levels", range.lowerBound == 0 ? legend(counts) : [])
        object.set("judgments", site.judgments(range, root: root))
        return object
      }
    ).jobs
  }

  /// How often each level is used.
  private var counts: [Likelihood: Int] {
    site.crossReference.judgments.reduce(into: [:]) { counts, reference in
      counts[site.crossReference.likelihood(of: reference), default: 0] += 1
    }
  }

  /// The levels of the scale with how often each is used.
  private func legend(_ counts: [Likelihood: Int]) -> [Value] {
    Likelihood.allCases.map { likelihood in
      let range = site.configuration.scale.range(likelihood)
      return .object(
        Object([
          ("id", .text(likelihood.rawValue)),
          ("label", .text(site.strings.label(likelihood, on: site.configuration.scale))),
          ("range", .text(range.map(site.strings.percent) ?? "")),
          ("low", .int(range?.lowerBound ?? 0)),
          ("width", .int(range.map { $0.upperBound - $0.lowerBound } ?? 0)),
          ("count", .int(counts[likelihood] ?? 0)),
        ])
      )
    }
  }
}
