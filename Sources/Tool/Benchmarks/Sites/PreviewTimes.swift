import Subprocess

/// How long it takes from a save to the page that shows it, in the preview of a content folder.
struct PreviewTimes: Sendable {
  let tool: String
  let content: String

  /// The page that is edited, and where it is served.
  private var page: EditedPage { EditedPage(path: "\(content)/service-3/page-11.md") }
  private static let address = "/service-3/page-11.html"

  /// The times of some saves, each until the page is told, and until it has been asked for again.
  func saves(_ count: Int) async throws -> (event: Stopwatch, page: Stopwatch) {
    try await RunningProcess.withPreview(of: content, tool: tool) { server in
      var events: [Duration] = []
      var pages: [Duration] = []
      for number in 0...count {
        let version = try await version(of: server)
        let (told, start) = try await untilTold(server, version) { try page.save(number) }
        let text = try await get(server.address + Self.address)
        guard text.contains(EditedPage.text(number)) else {
          throw ToolProcess.Failure(description: "the page does not show what was saved")
        }
        // The first does not count.
        if number > 0 {
          events.append(told)
          pages.append(ContinuousClock.now - start)
        }
      }
      return (Stopwatch(events), Stopwatch(pages))
    }
  }

  /// By how many megabytes the server grows over many builds; nil where the system does not say.
  ///
  /// The first builds do not count: they fill what is remembered.
  func growth(over count: Int) async throws -> Double? {
    try await RunningProcess.withPreview(of: content, tool: tool) { server in
      var before: Int?
      for number in 0..<count {
        let version = try await version(of: server)
        _ = try await untilTold(server, version) { try page.save(number) }
        if number == min(50, count / 2) { before = server.memory("VmRSS") }
      }
      guard let before, let after = server.memory("VmRSS") else { return nil }
      return max(0, Double(after - before) / 1_000)
    }
  }

  private func version(of server: RunningProcess) async throws -> String {
    let page = try await get(server.address + Self.address)
    let parts = page.split(separator: "data-version=\"", maxSplits: 1)
    return parts.dropFirst().first?.split(separator: "\"").first.map(String.init) ?? ""
  }

  /// The time from the work to the event that the page is another one, and when the work began.
  private func untilTold(
    _ server: RunningProcess,
    _ version: String,
    _ work: @escaping @Sendable () throws -> Void
  ) async throws -> (Duration, ContinuousClock.Instant) {
    let url = "\(server.address)/__preview/events?page=\(Self.address)&version=\(version)"
    let result = try await Subprocess.run(
      .name("curl"), arguments: ["--silent", "--no-buffer", "--max-time", "30", url], input: .none,
      output: .sequence, error: .discarded
    ) { execution -> (Duration, ContinuousClock.Instant)? in
      var start: ContinuousClock.Instant?
      for try await line in execution.standardOutput.strings() {
        if line.hasPrefix("event: reload"), let start {
          let told = ContinuousClock.now - start
          try execution.send(signal: .terminate)
          return (told, start)
        }
        if line.hasPrefix("event: report"), start == nil {
          start = .now
          try work()
        }
      }
      return nil
    }
    guard let told = result.closureResult else {
      throw ToolProcess.Failure(description: "the page was not told of the save")
    }
    return told
  }

  private func get(_ url: String) async throws -> String {
    try await Subprocess.run(
      .name("curl"), arguments: ["--silent", "--fail", url], output: .string(limit: 1 << 22),
      error: .discarded
    ).standardOutput
  }
}
