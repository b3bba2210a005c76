/// Annotates many short texts, for programs: JSON Lines.
public struct AnnotationLines: Sendable {
  /// A text to annotate.
  public struct Request: Sendable {
    /// Names the text in the answer; JSON, as it was given.
    public var id: String
    /// Plain text; paragraphs are separated by empty lines.
    public var text: String
    /// When it was written.
    public var date: ContentDate?

    /// A text with the JSON of its id.
    public init(id: String, text: String, date: ContentDate?) {
      self.id = id
      self.text = text
      self.date = date
    }
  }

  private let reader: AnnotationReader

  /// Annotates with a reader.
  public init(_ reader: AnnotationReader) {
    self.reader = reader
  }

  /// A line for each request, in order.
  public func answer(_ requests: [Request], jobs: Int) async -> [UInt8] {
    let reader = reader
    let lines = await Parallel.map(requests, jobs: jobs) { request in
      var writer = JSONWriter()
      writer.object { writer in
        writer.key("id")
        writer.raw(request.id)
        writer.key("mentions")
        writer.array { writer in
          for mention in reader.mentions(of: request.text, date: request.date) {
            writer.object { mention.write(to: &$0) }
          }
        }
      }
      writer.newLine()
      return writer.bytes
    }
    return lines.flatMap { $0 }
  }

  /// A text as JSON.
  public static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
