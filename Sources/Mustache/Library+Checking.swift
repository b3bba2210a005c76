extension Library {
  /// What is wrong with templates that compile: blocks for a parent that has none of that name, which nobody ever sees.
  package var lostBlocks: [TemplateError] {
    templates.flatMap { template in
      template.overrides.compactMap { override in
        let parent = template.references[override.reference].name
        let blocks = blocks(of: parent)
        guard !blocks.contains(override.name) else { return nil }
        let (line, column) = Template.position(override.source, in: template.source)
        let near =
          Nearest.name(to: override.name, in: blocks.sorted()).map { "; did you mean “\($0)”?" } ?? ""
        return TemplateError(
          template: template.name,
          line: line,
          column: column,
          message: "“\(parent)” has no block “\(override.name)”, so that this one is not shown\(near)"
        )
      }
    }
  }

  /// The names of the blocks of a template and of all that it uses.
  private func blocks(of name: String) -> Set<String> {
    let used = Set(templates(usedBy: name).map(\.name))
    return templates.filter { used.contains($0.name) }.reduce(into: []) { $0.formUnion($1.blocks) }
  }
}
