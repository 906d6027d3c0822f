import ArgumentParser
import FixtureFormat
import MockServing
import PreviewServing

/// `endpaper serve`: a site and its mock on one port.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves a site and its mock on one port.",
    discussion: """
      The first line of output is the address. Nothing but the site folder is needed; the pages that \
      it was made of are not. SIGTERM and ^C let answers under way finish.
      """)

  @Argument(help: "The folder that `endpaper build` wrote.", completion: .directory)
  var site = "Site"

  @Option(name: .shortAndLong, help: "The port; 0 takes any that is free.")
  var port = 4010

  @Option(name: .long, help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(
    name: .customLong("allow-host"),
    help: "A further host name that requests may name; may be repeated.")
  var allowedHosts: [String] = []

  func validate() throws {
    if !(0...65_535).contains(port) {
      throw ValidationError("--port takes a whole number from 0 to 65535.")
    }
  }

  func run() async throws {
    try await CommandFailure.exiting {
      let folder = try SiteFolder.load(site)
      let server = try await PreviewServer.start(
        site: folder.site, catalogue: folder.catalogue, port: port,
        options: MockOptions(host: host, allowedHosts: allowedHosts))
      let (site, count) = (site, folder.catalogue.operations.count)
      let running = RunningServer(server: server) {
        StandardStreams.printLine("\(server.address)")
        Self.explain(server.address, site, operations: count)
      }
      try await running.runUntilStopped()
    }
  }

  private static func explain(_ address: ServerAddress, _ site: String, operations: Int) {
    if !address.isLoopback {
      StandardStreams.printLine(
        "endpaper: others on the network can reach \(address), which asks nobody for a password.",
        to: .error)
    }
    if StandardStreams.isTerminal(.error) {
      StandardStreams.printLine(
        "endpaper: '\(site)' and a mock of its \(operations) operations; ^C stops it.", to: .error)
    }
  }
}
