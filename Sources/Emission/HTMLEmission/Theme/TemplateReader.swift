/// Reads a template that is plain Mustache: variables, sections, comments and includes, as the
/// documentation describes them.
///
/// It takes the same lines and spaces for those of tags as swift-mustache does, which has read the
/// template before and found it to be lawful.
struct TemplateReader {
  /// Something that is left to the library.
  private struct NotPlain: Error {}

  private let bytes: [UInt8]
  private let places: [String: Int]
  private var index = 0

  /// The steps of a template, which includes others by their places in a list of all; nil where it has
  /// more than plain tags.
  static func steps(of text: String, among places: [String: Int]) -> [TemplateStep]? {
    // The library goes by characters: what is a byte there and no character of its own is left to it.
    guard text.unicodeScalars.count == text.count,
      !text.contains(where: { $0.isNewline && $0 != "\n" })
    else { return nil }
    var reader = TemplateReader(bytes: Array(text.utf8), places: places)
    return try? reader.steps(isLineStart: true)
  }

  private init(bytes: [UInt8], places: [String: Int]) {
    self.bytes = bytes
    self.places = places
  }

  /// The steps up to the end of the section that was opened last, or of the text.
  private mutating func steps(isLineStart: Bool) throws(NotPlain) -> [TemplateStep] {
    var steps: [TemplateStep] = []
    var isLineStart = isLineStart
    /// White space at the start of a line: the line's own, or left out with a tag that has it alone.
    var margin = index..<index
    while index < bytes.count {
      if isLineStart {
        margin = index..<index
        skip(while: Self.isBlank)
        margin = margin.lowerBound..<index
      }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), !isAt("{{") { index += 1 }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
        append(margin, to: &steps)
        append(start..<index, to: &steps)
        isLineStart = true
        continue
      }
      if index > start {
        append(margin, to: &steps)
        append(start..<index, to: &steps)
        margin = index..<index
        isLineStart = false
      }
      guard index < bytes.count else { break }
      index += 2
      guard index < bytes.count else { throw NotPlain() }
      let sign = bytes[index]
      var isAlone = false
      switch sign {
      case UInt8(ascii: "#"), UInt8(ascii: "^"):
        index += 1
        let name = try name()
        isAlone = takeRestOfLine(isLineStart)
        if !isAlone { append(margin, to: &steps) }
        let inner = try self.steps(isLineStart: isAlone)
        steps.append(
          sign == UInt8(ascii: "#") ? .section(name, inner) : .inverted(name, inner))
      case UInt8(ascii: "/"):
        index += 1
        _ = try name()
        if !takeRestOfLine(isLineStart) { append(margin, to: &steps) }
        return steps
      case UInt8(ascii: "!"):
        while index < bytes.count, !isAt("}}") { index += 1 }
        index += 2
        isAlone = takeRestOfLine(isLineStart)
        // What follows on the line has the margin before it.
        if !isAlone {
          isLineStart = false
          continue
        }
      case UInt8(ascii: ">"):
        index += 1
        let place = try place()
        isAlone = takeRestOfLine(isLineStart)
        // Each line of the included template would have the margin before it.
        if isAlone, !margin.isEmpty { throw NotPlain() }
        append(margin, to: &steps)
        steps.append(.include(place))
      case UInt8(ascii: "{"), UInt8(ascii: "&"):
        index += 1
        append(margin, to: &steps)
        steps.append(.value(try name()))
        if sign == UInt8(ascii: "{") { try take("}") }
      default:
        append(margin, to: &steps)
        steps.append(.value(try name()))
      }
      margin = index..<index
      isLineStart = isAlone
    }
    return steps
  }

  /// Adds text, to the text before it where there is one.
  private func append(_ range: Range<Int>, to steps: inout [TemplateStep]) {
    if range.isEmpty { return }
    if case .text(let text)? = steps.last {
      steps[steps.count - 1] = .text(text + bytes[range])
    } else {
      steps.append(.text(Array(bytes[range])))
    }
  }

  /// A name, behind the tag that it ends.
  private mutating func name() throws(NotPlain) -> TemplateName {
    guard let name = TemplateName(try word()) else { throw NotPlain() }
    return name
  }

  /// The place of the template that a tag names, behind the tag.
  private mutating func place() throws(NotPlain) -> Int {
    guard let place = places[String(decoding: try word(), as: UTF8.self)] else {
      throw NotPlain()
    }
    return place
  }

  private mutating func word() throws(NotPlain) -> ArraySlice<UInt8> {
    skip(while: Self.isSpace)
    let start = index
    skip { !Self.isSpace($0) && $0 != UInt8(ascii: "}") }
    let word = bytes[start..<index]
    skip(while: Self.isSpace)
    try take("}}")
    return word
  }

  private mutating func take(_ sign: StaticString) throws(NotPlain) {
    guard isAt(sign) else { throw NotPlain() }
    index += sign.utf8CodeUnitCount
  }

  /// Whether a tag has its line for itself, whose rest is passed over then.
  private mutating func takeRestOfLine(_ isLineStart: Bool) -> Bool {
    guard isLineStart else { return false }
    if index >= bytes.count { return true }
    let end = bytes[index...].firstIndex { !Self.isBlank($0) } ?? bytes.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { return false }
    index = end + 1
    return true
  }

  private func isAt(_ sign: StaticString) -> Bool {
    sign.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x0A }
}
