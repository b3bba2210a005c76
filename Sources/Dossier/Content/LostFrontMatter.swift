/// What looks like front matter and is not read as such, as something stands above it or before its hyphens.
enum LostFrontMatter {
  /// The 1-based line on which it begins, in a file whose text begins with its first byte; nil when there is none.
  ///
  /// - Complexity: O(n) in the length of what stands above it and of itself.
  static func line(in bytes: [UInt8]) -> Int? {
    var (cursor, number, isComment, fences) = (0, 1, false, FenceTracker())
    while cursor < bytes.count {
      let current = FrontMatter.line(in: bytes, from: cursor)
      let text = words(bytes[current.content])
      if isComment, isHidden(text, bytes, current.next) { return number }
      if isComment || text.hasPrefix("<!--") {
        isComment = !text.contains("-->")
        guard isComment || text.hasSuffix("-->") else { return nil }
      } else if isFence(text) {
        let fields = Fields(bytes, from: current.next)
        return fields.isClosed && fields.isKnown || fields.isDraft ? number : nil
      } else if fences.isCode(bytes[current.content]) {
        return Fields(bytes, from: current.next).saysDraft
          ? number + 1 : draftBelow(bytes, from: cursor, number)
      } else if !text.isEmpty {
        let fields = Fields(bytes, from: cursor)
        let isLost = fields.isClosed && fields.isDraft || fields.saysDraft
        return isLost ? number : draftBelow(bytes, from: cursor, number)
      }
      cursor = current.next
      number += 1
    }
    return nil
  }

  /// True for a line of a comment that begins front matter, or says that this is a draft.
  private static func isHidden(_ line: String, _ bytes: [UInt8], _ next: Int) -> Bool {
    guard isFence(line) else { return Fields.field(line).map(Fields.isTrueDraft) ?? false }
    let fields = Fields(bytes, from: next)
    return fields.isClosed && fields.isKnown || fields.isDraft
  }

  /// The line on which fields that say that this is a draft begin below a text, outside of code.
  private static func draftBelow(_ bytes: [UInt8], from start: Int, _ first: Int) -> Int? {
    guard bytes[start...].firstRange(of: draft) != nil else { return nil }
    var (cursor, number, fences) = (start, first, FenceTracker())
    while cursor < bytes.count {
      let current = FrontMatter.line(in: bytes, from: cursor)
      if !fences.isCode(bytes[current.content]), bytes[current.content].first == 0x2D,
        isFence(words(bytes[current.content]))
      {
        let fields = Fields(bytes, from: current.next)
        if fields.isClosed, fields.isDraft, fields.isKnown { return number }
      }
      cursor = current.next
      number += 1
    }
    return nil
  }

  private static let draft = Array("draft:".utf8)

  /// What is wrong with a file that has it on a line.
  static func diagnostic(_ file: String, _ line: Int) -> Diagnostic {
    .error(
      "front-matter",
      at: SourcePosition(file: file, line: line, column: 1),
      "this looks like front matter, and is not read as such",
      fix:
        "put it between two lines of three hyphens (---), with nothing before the hyphens and nothing above but empty lines; a rule can be written ***"
    )
  }

  /// The lines of `key: value` that begin somewhere.
  private struct Fields {
    /// Whether a fence stands below them.
    var isClosed = false
    /// Whether one of the keys is among those of articles.
    var isKnown = false
    /// Whether they say that this is a draft.
    var isDraft = false
    /// Whether they say so in a word that cannot be of a sentence.
    var saysDraft = false

    init(_ bytes: [UInt8], from start: Int) {
      var (cursor, hasKey) = (start, false)
      while cursor < bytes.count {
        let current = FrontMatter.line(in: bytes, from: cursor)
        let text = words(bytes[current.content])
        if isFence(text) {
          isClosed = hasKey
          return
        }
        if let (key, value) = Self.field(text) {
          hasKey = true
          isKnown = isKnown || LostFrontMatter.keys.contains(key)
          saysDraft = saysDraft || Self.isTrueDraft((key, value))
          isDraft = isDraft || key == "draft" && !["false", "no", "off"].contains(value)
        } else if !hasKey || !Self.goesOn(bytes[current.content]) {
          return
        }
        cursor = current.next
      }
    }

    static func isTrueDraft(_ field: (key: String, value: String)) -> Bool {
      field.key == "draft" && ["true", "yes", "on"].contains(field.value)
    }

    /// The key and the value of a line, in lower case.
    static func field(_ line: String) -> (key: String, value: String)? {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let (key, rest) = (line[..<colon], line[line.index(after: colon)...])
      let isName = key.utf8.allSatisfy { ByteClass.isLetter($0) || $0 == 0x5F || $0 == 0x2D }
      guard isName, !key.isEmpty, rest.isEmpty || rest.first == " " else { return nil }
      return (key.lowercased(), String(rest).trimmed.lowercased())
    }

    /// True for a line that may belong to the field above it: an item, a comment, an empty line or one that is set in.
    private static func goesOn(_ line: ArraySlice<UInt8>) -> Bool {
      line.first.map { [0x20, 0x09, 0x23, 0x2D].contains($0) } ?? true
    }
  }

  /// A line without the blanks around it, those of no width among them.
  private static func words(_ line: ArraySlice<UInt8>) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    var words = String(decoding: line, as: UTF8.self).unicodeScalars.drop(while: isBlank)
    while let last = words.last, isBlank(last) { words.removeLast() }
    return String(words)
  }

  /// True for hyphens, or the dashes that word processors make of them.
  private static func isFence(_ line: String) -> Bool {
    guard !line.isEmpty, line.allSatisfy({ $0 == "-" || $0 == "–" || $0 == "—" }) else { return false }
    return line.count > 2 || !line.contains("-")
  }

  private static let keys: Set = [
    "title", "date", "draft", "summary", "description", "authors", "author", "tags", "slug", "sources",
    "events",
    "actors", "language", "published", "status", "expires", "updated", "name",
  ]
}
