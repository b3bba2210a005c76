/// Numbers in the program's own messages, which are English.
public enum English {
  /// `1 mention`, `12 mentions`.
  public static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
