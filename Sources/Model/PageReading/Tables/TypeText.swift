import APIModel
import MarkupTree
import Vocabulary

/// The text of a type cell, read.
struct TypeText {
  /// The type; nil for an empty cell.
  let reference: TypeReference?

  /// What a badge behind the type says: `xsd:string (Required)`.
  let requirement: Requirement

  /// Reads the blocks of a cell.
  init(_ blocks: [Block], vocabulary: Vocabulary) {
    let text = Words.joined(blocks.plainText)
    let (written, requirement) = Self.parts(of: text, vocabulary)
    self.requirement = requirement
    reference =
      written.isEmpty || written == "-" || vocabulary.isNone(written)
      ? nil : Self.reference(of: written, label: Self.label(in: blocks))
  }

  /// A text without the word for having to be given that stands behind it, and that word.
  private static func parts(
    of text: String, _ vocabulary: Vocabulary
  ) -> (written: String, requirement: Requirement) {
    if text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "(") {
      let remark = text[text.index(after: open)...].dropLast()
      let written = text[..<open]
      switch vocabulary.requirement(remark) {
      case .yes: return (Words.trimmed(written), .required)
      case .no: return (Words.trimmed(written), .optional)
      case .conditional: return (Words.trimmed(written), .conditional(String(remark)))
      case nil: break
      }
    }
    return withoutWord(text, vocabulary) ?? (text, .unstated)
  }

  /// Takes `optional` off `string, optional`; nil for a text without such a word.
  private static func withoutWord(
    _ text: String, _ vocabulary: Vocabulary
  ) -> (written: String, requirement: Requirement)? {
    guard text.hasByte(where: { $0 == UInt8(ascii: ",") }) else { return nil }
    var parts = text.split(separator: ",").map { Words.trimmed($0) }
    let place = parts.firstIndex {
      ["required", "optional", "mandatory"].contains($0.lowercased())
    }
    guard let place, parts.count > 1 else { return nil }
    let requirement: Requirement
    switch vocabulary.requirement(parts.remove(at: place)) {
    case .yes: requirement = .required
    case .no: requirement = .optional
    case .conditional, nil: return nil
    }
    return (parts.joined(separator: ", "), requirement)
  }

  /// The label of the table or section that the type links to.
  private static func label(in blocks: [Block]) -> String? {
    for block in blocks {
      if case .paragraph(let inlines) = block.content, let label = label(in: inlines) {
        return label
      }
    }
    return nil
  }

  private static func label(in inlines: [Inline]) -> String? {
    for inline in inlines {
      switch inline {
      case .link(_, to: .label(let label)): return label
      case .link(_, to: .url(let url)):
        if url.hasPrefix("#") { return String(url.dropFirst()) }
      case .emphasis(let inner), .strong(let inner):
        if let label = label(in: inner) { return label }
      default: continue
      }
    }
    return nil
  }

  /// What a type means, whatever the page calls it.
  static func reference(of written: String, label: String? = nil) -> TypeReference {
    let (kind, element, format) = meaning(of: written)
    var type = TypeReference(
      written: written, kind: kind, element: element, format: format, label: label)
    type.isNullable = isNullable(written)
    return type
  }

  /// `?string`, `string?`, `string | null`, `nullable string`.
  private static func isNullable(_ written: String) -> Bool {
    let mark = UInt8(ascii: "?")
    if written.utf8.count > 1, written.utf8.first == mark || written.utf8.last == mark {
      return true
    }
    guard written.utf8.count > 7, written.holds("null") else { return false }
    let words = Words.words(of: written)
    return words.count > 1 && (words.contains("null") || words.contains("nullable"))
  }

  private typealias Meaning = (
    kind: TypeReference.Kind, element: TypeReference.Kind?, format: String?
  )

  /// Lists in lists count down to a depth that no API has.
  private static func meaning(of written: String, depth: Int = 0) -> Meaning {
    // Most types are one known word.
    if let known = known[written.lowercased()] { return (known.kind, nil, known.format) }
    let words = Words.words(of: written)
    if let element = elementText(of: written, words) {
      let isNested = !element.isEmpty && element.utf8.count < written.utf8.count && depth < 8
      let inner = isNested ? meaning(of: element, depth: depth + 1).kind : nil
      return (.array, inner == .named ? .object : inner, nil)
    }
    for word in words {
      if let known = known[word] { return (known.kind, nil, known.format) }
    }
    if written.hasPrefix("{") { return (.object, nil, nil) }
    return (.named, nil, nil)
  }

  /// The type of the elements in `Array of x`, `List<x>`, `x[]` and `x array`; nil for no array.
  private static func elementText(of written: String, _ words: [String]) -> String? {
    let text = Words.trimmed(written)
    if text.hasSuffix("[]") { return String(text.dropLast(2)) }
    guard let first = words.first else { return nil }
    if ["array", "list", "arrays", "collection"].contains(first) {
      let rest = text.drop { $0.isLetter }
      let inner = Words.trimmed(rest.drop { " <([".contains($0) })
      let bare = inner.hasPrefix("of ") ? String(inner.dropFirst(3)) : inner
      return Words.trimmed(bare.prefix { !">)]".contains($0) })
    }
    if words.count > 1, let last = words.last, last == "array" || last == "list" {
      return words.dropLast().joined(separator: " ")
    }
    return nil
  }

  private static let known: [String: (kind: TypeReference.Kind, format: String?)] = [
    "string": (.string, nil), "strings": (.string, nil), "str": (.string, nil),
    "text": (.string, nil), "char": (.string, nil), "enum": (.string, nil),
    "integer": (.integer, nil), "integers": (.integer, nil), "int": (.integer, nil),
    "int32": (.integer, "int32"), "int64": (.integer, "int64"), "long": (.integer, "int64"),
    "short": (.integer, nil), "bigint": (.integer, nil), "number": (.number, nil),
    "numbers": (.number, nil), "numeric": (.number, nil), "float": (.number, "float"),
    "double": (.number, "double"), "decimal": (.number, nil), "boolean": (.boolean, nil),
    "booleans": (.boolean, nil), "bool": (.boolean, nil), "object": (.object, nil),
    "objects": (.object, nil), "dict": (.object, nil), "dictionary": (.object, nil),
    "map": (.object, nil), "hash": (.object, nil), "json": (.object, nil),
    "uuid": (.string, "uuid"),
    "guid": (.string, "uuid"), "time": (.string, "date-time"), "datetime": (.string, "date-time"),
    "timestamp": (.string, "date-time"), "date": (.string, "date-time"),
    "datetimeoffset": (.string, "date-time"), "uri": (.string, "uri"), "url": (.string, "uri"),
    "anyuri": (.string, "uri"), "email": (.string, "email"), "null": (.null, nil),
    "file": (.file, nil), "binary": (.file, nil), "stream": (.file, nil),
  ]
}
