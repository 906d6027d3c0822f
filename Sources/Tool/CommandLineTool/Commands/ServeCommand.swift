import ArgumentParser
import FixtureFormat
import MockServing
import PreviewServing

/// `endpaper serve`: a site and its mock on one port.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves a site and its mock on one port.",
    discussion: """
      The first line of output is the address, and the second the token of the journal below \
      /__admin. Nothing but the site folder is needed; the pages that it was made of are not. \
      SIGTERM and ^C let answers under way finish. On a terminal each request is a line; --log json \
      makes it a JSON object.
      """)

  @Argument(help: "The folder that `endpaper build` wrote.", completion: .directory)
  var site = "Site"

  @Option(name: .shortAndLong, help: "The port; 0 takes any that is free.")
  var port = 4010

  @Option(name: .long, help: "The address to listen on; '*' listens on all of them.")
  var host = "127.0.0.1"

  @Option(
    name: .customLong("log"), help: ArgumentHelp("Log every request: json.", valueName: "form"))
  var logForm: LogForm?

  @OptionGroup(title: "What the mock does") var mock: MockFlags

  func validate() throws {
    if !(0...65_535).contains(port) {
      throw ValidationError("--port takes a whole number from 0 to 65535.")
    }
    if host.isEmpty {
      throw ValidationError("--host takes an address of this machine, or '*' for all of them.")
    }
  }

  func run() async throws {
    try await CommandFailure.exiting {
      let folder = try SiteFolder.load(site)
      let token = mock.adminToken ?? AdminToken.random()
      let log = RequestLog(logForm ?? (StandardStreams.isTerminal(.error) ? .lines : nil))
      let server = try await PreviewServer.start(
        site: folder.site, catalogue: folder.catalogue, port: port,
        options: mock.options(host: host, adminToken: token), report: log?.report)
      let (site, count) = (site, folder.catalogue.operations.count)
      let running = RunningServer(server: server) {
        // One write, so that whoever reads the first line has not closed the pipe before the second.
        StandardStreams.printLine("\(server.address)\nadmin token: \(token)")
        Self.explain(server.address, site, operations: count)
      }
      try await running.runUntilStopped()
      await log?.close()
    }
  }

  private static func explain(_ address: ServerAddress, _ site: String, operations: Int) {
    if !address.isLoopback {
      let place = address.isEverywhere ? "port \(address.port) of this machine" : "\(address)"
      StandardStreams.printLine(
        "endpaper: others on the network can reach \(place), which asks nobody for a password.",
        to: .error)
    }
    if StandardStreams.isTerminal(.error) {
      StandardStreams.printLine(
        "endpaper: '\(site)' and a mock of its \(operations) operations; ^C stops it.", to: .error)
    }
  }
}
