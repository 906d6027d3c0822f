import SourceText

/// Lines that tools which build sites read and CommonMark does not know: marks of boxes, tags of
/// components.
struct PageMarks {
  /// The lines that start with three colons.
  private var boxes: [Int] = []

  /// The lines that start with what may be a tag of a component.
  private var tags: [Int] = []

  /// Finds the lines of a text, outside its fences.
  init(of source: MarkdownSource) {
    for index in source.lines.indices {
      switch Self.kind(of: source.lines[index], in: source.bytes) {
      case .box: boxes.append(index)
      case .tag: tags.append(index)
      case nil: continue
      }
    }
    guard !boxes.isEmpty || !tags.isEmpty else { return }
    let fenced = Set(Self.fencedLines(in: source))
    if fenced.isEmpty { return }
    boxes.removeAll { fenced.contains($0) }
    tags.removeAll { fenced.contains($0) }
  }

  /// The lines outside fences that may start with a tag of a component.
  static func tagLines(in source: MarkdownSource) -> [Int] { PageMarks(of: source).tags }

  /// The outermost components.
  func components(in source: MarkdownSource, isMDX: Bool) -> [Component] {
    tags.isEmpty ? [] : Component.all(in: source, lines: tags, isMDX: isMDX)
  }

  /// Changes the marks of boxes for the library.
  func markBoxes(_ bytes: inout [UInt8], in source: MarkdownSource, besides components: [Component])
  {
    guard !boxes.isEmpty else { return }
    let outside = boxes.filter { line in !components.contains { $0.lines.contains(line) } }
    ContainerFences.mark(&bytes, in: source, lines: outside)
  }

  private enum Kind { case box, tag }

  private static func kind(of range: Range<Int>, in bytes: [UInt8]) -> Kind? {
    var place = range.lowerBound
    while place < range.upperBound, isIndentation(bytes[place]) { place += 1 }
    guard place + 2 < range.upperBound else { return nil }
    switch bytes[place] {
    case UInt8(ascii: ":"):
      return bytes[place..<place + 3].allSatisfy { $0 == UInt8(ascii: ":") } ? .box : nil
    case UInt8(ascii: "<"), UInt8(ascii: "{"):
      return ComponentTag.mayStart(bytes[place..<range.upperBound]) ? .tag : nil
    default: return nil
    }
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
  }

  /// The lines of fences, their marks included.
  private static func fencedLines(in source: MarkdownSource) -> [Int] {
    var lines: [Int] = []
    var fence: (sign: UInt8, count: Int)?
    for index in source.lines.indices {
      let text = source.line(index).drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      let sign = text.first ?? 0
      let isMark = sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
      let count = isMark ? text.prefix { $0 == sign }.count : 0
      if let open = fence {
        lines.append(index)
        let rest = text.dropFirst(count)
        if sign == open.sign, count >= open.count,
          rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D })
        {
          fence = nil
        }
      } else if count >= 3 {
        fence = (sign, count)
        lines.append(index)
      }
    }
    return lines
  }
}
