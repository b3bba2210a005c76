/// A word with the documents in which it stands.
struct SearchTerm: Sendable {
  /// Its folded bytes.
  let text: [UInt8]
  /// The documents in which it stands, and how it does, as ``SearchPosting`` writes them; nothing for a word that is gone.
  private(set) var code = SearchCode()
  /// The last of these documents.
  private(set) var last = -1
  /// How many they are.
  private(set) var count = 0

  init(text: [UInt8]) {
    self.text = text
  }

  /// Adds a document behind those in which it stands.
  mutating func add(_ posting: SearchPosting) {
    posting.append(to: &code, after: last)
    last = posting.document
    count += 1
  }

  /// How it stands in a document from now on; no tag when it does not.
  struct Edit {
    var document: Int
    var tag: SearchTag?
  }

  /// Gives the documents the numbers that they have now, without those that are gone, and does what is said of some of them,
  /// which come in order.
  mutating func change(_ changes: DocumentChanges, _ edits: [Edit]) {
    if last < changes.firstMoved {
      guard let first = edits.first else { return }
      if first.document > last {
        for edit in edits { if let tag = edit.tag { add(SearchPosting(document: edit.document, tag: tag)) } }
        return
      }
    }
    var editor = Editor(self, edits)
    editor.run(changes)
    (code, last, count) = (editor.code, editor.last, editor.count)
  }

  /// Writes the code of a term anew, as far as it changes; the rest is copied.
  private struct Editor {
    let old: [UInt8]
    let edits: [Edit]
    private(set) var code = SearchCode()
    /// The last document that is written.
    private(set) var last = -1
    private(set) var count: Int
    private let end: Int
    private var done = 0

    init(_ term: SearchTerm, _ edits: [Edit]) {
      (old, self.edits, count, end) = (term.code.bytes, edits, term.count, term.last)
    }

    mutating func run(_ changes: DocumentChanges) {
      var reader = SearchCodeReader(old)
      let untouched = min(changes.firstMoved, edits.first?.document ?? .max)
      /// The document that was read last.
      var before = -1
      while !reader.isAtEnd {
        let start = reader.place
        // The distances between what has moved alike are the same.
        if before >= changes.lastMoved, done == edits.count, last >= 0, changes.numbers[before] == last {
          code.raw(old[start...])
          last = changes.numbers[end] ?? end
          return
        }
        let document = before + reader.number() + 1
        let tag = reader.place
        _ = SearchTag(&reader)
        if document >= untouched {
          if before < untouched { copy(upTo: start, before) }
          add(changes.numbers[document], old[tag..<reader.place])
        }
        before = document
      }
      if before < untouched { copy(upTo: old.count, before) }
      addEdits(before: .max)
    }

    /// Copies the head of the code, whose last document is given.
    private mutating func copy(upTo place: Int, _ document: Int) {
      code.raw(old[..<place])
      last = document
    }

    /// Writes a document that was there, if it still is, behind new ones before it.
    private mutating func add(_ number: Int?, _ tag: ArraySlice<UInt8>) {
      guard let number else {
        count -= 1
        return
      }
      addEdits(before: number)
      if done < edits.count, edits[done].document == number {
        count -= 1
        addEdits(before: number + 1)
        return
      }
      code.number(number - last - 1)
      code.raw(tag)
      last = number
    }

    private mutating func addEdits(before number: Int) {
      while done < edits.count, edits[done].document < number {
        if let tag = edits[done].tag {
          SearchPosting(document: edits[done].document, tag: tag).append(to: &code, after: last)
          last = edits[done].document
          count += 1
        }
        done += 1
      }
    }
  }
}
