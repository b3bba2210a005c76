/// Which addresses may stand in the output.
enum SafeURL {
  /// True for an absolute `http` or `https` address without blanks, control characters or such as are not seen, in whose host
  /// each bracket is closed.
  static func isWeb(_ url: String) -> Bool {
    let lower = url.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
    let rest = lower.drop { $0 != ":" }.dropFirst(3)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !rest.isEmpty && rest.first != "/" && host.contains("[") == host.contains("]")
      && url.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != "\"" && $0 != "<" && $0 != ">" && $0.value != 0x7F
          && ($0.isASCII || $0.properties.generalCategory != .format)
      }
  }

  /// The host of a web address in lower case, without `www.`
  static func host(_ url: String) -> String {
    guard let start = url.firstRange(of: "://") else { return "" }
    let authority = url[start.upperBound...].prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// A web address without its scheme, fragment and last slash and with its host in lower case, by which two links are
  /// known to mean one page.
  static func key(of url: String) -> String {
    var key = url.prefix { $0 != "#" }
    if let scheme = key.firstRange(of: "://") { key = key[scheme.upperBound...] }
    while key.last == "/" { key.removeLast() }
    let host = key.prefix { $0 != "/" && $0 != "?" }
    return host.lowercased() + key[host.endIndex...]
  }

  /// The scheme of a URL in lower case, or nil for a relative one. Control characters and blanks, which browsers
  /// drop, do not hide it.
  static func scheme(_ url: String) -> String? {
    var scheme = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case ":": return scheme.isEmpty ? nil : scheme
      case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": scheme.unicodeScalars.append(scalar)
      case _ where scalar.value <= 0x20: continue
      default: return nil
      }
    }
    return nil
  }

  /// A path with everything percent-encoded that may not stand in a URL's path; `/` stays.
  static func encodePath(_ path: String) -> String {
    if path.utf8.allSatisfy(isPlainInPath) { return path }
    var output = ""
    for byte in path.utf8 {
      if isPlainInPath(byte) {
        output.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        output += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return output
  }

  /// RFC 3986's unreserved characters, `/`, and `#` for fragments.
  private static func isPlainInPath(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x2F, 0x2D, 0x30...0x39, 0x41...0x5A, 0x2E, 0x5F, 0x7E, 0x23: true
    default: false
    }
  }

  /// The byte that two hexadecimal digits stand for; nil for other bytes.
  private static func hexadecimal(_ high: UInt8, _ low: UInt8) -> UInt8? {
    guard let high = Character(UnicodeScalar(high)).hexDigitValue,
      let low = Character(UnicodeScalar(low)).hexDigitValue
    else { return nil }
    return UInt8(high << 4 | low)
  }

  /// A text with its percent-encoded bytes decoded; what is not valid stays as it is.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let byte = hexadecimal(bytes[index + 1], bytes[index + 2])
      {
        output.append(byte)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(validating: output, as: UTF8.self) ?? text
  }
}
