private import CDossierResources

/// The files that are compiled into the program: the gazetteer's tables and the default theme.
enum BuiltIn {
  /// The names of all files, such as `data/countries.tsv` and `Templates/home.mustache`.
  static let names: [String] = (0..<dossier_resource_count()).compactMap { index in
    guard let resource = dossier_resource_at(index), let name = resource.pointee.name else { return nil }
    // Invariant: names are NUL-terminated literals of the program.
    return String(cString: name)
  }

  /// A file's bytes; nil when there is none of that name.
  static func file(_ name: String) -> [UInt8]? {
    guard let index = names.firstIndex(of: name), let resource = dossier_resource_at(index) else {
      return nil
    }
    // Invariant: `bytes` are `count` static bytes that never change.
    return Array(UnsafeBufferPointer(start: resource.pointee.bytes, count: resource.pointee.count))
  }
}
