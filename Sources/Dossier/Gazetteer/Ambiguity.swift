/// A name that may mean several things (`ambiguities.tsv`); what speaks for and against each is in ``EvidenceIndex``.
struct Ambiguity: Sendable {
  /// A place in a sentence where a name can hardly mean anything else.
  enum Position: String, Sendable {
    /// In a dateline, behind a preposition of place, beside another capital, or where a state acts: a capital.
    case capital
    /// Before a noun that is none of languages, or as a people: “English law”, “the English”.
    case noun
    /// Behind an article and before what a person does: “the Finn finished second”.
    case person
    /// Behind a preposition of place: “in The Hague”, whatever the text has of courts.
    case scene
    /// Behind “the” or before its members: “the Fed”, “CIS countries”.
    case body
    /// Before a verb of saying, or beside aides: “No. 10 denied it”.
    case speaker
  }

  /// One thing that the name may mean.
  struct Choice: Sendable {
    var reading: Reading
    /// Nil when the name is then no mention at all.
    var entity: EntityID?
    /// True when the choice is taken without evidence.
    var isDefault: Bool
    /// Where the choice is taken without evidence, if it is not so everywhere.
    var position: Position?
    /// The days, counted from 1970-01-01, on which texts call nothing else so.
    var days: ClosedRange<Int>?
    /// The entities of the other choices.
    var rivals: [EntityID] = []
  }

  var surface: String
  var choices: [Choice]
  /// A short reason for readers.
  var why: String
  /// The number of its first choice among all choices of all ambiguities.
  var firstChoice: Int32 = 0
}
