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
      if hasBody && line.isContentType { continue }
      switch FixtureHeaderRole(line.name) {
      case .documented: break
      case .computed: continue
      case .withheld:
        diagnostics.append(.withheldHeader(line.name, at: example.origin.span))
        continue
      }
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
