extension RequestSample {
  /// The header fields for languages that keep them by name, without blanks around their values.
  ///
  /// - Throws: ``RenderingError/unlawfulHeader(_:)`` for a field that cannot be sent or whose name
  ///   stands twice.
  var checkedHeaders: [SampleValue] {
    get throws(RenderingError) {
      var seen: Set<String> = []
      var checked: [SampleValue] = []
      for var header in headers {
        let written: String
        switch header.text {
        case .literal(let text):
          written = Self.withoutBlanks(text)
          header.text = .literal(written)
        case .token(let prefix): written = prefix
        }
        guard FieldSyntax.isToken(header.name), FieldSyntax.isValue(written),
          seen.insert(header.name.lowercased()).inserted
        else { throw RenderingError.unlawfulHeader(header.name) }
        checked.append(header)
      }
      return checked
    }
  }

  /// Blanks around a value are none of it (RFC 9110, section 5.5).
  private static func withoutBlanks(_ text: String) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var bytes = Array(text.utf8.drop(while: isBlank))
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
