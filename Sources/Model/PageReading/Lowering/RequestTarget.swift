import APIModel

/// The target of an example's request line, read against the path of its operation.
enum RequestTarget {
  /// The request line of a URL or path as an example writes it; nil for a text that is neither.
  static func read(_ text: String, method: HTTPMethod, paths: [PathTemplate]) -> RequestLine? {
    guard let target = PathSpelling.target(of: text) else { return nil }
    let withoutFragment = target.utf8.prefix { $0 != UInt8(ascii: "#") }
    let parts = withoutFragment.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false
    ).map { Substring($0) }
    let path = parts.first.map(String.init) ?? ""
    var line = RequestLine(method: method, target: String(Substring(withoutFragment)))
    for template in paths {
      if let values = values(of: template, in: path) {
        line.pathValues = values
        break
      }
    }
    if parts.count > 1 {
      line.query = parts[1].split(separator: "&").map { pair in
        let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return NamedValue(
          decoded(sides.first ?? "", plusIsBlank: true),
          sides.count > 1 ? decoded(sides[1], plusIsBlank: true) : ""
        )
      }
    }
    return line
  }

  /// The values of the template's variables; nil where the path does not fit it.
  ///
  /// A path may have more in front than the template: pages write templates below a common base.
  static func values(of template: PathTemplate, in path: String) -> [NamedValue]? {
    let segments = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    let wanted = template.segments.filter { !$0.isEmpty }
    guard segments.count >= wanted.count else { return nil }
    var values: [NamedValue] = []
    for (parts, segment) in zip(wanted, segments.suffix(wanted.count)) {
      guard let found = match(parts, segment) else { return nil }
      values += found
    }
    return values
  }

  /// Whether a path is one of these with slashes in the values of variables: `/images/{name}/push` and
  /// `/images/team/tool/push`.
  static func isSpread(_ path: some StringProtocol, over templates: [PathTemplate]) -> Bool {
    let segments = path.split(separator: "/")
    return templates.contains { template in
      var rest = segments[...]
      var isFree = false
      for parts in template.segments where !parts.isEmpty {
        guard parts.count == 1, case .literal(let text) = parts[0] else {
          guard rest.popFirst() != nil else { return false }
          isFree = true
          continue
        }
        guard let place = rest.firstIndex(where: { $0 == text }), isFree || place == rest.startIndex
        else { return false }
        rest = rest[(place + 1)...]
        isFree = false
      }
      return rest.isEmpty || isFree
    }
  }

  private static func match(_ parts: [PathTemplate.Part], _ text: Substring) -> [NamedValue]? {
    if parts.count == 1, case .literal(let literal) = parts[0] { return text == literal ? [] : nil }
    var values: [NamedValue] = []
    var rest = text
    for (index, part) in parts.enumerated() {
      switch part {
      case .literal(let literal):
        guard rest.hasPrefix(literal) else { return nil }
        rest = rest.dropFirst(literal.count)
      case .variable(let name):
        var value = rest
        if index + 1 < parts.count, case .literal(let next) = parts[index + 1] {
          guard let range = rest.firstRange(of: next) else { return nil }
          value = rest[..<range.lowerBound]
        }
        guard !value.isEmpty else { return nil }
        values.append(NamedValue(name, decoded(value, plusIsBlank: false)))
        rest = rest[value.endIndex...]
      }
    }
    return rest.isEmpty ? values : nil
  }

  /// Percent-decodes a text (RFC 3986, section 2.1); in a query, `+` is a blank.
  private static func decoded(_ text: Substring, plusIsBlank: Bool) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else {
      return String(text)
    }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension PathSpelling {
  /// The path and query of a URL or path, without scheme, host and placeholders for them.
  static func target(of text: String) -> String? {
    var isAbsolute = false
    let bytes = Array(Words.trimmed(text).utf8)
    return withoutAuthority(bytes, isAbsolute: &isAbsolute).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
