import Subprocess

/// The tool as a process, started by `env`, which looks for it and becomes it.
enum ToolProcess {
  /// The tool ended otherwise than it should.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs the tool to its end.
  static func run(_ tool: String, _ arguments: [String]) async throws {
    let result = try await Subprocess.run(
      .name("env"), arguments: .init([tool] + arguments), output: .discarded,
      error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else {
      throw Failure(
        description: "\(tool) \(arguments.joined(separator: " ")): \(result.terminationStatus)\n"
          + result.standardError)
    }
  }

  /// Starts the server on a free port, waits for the line that names its address, and stops it.
  static func serveUntilReady(_ tool: String, _ site: String) async throws {
    let arguments = ["serve", site, "--port", "0"]
    let result = try await Subprocess.run(
      .name("env"), arguments: .init([tool] + arguments), input: .none, output: .sequence,
      error: .discarded
    ) { execution in
      var isReady = false
      for try await line in execution.standardOutput.strings() {
        if line.hasPrefix("http://") {
          isReady = true
          try execution.send(signal: .terminate)
        }
      }
      return isReady
    }
    guard result.closureResult else {
      throw Failure(description: "\(tool) serve \(site) printed no address")
    }
  }
}
