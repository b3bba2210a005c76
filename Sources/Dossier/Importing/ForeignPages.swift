/// Pages of Hugo and Jekyll that are not in Markdown, and that no one should find as they are on the new site.
enum ForeignPages {
  /// True for a file that the system makes a page of, or works on in another way, by its name and how it begins.
  static func isPage(_ path: String, _ bytes: [UInt8], in system: ImportLayout.System) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    switch system {
    case .hugo:
      if ["html", "htm"].contains(ending) { return ForeignFile.hasFrontMatter(bytes) }
      return ["adoc", "asciidoc", "ad", "org", "rst", "pandoc", "pdc"].contains(ending)
    case .jekyll:
      return ["sass", "scss"].contains(ending)
        || bytes.starts(with: "---".utf8) && ForeignFile.hasFrontMatter(bytes)
    }
  }

  /// What can be done about such a file; nil for style sheets, data and what else is made of a template.
  static func fix(_ path: String) -> String? {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ["css", "scss", "sass", "js", "json", "xml", "txt"].contains(ending) ? nil : "write it in Markdown"
  }
}
