/// A part of running text.
///
/// No case is indirect: what is nested stands in arrays, and a page has more texts than anything else.
public enum Inline: Hashable, Sendable {
  /// Text with escapes and character references resolved.
  case text(String)
  /// Stress.
  case emphasis([Inline])
  /// Strong stress.
  case strong([Inline])
  /// Text that is struck out.
  case strikethrough([Inline])
  /// Literal text.
  case code(String)
  /// A link.
  indirect case link([Inline], to: LinkDestination)
  /// An image with its alternative text; the source is as written.
  indirect case image(alternative: String, source: String)
  /// RST interpreted text whose role has no meaning to the parser, such as `mimetype` or `kbd`.
  indirect case role(name: String, text: String)
  /// A reference to an RST substitution that is not defined on the page.
  case substitution(String)
  /// A reference to a footnote or citation.
  case footnoteReference(String)
  /// A tag or comment of HTML that has no meaning to the parser; shown as text, never as markup.
  case html(String)
  /// The end of a source line that means no break.
  case softBreak
  /// A break.
  case lineBreak
}

/// What a link leads to, as the page writes it.
public enum LinkDestination: Hashable, Sendable {
  /// A URL, a relative path, or a fragment with its `#`.
  case url(String)
  /// The label of a block, on this page or another (RST references, `:ref:`).
  case label(String)
  /// A page, by its path without extension (`:doc:`).
  case document(String)
}

extension [Inline] {
  /// The text that a reader sees, breaks as single spaces, without markup.
  public var plainText: String { text(softBreak: UInt8(ascii: " ")) }

  /// The text that a reader sees, with LF for every break of a source line.
  public var plainLines: String { text(softBreak: UInt8(ascii: "\n")) }

  /// ``plainLines``, each line by itself.
  public var lines: [String] {
    plainLines.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// Whether a link in the text leads to a destination, as the page writes it.
  public func hasLink(to destination: LinkDestination) -> Bool {
    contains { inline in
      switch inline {
      case .link(_, let other): other == destination
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        inner.hasLink(to: destination)
      default: false
      }
    }
  }

  private func text(softBreak: UInt8) -> String {
    // Most texts are one piece, which is not copied.
    if count == 1, case .text(let text) = self[0] { return text }
    let size = plainSize
    if size == 0 { return "" }
    return String(unsafeUninitializedCapacity: size) { bytes in
      var text = PlainBytes(bytes)
      text.append(self, softBreak: softBreak)
      return text.count
    }
  }

  /// How many bytes the text that a reader sees has in UTF-8.
  private var plainSize: Int {
    var size = 0
    for index in indices {
      switch self[index] {
      case .text(let text), .code(let text), .role(_, let text), .substitution(let text):
        size += text.utf8.count
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
        .link(let inlines, _):
        size += inlines.plainSize
      case .image(let alternative, _): size += alternative.utf8.count
      case .footnoteReference, .html: break
      case .softBreak, .lineBreak: size += 1
      }
    }
    return size
  }
}

/// The bytes of a text whose size is known, written piece by piece.
private struct PlainBytes {
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// How many bytes are written.
  private(set) var count = 0

  /// Starts at the beginning of some bytes, which have room for all.
  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// Writes what a reader sees of some inlines.
  mutating func append(_ inlines: [Inline], softBreak: UInt8) {
    for index in inlines.indices {
      switch inlines[index] {
      case .text(let text), .code(let text), .role(_, let text), .substitution(let text),
        .image(alternative: let text, _):
        append(text)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(let inner, _):
        append(inner, softBreak: softBreak)
      case .footnoteReference, .html: break
      case .softBreak, .lineBreak:
        bytes[count] = softBreak
        count += 1
      }
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { piece in
      _ = UnsafeMutableBufferPointer(rebasing: bytes[count...]).update(fromContentsOf: piece)
      count += piece.count
    }
  }
}
