import ArgumentParser
import MockServing
import PreviewServing

/// `endpaper verify`: checks that a site is what was written, and that its scripts run.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks a site, and runs its scripts against its mock.",
    discussion: """
      Every file is compared with the manifest. With --scripts the mock is started on a free loopback \
      port, and every script makes every call that it knows.
      """)

  @Argument(help: "The folder that `endpaper build` wrote.", completion: .directory)
  var site = "Site"

  @Flag(name: .long, help: "Run every curl script against the mock.")
  var scripts = false

  func run() async throws {
    try await CommandFailure.exiting {
      let start = ContinuousClock.now
      let folder = try SiteFolder.load(site)
      try StandardStreams.printResult(
        "checked  \(site): \(folder.site.files.count) files are as they were written")
      if scripts { try await runScripts(of: folder) }
      try StandardStreams.printResult(
        "took     \(DurationText.seconds(ContinuousClock.now - start))")
    }
  }

  private func runScripts(of folder: SiteFolder) async throws {
    let server = try await PreviewServer.start(
      site: folder.site, catalogue: folder.catalogue, port: 0)
    let paths = folder.site.files.map(\.path)
      .filter { $0.hasPrefix("examples/") && $0.hasSuffix(".sh") }
    let runner = ScriptRunner(baseURL: server.address.description)
    var results: [ScriptRunner.Result] = []
    do {
      for path in paths { results += try await runner.runAll(of: "\(site)/\(path)") }
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
    try report(results, scriptCount: paths.count)
  }

  private func report(_ results: [ScriptRunner.Result], scriptCount: Int) throws {
    let failures = results.filter { !$0.isSuccess }
    for failure in failures {
      StandardStreams.printMessage(
        "failed: \(failure.command): \(failure.outcome)\n\(failure.messages)")
    }
    try StandardStreams.printResult(
      "ran      \(scriptCount) scripts, \(results.count) calls: \(results.count - failures.count)"
        + " passed, \(failures.count) failed")
    if !failures.isEmpty {
      throw CommandFailure(
        "\(failures.count) of \(results.count) calls failed.", status: .findings)
    }
  }
}
