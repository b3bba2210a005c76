import Foundation
import Testing

@testable import Dossier

/// Publishing on a real file system, where the site takes the folder's place in one step.
@Suite struct ReplacementTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    .path
  private var folder: String { root + "/public" }
  private let pages = [Page(path: "index.html", text: "1"), Page(path: "a/b/index.html", text: "2")]

  private func publish(_ pages: [Page], force: Bool = false, inPlace: Bool = false) async -> Result<
    Int, PublishingError
  > {
    await Publisher(folder: folder, jobs: 2, isForced: force, isInPlace: inPlace).publish(pages)
  }

  private func write(_ text: String, _ path: String) throws {
    let url = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  private func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: "\(folder)/\(path)").map { String(decoding: $0, as: UTF8.self) }
  }

  private func inode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
    return try #require(attributes[.systemFileNumber] as? Int)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: root) }

  @Test(arguments: [false, true]) func whatIsSameKeepsItsFileAndForeignFilesStay(inPlace: Bool) async throws {
    defer { remove() }
    #expect((try? await publish(pages, inPlace: inPlace).get()) == 2)
    try write("example.org", "public/CNAME")
    try write("x", "public/.well-known/security.txt")
    try write("y", "public/a/mine.txt")
    try FileManager.default.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "CNAME")
    let (kept, foreign) = (try inode("a/b/index.html"), try inode("CNAME"))
    let next = [Page(path: "index.html", text: "changed"), pages[1], Page(path: "c.html", text: "3")]
    #expect((try? await publish(next, inPlace: inPlace).get()) == 2)
    #expect(try inode("a/b/index.html") == kept && inode("CNAME") == foreign)
    #expect(read("index.html") == "changed" && read("c.html") == "3" && read("link") == "example.org")
    #expect(read(".well-known/security.txt") == "x" && read("a/mine.txt") == "y")
    #expect(FileManager.default.fileExists(atPath: folder + "/empty"))
    #expect((try? await publish([next[0]], inPlace: inPlace).get()) == 0)
    #expect(!FileManager.default.fileExists(atPath: folder + "/a/b"))
    #expect(read("c.html") == nil && read("a/mine.txt") == "y")
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["public"])
  }

  @Test func aFolderOfOthersIsTakenOverOnlyWhenForced() async throws {
    defer { remove() }
    try write("mine", "public/index.html")
    try write("other", "public/other.txt")
    let refused = await publish(pages)
    #expect(throws: PublishingError.self) { try refused.get() }
    #expect(read("index.html") == "mine" && read("a/b/index.html") == nil)
    #expect((try? await publish(pages, force: true).get()) == 2)
    #expect(read("index.html") == "1" && read("other.txt") == "other")
  }

  @Test func aFolderWhereAPageShouldBeStopsTheBuild() async throws {
    defer { remove() }
    _ = await publish(pages)
    try write("x", "public/c.html/inside.txt")
    for force in [false, true] {
      let result = await publish(pages + [Page(path: "c.html", text: "3")], force: force)
      #expect(throws: PublishingError.self) { try result.get() }
      #expect(read("c.html/inside.txt") == "x" && read("index.html") == "1")
    }
  }

  /// A build that was killed leaves the next state, in part or whole, or the last one, beside the folder.
  @Test func whatAKilledBuildLeftIsRemoved() async throws {
    defer { remove() }
    _ = await publish(pages)
    try write("half", "public.dossier-next/index.html")
    try write("half", "public.dossier-next/x/y.html")
    #expect((try? await publish(pages).get()) == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["public"])
  }

  @Test func buildsAtOnceDoNotMix() async throws {
    defer { remove() }
    let sites = (0..<8).map { site in
      (0..<20).map { Page(path: "p\($0)/index.html", text: "\(site)") }
    }
    await withTaskGroup(of: Void.self) { group in
      for site in sites { group.addTask { _ = await publish(site) } }
    }
    let texts = Set((0..<20).map { read("p\($0)/index.html") })
    #expect(texts.count == 1 && texts.first != .some(nil))
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["public"])
  }
}
