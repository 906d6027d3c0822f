import Logging
import MockServing
import PreviewServing

/// The log of the requests and of the builds of a preview, on standard error.
///
/// The server never waits for whoever reads the log: lines that nobody takes are counted and left out.
struct RequestLog: Sendable {
  /// What a server tells of every request.
  let report: @Sendable (ServedRequest) -> Void

  private let form: LogForm
  private let logger: Logger
  private let lines: LogLines

  /// Makes a log of a form; nil where nothing is to be logged.
  init?(_ form: LogForm?) {
    guard let form else { return nil }
    let lines = LogLines { StandardStreams.printMessage($0) }
    let logger = Logger(label: "endpaper.serve") { _ in
      switch form {
      case .json: JSONLogHandler(lines: lines)
      case .lines: LineLogHandler(lines: lines)
      }
    }
    self.form = form
    self.logger = logger
    self.lines = lines
    report = { request in
      let level: Logger.Level = request.warnings.isEmpty ? .info : .warning
      logger.log(level: level, "request", metadata: Self.metadata(of: request))
    }
  }

  /// Says what came of a build: as it is for people, and as one message for programs.
  func say(_ outcome: ContentPreview.Outcome) {
    switch form {
    // None of these may be left out, however many there are.
    case .lines: for line in outcome.lines { StandardStreams.printMessage(line) }
    case .json:
      let level: Logger.Level = outcome.site == nil ? .error : .info
      logger.log(level: level, "\(outcome.lines.joined(separator: "\n"))")
    }
  }

  /// Waits until all lines are written.
  func close() async { await lines.close() }

  private static func metadata(of request: ServedRequest) -> Logger.Metadata {
    let (seconds, attoseconds) = request.time.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    var metadata: Logger.Metadata = [
      "method": "\(request.method.isEmpty ? "-" : request.method)",
      "target": "\(request.target)",
      "status": "\(request.status)",
      "bytes": "\(request.contentLength)",
      "microseconds": "\(microseconds)",
    ]
    if let operation = request.operation { metadata["operation"] = "\(operation)" }
    if let fault = request.fault { metadata["fault"] = "\(fault.rawValue)" }
    if !request.warnings.isEmpty {
      metadata["warnings"] = .array(request.warnings.map { "\($0)" })
    }
    return metadata
  }
}
