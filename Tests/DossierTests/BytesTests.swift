import Testing

@testable import Dossier

@Suite struct BytesTests {
  @Test(arguments: [
    "", "a", "a/b", "/a", "a/", "a//b", ".", "..", "a/.", "./a", "a/../b", "...", "a/.../b", ".a", "..a",
    "a.", "a/..b/c",
    "é/ü",
  ]) func resolvedPathsAreThoseThatResolvingLeaves(_ path: String) {
    #expect(ContentPath.isResolved(path) == (ContentPath.resolve(path, from: "") == path))
  }

  @Test func bytesAreComparedToTheLast() {
    let bytes = Array(UInt8.min...UInt8.max)
    #expect(Bytes.areSame(bytes, bytes) && Bytes.areSame([], []))
    #expect(!Bytes.areSame(bytes, bytes.dropLast() + [0]))
    #expect(!Bytes.areSame(bytes, Array(bytes.dropLast())))
  }

  @Test(arguments: [
    ("President of France", " of ", true), ("President of France", "France", true),
    ("Primate", "Prime", false),
    ("aab", "ab", true), ("aa", "aab", false), ("Peru", "", true), ("", "a", false), ("Türkiye", "ürk", true),
  ]) func aTextIsLookedForInAnother(text: String, part: String, isHeld: Bool) {
    #expect(Bytes.holds(text, part) == isHeld)
  }
}
