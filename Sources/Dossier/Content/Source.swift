internal import CommonMark

/// A publication that an article or record rests on.
public struct Source: Sendable, Hashable {
  /// The label by which the text may cite it: `[^label]`; may be empty.
  public var label = ""
  /// Who published it: the host of its address when nobody is named; may be empty.
  public var publisher: String
  /// What it is called; may be empty when there is a URL.
  public var title: String
  /// When it was published.
  public var date: ContentDate?
  /// Where it can be read: an absolute http or https URL.
  public var url: String?
  /// Where it is given.
  public var position: SourcePosition

  /// What lists call it: its title, or else its address; empty when it has neither.
  var name: String { title.isEmpty ? url ?? "" : title }

  /// The publisher as it stands before the name; empty where the name is the address, which says as much.
  var credit: String { title.isEmpty && url.map(SafeURL.host) == publisher ? "" : publisher }

  /// Reads `id`, `publisher`, `title`, `date` and `url`, or a bare text (a URL or a title).
  static func read(_ key: String, from fields: inout FieldReader) -> [Source] {
    guard let node = fields.node(key) else { return [] }
    guard let items = node.items else {
      fields.report(.error("bad-value", at: node.position, "“\(key)” should be a list, not \(node.kindName)"))
      return []
    }
    var labels: Set<String> = []
    return items.compactMap { item in
      if let text = item.text {
        let isURL = SafeURL.isWeb(text)
        return Source(
          publisher: isURL ? SafeURL.host(text) : "",
          title: isURL ? "" : Typography.smart(text),
          url: isURL ? text : nil,
          position: item.position
        )
      }
      guard item.pairs != nil else {
        fields.report(
          .error(
            "bad-source",
            at: item.position,
            "a source should be a text or a mapping, not \(item.kindName)",
            fix: "write {publisher: …, title: …, url: …}"
          )
        )
        return nil
      }
      var record = FieldReader(item, file: item.position.file)
      let source = Source(&record)
      for diagnostic in record.finish() { fields.report(diagnostic) }
      if let source, !source.label.isEmpty, !labels.insert(source.label.lowercased()).inserted {
        fields.report(source.repeatedLabel)
      }
      return source
    }
  }

  private var repeatedLabel: Diagnostic {
    .warning(
      "repeated-footnote",
      at: position,
      "there is another source with “id: \(label)”, which citations mean",
      fix: "give it an id of its own"
    )
  }

  /// A source that the text itself names.
  init(publisher: String, title: String, url: String?, position: SourcePosition) {
    self.publisher = publisher
    self.title = title
    self.url = url
    self.position = position
  }

  private init?(_ record: inout FieldReader) {
    label = record.text("id") ?? ""
    publisher = record.text("publisher") ?? ""
    title = record.prose("title") ?? ""
    date = record.date("date")
    position = record.start
    let address = record.reference("url")
    if let reference = address {
      if SafeURL.isWeb(reference.text) {
        url = reference.text
        if publisher.isEmpty { publisher = SafeURL.host(reference.text) }
      } else {
        record.report(
          .warning(
            "bad-url",
            at: reference.position,
            "“\(reference.text)” is not a web address",
            fix: "begin it with https://"
          )
        )
      }
    }
    guard !(publisher.isEmpty && title.isEmpty && url == nil) else {
      if address == nil {
        record.report(.error("bad-source", at: record.start, "a source needs a publisher, a title or a url"))
      }
      return nil
    }
  }
}
