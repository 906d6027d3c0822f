import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// What stands beside a name: in parentheses, behind it or on a line of its own: `(integer, default 30,
/// min 0)`, `string, required`, ``enum: `a`, `b` ``.
///
/// What is known becomes facts; what is not is left as text, so that nothing is lost.
struct Remark {
  /// What it says about the value: the schema that it was read into.
  private(set) var schema: Schema

  /// Whether the thing has to be given.
  private(set) var requirement: Requirement = .unstated

  /// Where it goes.
  private(set) var location: LocationWord?

  /// How near its end it is.
  private(set) var lifecycle: LifecycleWord?

  /// What is not known, parted by commas.
  private(set) var rest: [Inline] = []

  /// Whether any of it is known.
  private(set) var isKnown = false

  private let vocabulary: Vocabulary

  /// Reads running text, with or without parentheses around it, into a schema.
  init(_ inlines: [Inline], into schema: Schema, at span: SourceSpan, vocabulary: Vocabulary) {
    self.schema = schema
    self.vocabulary = vocabulary
    let parts = Self.parts(of: inlines)
    var left: [[Inline]] = []
    var enumeration: Int?
    for part in parts {
      let text = Self.text(of: part)
      if text.isEmpty { continue }
      if let start = Self.enumerationLead(of: text) {
        enumeration = left.count
        if start.isType, self.schema.type == nil {
          self.schema.type = TypeText.reference(of: start.word)
        }
        addValues(of: part, text: start.values)
      } else if enumeration == left.count, Self.setOffValue(part) != nil {
        addValues(of: part, text: "")
      } else if !readWord(text, of: part, at: span) {
        left.append(part)
      }
    }
    left = left.filter { !readLimit(Self.text(of: $0), of: $0, at: span) }
    if requirement != .unstated, self.schema.type == nil, let first = parts.first,
      left.first == first, Self.mayBeType(Self.text(of: first))
    {
      // The first of several words says what the thing is: `(Address, required)`.
      self.schema.type = TypeText.reference(of: Self.text(of: first))
      left.removeFirst()
    }
    for part in left {
      if !rest.isEmpty { rest.append(.text(", ")) }
      rest += Self.trimmed(part)
    }
  }

  // MARK: Parts

