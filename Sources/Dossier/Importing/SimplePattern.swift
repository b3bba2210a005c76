/// A regular expression without groups, sets and counts: `\\.bak$`, `content/old/.*`, `a|b`.
struct SimplePattern: Sendable {
  /// A sign, or any where it is nil, and how often it may stand.
  private struct Step: Sendable {
    var sign: Unicode.Scalar?
    var isOptional = false
    var isRepeated = false
  }

  /// One of the texts between the strokes.
  private struct Choice: Sendable {
    var steps: [Step] = []
    var isAtStart = false
    var isAtEnd = false
  }

  private let choices: [Choice]

  /// Reads an expression; nil when it has what is not read here.
  init?(_ text: String) {
    var choices: [Choice] = [Choice()]
    var rest = text.unicodeScalars[...]
    while let sign = rest.popFirst() {
      let last = choices.count - 1
      if choices[last].isAtEnd, sign != "|" { return nil }
      switch sign {
      case "|": choices.append(Choice())
      case "^" where choices[last].steps.isEmpty && !choices[last].isAtStart: choices[last].isAtStart = true
      case "$": choices[last].isAtEnd = true
      case "*", "+", "?":
        guard let step = choices[last].steps.indices.last, !choices[last].steps[step].isOptional,
          !choices[last].steps[step].isRepeated
        else { return nil }
        choices[last].steps[step].isOptional = sign != "+"
        choices[last].steps[step].isRepeated = sign != "?"
      case ".": choices[last].steps.append(Step())
      case "\\":
        guard let sign = rest.popFirst(), !sign.properties.isAlphabetic, sign.properties.numericType == nil
        else { return nil }
        choices[last].steps.append(Step(sign: sign))
      case "(", ")", "[", "]", "{", "}", "^": return nil
      default: choices[last].steps.append(Step(sign: sign))
      }
    }
    self.choices = choices
  }

  /// True for a text in which the expression is found.
  func matches(_ text: String) -> Bool { choices.contains { Self.matches(text, $0) } }

  /// All places in the expression are followed at once, so that each sign of the text is looked at once for each of them.
  private static func matches(_ text: String, _ choice: Choice) -> Bool {
    let end = choice.steps.count
    func closure(_ places: Set<Int>) -> Set<Int> {
      var all = places
      for place in 0..<end where all.contains(place) && choice.steps[place].isOptional {
        all.insert(place + 1)
      }
      return all
    }
    var places = closure([0])
    for sign in text.unicodeScalars {
      if places.contains(end), !choice.isAtEnd { return true }
      var next: Set<Int> = choice.isAtStart ? [] : [0]
      for place in places where place < end {
        let step = choice.steps[place]
        guard step.sign == nil || step.sign == sign else { continue }
        next.insert(place + 1)
        if step.isRepeated { next.insert(place) }
      }
      places = closure(next)
    }
    return places.contains(end)
  }
}
