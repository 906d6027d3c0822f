import SourceText

/// The kinds of running text in packed prose.
private enum PackedInline: UInt8 {
  case text
  case code
  case substitution
  case footnoteReference
  case html
  case softBreak
  case lineBreak
  case emphasis
  case strong
  case strikethrough
  case role
  case image
  case linkToURL
  case linkToLabel
  case linkToDocument
}

/// Packs paragraphs, each as its place and the number of its inlines, and each of those as its kind and
/// its texts.
///
/// A number is seven bits a byte, the lowest first, the eighth bit set before the last; a text is its
/// length and its bytes.
enum ProsePacking {
  /// The bytes; nil where a block is no paragraph, or has a label.
  static func packed(_ blocks: [Block]) -> [UInt8]? {
    var bytes: [UInt8] = []
    for block in blocks {
      guard case .paragraph(let inlines) = block.content, block.labels.isEmpty else { return nil }
      write(block.span.file.rawValue, to: &bytes)
      write(block.span.bytes.lowerBound, to: &bytes)
      write(block.span.bytes.count, to: &bytes)
      write(inlines, to: &bytes)
    }
    // What grew by doubling is copied to its size: it is kept long.
    return bytes.withUnsafeBufferPointer { Array($0) }
  }

  private static func write(_ inlines: [Inline], to bytes: inout [UInt8]) {
    write(inlines.count, to: &bytes)
    for inline in inlines { write(inline, to: &bytes) }
  }

  private static func write(_ inline: Inline, to bytes: inout [UInt8]) {
    switch inline {
    case .text(let text): write(.text, text, to: &bytes)
    case .code(let text): write(.code, text, to: &bytes)
    case .substitution(let text): write(.substitution, text, to: &bytes)
    case .footnoteReference(let text): write(.footnoteReference, text, to: &bytes)
    case .html(let text): write(.html, text, to: &bytes)
    case .softBreak: bytes.append(PackedInline.softBreak.rawValue)
    case .lineBreak: bytes.append(PackedInline.lineBreak.rawValue)
    case .emphasis(let inlines): write(.emphasis, inlines, to: &bytes)
    case .strong(let inlines): write(.strong, inlines, to: &bytes)
    case .strikethrough(let inlines): write(.strikethrough, inlines, to: &bytes)
    case .role(let name, let text):
      write(.role, name, to: &bytes)
      write(text, to: &bytes)
    case .image(let alternative, let source):
      write(.image, alternative, to: &bytes)
      write(source, to: &bytes)
    case .link(let inlines, .url(let target)):
      write(.linkToURL, target, to: &bytes)
      write(inlines, to: &bytes)
    case .link(let inlines, .label(let target)):
      write(.linkToLabel, target, to: &bytes)
      write(inlines, to: &bytes)
    case .link(let inlines, .document(let target)):
      write(.linkToDocument, target, to: &bytes)
      write(inlines, to: &bytes)
    }
  }

  private static func write(_ kind: PackedInline, _ text: String, to bytes: inout [UInt8]) {
    bytes.append(kind.rawValue)
    write(text, to: &bytes)
  }

  private static func write(_ kind: PackedInline, _ inlines: [Inline], to bytes: inout [UInt8]) {
    bytes.append(kind.rawValue)
    write(inlines, to: &bytes)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    write(text.utf8.count, to: &bytes)
    bytes += text.utf8
  }

  private static func write(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// Makes blocks of packed prose again.
enum ProseUnpacking {
  /// The blocks of what ``ProsePacking`` has packed.
  static func blocks(of bytes: [UInt8]) -> [Block] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PackedReader(bytes: bytes)
      var blocks: [Block] = []
      while !reader.isAtEnd {
        let file = FileIndex(reader.number())
        let lower = reader.number()
        let span = SourceSpan(file: file, bytes: lower..<lower + reader.number())
        blocks.append(Block(.paragraph(reader.inlines()), span: span))
      }
      return blocks
    }
  }
}

/// Reads what was packed, from its start to its end.
private struct PackedReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { place >= bytes.count }

  mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
  }

  mutating func text() -> String {
    let count = number()
    defer { place += count }
    return String(
      decoding: UnsafeBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
  }

  mutating func inlines() -> [Inline] {
    let count = number()
    var inlines: [Inline] = []
    inlines.reserveCapacity(count)
    for _ in 0..<count { if let inline = inline() { inlines.append(inline) } }
    return inlines
  }

  private mutating func inline() -> Inline? {
    let kind = PackedInline(rawValue: bytes[place])
    place += 1
    switch kind {
    case .text: return .text(text())
    case .code: return .code(text())
    case .substitution: return .substitution(text())
    case .footnoteReference: return .footnoteReference(text())
    case .html: return .html(text())
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .emphasis: return .emphasis(inlines())
    case .strong: return .strong(inlines())
    case .strikethrough: return .strikethrough(inlines())
    case .role:
      let name = text()
      return .role(name: name, text: text())
    case .image:
      let alternative = text()
      return .image(alternative: alternative, source: text())
    case .linkToURL:
      let target = text()
      return .link(inlines(), to: .url(target))
    case .linkToLabel:
      let target = text()
      return .link(inlines(), to: .label(target))
    case .linkToDocument:
      let target = text()
      return .link(inlines(), to: .document(target))
    case nil: return nil
    }
  }
}
