import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A server as a process of its own, bound to the first core where the system can do that.
struct RunningProcess: Sendable {
  /// Its number.
  let processID: Int32

  /// Where it listens: `http://127.0.0.1:PORT`.
  let address: String

  /// The time from its start to the line that names the address.
  let readyAfter: Duration

  /// Runs the mock of a site on a free port while the work is done.
  static func withMock<Value: Sendable>(
    of site: String,
    tool: String,
    _ work: @escaping @Sendable (RunningProcess) async throws -> Value
  ) async throws -> Value {
    try await withServer(Pinning.server + [tool, "serve", site, "--port", "0"], work)
  }

  /// Runs the preview of a content folder on a free port while the work is done, on all cores.
  static func withPreview<Value: Sendable>(
    of content: String,
    tool: String,
    _ work: @escaping @Sendable (RunningProcess) async throws -> Value
  ) async throws -> Value {
    try await withServer([tool, "serve", "--content", content, "--port", "0"], work)
  }

  private static func withServer<Value: Sendable>(
    _ arguments: [String],
    _ work: @escaping @Sendable (RunningProcess) async throws -> Value
  ) async throws -> Value {
    let start = ContinuousClock.now
    let result = try await Subprocess.run(
      .name("env"), arguments: .init(arguments), input: .none, output: .sequence, error: .discarded
    ) { execution -> Value in
      for try await line in execution.standardOutput.strings() where line.hasPrefix("http://") {
        let ready = RunningProcess(
          processID: execution.processIdentifier.value,
          address: line.trimmingLineEnd,
          readyAfter: ContinuousClock.now - start)
        do {
          let value = try await work(ready)
          try execution.send(signal: .terminate)
          return value
        } catch {
          try execution.send(signal: .terminate)
          throw error
        }
      }
      throw ToolProcess.Failure(
        description: "\(arguments.joined(separator: " ")) printed no address")
    }
    guard result.terminationStatus.isSuccess else {
      throw ToolProcess.Failure(description: "the server ended with \(result.terminationStatus)")
    }
    return result.closureResult
  }

  /// A figure of its memory in KB, as `/proc` has it: `VmRSS` or `VmHWM`; nil on other systems.
  func memory(_ name: String) -> Int? {
    lines(of: "status").first { $0.hasPrefix("\(name):") }
      .flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first }
      .flatMap { Int($0) }
  }

  /// The clock ticks that it has used, of which there are a hundred in a second.
  var ticks: Int? {
    guard let line = lines(of: "stat").first, let end = line.lastIndex(of: ")") else { return nil }
    let fields = line[end...].split(separator: " ")
    guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else {
      return nil
    }
    return user + system
  }

  private func lines(of file: String) -> [Substring] {
    guard let stream = fopen("/proc/\(processID)/\(file)", "r") else { return [] }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 8_192)
    let count = fread(&bytes, 1, bytes.count, stream)
    return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
  }
}

extension String {
  fileprivate var trimmingLineEnd: String {
    String(self.prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" })
  }
}

/// Which core runs what, so that a server and its load do not share one.
enum Pinning {
  static let server = words(core: 0)
  static let load = words(core: 1)

  private static func words(core: Int) -> [String] {
    #if os(Linux)
      ["taskset", "--cpu-list", "\(core)"]
    #else
      []
    #endif
  }
}
