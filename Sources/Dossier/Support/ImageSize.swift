/// How large a picture is, as the head of its file says.
struct ImageSize: Sendable, Hashable {
  /// Width and height in pixels.
  var width: Int
  var height: Int

  /// The size of a PNG, GIF, JPEG, WebP, AVIF or SVG file; nil for anything else, and for files that are cut short.
  init?(_ bytes: [UInt8]) {
    guard
      let size = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webP(bytes) ?? Self.jpeg(bytes)
        ?? Self.avif(bytes) ?? Self.svg(bytes),
      size.width > 0, size.height > 0
    else { return nil }
    (width, height) = size
  }

  typealias Size = (width: Int, height: Int)

  /// PNG (ISO/IEC 15948): the chunk IHDR comes first.
  private static func png(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return (big(bytes[16..<20]), big(bytes[20..<24]))
  }

  /// GIF 87a and 89a: the logical screen.
  private static func gif(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return (little(bytes[6..<8]), little(bytes[8..<10]))
  }

  /// WebP (RFC 9649): lossy, lossless or extended.
  private static func webP(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ": return (little(bytes[26..<28]) & 0x3FFF, little(bytes[28..<30]) & 0x3FFF)
    case "VP8L":
      let bits = little(bytes[21..<25])
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    case "VP8X": return (little(bytes[24..<27]) + 1, little(bytes[27..<30]) + 1)
    default: return nil
    }
  }

  /// JPEG (ITU-T T.81): the first frame header among the segments, turned as the mark of Exif says.
  private static func jpeg(_ bytes: [UInt8]) -> Size? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    var isTurned = false
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if 0xC0...0xCF ~= marker, ![0xC4, 0xC8, 0xCC].contains(marker) {
        let size = (big(bytes[index + 7..<index + 9]), big(bytes[index + 5..<index + 7]))
        return isTurned ? (size.1, size.0) : size
      }
      let length = big(bytes[index + 2..<index + 4])
      guard length >= 2, marker != 0xDA else { return nil }
      if marker == 0xE1, index + 2 + length <= bytes.count {
        isTurned = isTurned || Self.isTurned(bytes[index + 4..<index + 2 + length])
      }
      index += 2 + length
    }
    return nil
  }

  /// True when Exif (CIPA DC-008) in a segment says that width and height change places: browsers turn such a picture.
  private static func isTurned(_ segment: ArraySlice<UInt8>) -> Bool {
    guard segment.starts(with: Array("Exif".utf8) + [0, 0]) else { return false }
    let tiff = Array(segment.dropFirst(6))
    guard tiff.count >= 8 else { return false }
    let isLittle = tiff.starts(with: "II".utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start >= 0, start + count <= tiff.count else { return nil }
      return isLittle ? little(tiff[start..<start + count]) : big(tiff[start..<start + count])
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
    for entry in 0..<count {
      let start = directory + 2 + 12 * entry
      guard let tag = number(start, 2) else { return false }
      if tag == 0x112 { return number(start + 8, 2).map { 5...8 ~= $0 } ?? false }
    }
    return false
  }

  /// AVIF (ISO/IEC 23008-12): the largest of the items whose extent the head gives.
  private static func avif(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8), bytes[8..<11].elementsEqual("avi".utf8)
    else { return nil }
    var rest = bytes.prefix(16_384)
    var size: Size?
    while let box = rest.firstRange(of: "ispe".utf8), box.upperBound + 12 <= rest.endIndex {
      let found = (
        big(rest[box.upperBound + 4..<box.upperBound + 8]),
        big(rest[box.upperBound + 8..<box.upperBound + 12])
      )
      if found.0 > size?.width ?? 0 { size = found }
      rest = rest[box.upperBound...]
    }
    // The first bit of `irot` (ISO/IEC 23008-12, 6.5.10) turns the picture on its side.
    let turn = bytes.prefix(16_384).firstRange(of: "irot".utf8)?.upperBound
    if let turn, turn < bytes.count, bytes[turn] & 1 == 1, let upright = size {
      return (width: upright.height, height: upright.width)
    }
    return size
  }

  private static func big(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  private static func little(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
