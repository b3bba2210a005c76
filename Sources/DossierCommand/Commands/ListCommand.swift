import Dossier

/// Runs `dossier list`.
struct ListCommand {
  private let arguments: ListArguments

  init(_ arguments: ListArguments) {
    self.arguments = arguments
  }

  /// Prints the list, and what is wrong with the content, and gives the exit code.
  func run() async -> Int32 {
    let listing = await ContentListing(arguments.kind, arguments.options)
    let errors = listing.diagnostics.filter { $0.severity == .error }
    Machine.write(Machine.printer(.text, to: 2).bytes(errors), to: 2)
    switch arguments.format {
    case .text: Machine.print(ListedItem.text(listing.items))
    case .json: Machine.write(ListedItem.json(listing.items), to: 1)
    }
    if let note = listing.note { Machine.complain("dossier: \(note)") }
    return errors.isEmpty ? 0 : 1
  }
}
