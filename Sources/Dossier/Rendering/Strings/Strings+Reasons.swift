internal import CommonMark

extension Site {
  /// Why a mention was read as it was, as a phrase for readers.
  func explanation(of mention: Mention, in document: Document) -> String {
    ReadLog.note(.page(mention.entity))
    if case .name = mention.reason, !labels.ownNames[Int(mention.entity.index)].isEmpty {
      return labels.ownNames[Int(mention.entity.index)]
    }
    return strings.explanation(
      mention.reason,
      of: gazetteer[mention.entity],
      traps: gazetteer.traps,
      text: document.text
    )
  }
}

extension Strings {
  /// Why words were read as they were, as a phrase for readers. `entity` is whom they name, `text` the prose.
  func explanation(_ reason: Reason, of entity: Entity, traps: [Trap], text prose: [UInt8])
    -> String
  {
    let name = ("name", self.name(entity))
    switch reason {
    case .name: return text(.whyName, name)
    case .abbreviation: return text(.whyAbbreviation, name)
    case .demonym: return text(.whyDemonym, name)
    case .combining: return text(.whyCombining, name)
    case .seat(let cue): return text(.whySeat, name, ("cue", cue.words(prose)))
    case .place(let cue): return text(.whyPlace, name, ("cue", cue.words(prose)))
    case .evidence(let cue): return text(.whyEvidence, name, ("cue", cue.words(prose)))
    case .usual: return text(.whyUsual, name)
    case .longerName(let trap):
      // The table of longer names gives its reasons in English.
      let why = language == StringTable.fallback ? traps[Int(trap)].why : ""
      return why.isEmpty ? text(.whyLongerName, name) : why
    case .surnameOfNamed: return text(.whySurnameOfNamed, name)
    case .surnameOfHolder(let office), .role(let office):
      let title =
        entity.offices.indices.contains(Int(office)) ? entity.offices[Int(office)].title : self[.inOffice]
      return text(.whyOffice, name, ("title", title))
    case .surnameAlone: return text(.whySurnameAlone, name)
    case .takenUp: return text(.whyTakenUp, name)
    case .frontMatter: return text(.whyFrontMatter, name)
    case .marked: return text(.whyMarked, name)
    }
  }
}
