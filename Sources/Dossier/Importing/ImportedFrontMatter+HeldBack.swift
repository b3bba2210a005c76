extension ImportedFrontMatter {
  /// Makes a draft of what Hugo shows later than its date says, or never.
  mutating func holdBack(_ start: SourcePosition) {
    func date(_ name: String) -> ContentDate? {
      value(name)?.text.flatMap { ContentDate(ForeignDate.written($0)) }
    }
    if let shown = date("publishdate"), let own = date("date"), shown.instant > own.instant, !isPast(shown) {
      warn(
        value("publishdate")?.position ?? start,
        "this is shown later than its date says, for which there is no field"
      )
    }
    if let node = value("headless"), node.truth == true {
      warn(node.position, "this has no page of its own")
    }
    if let reason = around.reason { warn(start, reason) }
    for name in ["build", "_build"] {
      let render = value(name)?.member("render")
      guard let render, let text = render.text?.lowercased(), ["never", "false", "link"].contains(text) else {
        continue
      }
      warn(render.position, "this has no page of its own")
    }
    for (key, value) in rest {
      guard let name = key.text, !Self.truths.contains(name.lowercased()), HeldBack.isMeant(by: name, value)
      else { continue }
      warn(value.position, "“\(name): \(Self.flow(value))” may hold this back")
    }
  }

  /// The keys that hold something back and are read otherwise.
  private static let truths: Set = ["draft", "published", "headless"]
}
