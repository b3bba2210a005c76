/// An entry of a folder.
public struct FileEntry: Sendable, Hashable {
  /// What an entry is.
  public enum Kind: Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, whatever it leads to.
    case link
    /// A device, socket or pipe.
    case other
  }

  /// The entry's name, without its folder.
  public var name: String
  /// What it is.
  public var kind: Kind

  /// An entry with the given name.
  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}
