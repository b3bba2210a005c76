internal import CommonMark

/// A name that was considered and is no mention, in the terms of the world outside.
public struct PassedMention: Sendable, Hashable {
  /// The 1-based line of the file.
  public var line: Int
  /// The words, with line breaks as blanks.
  public var surface: String
  /// Why it is none.
  public var why: String

  init(_ passed: PassedName, _ article: Article) {
    let document = article.document
    let block = document.blocks.firstIndex { $0.text.contains(passed.text.lowerBound) } ?? 0
    line = article.position(of: passed.text.lowerBound, inBlock: block).line
    surface = String(decoding: document.text[passed.text].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    why = passed.why
  }

  /// Writes the members of a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.member("line", line)
    writer.member("surface", surface)
    writer.member("why", why)
  }
}
