internal import CommonMark

extension EntityRecord {
  /// Reads a registry file.
  static func read(
    _ bytes: [UInt8],
    kind: EntityKind,
    path: String,
    file: String
  ) throws(DiagnosticError) -> (EntityRecord, [Diagnostic]) {
    let parts = try FrontMatter(bytes, file: file)
    var fields = FieldReader(parts.root, file: file)
    var record = EntityRecord(
      kind: kind,
      slug: "",
      position: SourcePosition(file: file, line: 1),
      path: path,
      profile: fields.document(parts, of: bytes),
      profileLine: parts.bodyLine,
      fileText: bytes
    )
    fields.isAlwaysPublished(but: "move the file out of the folder, or put _ before its name")
    record.read(&fields, baseName: ContentPath.baseName(path))
    fields.report(record.profile, of: bytes, from: parts.bodyLine)
    return (record, fields.finish())
  }

  /// Calls the page after the entity's name, as its file's has no letter or digit.
  private mutating func callAfterName(_ fields: inout FieldReader) {
    slug = Slug.transliterated(name ?? "")
    guard slug.isEmpty else { return }
    slug = kind.rawValue
    fields.report(
      .error(
        "bad-slug",
        at: fields.start,
        "neither the name of this file nor the entity's has a letter or digit to call a page after",
        fix: "write slug: with lower-case letters, digits and hyphens"
      )
    )
  }

  private mutating func read(_ fields: inout FieldReader, baseName: String) {
    readName(&fields)
    slug = fields.slug("slug") ?? Slug.transliterated(baseName)
    if slug.isEmpty { callAfterName(&fields) }
    aliases = fields.texts("aliases")
    extra = fields.extra()
    summary = fields.prose("summary") ?? ""
    statuses = DatedStatus.read("status", from: &fields)
    sources = Source.read("sources", from: &fields)
    switch kind {
    case .country: break
    case .leader:
      country = fields.reference("country")
      readOffices(&fields)
    case .event:
      country = fields.reference("country")
      place = fields.text("place") ?? ""
      participants = fields.references("participants")
      readTime(&fields)
    case .organization:
      country = fields.reference("country")
      members = fields.references("members")
    }
    if kind != .country, name == nil, fields.node("name")?.text?.trimmed.isEmpty ?? true {
      fields.report(
        .error("no-name", at: fields.start, "this \(kind.rawValue) has no name", fix: "add name: …")
      )
    }
  }

  /// When an event was.
  private mutating func readTime(_ fields: inout FieldReader) {
    let date = fields.date("date")
    from = fields.date("from") ?? date
    to = fields.date("to") ?? (fields.node("from") == nil ? date : nil)
    checkOrder(from, to, in: &fields)
    if let date = fields.node("date"), fields.node("from") != nil {
      fields.report(
        .warning(
          "bad-date",
          at: date.position,
          "“date” is not used beside “from”",
          fix: "take one of them out"
        )
      )
    }
    if from == nil, to != nil, let end = fields.node("to") {
      fields.report(
        .warning(
          "bad-date",
          at: end.position,
          "an event with an end and no beginning stands in no timeline",
          fix: "write from: or date:"
        )
      )
    }
  }

  /// The name, which no two records can have in common if nothing in it tells them apart.
  private mutating func readName(_ fields: inout FieldReader) {
    guard let given = fields.reference("name"), !given.text.allSatisfy(\.isWhitespace) else { return }
    position = given.position
    if !Slug.make(from: given.text).isEmpty {
      name = given.text
      return
    }
    fields.report(
      .error(
        "no-name",
        at: given.position,
        "the name “\(given.text)” has neither a letter nor a digit",
        fix: "write it in letters"
      )
    )
  }

  private mutating func readOffices(_ fields: inout FieldReader) {
    for var item in fields.records("offices", example: "{title: President, from: 2019-05-20}") {
      let title = item.text("title").flatMap { $0.trimmed.isEmpty ? nil : $0 }
      let organization = item.reference("organization")
      let office = Office(
        title: title ?? "",
        from: item.date("from"),
        to: item.date("to"),
        role: organization.map { .organization($0.text) } ?? OfficeRole.guess(title ?? ""),
        isDisputed: item.flag("disputed")
      )
      if let organization { organizations.append(organization) }
      checkOrder(office.from, office.to, in: &item)
      if title != nil {
        offices.append(office)
      } else {
        item.report(.error("bad-value", at: item.start, "an office needs a title"))
      }
      for diagnostic in item.finish() { fields.report(diagnostic) }
    }
    // In whatever order they are written; those without a beginning come first.
    let order = offices.indices.sorted {
      (offices[$0].from?.firstDay ?? .min, $0) < (offices[$1].from?.firstDay ?? .min, $1)
    }
    offices = order.map { offices[$0] }
  }

  private func checkOrder(_ from: ContentDate?, _ to: ContentDate?, in fields: inout FieldReader) {
    guard let from, let to, to.lastDay < from.firstDay else { return }
    fields.report(
      .error("bad-date", at: fields.start, "it ends (\(to.iso)) before it begins (\(from.iso))")
    )
  }
}
