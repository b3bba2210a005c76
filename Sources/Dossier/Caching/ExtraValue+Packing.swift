internal import Packing

extension ExtraValue {
  /// How deep values lie in each other at most; YAML is read no deeper.
  private static let maximumDepth = 100

  mutating func pack(_ packer: inout Packer, depth: Int = 0) throws(Packer.Damage) {
    guard depth <= Self.maximumDepth else { throw Packer.Damage() }
    var kind = kind
    try packer.pack(&kind)
    switch kind {
    case 0:
      var flag = if case .flag(let flag) = self { flag } else { false }
      try packer.pack(&flag)
      self = .flag(flag)
    case 1:
      var number = if case .number(let number) = self { number } else { 0 }
      try packer.pack(&number)
      self = .number(number)
    case 2:
      var text = if case .text(let text) = self { text } else { "" }
      try packer.pack(&text)
      self = .text(text)
    case 3:
      var items = if case .list(let items) = self { items } else { [ExtraValue]() }
      try packer.pack(&items, .flag(false)) { (item, packer) throws(Packer.Damage) in
        try item.pack(&packer, depth: depth + 1)
      }
      self = .list(items)
    case 4:
      var fields = if case .fields(let fields) = self { fields } else { [Field]() }
      try packer.pack(&fields, depth: depth + 1)
      self = .fields(fields)
    default: throw Packer.Damage()
    }
  }

  private var kind: Int {
    switch self {
    case .flag: 0
    case .number: 1
    case .text: 2
    case .list: 3
    case .fields: 4
    }
  }
}

extension [ExtraValue.Field] {
  /// All of them, to be digested.
  var packed: [UInt8] {
    var (packer, fields) = (Packer(), self)
    // Only what is read can be damaged.
    try? packer.pack(&fields)
    return packer.bytes
  }
}

extension Packer {
  /// Fields of the author's own.
  mutating func pack(_ fields: inout [ExtraValue.Field], depth: Int = 0) throws(Damage) {
    try pack(&fields, ExtraValue.Field(name: "", value: .flag(false))) { (field, packer) throws(Damage) in
      try packer.pack(&field.name)
      try field.value.pack(&packer, depth: depth)
    }
  }
}
