import Dispatch
import JSONText
import Logging
import Synchronization
import Testing

@testable import CommandLineTool

@Suite("The log of requests")
struct RequestLogTests {
  private static let metadata: Logger.Metadata = [
    "method": "GET", "target": "/v1/images?limit=2", "status": "200", "bytes": "6543",
    "microseconds": "1234", "operation": "list-images",
    "warnings": ["The query parameter 'color' is not documented."],
  ]

  /// The lines that a handler writes for one message.
  private func lines(
    _ metadata: Logger.Metadata,
    _ make: @escaping @Sendable (LogLines) -> any LogHandler
  ) async -> [String] {
    let box = Box()
    let lines = LogLines { line in box.add(line) }
    let logger = Logger(label: "test") { _ in make(lines) }
    logger.info("request", metadata: metadata)
    await lines.close()
    return box.all
  }

  private final class Box: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  @Test("in JSON, each is one object with numbers as numbers")
  func writesJSON() async throws {
    let lines = await lines(Self.metadata) { JSONLogHandler(lines: $0) }
    #expect(lines.count == 1)
    let json = try JSONParser.parse(Array(lines[0].utf8))
    #expect(json["method"] == .string("GET"))
    #expect(json["target"] == .string("/v1/images?limit=2"))
    #expect(json["status"] == .number("200"))
    #expect(json["bytes"] == .number("6543"))
    #expect(json["microseconds"] == .number("1234"))
    #expect(json["level"] == .string("info"))
    #expect(
      json["warnings"] == .array([.string("The query parameter 'color' is not documented.")]))
    #expect(json["time"]?.string?.hasSuffix("Z") == true)
  }

  @Test("for people, each is a line")
  func writesLines() async {
    let lines = await lines(Self.metadata) { LineLogHandler(lines: $0) }
    #expect(
      lines == [
        "200 GET /v1/images?limit=2  6.5 kB, 1.2 ms  list-images  "
          + "The query parameter 'color' is not documented."
      ])
  }

  @Test("what a terminal would act on does not get there")
  func writesNoControls() async throws {
    let target = "/\u{1B}[2J\n\u{9B}x\u{202E}ä"
    let plain = await lines(["target": "\(target)", "status": "400"]) {
      LineLogHandler(lines: $0)
    }
    #expect(plain == ["400  /?[2J??x?ä   B, 0.0 ms"])
    let json = await lines(["target": "\(target)"]) { JSONLogHandler(lines: $0) }
    #expect(json.allSatisfy { $0.contains(#"/\u001b[2J\n\u009bx\u202eä""#) })
    #expect(try json.map { try JSONParser.parse(Array($0.utf8))["target"] } == [.string(target)])
  }

  @Test("a log that nobody takes holds up no end")
  func endsWithoutReader() async {
    let box = Box()
    let isTaken = DispatchSemaphore(value: 0)
    let lines = LogLines { line in
      isTaken.wait()
      box.add(line)
    }
    for number in 1...5_000 { lines.add("\(number)") }
    await lines.close(waitingAtMost: .milliseconds(1))
    #expect(box.all.isEmpty)
    for _ in 1...5_001 { isTaken.signal() }
    await lines.close(waitingAtMost: .seconds(60))
    #expect(box.all.first == "1")
    #expect(box.all.contains("endpaper: 904 lines of the log were left out"))
  }
}
