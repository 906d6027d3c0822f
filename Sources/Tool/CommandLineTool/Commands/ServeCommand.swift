import ArgumentParser
import FixtureFormat
import MockServing
import PreviewServing
import SiteBuilding

/// `endpaper serve`: a site and its mock on one port.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves a site and its mock on one port.",
    discussion: """
      The first line of output is the address, and the second the token of the journal below \
      /__admin. Nothing but the site folder is needed; the pages that it was made of are not. \
      With --content the site is built in memory instead, and again whenever a page has changed; \
      open pages load themselves again. \
      SIGTERM and ^C let answers under way finish. On a terminal each request is a line; --log json \
      makes it a JSON object.
      """)

  @Argument(
    help: "The folder that `endpaper build` wrote; Site when it is left out.",
    completion: .directory)
  var site: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Preview the pages of this folder as they change; nothing is written.", valueName: "dir"),
    completion: .directory)
  var content: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With --content: a folder with templates that override the built-in ones by name.",
      valueName: "dir"),
    completion: .directory)
  var templates: String?

  @Option(name: .shortAndLong, help: "The port; 0 takes any that is free.")
  var port = 4010

  @Option(name: .long, help: "The address to listen on; '*' listens on all of them.")
  var host = "127.0.0.1"

  @Option(
    name: .customLong("log"), help: ArgumentHelp("Log every request: json.", valueName: "form"))
  var logForm: LogForm?

  @OptionGroup(title: "What the mock does") var mock: MockFlags

  func validate() throws {
    if let content, let site {
      throw ValidationError(
        "Serve the site '\(site)', or preview the pages of --content '\(content)'; not both.")
    }
    if content?.isEmpty == true { throw ValidationError("--content takes the path of a folder.") }
    if templates != nil, content == nil {
      throw ValidationError("--templates changes what is built; it goes with --content.")
    }
    if !(0...65_535).contains(port) {
      throw ValidationError("--port takes a whole number from 0 to 65535.")
    }
    if host.isEmpty {
      throw ValidationError("--host takes an address of this machine, or '*' for all of them.")
    }
  }

  func run() async throws {
    try await CommandFailure.exiting {
      let token = mock.adminToken ?? AdminToken.random()
      var options = mock.options(host: host, adminToken: token)
      let log = RequestLog(logForm ?? (StandardStreams.isTerminal(.error) ? .lines : nil))
      if let content {
        options.hasPreview = true
        try await servePreview(of: content, options, token, log)
      } else {
        let site = site ?? "Site"
        let folder = try SiteFolder.load(site)
        let server = try await start(folder.site, folder.catalogue, options, log)
        try await run(server, token, about: site, operations: folder.catalogue.operations.count)
      }
      await log?.close()
    }
  }

  private func servePreview(
    of content: String,
    _ options: MockOptions,
    _ token: String,
    _ log: RequestLog?
  ) async throws {
    // What is missing at the start is a slip of the command line, not of the pages.
    if FileStatus(of: content) == nil { throw ContentError.missing(content) }
    if let templates, FileStatus(of: templates) == nil {
      throw ContentError.missingTemplates(templates)
    }
    var preview = ContentPreview(
      content: content, templates: templates, jobs: ProcessorCount.current)
    let watch = FolderWatch(preview.folders)
    let outcome = await preview.build()
    outcome.tell(log)
    let site = preview.site
    let server = try await start(
      site.snapshot, site.catalogue, options, log, notice: preview.notice)
    let reload = LiveReload(
      preview, watch: watch, server: server, options: options, log: log)
    try await run(
      server, token, about: content, operations: site.catalogue.operations.count, reload)
  }

  private func start(
    _ site: SiteSnapshot,
    _ catalogue: FixtureCatalogue,
    _ options: MockOptions,
    _ log: RequestLog?,
    notice: PreviewNotice = PreviewNotice()
  ) async throws -> PreviewServer {
    try await PreviewServer.start(
      site: site, catalogue: catalogue, port: port, options: options, notice: notice,
      report: log?.report)
  }

  private func run(
    _ server: PreviewServer,
    _ token: String,
    about subject: String,
    operations: Int,
    _ reload: LiveReload? = nil
  ) async throws {
    let announce: @Sendable () -> Void = {
      do throws(CommandFailure) {
        // One write, so that whoever reads the first line has not closed the pipe before the second.
        try StandardStreams.printResult("\(server.address)\nadmin token: \(token)")
      } catch {
        StandardStreams.printMessage("endpaper: \(error.message)")
      }
      Self.explain(server.address, subject, operations: operations)
    }
    let running = RunningServer(server: server, reload: reload, announce: announce)
    try await running.runUntilStopped()
  }

  private static func explain(_ address: ServerAddress, _ site: String, operations: Int) {
    if !address.isLoopback {
      let place = address.isEverywhere ? "port \(address.port) of this machine" : "\(address)"
      StandardStreams.printMessage(
        "endpaper: others on the network can reach \(place), which asks nobody for a password.")
    }
    if StandardStreams.isTerminal(.error) {
      StandardStreams.printMessage(
        "endpaper: '\(site)' and a mock of its \(operations) operations; ^C stops it.")
    }
  }
}
