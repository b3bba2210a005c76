/// All templates of a library as one list of steps over one buffer of text, with the tables that the steps point into.
///
/// A class, so that a renderer holds all of it by one reference; it does not change.
final class Program: Sendable {
  let text: [UInt8]
  let operations: [Operation]
  let names: [Name]
  let references: [Reference]
  /// The steps of each template.
  let ranges: [Range<Int>]

  /// A name as it is looked up, without the parts that only messages need.
  struct Name: Sendable {
    /// The hash of the first part; 0 for `.`, which has none.
    var first: UInt64
    /// The hashes of the others: a range of ``Program/parts``.
    var rest: Range<Int>
    /// The template that uses it, and the index of the name there.
    var template: Int
    var index: Int
  }

  /// A partial or parent that is used somewhere.
  struct Reference: Sendable {
    /// The steps of the template that is meant; nil when there is none.
    var target: Range<Int>?
    /// The template that uses it, and where, in bytes of the source.
    var template: Int
    var source: Int
  }

  /// The hashes of the parts of names behind the first.
  let parts: [UInt64]

  /// Joins templates; `target` gives the index of the template of a name.
  init(_ templates: [Template], target: (String) -> Int?) {
    var text: [UInt8] = []
    var operations: [Operation] = []
    var names: [Name] = []
    var parts: [UInt64] = []
    var uses: [(name: String, template: Int, source: Int)] = []
    var ranges: [Range<Int>] = []
    for (number, template) in templates.enumerated() {
      let start = operations.count
      operations += template.operations.map {
        $0.moved(text: text.count, operations: start, names: names.count, references: uses.count)
      }
      ranges.append(start..<operations.count)
      text += template.text
      uses += template.references.map { ($0.name, number, $0.source) }
      for (index, name) in template.names.enumerated() {
        let rest = parts.count
        parts += name.parts.dropFirst()
        names.append(
          Name(first: name.parts.first ?? 0, rest: rest..<parts.count, template: number, index: index)
        )
      }
    }
    self.text = text
    self.operations = operations
    self.names = names
    self.parts = parts
    self.ranges = ranges
    references = uses.map { use in
      Reference(target: target(use.name).map { ranges[$0] }, template: use.template, source: use.source)
    }
  }
}
