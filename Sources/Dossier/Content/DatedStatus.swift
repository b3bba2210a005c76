/// A record's word on how things stand.
public struct DatedStatus: Sendable, Hashable {
  /// The word: `deteriorated`, `improved`, `unchanged`, `risk alert`, `opportunity` or another.
  public var status: String
  /// Since when; nil for how things stand now.
  public var date: ContentDate?
  /// Where it stands.
  public var position = SourcePosition(file: "", line: 0, column: 0)

  /// Reads a word alone, or a list of mappings with `date` and `status`.
  static func read(_ key: String, from fields: inout FieldReader) -> [DatedStatus] {
    guard let node = fields.node(key) else { return [] }
    guard node.items != nil else {
      return fields.text(key).map { [DatedStatus(status: $0, position: node.position)] } ?? []
    }
    let example = "{date: 2025-09, status: improved}"
    return fields.records(key, example: example).compactMap { item in
      var item = item
      let date = item.date("date")
      let status = item.text("status") ?? ""
      // A date or status that is there and cannot be read is reported by itself.
      let isMissing = item.node("date") == nil || item.node("status") == nil
      if isMissing || item.node("status")?.text?.isEmpty == true {
        item.report(
          .error(
            "bad-value",
            at: item.start,
            "an entry of “\(key)” needs a date and a status",
            fix: "write - \(example)"
          )
        )
      }
      for diagnostic in item.finish() { fields.report(diagnostic) }
      return status.isEmpty ? nil : DatedStatus(status: status, date: date, position: item.start)
    }
  }
}
