import Testing

@testable import Dossier

/// Where YAML is broken that a line above has left open.
@Suite struct UnclosedValueTests {
  @Test(arguments: [
    ("title: \"a\ndate: 2024-01-01\nsummary: b \"c\" d\n", "1:8"), ("title: [a\ndate: 2024-01-01\n", "1:8"),
    ("date: 2024-01-01\ntitle: 'it\ntags: ['b']\n", "2:8"), ("a: é\nb: {c: d\ne: f\n", "2:4"),
    ("- \"a\nb: c\n", "1:3"),
    // What goes on in the next line is no fault of the first.
    ("title: \"two\n  lines\"\nx: a: b\n", "3:5"), ("tags: [\n  a,\n  b\n]\nx: a: b\n", "5:5"),
    ("title: \"it\\\"\"\nx: a: b\n", "2:5"), ("# \"a\nx: a: b\n", "2:5"),
  ]) func theLineThatIsOpenIsNamed(_ yaml: String, _ place: String) {
    do throws(DiagnosticError) {
      _ = try YAMLReader.read(Array(yaml.utf8)[...], file: "a.md", firstLine: 1)
      Issue.record("read: \(yaml)")
    } catch {
      let position = error.diagnostic.position
      #expect("\(position.line):\(position.column)" == place, "\(yaml)")
    }
  }
}
