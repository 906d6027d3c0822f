import MarkupTree

/// The label at the end of a heading, as Hugo, Pandoc and Kramdown have it: `## Title {#label}`.
enum HeadingAttribute {
  /// Takes the label off the title and gives it; nil where there is none.
  static func cut(from title: inout [Inline]) -> String? {
    guard case .text(let text)? = title.last, text.utf8.last == UInt8(ascii: "}"),
      let start = text.utf8.lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    let inner = text[text.utf8.index(after: start)...].dropLast()
    let label = inner.drop { $0 == ":" || $0 == " " }.prefix { $0 != " " }
    guard label.utf8.first == UInt8(ascii: "#"), label.utf8.count > 1 else { return nil }
    let rest = text[..<start]
    let end = rest.utf8.lastIndex { $0 != 0x20 }.map { rest.utf8.index(after: $0) }
    let kept = String(rest[..<(end ?? rest.startIndex)])
    if kept.isEmpty { title.removeLast() } else { title[title.count - 1] = .text(kept) }
    return String(label.dropFirst())
  }
}
