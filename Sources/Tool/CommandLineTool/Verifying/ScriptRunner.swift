import Subprocess

/// Runs emitted scripts with `sh`, as their users do.
struct ScriptRunner: Sendable {
  /// What became of one call.
  struct Result: Sendable {
    /// The script with its argument.
    var command: String

    /// Whether it ended with 0.
    var isSuccess: Bool

    /// How it ended, in words.
    var outcome: String

    /// What it printed to standard error.
    var messages: String
  }

  /// Where the mock listens: the `BASE_URL` of the scripts.
  var baseURL: String

  /// Makes every call of a script: the main one, and each that `--list` names.
  func runAll(of script: String) async throws -> [Result] {
    let list = try await execute([script, "--list"])
    guard list.status.isSuccess else {
      return [result(of: list, "sh \(script) --list")]
    }
    var results = [result(of: try await execute([script]), "sh \(script)")]
    for name in list.output.split(separator: "\n") {
      results.append(
        result(of: try await execute([script, String(name)]), "sh \(script) \(name)"))
    }
    return results
  }

  /// What a process left behind.
  private struct Execution {
    var status: TerminationStatus
    var output: String
    var messages: String
  }

  private func execute(_ arguments: [String]) async throws -> Execution {
    let result = try await Subprocess.run(
      .name("sh"), arguments: .init(arguments),
      environment: .inherit.updating(["BASE_URL": baseURL]),
      output: .string(limit: 16 << 20), error: .string(limit: 1 << 20))
    return Execution(
      status: result.terminationStatus, output: result.standardOutput,
      messages: result.standardError)
  }

  private func result(of execution: Execution, _ command: String) -> Result {
    Result(
      command: command, isSuccess: execution.status.isSuccess,
      outcome: "\(execution.status)", messages: execution.messages)
  }
}
