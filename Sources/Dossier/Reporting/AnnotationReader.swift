internal import CommonMark

/// Annotates single texts, outside a site.
public struct AnnotationReader: Sendable {
  private let annotator: Annotator
  private let gazetteer: Gazetteer

  /// A reader with a gazetteer and a site's configuration.
  public init(gazetteer: Gazetteer, site: SiteConfiguration = SiteConfiguration()) {
    self.gazetteer = gazetteer
    annotator = Annotator(gazetteer: gazetteer, site: site)
  }

  /// The mentions of plain text; `date` decides who held which post.
  public func mentions(of text: String, date: ContentDate?) -> [FoundMention] {
    let bytes = Array(text.utf8)
    return FoundMention.list(annotator.annotate(plain: bytes, day: date?.firstDay), in: bytes, gazetteer)
  }

  /// The annotation of a Markdown article given as the bytes of a file, or an error that names the file.
  ///
  /// Offsets count in the article's prose, in which blocks are separated by one scalar.
  public func annotate(_ bytes: [UInt8], file: String) -> AnnotationReport {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let position = SourcePosition(file: file)
      return AnnotationReport(
        file: file,
        diagnostics: [.error("not-utf8", at: position, "this file is not UTF-8", fix: "save it as UTF-8")]
      )
    }
    do throws(DiagnosticError) {
      let (article, diagnostics) = try Article.read(bytes, path: file, file: file)
      let annotated = annotator.annotate(article, explains: true)
      let text = article.document.text
      let mentions = FoundMention.list(annotated.mentions, in: text, gazetteer) { mention in
        article.position(of: mention.text.lowerBound, inBlock: mention.block).line
      }
      return AnnotationReport(
        file: file,
        title: article.title,
        date: article.date?.iso ?? "",
        mentions: mentions,
        passed: annotated.passed.map { PassedMention($0, article) },
        diagnostics: diagnostics + annotated.diagnostics
      )
    } catch {
      return AnnotationReport(file: file, diagnostics: [error.diagnostic])
    }
  }

  /// The annotation of the Markdown article in a file, or an error that names the file.
  public func annotate(file: String, files: FileSystem = .local) -> AnnotationReport {
    do throws(FileError) {
      return annotate(try files.read(file), file: file)
    } catch {
      return AnnotationReport(file: file, diagnostics: [error.diagnostic()])
    }
  }
}
