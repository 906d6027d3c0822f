import APIModel
import FixtureFormat
import RequestSamples
import SourceText

/// The header fields of a documented answer that a server may repeat.
struct LawfulHeaders {
  private(set) var fields: [FixtureValue] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(of example: Example, hasBody: Bool) {
    for line in example.headers {
      if Self.isComputed(line.name) || (hasBody && line.isContentType) { continue }
      guard line.isLawful else {
        diagnostics.append(.unlawfulHeader(line.name, at: example.origin.span))
        continue
      }
      if line.name.lowercased() == "etag" {
        guard let tag = Self.entityTag(line.value) else {
          diagnostics.append(.unlawfulHeader(line.name, at: example.origin.span))
          continue
        }
        fields.append(FixtureValue(line.name, tag))
      } else {
        fields.append(FixtureValue(line.name, line.value))
      }
    }
  }

  /// Whether a field speaks of the exchange that was copied onto the page, or opens the server to other
  /// origins: a server says these things of itself.
  private static func isComputed(_ name: String) -> Bool {
    let key = name.lowercased()
    return [
      "connection", "content-encoding", "content-length", "date", "keep-alive",
      "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
    ].contains(key) || key.hasPrefix("access-control-")
  }

  /// An entity tag with the quotes that pages leave away (RFC 9110, section 8.8.3); nil where the text
  /// cannot be one.
  private static func entityTag(_ text: String) -> String? {
    let isWeak = text.hasPrefix("W/")
    var opaque = Array(isWeak ? text.utf8.dropFirst(2) : text.utf8[...])
    let quote = UInt8(ascii: "\"")
    if opaque.count >= 2, opaque.first == quote, opaque.last == quote {
      opaque = Array(opaque.dropFirst().dropLast())
    }
    guard !opaque.isEmpty, opaque.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != quote }) else {
      return nil
    }
    return (isWeak ? "W/" : "") + "\"" + String(decoding: opaque, as: UTF8.self) + "\""
  }
}