  private static func parts(of inlines: [Inline]) -> [[Inline]] {
    var parts: [[Inline]] = [[]]
    func add(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .text(let text):
          for (number, piece) in text.split(
            omittingEmptySubsequences: false,
            whereSeparator: {
              $0 == "," || $0 == ";"
            }
          ).enumerated() {
            if number > 0 { parts.append([]) }
            if !piece.isEmpty { parts[parts.count - 1].append(.text(String(piece))) }
          }
        case .lineBreak: parts.append([])
        case .softBreak: parts[parts.count - 1].append(.text(" "))
        case .html: continue
        case .emphasis(let inner), .strong(let inner):
          if inner.plainText.contains(where: { ",(".contains($0) }) {
            add(inner)
          } else {
            parts[parts.count - 1].append(inline)
          }
        default: parts[parts.count - 1].append(inline)
        }
      }
    }
    add(inlines)
    return parts
  }

  private static let marks = " ()[]\u{A0}"

  /// The text of a part without blanks and parentheses at its ends.
  private static func text(of part: [Inline]) -> String {
    var text = Substring(Words.joined(part.plainText))
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last), !text.hasSuffix("[]") { text.removeLast() }
    return String(text)
  }

  /// A part without blanks at its ends and a parenthesis that is closed in another one.
  private static func trimmed(_ part: [Inline]) -> [Inline] {
    var part = part
    while case .text(let text)? = part.first, Words.isBlank(text) { part.removeFirst() }
    while case .text(let text)? = part.last, Words.isBlank(text) { part.removeLast() }
    if case .text(let text)? = part.first {
      part[0] = .text(String(text.drop { " (\u{A0}".contains($0) }))
    }
    if let last = part.indices.last, case .text(let text) = part[last] {
      var text = Substring(text)
      while let end = text.last, end == " " || (end == ")" && !text.contains("(")) {
        text.removeLast()
      }
      part[last] = .text(String(text))
    }
    return part
  }

  // MARK: Facts

  /// Reads a type, a place, whether the thing has to be given, how near its end it is, a default.
  private mutating func readWord(_ text: String, of part: [Inline], at span: SourceSpan) -> Bool {
    guard text.utf8.count <= 64 else { return false }
    let lower = text.lowercased()
    if lower.hasPrefix("default") {
      guard let value = Self.value(behindDefault: text) else { return false }
      schema.defaultValue = value
    } else if let word = vocabulary.requirement(text) {
      switch word {
      case .yes: requirement = .required
      case .no: requirement = .optional
      case .conditional: requirement = .conditional(text)
      }
    } else if schema.type == nil, vocabulary.isType(text) {
      let type = TypeText([Block(.paragraph([.text(text)]), span: span)], vocabulary: vocabulary)
      schema.type = type.reference
      if type.requirement != .unstated { requirement = type.requirement }
    } else if let type = schema.type, type.written.lowercased() == lower {
      // The column says so, too.
    } else if let word = vocabulary.location(text) {
      location = word
    } else if let word = vocabulary.lifecycle(text) {
      lifecycle = word
    } else {
      return false
    }
    isKnown = true
    return true
  }

  /// The value in `default 30`, `defaults to x`, `default value is "a"`; nil for more than a word.
  private static func value(behindDefault text: String) -> String? {
    var rest = text.dropFirst("default".count)
    if rest.hasPrefix("s") { rest = rest.dropFirst() }
    rest = rest.drop { " :=".contains($0) }
    for filler in ["value", "to", "is"]
    where rest.hasPrefix(filler + " ") || rest.hasPrefix(filler + ":") {
      rest = rest.dropFirst(filler.count).drop { " :=".contains($0) }
    }
    let bare = rest.drop { "\"'`".contains($0) }
    let isQuoted = bare.startIndex > rest.startIndex
    let value = isQuoted ? bare.prefix { !"\"'`".contains($0) } : bare
    return value.isEmpty || (!isQuoted && value.contains(" ")) ? nil : String(value)
  }

  /// Reads a limit, a range, a format or values; what says more than that stays as text, too.
  private mutating func readLimit(_ text: String, of part: [Inline], at span: SourceSpan) -> Bool {
    guard text.utf8.count <= 64, text.utf8.contains(where: \.isDigit) else { return false }
    var stated = Schema(type: schema.type)
    DescriptionText([Block(.paragraph([.text("(\(text))")]), span: span)], vocabulary: vocabulary)
      .restrict(&stated)
    if stated == Schema(type: schema.type) { return false }
    schema.type = stated.type
    schema.minimum = stated.minimum ?? schema.minimum
    schema.maximum = stated.maximum ?? schema.maximum
    schema.defaultValue = stated.defaultValue ?? schema.defaultValue
    if !stated.allowedValues.isEmpty { schema.allowedValues = stated.allowedValues }
    isKnown = true
    return Words.words(of: text).count <= 4
  }

  // MARK: Values

  private static let enumerationLeads = [
    "enumeration", "enum", "one of", "possible values", "allowed values", "valid values", "values",
    "options", "allowed",
  ]

  private static func enumerationLead(
    of text: String
  ) -> (word: String, isType: Bool, values: String)? {
    let lower = text.lowercased()
    guard
      let lead = enumerationLeads.first(where: {
        lower.hasPrefix($0) && lower.dropFirst($0.count).first?.isLetter != true
      })
    else { return nil }
    let values = String(text.dropFirst(lead.count).drop { " :=".contains($0) })
    return values.isEmpty ? nil : (lead, lead.hasPrefix("enum"), values)
  }

  private static func setOffValue(_ part: [Inline]) -> String? {
    var value: String?
    for inline in part {
      switch inline {
      case .code:
        guard value == nil, let text = NamedValues.setOff(inline) else { return nil }
        value = text
      case .text(let text):
        guard ["", "or", "and", ")"].contains(Words.trimmed(text)) else { return nil }
      default: return nil
      }
    }
    return value
  }

  private mutating func addValues(of part: [Inline], text: String) {
    let codes = part.compactMap { inline -> String? in
      if case .code = inline { NamedValues.setOff(inline) } else { nil }
    }
    let plain = text.split { "|/".contains($0) }.map { Words.trimmed($0) }
    schema.allowedValues += codes.isEmpty ? plain : codes
    isKnown = true
  }

  private static func mayBeType(_ text: String) -> Bool {
    text.isPlainName && text.first?.isUppercase == true && text.contains { $0.isLowercase }
  }
}

extension FieldRow {
  /// Takes what a remark beside the name says and the row does not, and keeps the rest as text.
  mutating func take(_ inlines: [Inline], vocabulary: Vocabulary) {
    let remark = Remark(inlines, into: schema, at: span, vocabulary: vocabulary)
    schema = remark.schema
    if requirement == .unstated { requirement = remark.requirement }
    location = location ?? remark.location.map(LocationHint.init)
    if !lifecycle.isDeprecated, let word = remark.lifecycle {
      lifecycle = Lifecycle(stage: word.stage, origin: Origin(span, rule: "lifecycle-in-name"))
    }
    if !remark.rest.isEmpty { description.append(Block(.paragraph(remark.rest), span: span)) }
  }
}
