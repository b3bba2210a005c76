/// A part of the search index as a script, which pages can load from a server and from a disk alike.
enum SearchScript {
  /// `search/PATH.js`, which hands a value to the search under its path.
  static func page(_ path: String, _ value: (inout JSONWriter) -> Void) -> Page {
    var writer = JSONWriter()
    writer.array { writer in
      writer.string(path)
      value(&writer)
    }
    var bytes = Array("dossierSearch.add(".utf8)
    bytes.reserveCapacity(writer.bytes.count + 32)
    append(writer.bytes, to: &bytes)
    bytes.append(contentsOf: ");\n".utf8)
    return Page(path: "search/\(path).js", bytes: bytes)
  }

  /// Appends JSON as an expression of any version of JavaScript that no HTML parser mistakes for markup.
  ///
  /// `<` and the separators U+2028 and U+2029 only occur in strings, where they are escaped.
  private static func append(_ json: [UInt8], to bytes: inout [UInt8]) {
    var start = 0
    json.withUnsafeBufferPointer { json in
      // Invariant: start <= index < json.count; json is valid UTF-8, so that two bytes follow each 0xE2.
      var index = 0
      while index < json.count {
        let byte = json[index]
        let isSeparator = byte == 0xE2 && json[index + 1] == 0x80 && json[index + 2] & 0xFE == 0xA8
        guard byte == 0x3C || isSeparator else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: json[start..<index]))
        let escape = byte == 0x3C ? "\\u003c" : json[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        bytes.append(contentsOf: escape.utf8)
        index += byte == 0x3C ? 1 : 3
        start = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: json[start...]))
    }
  }
}
