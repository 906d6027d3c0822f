import MarkupTree
import SourceText

/// A fence that MyST reads as a directive: its info string is `{name} argument`.
struct DirectiveFence {
  private let name: String
  private let argument: String
  private let literal: LiteralText

  /// Nil for an info string that names a language; `{.json}` is a class, which names one too.
  init?(info: String, literal: LiteralText) {
    guard info.utf8.first == UInt8(ascii: "{"), let end = info.firstIndex(of: "}") else {
      return nil
    }
    let name = info[info.index(after: info.startIndex)..<end]
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte) else { return nil }
    self.name = String(name)
    argument = String(info[info.index(after: end)...].drop { $0 == " " || $0 == "\t" })
    self.literal = literal
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "-_:+".utf8.contains(byte)
  }

  /// The directive; `parse` reads a body that is Markdown.
  func content(parse: (LiteralText) -> [Block]) -> BlockContent {
    let (options, body) = splitOptions()
    let kind = DirectiveKind.named(name.lowercased())?.body ?? .blocks
    // An included file stands elsewhere.
    if kind == .code, name != "literalinclude" {
      let caption = options.first { $0.name == "caption" }?.blocks.plainText ?? ""
      return .code(
        CodeBlock(
          body,
          language: argument.isEmpty ? nil : argument,
          caption: caption.isEmpty ? [] : [.text(caption)]
        )
      )
    }
    let start = (literal.lineOffsets.first ?? 0)
    return .directive(
      Directive(
        name: name,
        argument: argument,
        argumentSpan: SourceSpan(file: literal.file, bytes: start..<start),
        options: options,
        body: body,
        blocks: kind == .code || kind == .literal ? [] : FieldLists.found(in: parse(body))
      )
    )
  }

  /// The lines `:name: value` at the top, up to the first line that is none.
  private func splitOptions() -> (options: [Field], body: LiteralText) {
    let lines = literal.text.split(separator: "\n", omittingEmptySubsequences: false)
    var options: [Field] = []
    for (line, offset) in zip(lines, literal.lineOffsets) {
      guard let field = FieldLine(line, offset: offset, file: literal.file) else { break }
      options.append(field.field)
    }
    guard !options.isEmpty else { return ([], literal) }
    var rest = options.count
    while rest < lines.count, lines[rest].utf8.allSatisfy({ $0 == 0x20 }) { rest += 1 }
    let offsets = Array(literal.lineOffsets.dropFirst(rest))
    let body = LiteralText(
      text: lines.dropFirst(rest).joined(separator: "\n"),
      file: literal.file,
      lineOffsets: offsets.isEmpty ? Array(literal.lineOffsets.suffix(1)) : offsets
    )
    return (options, body)
  }
}
