import MarkupTree
import SourceText

/// GitHub's alerts: a quote whose first line is `[!WARNING]`.
enum Alert {
  private static let names = ["note", "tip", "important", "warning", "caution"]

  /// The directive that a quote with these blocks means, or nil for a plain quote.
  static func directive(
    of blocks: [Block],
    span: SourceSpan,
    lines: ClosedRange<Int>,
    source: MarkdownSource
  ) -> BlockContent? {
    guard let first = blocks.first, case .paragraph(var inlines) = first.content,
      case .text(let text)? = inlines.first, let name = name(in: text)
    else { return nil }
    let mark = name.utf8.count + 3
    let rest = String(text.dropFirst(mark).drop { $0 == " " })
    if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(rest) }
    while inlines.first == .softBreak || inlines.first == .lineBreak { inlines.removeFirst() }
    var inner = Array(blocks.dropFirst())
    if !inlines.isEmpty {
      inner.insert(Block(.paragraph(inlines), span: first.span, labels: first.labels), at: 0)
    }
    return .directive(
      Directive(
        name: name,
        argument: "",
        argumentSpan: SourceSpan(
          file: span.file, bytes: span.bytes.lowerBound..<span.bytes.lowerBound),
        body: body(lines, source: source),
        blocks: inner
      )
    )
  }

  private static func name(in text: String) -> String? {
    guard text.utf8.starts(with: "[!".utf8) else { return nil }
    let word = text.dropFirst(2).prefix(10).lowercased()
    return names.first { word.hasPrefix($0 + "]") }
  }

  /// The lines behind the mark, quote marks taken off.
  private static func body(_ lines: ClosedRange<Int>, source: MarkdownSource) -> LiteralText {
    var text: [String] = []
    var offsets: [Int] = []
    for index in lines.dropFirst() where index < source.lines.count {
      let line = source.line(index)
      var cut = line.drop { $0.isBlank }
      if cut.first == UInt8(ascii: ">") { cut = cut.dropFirst() }
      if cut.first == 0x20 { cut = cut.dropFirst() }
      text.append(String(decoding: cut, as: UTF8.self))
      offsets.append(source.offsets[index] + line.count - cut.count)
    }
    if offsets.isEmpty { offsets = [source.offsets.last ?? 0] }
    return LiteralText(
      text: text.joined(separator: "\n"),
      file: source.file,
      lineOffsets: offsets
    )
  }
}
