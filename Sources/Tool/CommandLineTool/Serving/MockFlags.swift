import ArgumentParser
import MockServing

/// The flags of `endpaper serve` that change what the mock answers.
struct MockFlags: ParsableArguments {
  @Flag(name: .customLong("auth"), help: "Answer 401 to requests without the documented header.")
  var requiresAuthentication = false

  @Flag(
    name: .customLong("strict"),
    help: "Refuse query parameters and members of bodies that are not documented.")
  var isStrict = false

  @Flag(
    name: .customLong("no-validate"),
    help: "Do not hold requests against the documented parameters and bodies.")
  var skipsValidation = false

  @Flag(
    name: .customLong("stateful"),
    help: "Let POST, PUT, PATCH and DELETE change what later requests see, in memory.")
  var isStateful = false

  @Flag(
    name: .customLong("dynamic"),
    help: "Make answers from the documented types rather than from the examples.")
  var isDynamic = false

  @Option(
    name: .customLong("cors"),
    help: ArgumentHelp(
      "An origin whose pages may read answers, or '*' for all; may be repeated.",
      discussion: "Pages from this machine may, as long as none is named.", valueName: "origin"))
  var origins: [String] = []

  @Option(
    name: .customLong("allow-host"),
    help: ArgumentHelp(
      "A further host name that requests may name; may be repeated.", valueName: "name"))
  var allowedHosts: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("The path that the documented paths lie below.", valueName: "/path"))
  var prefix = ""

  @Option(
    name: .long, help: ArgumentHelp("The milliseconds that every answer waits.", valueName: "ms"))
  var delay = 0

  @Option(
    name: .long,
    help: ArgumentHelp("What goes wrong with every answer.", valueName: "fault"))
  var fault: FaultFlag?

  @Option(
    name: .customLong("admin-token"),
    help: ArgumentHelp(
      "The token that opens /__admin; one is made and printed where it is left out.",
      valueName: "token"))
  var adminToken: String?

  /// The longest delay in milliseconds; a client that waits for a minute has given up.
  private static let longestDelay = 60_000

  func validate() throws {
    if !(0...Self.longestDelay).contains(delay) {
      throw ValidationError("--delay takes milliseconds, from 0 to \(Self.longestDelay).")
    }
    if origins.contains("*"), origins.count > 1 {
      throw ValidationError("--cors '*' lets every origin in; it stands alone.")
    }
    for origin in origins where origin != "*" && !ServeText.isOrigin(origin) {
      throw ValidationError(
        "--cors takes an origin such as http://app.example:3000, without a path, or '*'.")
    }
    for name in allowedHosts where !ServeText.isHostName(name) {
      throw ValidationError("--allow-host takes a host name such as mock.example, without a port.")
    }
    if !prefix.isEmpty, !ServeText.isPrefix(prefix) {
      throw ValidationError(
        "--prefix takes a path such as /api, with a slash before each part and none behind the last."
      )
    }
    if let adminToken, !ServeText.isToken(adminToken) {
      throw ValidationError("--admin-token takes letters, digits and -._~+/ with = at the end.")
    }
  }

  /// What the flags ask for.
  func options(host: String, adminToken: String) -> MockOptions {
    var options = MockOptions(host: host, allowedHosts: allowedHosts)
    options.allowedOrigins =
      origins.isEmpty ? .loopback : origins == ["*"] ? .any : .listed(origins)
    options.prefix = prefix
    options.requiresAuthentication = requiresAuthentication
    options.validates = !skipsValidation
    options.isStrict = isStrict
    options.isStateful = isStateful
    options.isDynamic = isDynamic
    options.delay = delay
    options.fault = fault.flatMap { MockFault(rawValue: $0.rawValue) }
    options.adminToken = adminToken
    return options
  }
}

/// What `--fault` takes; the words are those of ``MockFault``.
enum FaultFlag: String, ExpressibleByArgument, CaseIterable {
  case reset
  case empty
  case truncated
}
