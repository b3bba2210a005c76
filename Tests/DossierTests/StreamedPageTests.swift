import Foundation
import Testing

@testable import Dossier

/// Large files are written in parts, and kept when they are what stands there.
@Suite struct StreamedPageTests {
  private static let parts: [[UInt8]] = [
    Array("one".utf8), [], Array(repeating: 0x41, count: 70_000), [0x0A],
  ]

  private func page(_ parts: [[UInt8]] = Self.parts) -> StreamedPage {
    StreamedPage(path: "data/large.json") { sink in for part in parts { sink(part) } }
  }

  private func published(_ page: StreamedPage, in folder: String, files: FileSystem = .local) async throws
    -> Int
  {
    let publisher = Publisher(folder: folder, files: files, jobs: 2)
    let publication = try await publisher.begin().get()
    var told: [UInt8] = []
    publication.add(page) { told += $0 }
    #expect(told == page.page.bytes)
    return try await publication.commit().get()
  }

  @Test(arguments: [true, false]) func partsAreOneFile(_ isStreaming: Bool) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "streamed-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var files = FileSystem.local
    if !isStreaming { files.stream = nil }
    let path = folder + "/data/large.json"
    #expect(try await published(page(), in: folder, files: files) == 1)
    #expect(try files.read(path) == Self.parts.flatMap(\.self))
    let stamp = files.stamp(path)
    // The same in other parts is kept, to the stamp.
    #expect(try await published(page([Self.parts.flatMap(\.self)]), in: folder, files: files) == 0)
    #expect(files.stamp(path) == stamp)
    for other in [Self.parts.dropLast(), Self.parts + [[0x42]], [[0x6F]] + Self.parts.dropFirst(), []] {
      #expect(try await published(page(Array(other)), in: folder, files: files) == 1)
      #expect(try files.read(path) == other.flatMap(\.self))
    }
    #expect(files.kind(folder + ".dossier-next") == nil)
  }

  @Test func aLargeFileIsNotWrittenOverAForeignOne() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "streamed-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try await published(StreamedPage(path: "other.json") { $0([0x31]) }, in: folder) == 1)
    try FileSystem.local.makeFolder(folder + "/data")
    try FileSystem.local.write([0x39], folder + "/data/large.json")
    await #expect(throws: PublishingError.self) { try await published(page(), in: folder) }
    #expect(try FileSystem.local.read(folder + "/data/large.json") == [0x39])
    #expect(try FileSystem.local.read(folder + "/other.json") == [0x31])
  }
}
