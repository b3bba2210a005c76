/// Work on many items at once, with results in the order of the items.
enum Parallel {
  /// The results of `transform`, in the order of `items`, from at most `jobs` tasks at a time.
  ///
  /// Items are handed out in contiguous chunks, several to a task, so that small items do not drown in
  /// bookkeeping and a slow chunk does not hold up the rest. The result does not depend on `jobs`.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    jobs: Int,
    _ transform: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    guard jobs > 1, items.count > 1 else { return items.map(transform) }
    let chunk = max(1, items.count / (jobs * 8))
    let starts = Array(stride(from: 0, to: items.count, by: chunk))
    var parts = [[Result]](repeating: [], count: starts.count)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func addTask() {
        guard next < starts.count else { return }
        let part = next
        let range = starts[part]..<min(starts[part] + chunk, items.count)
        group.addTask { (part, items[range].map(transform)) }
        next += 1
      }
      for _ in 0..<jobs { addTask() }
      while let (part, results) = await group.next() {
        parts[part] = results
        addTask()
      }
    }
    return parts.flatMap { $0 }
  }
}
