import Dossier

/// Times the stages of a build and, when it takes longer than a second, shows on a terminal how far it is.
final class ProgressLine: Sendable {
  private struct State {
    var stages: [(stage: BuildStage, duration: Duration)] = []
    var began: ContinuousClock.Instant
    var count = 0
    var done = 0
    var isShown = false
  }

  private let start = ContinuousClock.now
  private let state: Guarded<State>
  private let shows: Bool
  private let write: @Sendable (String) -> Void

  /// A line that is written by `write`, if `shows` is true.
  init(shows: Bool, write: @escaping @Sendable (String) -> Void) {
    self.shows = shows
    self.write = write
    state = Guarded(State(began: start))
  }

  /// The stages that are done and what each took.
  var stages: [(stage: BuildStage, duration: Duration)] { state.withLock { $0.stages } }

  /// What all took until now.
  var duration: Duration { ContinuousClock.now - start }

  /// Takes note of an event at an instant.
  func note(_ event: BuildEvent, at now: ContinuousClock.Instant = .now) {
    state.withLock { state in
      switch event {
      case .began(let stage, let count):
        (state.began, state.count, state.done) = (now, count, 0)
        show(stage, &state, now)
      case .advanced(let stage, let count):
        state.done += count
        show(stage, &state, now)
      case .stands: break
      case .ended(let stage): state.stages.append((stage, now - state.began))
      }
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func show(_ stage: BuildStage, _ state: inout State, _ now: ContinuousClock.Instant) {
    guard shows, now - start > .seconds(1) else { return }
    write("\r\u{1B}[K\(stage.rawValue)" + (state.count > 0 ? " \(state.done)/\(state.count)" : ""))
    state.isShown = true
  }
}
