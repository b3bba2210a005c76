internal import ByteWriting

/// Escaping for HTML text and attribute values, byte for byte as libcmark does it.
public enum Escaping {
  /// Appends `source` to `output` with `&`, `<`, `>` and `"` as character references.
  public static func appendText(_ source: ArraySlice<UInt8>, to output: inout [UInt8]) {
    source.withUnsafeBufferPointer { HTMLEscaping.append($0, apostrophes: false, to: &output) }
  }

  /// Appends a URL to `output` for use in `href` or `src`: what is not safe in a URL is percent-encoded.
  public static func appendURL(_ source: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in source {
      if byte == 0x26 {
        append("&amp;", to: &output)
      } else if byte == 0x27 {
        append("&#x27;", to: &output)
      } else if isSafeInURL(byte) {
        output.append(byte)
      } else {
        output.append(0x25)
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 15))
      }
    }
  }

  /// True when libcmark's safe mode would empty the destination: a script or local-file scheme.
  public static func isDangerousURL(_ url: ArraySlice<UInt8>) -> Bool {
    func starts(_ prefix: StaticString) -> Bool {
      guard url.count >= prefix.utf8CodeUnitCount else { return false }
      return prefix.withUTF8Buffer { $0.elementsEqual(url.prefix($0.count).lazy.map { lowercased($0) }) }
    }
    if starts("data:image/png") || starts("data:image/gif") || starts("data:image/jpeg")
      || starts("data:image/webp")
    {
      return false
    }
    return starts("javascript:") || starts("vbscript:") || starts("file:") || starts("data:")
  }

  static func append(_ text: StaticString, to output: inout [UInt8]) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 0x30 + nibble : 0x37 + nibble
  }

  private static func isSafeInURL(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    // ! # $ % ( ) * + , - . /   : ; = ? @ _ ~
    case 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: false
    }
  }
}
