/// A list of implications or judgments, which tells who goes through it.
///
/// Who reads an element by its index has the index from the list or from an entity, of which note was taken.
struct ReferenceList<Element: Sendable>: RandomAccessCollection, Sendable {
  private let elements: [Element]
  private let fact: Fact

  init(_ elements: [Element], _ fact: Fact) {
    self.elements = elements
    self.fact = fact
  }

  var startIndex: Int { 0 }

  var endIndex: Int {
    ReadLog.note(fact)
    return elements.count
  }

  subscript(index: Int) -> Element {
    _read { yield elements[index] }
  }
}
