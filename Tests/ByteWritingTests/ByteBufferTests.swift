import ByteWriting
import Foundation
import Testing

/// Buffers hold what was put into them, whatever they had to grow, and escape as the plain rules say.
struct ByteBufferTests {
  /// Texts with each special character at each place of a text that is longer than two words of eight bytes.
  static let texts: [String] = {
    let specials = [
      "&", "<", ">", "\"", "'", "\\", "\n", "\t", "\u{0}", "\u{1}", "\u{1F}", "\u{7F}", "é", "名", "🏳️",
    ]
    let places = (0...19).flatMap { place in
      specials.map { String(repeating: "a", count: place) + $0 + String(repeating: "b", count: 19 - place) }
    }
    return places + ["", "plain", specials.joined(), String(repeating: "<\"&\\\n", count: 40)]
  }()

  @Test func holdsWhatItIsGiven() {
    var buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for (number, text) in Self.texts.enumerated() {
      buffer.append(text)
      buffer.append(UInt8(number & 0xFF))
      buffer.append(word: UInt64(number) << 40 | 7)
      Array(text.utf8).withUnsafeBufferPointer { buffer.append($0) }
      expected += Array(text.utf8) + [UInt8(number & 0xFF)]
      expected += (0..<8).map { UInt8(truncatingIfNeeded: (UInt64(number) << 40 | 7) >> (8 * $0)) }
      expected += Array(text.utf8)
      #expect(buffer.length == expected.count)
    }
    #expect(buffer.bytes == expected)
    buffer.removeAll()
    buffer.append("again")
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "again")
  }

  @Test func escapesForHTML() {
    for text in Self.texts {
      var buffer = ByteBuffer(capacity: 0)
      buffer.append(escaping: text)
      let expected = text.unicodeScalars.map { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        default: String(scalar)
        }
      }
      #expect(Array(expected.joined().utf8) == buffer.bytes)
    }
  }

  @Test func escapesForJSON() throws {
    for text in Self.texts {
      var buffer = ByteBuffer(capacity: 0)
      buffer.append(UInt8(ascii: "\""))
      buffer.append(escapingJSON: text)
      buffer.append(UInt8(ascii: "\""))
      let bytes = buffer.bytes
      #expect(!bytes.contains { $0 < 0x20 })
      let read = try JSONDecoder().decode(String.self, from: Data(bytes))
      #expect(Array(read.utf8) == Array(text.utf8))
    }
  }
}
