import MockServing

/// What becomes of an answer whose content may be sent in gzip form.
enum ContentCoding {
  private static let mark = "-gzip\""

  /// Whether content of an answer is worth a coding, its length apart: text, and no part of it.
  static func isCompressible(_ answer: MockAnswer) -> Bool {
    guard answer.status != 206, answer.headers["Content-Encoding"] == nil,
      let mediaType = answer.headers["Content-Type"]
    else { return false }
    let essence = Substring(mediaType.utf8.prefix { $0 != UInt8(ascii: ";") }).lowercased()
    if essence.hasPrefix("text/") || types.contains(essence) { return true }
    return essence.hasSuffix("+json") || essence.hasSuffix("+xml")
  }

  private static let types: Set<String> = [
    "application/json", "application/xml", "application/yaml", "application/javascript",
    "application/x-ndjson",
  ]

  /// Says that the content is in gzip form.
  ///
  /// Another form of the content is another representation: a strong tag must not name both
  /// (RFC 9110, section 8.8.3.3).
  static func mark(_ headers: inout HeaderFields) {
    headers.add("Content-Encoding", "gzip")
    guard let tag = headers["ETag"], let coded = tagOfGzip(tag) else { return }
    headers.remove("ETag")
    headers.add("ETag", coded)
  }

  /// Says that another client may get another form.
  static func vary(_ headers: inout HeaderFields) {
    let fields = headers.values(of: "Vary")
    let names = fields.flatMap { $0.utf8.split(separator: UInt8(ascii: ",")) }
    let isSaid = names.contains { name in
      let name = Substring(name).filter { $0 != " " }.lowercased()
      return name == "*" || name == "accept-encoding"
    }
    if !isSaid { headers.add("Vary", "Accept-Encoding") }
  }

  /// Takes the mark of gzip off the tags that a client has got from us.
  ///
  /// A range is of one form of the content alone, so `If-Range` keeps it, and never matches.
  static func unmark(_ headers: HeaderFields) -> HeaderFields {
    let isMarked = headers.fields.contains { isCondition($0.name) && $0.value.contains(mark) }
    guard isMarked else { return headers }
    return HeaderFields(
      headers.fields.map { field in
        guard isCondition(field.name) else { return field }
        return HeaderFields.Field(field.name, field.value.split(mark).joined(separator: "\""))
      }
    )
  }

  /// Gives the answer that nothing has changed the tag that the client knows.
  static func markUnchanged(_ answer: inout MockAnswer, for request: HeaderFields) {
    guard answer.status == 304, let tag = answer.headers["ETag"], let coded = tagOfGzip(tag),
      request.values(of: "If-None-Match").contains(where: { $0.contains(coded) })
    else { return }
    answer.headers.remove("ETag")
    answer.headers.add("ETag", coded)
  }

  /// The tag of the gzip form; nil for a weak one, which may name all forms.
  private static func tagOfGzip(_ tag: String) -> String? {
    guard tag.utf8.first == UInt8(ascii: "\""), tag.utf8.count >= 2 else { return nil }
    return tag.dropLast() + mark
  }

  private static func isCondition(_ name: String) -> Bool {
    switch name.utf8.count {
    case 8: name.lowercased() == "if-match"
    case 13: name.lowercased() == "if-none-match"
    default: false
    }
  }
}

extension String {
  /// The parts between all occurrences of a text.
  fileprivate func split(_ separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
