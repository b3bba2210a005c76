#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `Fuzz TARGET [OPTION OF LIBFUZZER …] [CORPUS]`: gives a reader of Dossier one text after the other.
@main
enum Fuzz {
  static func main() {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    guard CommandLine.arguments.count > 1, let target = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
      print("Fuzz TARGET [OPTION …] [CORPUS], with a target of \(names)")
      exit(2)
    }
    // What is made only once, as the seed's gazetteer is, must not count towards the first text's time.
    target.run([])
    chosen.initialize(to: target)
    // Invariant: libFuzzer keeps the arguments as long as the program runs, and they are never freed.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    exit(runDriver(&count, &arguments) { start, count in
      chosen.pointee.run(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    })
  }
}

/// Written once, before the driver begins.
nonisolated(unsafe) private let chosen = UnsafeMutablePointer<FuzzTarget>.allocate(capacity: 1)

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32
) -> Int32
