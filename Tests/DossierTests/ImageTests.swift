import Testing

@testable import Dossier

/// Pictures beside articles.
@Suite struct ImageTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
      0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2, 0, 0, 0,
    ]

  /// A JPEG of 256 by 100 with a mark of Exif on how it is to be turned.
  private static func turned(_ order: String, _ orientation: UInt8) -> [UInt8] {
    let isLittle = order == "II"
    func number(_ value: UInt8, _ width: Int) -> [UInt8] {
      let bytes = [UInt8](repeating: 0, count: width - 1)
      return isLittle ? [value] + bytes : bytes + [value]
    }
    let tag: [UInt8] = isLittle ? [0x12, 1] : [1, 0x12]
    let entry = tag + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
    let other: [UInt8] = (isLittle ? [0x0F, 1] : [1, 0x0F]) + number(2, 2) + number(1, 4) + [0x41, 0, 0, 0]
    let tiff = Array(order.utf8) + number(42, 2) + number(8, 4) + number(2, 2) + other + entry + number(0, 4)
    let exif = Array("Exif".utf8) + [0, 0] + tiff
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + [
      0xFF, 0xC2, 0, 17, 8, 0, 100, 1, 0, 3, 1, 2, 3, 4, 5,
    ]
  }

  @Test(arguments: [
    (png, 640, 480), (Array("GIF89a".utf8) + [0x2C, 1, 0xC8, 0, 0, 0], 300, 200),
    (
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 100, 1, 0, 3, 1, 2, 3, 4, 5], 256,
      100
    ),
    (
      Array("....ftypavif....ispe....\0\0\0\u{10}\0\0\0\u{10}..ispe....\0\0\u{1}\u{1}\0\0\0\u{20}".utf8), 257,
      32
    ),
    (
      Array("....ftypavif....ispe....\0\0\u{1}\u{1}\0\0\0\u{20}....irot\u{1}".utf8), 32, 257
    ), (Array("....ftypavif....irot\u{2}....ispe....\0\0\u{1}\u{1}\0\0\0\u{20}".utf8), 257, 32),
    (Array("<?xml version='1.0'?><svg xmlns=\"x\" viewBox=\"0 0 24.5 10\"/>".utf8), 1_200, 490),
    (Array("<svg width='29.5px' height = \"20\" viewBox=\"0,0,3,2\">".utf8), 30, 20),
    (Array("<svg width='100%' height='auto' viewBox='0,0, 3, 2'>".utf8), 1_200, 800),
    (Array("RIFF....WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 1, 0, 0x3F, 0, 0], 512, 64),
    (Array("RIFF....WEBPVP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x63, 0xC0, 0x0C, 0, 0, 0, 0, 0, 0], 100, 52),
    (Array("RIFF....WEBPVP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x40, 1, 0xF0, 0], 320, 240),
    (turned("MM", 6), 100, 256), (turned("II", 8), 100, 256), (turned("II", 5), 100, 256),
    (turned("MM", 1), 256, 100), (turned("II", 3), 256, 100),
    (
      Array(
        "<?xml version='1.0'?>\n<!-- <svg width='1' height='2'> -->\n<!DOCTYPE svg [<!ENTITY a '>'>]>\n<svg width='3' height='4'>"
          .utf8
      ), 3, 4
    ),
    (Array("<!DOCTYPE svg PUBLIC \"x\" \"y\"><svg width='3' height='4'>".utf8), 3, 4),
  ]) func sizesAreRead(bytes: [UInt8], width: Int, height: Int) {
    let size = ImageSize(bytes)
    #expect(size?.width == width && size?.height == height, "\(String(describing: size))")
    for count in 0..<bytes.count { _ = ImageSize(Array(bytes[..<count])) }
  }

  @Test(arguments: [
    [], Array("<svg/>".utf8), Array("<!-- <svg width='1' height='2'>".utf8),
    Array("<html><svg width='1' height='2'>".utf8),
    Array("<svg width='3em' height='2' viewBox='0 0 x 1'/>".utf8),
    Array("<svg width='1e9' height='nan'".utf8), Array("<svg viewBox='0 0 -1 inf'>".utf8),
    [0xFF, 0xD8, 0xFF, 0xDA, 0, 0, 0, 0, 0, 0, 0, 0],
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0],
  ])
  func otherFilesHaveNone(bytes: [UInt8]) { #expect(ImageSize(bytes) == nil) }

  @Test func picturesOnOtherPagesHaveTheirSizeToo() async throws {
    let text = "![A map](../articles/m.svg)\n\n| a |\n|---|\n| b |\n"
    let site = await TestSite.build([
      "articles/m.svg": "<svg viewBox='0 0 4 3'></svg>", "pages/p.md": text, "articles/a.md": "Peru.",
      "countries/peru.md": "---\nsummary: P\n---\n\(text)",
    ])
    for (page, root) in [("p/index.html", "../"), ("countries/peru/index.html", "../../")] {
      let page = try #require(site.pages[page])
      #expect(
        page.contains(
          "<img src=\"\(root)articles/m.svg\" alt=\"A map\" width=\"1200\" height=\"900\" />"
        )
      )
      #expect(page.contains("<div class=\"table-box\""))
    }
  }

  /// A picture with a title alone in its paragraph is a figure; the title of another one is only a title.
  @Test(arguments: [
    ("![A map](m.svg \"The strait & more\")", true),
    ("![A ![b](m.svg) *c*](m.svg 'The strait & more')", true),
    ("![A map](m.svg)", false), ("![A map](m.svg \"\")", false), ("See ![A map](m.svg \"T\")", false),
    ("![A map](m.svg \"T\") ![B](m.svg)", false), ("- ![A map](m.svg \"T\")", false),
    ("![A map](no.svg \"T\")", false), ("[![A map](m.svg \"T\")](https://example.org/)", false),
    ("> ![A map](m.svg \"The strait & more\")", true),
  ]) func aPictureWithATitleAloneIsAFigure(_ text: String, _ isFigure: Bool) async throws {
    let site = await TestSite.build([
      "m.svg": "<svg viewBox='0 0 4 3'></svg>", "a.md": "# A\n\n\(text)\n",
      "pages/p.md": text.replacing("m.svg", with: "../m.svg"),
    ])
    for page in [site.pages["articles/a/index.html"], site.pages["p/index.html"]] {
      let page = try #require(page)
      #expect(page.contains("<figure>") == isFigure && page.contains("</figure>") == isFigure)
      #expect(page.contains("</p>\n<figcaption>The strait &amp; more</figcaption>\n</figure>\n") == isFigure)
    }
  }

  @Test func aPictureBesideAnArticleIsPublishedWithItsSize() async throws {
    let memory = MemoryFiles([
      "/memory/content/articles/2024/a.md":
        "# A\n\n![B](/articles/2024/map%20one.png) ![A map](map%20one.png) ![C](no.png)\n",
      "/memory/content/articles/2024/notes.txt": "not published",
    ])
    memory.set("/memory/content/articles/2024/map one.png", bytes: Self.png)
    var options = BuildOptions()
    options.content = "/memory/content"
    options.output = "/memory/public"
    let report = await Pipeline(options, files: memory.system).build()
    let pages = memory.texts(in: "/memory/public")
    let page = try #require(pages["articles/a/index.html"])
    let image =
      "<img src=\"../../articles/2024/map%20one.png\" alt=\"A map\" width=\"640\" height=\"480\" loading=\"lazy\" />"
    #expect(page.contains(image))
    #expect(page.ranges(of: "map%20one.png").count == 2)
    // The first one is loaded at once, and in the book all are.
    #expect(page.contains("alt=\"B\" width=\"640\" height=\"480\" />"))
    #expect(pages["book/index.html"]?.contains("loading=\"lazy\"") == false)
    #expect(pages["articles/2024/map one.png"] != nil && pages["articles/2024/notes.txt"] == nil)
    #expect(report.diagnostics.map(\.code) == ["broken-image", "misnamed"])
  }

  /// The logo stands at the head of pages at every depth, beside the title or in its place.
  @Test(arguments: [
    ("logo: static/own logo.svg", "", "Desk &amp; Co"),
    ("logo: own%20logo.svg\nlogo_alone: true", "Desk &amp; Co", ""),
  ]) func theLogoStandsAtTheHeadOfEachPage(_ fields: String, _ alt: String, _ title: String) async throws {
    let site = await TestSite.build(
      [
        "site.yaml": "title: Desk & Co\n\(fields)\n", "articles/a.md": "# A\n\nPeru.",
        "static/own logo.svg": "<svg viewBox='0 0 4 3'></svg>",
      ],
      baseURL: "https://example.org/x/"
    )
    for (path, root) in [
      ("index.html", "./"), ("timeline/index.html", "../"), ("articles/a/index.html", "../../"),
      ("404.html", "/x/"),
    ] {
      let page = try #require(site.pages[path])
      let brand = try #require(
        page.firstMatch(of: #/<(?:h1|p) class="brand">(?:<a [^>]*>)?(.*?)<\/(?:a|h1)>/#)
      ).1
      #expect(
        brand
          == "<img class=\"logo\" src=\"\(root)own%20logo.svg\" alt=\"\(alt)\" width=\"1200\" height=\"900\">\(title)",
        "\(path)"
      )
    }
    #expect(site.codes == [])
  }

  @Test(
    arguments: [
      ("logo: static/no.svg", "broken-image", ""), ("logo: https://x.org/a.svg", "remote-image", ""),
      ("logo: \"http://x.org/a b.svg\"", "bad-url", ""), ("logo: mailto:a@x.org", "unsafe-link", ""),
      (
        "logo: https://x.org/a.svg\nremote_images: true", nil,
        "<img class=\"logo\" src=\"https://x.org/a.svg\" alt=\"\">"
      ),
    ] as [(String, String?, String)]
  )
  func aLogoThatIsNotThereLeavesTheTitle(_ fields: String, _ code: String?, _ image: String) async throws {
    let alone = code == nil ? "" : "\nlogo_alone: true"
    let site = await TestSite.build(["site.yaml": "title: Desk\n\(fields)\(alone)\n", "a.md": "Peru."])
    #expect(site.codes == [code].compactMap(\.self))
    #expect(site.pages["index.html"]?.contains("<h1 class=\"brand\">\(image)Desk</h1>") == true)
  }

  @Test func aParagraphOfAPictureIsToldFromOthers() async throws {
    let text = "# A\n\n![B](b.png)\n\nSee ![B](b.png)\n\n~~~\ncode\n~~~\n\n| a |\n|---|\n| ![B](b.png) |\n"
    let page = try #require(await TestSite.build(["a.md": text]).pages["articles/a/index.html"])
    #expect(page.matches(of: #/<p id="([^"]*)" class="picture">/#).map { $0.1 } == ["p1"])
    #expect(page.contains("<p id=\"p2\">See"))
    #expect(page.contains("<pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>code"))
    #expect(page.contains("<th scope=\"col\" id="))
  }
}
