import CommonMark

/// Compares HTML with libcmark's.
enum DocumentHTML {
  /// What libcmark writes.
  static func reference(_ source: String) -> [UInt8] {
    Document.referenceHTML(parsing: Array(source.utf8))
  }

  /// HTML without the sections, ids, classes and figures that Dossier adds.
  static func withoutAdditions(_ html: String) -> String {
    html.replacing(#/<section [^>]*>\n/#, with: "").replacing("</section>\n", with: "")
      .replacing(#/<p class="section-kind"[^>]*>[^<]*<\/p>\n/#, with: "").replacing(
        #/ id="p[0-9]+"/#,
        with: ""
      )
      .replacing("<p class=\"picture\">", with: "<p>").replacing("<figure>\n", with: "").replacing(
        #/<figcaption>[^<]*<\/figcaption>\n<\/figure>\n/#,
        with: ""
      )
  }

  /// HTML with links as their text.
  static func withoutLinks(_ html: String) -> String {
    html.replacing(#/<a [^>]*>/#, with: "").replacing("</a>", with: "")
  }
}
