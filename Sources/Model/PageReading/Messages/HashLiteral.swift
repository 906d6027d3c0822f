import JSONText

/// A flat hash as Ruby writes it, `:color => "red", :count => 2`: what templates of pages show as JSON.
enum HashLiteral {
  /// The object that a text stands for; nil for one with names or calls that only Ruby can resolve.
  ///
  /// Braces and brackets around all of it are optional, as they are in a call.
  static func object(_ text: String) -> JSONValue? {
    guard text.utf8.count <= 4096 else { return nil }
    var rest = Words.trimmed(text)
    for (open, close) in [("(", ")"), ("{", "}")] where rest.hasPrefix(open) {
      guard rest.hasSuffix(close) else { return nil }
      rest = Words.trimmed(rest.dropFirst().dropLast())
    }
    var reader = Reader(rest: rest[...])
    guard let members = reader.members(), !members.isEmpty else { return nil }
    return .object(members)
  }

  private struct Reader {
    var rest: Substring

    mutating func members() -> [JSONMember]? {
      var members: [JSONMember] = []
      repeat {
        guard let name = name(), let value = value() else { return nil }
        guard !members.contains(where: { $0.name == name }) else { return nil }
        members.append(JSONMember(name, value))
      } while take(",")
      skipBlanks()
      return rest.isEmpty ? members : nil
    }

    /// `:name =>`, `"name" =>`, `name:` and `"name":`.
    private mutating func name() -> String? {
      skipBlanks()
      let isSymbol = rest.first == ":"
      if isSymbol { rest.removeFirst() }
      guard let name = quoted() ?? word() else { return nil }
      if take("=>") { return name }
      return !isSymbol && take(":") ? name : nil
    }

    private mutating func value() -> JSONValue? {
      skipBlanks()
      if let text = quoted() { return .string(text) }
      if rest.first == "[" { return array() }
      if rest.first == ":" {
        rest.removeFirst()
        return (quoted() ?? word()).map { .string($0) }
      }
      let word = rest.prefix { !",]".contains($0) && !$0.isWhitespace }
      rest = rest[word.endIndex...]
      switch word {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      case "nil": return .null
      default:
        guard case .valid(.number(let number)) = JSONReading.read(String(word)) else { return nil }
        return .number(number)
      }
    }

    /// A list of plain values: one in another is no flat hash.
    private mutating func array() -> JSONValue? {
      rest.removeFirst()
      var elements: [JSONValue] = []
      if take("]") { return .array([]) }
      repeat {
        skipBlanks()
        guard rest.first != "[", let element = value() else { return nil }
        elements.append(element)
      } while take(",")
      return take("]") ? .array(elements) : nil
    }

    /// A text in quotes; one that Ruby would still change has a backslash or `#{` in it.
    private mutating func quoted() -> String? {
      guard let quote = rest.first, quote == "\"" || quote == "'",
        let end = rest.dropFirst().firstIndex(of: quote)
      else { return nil }
      let text = rest[rest.index(after: rest.startIndex)..<end]
      guard !text.contains("\\"), !text.contains("#{") else { return nil }
      rest = rest[rest.index(after: end)...]
      return String(text)
    }

    private mutating func word() -> String? {
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      guard !word.isEmpty else { return nil }
      rest = rest[word.endIndex...]
      return String(word)
    }

    private mutating func take(_ mark: String) -> Bool {
      skipBlanks()
      guard rest.hasPrefix(mark) else { return false }
      rest = rest.dropFirst(mark.count)
      return true
    }

    private mutating func skipBlanks() { rest = rest.drop { $0.isWhitespace } }
  }
}
