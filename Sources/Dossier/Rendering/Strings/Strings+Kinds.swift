extension Strings {
  /// A kind of entities as a label for one.
  func label(_ kind: EntityKind) -> String {
    switch kind {
    case .country: self[.country]
    case .leader: self[.leader]
    case .event: self[.event]
    case .organization: self[.organization]
    }
  }

  /// A kind of entities as a label for several.
  func pluralLabel(_ kind: EntityKind) -> String {
    switch kind {
    case .country: self[.countries]
    case .leader: self[.leaders]
    case .event: self[.events]
    case .organization: self[.organizations]
    }
  }

  /// A kind of entities within a line.
  func inline(_ kind: EntityKind) -> String {
    switch kind {
    case .country: self[.keyCountry]
    case .leader: self[.keyLeader]
    case .event: self[.keyEvent]
    case .organization: self[.keyOrganization]
    }
  }

  /// A kind of sections as a label; nothing for sections of none.
  func label(_ kind: SectionKind) -> String {
    switch kind {
    case .context: self[.kindContext]
    case .significance: self[.kindSignificance]
    case .geopolitical: self[.kindGeopolitical]
    case .domestic: self[.kindDomestic]
    case .economic: self[.kindEconomic]
    case .military: self[.kindMilitary]
    case .general: self[.kindGeneral]
    case .outlook: self[.kindOutlook]
    case .summary: self[.kindSummary]
    case .sources: self[.kindSources]
    case .body: ""
    }
  }

  /// A kind of sections as the head of a column under “Implications”.
  func short(_ kind: SectionKind) -> String {
    switch kind {
    case .geopolitical: self[.shortGeopolitical]
    case .domestic: self[.shortDomestic]
    case .economic: self[.shortEconomic]
    case .military: self[.shortMilitary]
    case .general: self[.shortGeneral]
    default: label(kind)
    }
  }

  /// A kind of sections within a line.
  func inline(_ kind: SectionKind) -> String {
    switch kind {
    case .context: self[.inlineContext]
    case .significance: self[.inlineSignificance]
    case .geopolitical: self[.inlineGeopolitical]
    case .domestic: self[.inlineDomestic]
    case .economic: self[.inlineEconomic]
    case .military: self[.inlineMilitary]
    case .general: self[.inlineGeneral]
    case .outlook: self[.inlineOutlook]
    case .summary: self[.inlineSummary]
    case .sources: self[.inlineSources]
    case .body: ""
    }
  }

  /// An entity's name in a sentence: with its article in English, the language of the names.
  func name(_ entity: Entity) -> String {
    language == StringTable.fallback ? entity.nameInProse : entity.name
  }
}
