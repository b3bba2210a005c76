internal import Mustache

extension ExtraValue {
  /// What templates see of it.
  var value: Value {
    switch self {
    case .flag(let flag): .bool(flag)
    case .number(let number): .int(number)
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.value))
    case .fields(let fields): fields.value
    }
  }
}

extension [ExtraValue.Field] {
  /// What templates see of an author's own fields: an object that has every name, those that are not given without a value.
  var value: Value {
    var object = Object.open
    for field in self {
      let key = Key(interned: field.name)
      if case .list(let items) = field.value {
        object.set(key, items.map(\.value))
      } else {
        object[key] = field.value.value
      }
    }
    return .object(object)
  }
}
