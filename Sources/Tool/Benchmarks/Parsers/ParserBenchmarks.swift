import ArgumentParser

/// How fast pages are read, and how the time grows with texts that are made to cost much.
///
/// Figures are ratios of processor times on one machine in one run, so that they are bounds: one that
/// is broken fails the command.
struct ParserBenchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parsers", abstract: "Times the readers of pages; fails where a bound is broken.")

  @Option(help: "How often each is run; the best counts.")
  var rounds = 5

  @Flag(help: "Leave the hostile texts out.")
  var onlySpeed = false

  @Flag(help: "Leave the generated pages out.")
  var onlyHostile = false

  @Option(
    help: ArgumentHelp("Read only the hostile texts with this in their names.", valueName: "text"))
  var hostile = ""

  func validate() throws {
    if !(1...100).contains(rounds) {
      throw ValidationError("--rounds takes a whole number from 1 to 100.")
    }
    if onlySpeed, onlyHostile || !hostile.isEmpty {
      throw ValidationError("--only-speed leaves no hostile text to time.")
    }
  }

  func run() async throws {
    var bounds = Bounds()
    if !onlyHostile, hostile.isEmpty { await SpeedBenchmark.run(rounds: rounds, &bounds) }
    if !onlySpeed { HostileBenchmark.run(named: hostile, &bounds) }
    for name in bounds.failures { print("missed: \(name)") }
    if !bounds.failures.isEmpty { throw ExitCode.failure }
  }
}
