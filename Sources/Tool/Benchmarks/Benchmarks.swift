import ArgumentParser

/// `make bench`: how long the tool takes, as whole processes of a release build.
///
/// Figures are medians with their least and greatest; they are printed, never asserted, because a
/// machine that is busy is no fault of a change.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "Times the tool as whole processes.",
    subcommands: [SiteBenchmark.self, ServerBenchmark.self, ParserBenchmarks.self])

  @Option(help: "The endpaper to time.")
  var tool = ".build/release/endpaper"

  @Option(help: "The content folder to build.")
  var content = "Content"

  @Option(help: "The site to serve.")
  var site = "Site"

  @Option(help: "How often each is run, after one run that does not count.")
  var rounds = 11

  func validate() throws {
    if !(1...1000).contains(rounds) {
      throw ValidationError("--rounds takes a whole number from 1 to 1000.")
    }
  }

  func run() async throws { try await timeProcesses() }

  private func timeProcesses() async throws {
    let startup = try await Stopwatch.times(rounds) {
      try await ToolProcess.run(tool, ["--version"])
    }
    let folder = try ScratchFolder()
    let build = try await Stopwatch.times(rounds) {
      try await ToolProcess.run(tool, ["build", content, "--output", "\(folder.path)/Site"])
    }
    folder.remove()
    let ready = try await Stopwatch.times(rounds) {
      try await ToolProcess.serveUntilReady(tool, site)
    }
    print("whole processes, \(rounds) rounds: median (least to greatest)")
    print("  --version          \(startup)")
    print("  build the example  \(build)   aim: under 300 ms")
    print("  serve until ready  \(ready)   aim: under 100 ms")
  }
}
