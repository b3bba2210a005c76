/// Reads the path data of `map.tsv`: for each ring `Mx yl`, the steps from point to point, and `z`.
enum PathReader {
  /// The points of each ring.
  static func rings(_ data: some Sequence<UInt8>) -> [[(x: Int, y: Int)]] {
    var rings: [[(x: Int, y: Int)]] = []
    var numbers: [Int] = []
    var value: Int?
    var sign = 1
    for byte in data {
      if 0x30...0x39 ~= byte {
        value = (value ?? 0) * 10 + Int(byte - 0x30)
        continue
      }
      if let number = value { numbers.append(sign * number) }
      value = nil
      sign = byte == 0x2D ? -1 : 1
      if byte == 0x7A {
        rings.append(ring(numbers))
        numbers = []
      }
    }
    return rings
  }

  private static func ring(_ numbers: [Int]) -> [(x: Int, y: Int)] {
    var points: [(x: Int, y: Int)] = []
    var here = (x: 0, y: 0)
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      here = (here.x + numbers[index], here.y + numbers[index + 1])
      points.append(here)
    }
    return points
  }
}
