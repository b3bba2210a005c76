internal import CommonMark
internal import Mustache

extension Site {
  /// What a level is called and its range, as `likely, 55–80 %`.
  func label(_ likelihood: Likelihood) -> String {
    strings.labelAndRange(likelihood, on: configuration.scale)
  }

  /// A judgment as a list shows it.
  func judgment(_ index: Int, root: String, for actor: EntityID? = nil) -> Value {
    let reference = crossReference.judgments[index]
    let annotated = articles[reference.article]
    let judgment = annotated.judgments[reference.judgment]
    let path = root + articlePaths[reference.article]
    let section = annotated.section(ofBlock: judgment.block).map { annotated.sections[$0] }
    // A clause alone may open with a pronoun; its sentence says who is meant.
    let sentence = annotated.sentence(at: judgment.text.lowerBound) ?? judgment.text
    var object = Object(
      [
        ("level", .text(judgment.likelihood.rawValue)), ("levelLabel", .text(label(judgment.likelihood))),
        ("confidence", .text(judgment.confidence?.rawValue ?? "")),
        ("confidenceLabel", .text(strings.label(judgment.confidence))),
        ("conditional", .bool(judgment.isConditional)),
        ("holder", .text(holder(of: judgment, in: annotated))),
        (
          "html", .html(HTML.excerpt(sentence, of: annotated.article.document, marking: [judgment.phrase]))
        ),
        ("href", .text(path + anchors[reference.article].fragment(ofBlock: judgment.block))),
        ("kindLabel", .text(section.map { strings.label($0.kind) } ?? "")),
        ("kind", .text(section?.kind.rawValue ?? "")),
      ] + citation(reference.article, root: root)
    )
    object.set("actors", judgment.actors.filter { $0 != actor }.prefix(6).map { link($0, root: root) })
    return .object(object)
  }

  /// Who holds a judgment, when it is not the author.
  func holder(of judgment: Judgment, in annotated: AnnotatedArticle) -> String {
    switch judgment.holder {
    case .author: ""
    case .unnamed: strings[.notNamed]
    case .named(let range): PlainText.of(range, in: annotated.article.document)
    }
  }
}
