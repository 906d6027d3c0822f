import ArgumentParser
import Subprocess

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `make bench`, the part of the server: how it compares with nginx that serves the same bytes, and
/// what it costs.
///
/// Rounds of both alternate, the best of each counts, and a ratio below its aim is a failure: whatever
/// else the machine does slows both.
struct ServerBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server", abstract: "Measures the mock beside nginx; needs nginx and wrk.")

  @ParentCommand var parent: Benchmarks

  @Option(help: "The rounds of each server, of which the best counts.")
  var pairs = 5

  @Option(help: "The seconds of a round.")
  var seconds = 2

  func validate() throws {
    if !(1...100).contains(pairs) || !(1...60).contains(seconds) {
      throw ValidationError("--pairs takes 1 to 100, and --seconds 1 to 60.")
    }
  }

  private var tool: String { parent.tool }

  func run() async throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let pages = "\(scratch.path)/pages"
    try GeneratedAPI(operations: 1_000).write(into: pages)
    let generated = "\(scratch.path)/Site"
    try await ToolProcess.run(tool, ["build", pages, "--output", generated])
    var report = BenchmarkReport()
    try await measureCosts(of: parent.site, named: "the example", .content, &report)
    try await measureCosts(of: generated, named: "1,000 operations", .thousand, &report)
    try await measureRates(of: generated, scratch: scratch.path, &report)
    print(report.text)
    if !report.failures.isEmpty { throw ExitCode(1) }
  }

  // MARK: Costs

  private struct Aims {
    var ready: Int
    var memory: Int
    var path: String

    static let content = Aims(ready: 50, memory: 40, path: "/v2/openstack/images/detail")
    static let thousand = Aims(ready: 300, memory: 80, path: GeneratedAPI.list)
  }

  private func measureCosts(
    of site: String,
    named name: String,
    _ aims: Aims,
    _ report: inout BenchmarkReport
  ) async throws {
    var ready: [Duration] = []
    for _ in 0..<pairs {
      ready.append(try await RunningProcess.withMock(of: site, tool: tool) { $0.readyAfter })
    }
    let least = ready.min().map { Double($0 / .microseconds(100)) / 10 } ?? 0
    report.add("\(name): ready", least, unit: "ms", atMost: Double(aims.ready))
    let (memory, ticks) = try await RunningProcess.withMock(of: site, tool: tool) { process in
      let before = process.ticks
      try await Task.sleep(for: .seconds(3))
      let after = process.ticks
      var requests = 0
      while requests < 1_000_000 {
        let url = process.address + aims.path
        requests += try await LoadRound.run(url, connections: 16, seconds: 5).requests
      }
      return (process.memory("VmRSS"), after.flatMap { after in before.map { after - $0 } })
    }
    if let memory {
      report.add(
        "\(name): memory after 1,000,000 requests", Double(memory) / 1_000, unit: "MB",
        atMost: Double(aims.memory))
    }
    if let ticks {
      report.add("\(name): idle for 3 s", Double(ticks * 10), unit: "ms of CPU", atMost: 10)
    }
  }

  // MARK: Rates

  private struct Subject {
    var name: String
    var path: String
    var file: String
    var aim: Double
    var changes = false
  }

  private static let subjects = [
    Subject(name: "1 KB", path: GeneratedAPI.small, file: "small.json", aim: 0.65),
    Subject(name: "14 KB", path: GeneratedAPI.list, file: "list.json", aim: 0.65),
    Subject(
      name: "filtered list", path: GeneratedAPI.list + "?status=ACTIVE", file: "filtered.json",
      aim: 0.45),
    Subject(
      name: "1 KB, no two requests alike", path: GeneratedAPI.small, file: "small.json", aim: 0,
      changes: true),
    Subject(
      name: "filtered list, no two requests alike", path: GeneratedAPI.list + "?status=ACTIVE",
      file: "filtered.json", aim: 0, changes: true),
  ]

  /// A script of wrk that puts a number into each request, so that no two have the same bytes.
  private static let changing = """
    local number = 0
    request = function()
      number = number + 1
      return wrk.format(nil, nil, { ["X-Number"] = number })
    end

    """

  private func measureRates(
    of site: String,
    scratch: String,
    _ report: inout BenchmarkReport
  ) async throws {
    let files = "\(scratch)/files"
    let script = "\(scratch)/changing.lua"
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    try Data(Self.changing.utf8).write(to: URL(filePath: script))
    let (pairs, seconds) = (pairs, seconds)
    let results = try await RunningProcess.withMock(of: site, tool: tool) { mock in
      for subject in Self.subjects {
        try await ToolProcess.run(
          "curl",
          [
            "--silent", "--fail", "--globoff", "--output", "\(files)/\(subject.file)",
            mock.address + subject.path,
          ])
      }
      return try await NginxServer.running(files: files, scratch: scratch) { nginx in
        var results: [BenchmarkReport.Rate] = []
        for subject in Self.subjects {
          for connections in [16, 64] {
            var rate = BenchmarkReport.Rate(
              name: "\(subject.name), \(connections) connections", aim: subject.aim)
            for _ in 0..<pairs {
              let used = subject.changes ? script : nil
              rate.add(
                nginx: try await LoadRound.run(
                  "\(nginx)/\(subject.file)", connections: connections, seconds: seconds,
                  script: used),
                mock: try await LoadRound.run(
                  mock.address + subject.path, connections: connections, seconds: seconds,
                  script: used))
            }
            results.append(rate)
          }
        }
        return results
      }
    }
    report.rates += results
  }
}
