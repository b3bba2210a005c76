/// A part of a file with its digest, by which the file is known to be the same without being put together.
struct FilePart: Sendable {
  let bytes: [UInt8]
  let digest: Digest

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    digest = Digest(of: bytes)
  }
}

extension Digest {
  /// The digest of a file by its parts.
  init(_ parts: [FilePart]) {
    self.init { writer in for part in parts { writer.add(part.digest) } }
  }
}
