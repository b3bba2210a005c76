internal import Mustache

/// Who is named with whom: a matrix of countries, and the pairs, the closest first.
struct RelationIndex {
  let renderer: PageRenderer

  private var site: Site {
    _read { yield renderer.site }
  }

  var jobs: [PageRenderer.Job] {
    let pairs = site.countryPairs.shown
    let longest = Site.scale(upTo: pairs.first?.weight ?? 1)
    let frame = PageFrame(
      path: "relations/",
      kind: "relations",
      title: site.strings[.relations],
      heading: site.strings[.relations],
      description: site.strings[.relationsDescription],
      breadcrumbs: [(site.configuration.title, "")]
    )
    return ListPages(
      renderer: renderer,
      frame: frame,
      template: "relations",
      marks: pairs.map { Hashing.mix(Hashing.seed, $0.key) },
      sizes: Pagination.sizesOfNames,
      key: { range in
        Digest { writer in
          writer.add(pairs[range]) { $1.add($0) }
          writer.add(longest)
        }
      },
      content: { range, root, _ in
        let matrix = range.lowerBound == 0 ? RelationMatrix(site: site, root: root) : nil
        var object = Object([("matrixNote", .text(matrix?.note ?? ""))])
        let network = matrix == nil ? nil : CountryNetwork(site: site, root: root)
        object["network"] = network?.value ?? .null
        object.set("columns", matrix?.columns ?? [])
        object.set("rows", matrix?.rows ?? [])
        object.set("pairs", Site.scaled(pairs[range].map { site.link($0, root: root) }, longest: longest))
        return object
      }
    ).jobs
  }
}
