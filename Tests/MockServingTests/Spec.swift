import Foundation
import MockServing
import Testing

/// A case of the files in `Specs`: requests, and what must come back.
///
/// A case starts with `==== what it shows`; a line `----` parts a request from its answer, and a line
/// `++++` an answer from the next request, which finds the state that the first one left. In an answer,
/// a header line must be there as it is, one that starts with `!` must not, and content that is written
/// down must be the content; `(none)` is none at all, and `~text` is some that contains the text.
/// Header lines with `@` speak of what is no header: `@delay`, `@fault`, `@reason`.
///
/// In front of the cases, `site: library` names a site and `options: --auth` how the mock is started.
struct Spec: Sendable, CustomTestStringConvertible {
  let title: String
  let setting: SpecSetting
  let exchanges: [Exchange]

  var testDescription: String { title }

  /// A request and its answer.
  struct Exchange: Sendable {
    let request: MockRequest
    let statusLine: String
    let headers: [String]
    let body: String
  }

  /// The cases of all files.
  static let all: [Spec] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Specs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { name in
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return cases(in: text ?? "")
    }
  }()

  private static func cases(in text: String) -> [Spec] {
    var blocks: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("==== ") { blocks.append([]) }
      blocks[blocks.count - 1].append(line)
    }
    let setting = SpecSetting(blocks[0])
    return blocks.dropFirst().map { Spec($0, setting) }
  }

  private init(_ lines: [Substring], _ setting: SpecSetting) {
    title = String(lines[0].dropFirst(5))
    self.setting = setting
    exchanges = lines.dropFirst().split(separator: "++++").map(Exchange.init)
  }
}

extension Spec.Exchange {
  fileprivate init(_ lines: ArraySlice<Substring>) {
    let parts = lines.split(separator: "----", maxSplits: 1)
    let asked = Message(parts.first ?? [])
    let expected = Message(parts.count > 1 ? parts[1] : [])
    let words = asked.start.split(separator: " ", maxSplits: 1)
    let fields = asked.headers.map { line in
      let pair = line.split(separator: ":", maxSplits: 1)
      let value = pair.count > 1 ? pair[1].drop { $0 == " " } : ""
      return HeaderFields.Field(String(pair[0]), String(value))
    }
    request = MockRequest(
      method: String(words.first ?? ""),
      target: words.count > 1 ? String(words[1]) : "",
      headers: HeaderFields(fields),
      body: Array(asked.body.utf8)
    )
    statusLine = expected.start
    headers = expected.headers
    body = expected.body
  }

  private struct Message {
    var start = ""
    var headers: [String] = []
    var body = ""

    init(_ lines: ArraySlice<Substring>) {
      let parts = lines.drop { $0.isEmpty }.split(separator: "", maxSplits: 1)
      let head = parts.first ?? []
      start = String(head.first ?? "")
      headers = head.dropFirst().map(String.init)
      let content = (parts.count > 1 ? Array(parts[1]) : []).drop { $0.isEmpty }
      body = content.joined(separator: "\n")
      while body.hasSuffix("\n") { body.removeLast() }
    }
  }
}
