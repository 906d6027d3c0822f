import APIModel
import SourceText

/// A path as a page spells it, read into the one form of the model.
///
/// Pages write variables as `{id}`, `:id`, `<id>`, `(int:id)` or `(id or name)`, escape braces, put
/// the address of the service in front, and list query parameters behind (`?a={b}`, RFC 6570 `{?a,b}`).
struct PathSpelling: Hashable {
  /// The path with its variables.
  var template: PathTemplate

  /// The names of the query parameters that the spelling shows with a value, in order.
  var query: [String] = []

  /// The values that stand in the query and are no placeholders, by name.
  var values: [String: String] = [:]

  /// The query flags without a value: they tell operations on one path apart (`?versions`).
  var flags: [String] = []

  /// The types that variables are written with, by name: `int` of `(int:id)`.
  var types: [String: String] = [:]

  /// Whether scheme and host, or a placeholder for them, stood in front.
  var isAbsolute = false

  /// Reads a spelling; nil for a text that is no path.
  init?(_ text: String) {
    guard text.utf8.count <= 2048 else { return nil }
    var bytes = Array(Words.trimmed(text).utf8)
    bytes = Self.unescaped(bytes)
    guard let path = Self.withoutAuthority(bytes, isAbsolute: &isAbsolute) else { return nil }
    template = PathTemplate(segments: [])
    read(path)
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var depth = 0
    var end = bytes.endIndex
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "?"), UInt8(ascii: "#"):
        guard depth == 0 else { continue }
        end = index
      default: continue
      }
      if end < bytes.endIndex { break }
    }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "?") { readQuery(bytes[(end + 1)...]) }
    readSegments(bytes[..<end])
  }

  private mutating func readSegments(_ bytes: ArraySlice<UInt8>) {
    var depth = 0
    var start = bytes.startIndex
    var segments: [[PathTemplate.Part]] = []
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "/") where depth == 0:
        // A doubled slash is a slip of the pages; the one in front opens the first segment.
        if index > start { segments.append(parts(of: bytes[start..<index])) }
        start = index + 1
      default: break
      }
    }
    if start < bytes.endIndex {
      segments.append(parts(of: bytes[start...]))
    } else if segments.isEmpty || segments.last?.isEmpty == false {
      segments.append([])
    }
    template = PathTemplate(segments: segments)
  }

  private mutating func parts(of segment: ArraySlice<UInt8>) -> [PathTemplate.Part] {
    var parts: [PathTemplate.Part] = []
    var literal: [UInt8] = []
    func flush() {
      if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    var index = segment.startIndex
    while index < segment.endIndex {
      let byte = segment[index]
      if let close = Self.closing(byte, isFirst: index == segment.startIndex),
        let end = segment[index...].firstIndex(of: close), end > index + 1,
        byte != UInt8(ascii: "(") || end == segment.endIndex - 1
      {
        let inner = String(decoding: segment[(index + 1)..<end], as: UTF8.self)
        if byte == UInt8(ascii: "{"), inner.first == "?" || inner.first == "&" {
          query += inner.dropFirst().split(separator: ",").map { Self.bare($0) }
        } else {
          flush()
          parts.append(.variable(variable(inner)))
        }
        index = end + 1
      } else if byte == UInt8(ascii: ":"), index == segment.startIndex,
        index + 1 < segment.endIndex,
        segment[index + 1].isLetter || segment[index + 1] == UInt8(ascii: "_")
      {
        var end = index + 1
        while end < segment.endIndex,
          segment[end].isNameByte || segment[end] == UInt8(ascii: "-")
        { end += 1 }
        parts.append(.variable(String(decoding: segment[(index + 1)..<end], as: UTF8.self)))
        index = end
      } else {
        literal.append(byte)
        index += 1
      }
    }
    flush()
    return parts
  }

  private static func closing(_ byte: UInt8, isFirst: Bool) -> UInt8? {
    switch byte {
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    // `root(q='{text}')` is a function call of OData, `(id or name)` is a variable.
    case UInt8(ascii: "(") where isFirst: UInt8(ascii: ")")
    default: nil
    }
  }

  /// `int:id` is the variable `id` of type `int`; a link behind `#` and RFC 6570 signs are no name.
  private mutating func variable(_ inner: String) -> String {
    if inner.isPlainName { return inner }
    var name = Substring(inner)
    if let hash = name.firstIndex(of: "#"), hash != name.startIndex { name = name[..<hash] }
    if let first = name.first, "+#./;".contains(first) { name = name.dropFirst() }
    if let colon = name.firstIndex(of: ":") {
      let type = name[..<colon]
      let rest = name[name.index(after: colon)...]
      if !type.isEmpty, !rest.isEmpty, type.utf8.allSatisfy(\.isNameByte) {
        types[Self.bare(rest)] = String(type)
        name = rest
      }
    }
    return Self.bare(name)
  }

  private mutating func readQuery(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<hash] }
    for part in rest.split(whereSeparator: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "?") }) {
      let name = part.prefix { $0 != UInt8(ascii: "=") }
      let bare = Self.bare(String(decoding: name, as: UTF8.self))
      guard !bare.isEmpty else { continue }
      if name.count < part.count {
        if !query.contains(bare) { query.append(bare) }
        let value = part.dropFirst(name.count + 1)
        if values[bare] == nil, !Self.isPlaceholder(value) {
          values[bare] = String(decoding: value, as: UTF8.self)
        }
      } else if part.first == UInt8(ascii: "{") {
        query += bare.split(separator: ",").map { Self.bare($0) }
      } else {
        flags.append(bare)
      }
    }
  }

  /// Whether a value of a query stands for any: `{limit}`, `<limit>`, `:limit`, `LIMIT`, `...`.
  private static func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first else { return true }
    return "{<[(:$.".utf8.contains(first) || value.contains(UInt8(ascii: "{"))
      || value.allSatisfy { $0.isCapital || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  private static func bare(_ name: some StringProtocol) -> String {
    if name.isPlainName { return String(name) }
    let trimmed = Words.trimmed(name)
    let stripped = trimmed.drop { "[{<".contains($0) }
    if stripped.hasSuffix("[]") { return String(stripped) }
    return String(stripped.prefix { !"]}>*[".contains($0) })
  }

  /// Markdown and RST escape braces and underscores in running text; a path has no backslash.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.contains(0x5C) ? bytes.filter { $0 != 0x5C } : bytes
  }

  static func withoutAuthority(
    _ bytes: [UInt8],
    isAbsolute: inout Bool
  ) -> ArraySlice<UInt8>? {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "/") { return bytes[...] }
    var start = 0
    if let scheme = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[(scheme + 1)...].starts(with: Array("//".utf8)),
      bytes[..<scheme].allSatisfy(\.isNameByte), scheme > 0
    {
      start = scheme + 3
    } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "<") {
      guard
        let close = bytes.firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ">") }),
        close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "/")
      else { return nil }
    } else {
      let host = bytes.prefix { $0 != UInt8(ascii: "/") }
      guard host.contains(UInt8(ascii: ".")), host.count < bytes.count,
        host.allSatisfy({ $0.isNameByte || ".:-".utf8.contains($0) })
      else { return nil }
    }
    isAbsolute = true
    var depth = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ">"): depth = max(0, depth - 1)
      case UInt8(ascii: "/") where depth == 0: return bytes[index...]
      default: break
      }
    }
    return nil
  }
}
