import SiteBuilding

/// Shows what a build has done, on one line that is rewritten: only on a terminal, and only once a
/// second has passed.
enum ProgressLine {
  /// Runs the work and shows its progress meanwhile.
  static func showing<Value: Sendable>(
    _ progress: Progress,
    while work: @Sendable () async throws -> Value
  ) async throws -> Value {
    guard StandardStreams.isTerminal(.error) else { return try await work() }
    let display = Task {
      let start = ContinuousClock.now
      do {
        try await Task.sleep(for: .seconds(1))
        while true {
          show(progress.current, after: ContinuousClock.now - start)
          try await Task.sleep(for: .milliseconds(200))
        }
      } catch {
        if ContinuousClock.now - start >= .seconds(1) {
          StandardStreams.writeMessage("\r\u{1B}[K")
        }
      }
    }
    do {
      let value = try await work()
      await end(display)
      return value
    } catch {
      await end(display)
      throw error
    }
  }

  private static func end(_ display: Task<Void, Never>) async {
    display.cancel()
    await display.value
  }

  private static func show(_ state: Progress.State, after time: Duration) {
    let done =
      switch state.phase {
      case .reading: "reading: \(state.pages) of \(state.total) files"
      case .making: "making pages: \(state.pages) read"
      case .writing: "writing: \(state.pages) read"
      }
    let text = "\(done), \(state.endpoints) endpoints, \(time.components.seconds) s"
    StandardStreams.writeMessage("\r\u{1B}[K\(text)")
  }
}
