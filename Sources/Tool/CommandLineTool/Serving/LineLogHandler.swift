import Logging

/// Writes each request of a log as a line for people:
/// `200 GET /v2/images/detail  6.4 kB, 0.3 ms  list-images`.
struct LineLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  let lines: LogLines

  init(lines: LogLines) { self.lines = lines }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    let text = { (name: String) in all[name].map { "\($0)" } ?? "" }
    var parts = [
      "\(text("status")) \(text("method")) \(text("target"))",
      "\(Self.size(text("bytes"))), \(Self.milliseconds(text("microseconds")))",
    ]
    if all["operation"] != nil { parts.append(text("operation")) }
    if all["fault"] != nil { parts.append("fault: \(text("fault"))") }
    if case .array(let warnings) = all["warnings"] { parts += warnings.map { "\($0)" } }
    // What others send must not be taken for commands by a terminal.
    let line = parts.joined(separator: "  ").unicodeScalars.map { scalar in
      scalar.steersTerminals ? "?" : Character(scalar)
    }
    lines.add(String(line))
  }

  private static func size(_ bytes: String) -> String {
    guard let bytes = Int(bytes), bytes >= 1_000 else { return "\(bytes) B" }
    return "\(bytes / 1_000).\(bytes / 100 % 10) kB"
  }

  private static func milliseconds(_ microseconds: String) -> String {
    let tenths = (Int(microseconds) ?? 0) / 100
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
