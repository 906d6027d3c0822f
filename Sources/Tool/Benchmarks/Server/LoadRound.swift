import Subprocess

/// What wrk measures in one round.
struct LoadRound: Sendable {
  /// Answers a second.
  var rate: Double

  /// The time within which 99 of 100 answers came, as wrk writes it.
  var p99: String

  /// All answers of the round.
  var requests: Int

  /// Asks for a URL over connections that stay, for some seconds; a script of wrk can change the
  /// requests, which are the same one each time else.
  static func run(
    _ url: String,
    connections: Int,
    seconds: Int,
    script: String? = nil
  ) async throws -> LoadRound {
    var arguments = Pinning.load + ["wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--latency"]
    if let script { arguments += ["-s", script] }
    let result = try await Subprocess.run(
      .name("env"), arguments: .init(arguments + [url]), output: .string(limit: 1 << 16),
      error: .discarded)
    let text = result.standardOutput
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    guard result.terminationStatus.isSuccess,
      let rate = lines.first(where: { $0.first == "Requests/sec:" })?.last.flatMap({ Double($0) }),
      let p99 = lines.first(where: { $0.first == "99%" })?.last,
      let total = lines.first(where: { $0.dropFirst().first == "requests" })?.first.flatMap({
        Int($0)
      })
    else { throw ToolProcess.Failure(description: "wrk \(url): \(text)") }
    if text.contains("Non-2xx") || text.contains("Socket errors") {
      throw ToolProcess.Failure(description: "wrk \(url) met errors:\n\(text)")
    }
    return LoadRound(rate: rate, p99: String(p99), requests: total)
  }
}
