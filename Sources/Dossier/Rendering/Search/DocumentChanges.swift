/// How the documents of an index have become others: which stand for which, and which are gone or new.
struct DocumentChanges {
  /// The number that each document has now; nil for one that is gone.
  private(set) var numbers: [Int?]
  /// The numbers of documents that differ from those for which they stand: what these were, and are.
  private(set) var replaced: [(old: Int, new: Int)] = []
  /// The numbers that documents had which are gone.
  private(set) var gone: [Int] = []
  /// The numbers of documents that stand for none.
  private(set) var added: [Int] = []

  /// How many documents differ.
  var count: Int { replaced.count + gone.count + added.count }

  /// The first document that is gone or has another number than it had; as many as there were when there is none.
  private(set) var firstMoved = 0
  /// From where on all documents have moved as far as the one before them.
  private(set) var lastMoved = 0

  /// Compares documents, which are known by what they are and not by what they say.
  ///
  /// As many as can be keep their order; what stands between two of these stands for what stood there.
  ///
  /// - Complexity: O(n) in the number of documents, and O(m log m) in those between the first and the last that differ.
  init(from old: [SearchDocument], to new: [SearchDocument]) {
    numbers = [Int?](repeating: nil, count: old.count)
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { old[$0] !== new[$0] } ?? shorter
    let tail =
      (0..<shorter - head).first { old[old.count - 1 - $0] !== new[new.count - 1 - $0] } ?? shorter - head
    for number in 0..<head { numbers[number] = number }
    for number in 0..<tail { numbers[old.count - 1 - number] = new.count - 1 - number }
    var (oldPlace, newPlace) = (head, head)
    for kept in Self.kept(old, head..<old.count - tail, new, head..<new.count - tail) {
      add(old: oldPlace..<kept.old, new: newPlace..<kept.new)
      numbers[kept.old] = kept.new
      (oldPlace, newPlace) = (kept.old + 1, kept.new + 1)
    }
    add(old: oldPlace..<old.count - tail, new: newPlace..<new.count - tail)
    firstMoved = numbers.indices.first { numbers[$0] != $0 } ?? numbers.count
    lastMoved = numbers.count
    while lastMoved > 1, let number = numbers[lastMoved - 1], let before = numbers[lastMoved - 2],
      number == before + 1
    {
      lastMoved -= 1
    }
  }

  /// Takes note of a stretch in which nothing is what it was.
  private mutating func add(old: Range<Int>, new: Range<Int>) {
    for (old, new) in zip(old, new) {
      numbers[old] = new
      replaced.append((old, new))
    }
    gone += old.dropFirst(new.count)
    added += new.dropFirst(old.count)
  }

  /// The longest ascending sequence of documents that are in both.
  private static func kept(
    _ old: [SearchDocument],
    _ oldRange: Range<Int>,
    _ new: [SearchDocument],
    _ newRange: Range<Int>
  ) -> [(old: Int, new: Int)] {
    var places: [ObjectIdentifier: Int] = [:]
    for number in oldRange { places[ObjectIdentifier(old[number])] = number }
    let common = newRange.compactMap { number in
      places[ObjectIdentifier(new[number])].map { (old: $0, new: number) }
    }
    // By their length the ends of sequences, each with the least last number, and what stands before each in its own.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: common.count)
    for place in common.indices {
      let length = ends.partitioningIndex { common[$0].old >= common[place].old }
      before[place] = length > 0 ? ends[length - 1] : nil
      if length == ends.count { ends.append(place) } else { ends[length] = place }
    }
    var kept: [(old: Int, new: Int)] = []
    var place = ends.last
    while let last = place {
      kept.append(common[last])
      place = before[last]
    }
    return kept.reversed()
  }
}
