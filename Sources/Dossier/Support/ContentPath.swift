/// Paths with `/` between their parts.
enum ContentPath {
  /// The file's name without folders and its last extension.
  static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// The folder of a file; empty when it has none.
  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// Two paths as one.
  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// True for a path from a root with neither `.` nor `..` nor an empty part, as ``resolve(_:from:)`` gives them.
  static func isResolved(_ path: String) -> Bool {
    var length = 0
    var dots = 0
    func isPart() -> Bool { length > 0 && !(length == dots && dots <= 2) }
    for byte in path.utf8 {
      if byte == 0x2F {
        guard isPart() else { return false }
        (length, dots) = (0, 0)
      } else {
        length += 1
        if byte == 0x2E { dots += 1 }
      }
    }
    return path.isEmpty || isPart()
  }

  /// True for a path that its slashes divide for Swift as they do for the system: no name begins with a mark that joins the slash before
  /// it in one `Character`, nor ends with one that takes in the slash behind it.
  static func isWhole(_ path: String) -> Bool {
    path.utf8.count { $0 == UInt8(ascii: "/") } == path.count { $0 == "/" }
  }

  /// The names in a path, divided by its bytes.
  static func names(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `relative` seen from `folder`, without `.` and `..`; nil when it leads above the root.
  static func resolve(_ relative: String, from folder: String) -> String? {
    var parts = relative.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in relative.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
