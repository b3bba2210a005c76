/// Work on many items at once, with results in the order of the items.
enum Parallel {
  /// Does `work` for each of `items`, by at most `jobs` tasks at a time; throws the first failure in their order.
  static func forEach<Item: Sendable>(
    _ items: [Item],
    jobs: Int,
    _ work: @escaping @Sendable (Item) throws(FileError) -> Void
  ) async throws(FileError) {
    let failures = await map(items, jobs: jobs) { item -> FileError? in
      do throws(FileError) {
        try work(item)
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap(\.self).first { throw failure }
  }

  /// The results of two pieces of work, done at once when there is more than one job.
  static func both<First: Sendable, Second: Sendable>(
    jobs: Int,
    _ first: @escaping @Sendable () -> First,
    and second: @Sendable () -> Second
  ) async -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    async let result = first()
    let other = second()
    return (await result, other)
  }

  /// The results of `transform`, in the order of `items`, from at most `jobs` tasks at a time.
  ///
  /// Items are handed out in contiguous chunks, several to a task, so that small items do not drown in
  /// bookkeeping and a slow chunk does not hold up the rest. The result does not depend on `jobs`. `advanced` is told
  /// after each chunk how many items it had.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    jobs: Int,
    advanced: @Sendable (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    guard items.count > 1 else { return items.map(transform) }
    let chunk = max(1, items.count / (jobs * 64))
    let starts = Array(stride(from: 0, to: items.count, by: chunk))
    guard jobs > 1 else {
      return starts.flatMap { start in
        let part = items[start..<min(start + chunk, items.count)]
        defer { advanced(part.count) }
        return part.map(transform)
      }
    }
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
        advanced(results.count)
        addTask()
      }
    }
    return parts.flatMap { $0 }
  }
}
