import FixtureFormat
import SourceText

/// The header fields of a documented answer, made lawful: pages are copied from real exchanges, and
/// what belonged to that exchange must not be said of ours.
enum DocumentedHeaders {
  /// The fields that can be sent as they are documented, in order.
  ///
  /// Left out are fields that describe the message or the connection, the cross-origin fields (a page
  /// must not open the mock to a site), those that make a browser do something to this origin beyond the
  /// answer, and what has no lawful name or value. An `ETag` gets its quotes, and a `Location` on
  /// this server the prefix of the mock, without which it would lead nowhere.
  static func lawful(_ documented: [FixtureValue], below prefix: String = "") -> HeaderFields {
    var fields = HeaderFields()
    for field in documented where isName(field.name) && isValue(field.value) {
      guard FixtureHeaderRole(field.name) == .documented else { continue }
      let name = field.name.lowercased()
      // A range of bytes is one of the message; other units are the API's own.
      if name == "content-range", field.value.lowercased().utf8.starts(with: "bytes".utf8) {
        continue
      }
      if name == "etag" {
        if let tag = EntityTag.lawful(field.value) { fields.add(field.name, tag) }
      } else if name == "location" || name == "content-location", isPath(field.value) {
        fields.add(field.name, prefix + field.value)
      } else {
        fields.add(field.name, field.value)
      }
    }
    return fields
  }

  /// Whether a reference is a path from the root of this server; `//` starts another host.
  private static func isPath(_ reference: String) -> Bool {
    reference.utf8.first == UInt8(ascii: "/")
      && reference.utf8.dropFirst().first != UInt8(ascii: "/")
  }

  /// Whether a text is a token (RFC 9110, section 5.6.2).
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isTokenByte)
  }

  /// Whether a text has no control characters and no blanks around it (section 5.5).
  static func isValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == UInt8(ascii: "\t") }
      && text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
  }
}
