import SourceText

/// Lines that tools which build sites read and CommonMark does not know: marks of boxes, tags of
/// components, JSON without a fence.
struct PageMarks {
  /// The lines that start with three colons.
  private var boxes: [Int] = []

  /// The lines that start with what may be a tag of a component.
  private var tags: [Int] = []

  /// The lines that start with what may be an object or array of JSON.
  private var values: [Int] = []

  /// Finds the lines of a text, outside its fences.
  init(of source: MarkdownSource) {
    source.bytes.withUnsafeBufferPointer { bytes in
      var fence: (sign: UInt8, count: Int)?
      for index in source.lines.indices {
        let range = source.lines[index]
        var place = range.lowerBound
        while place < range.upperBound, Self.isIndentation(bytes[place]) { place += 1 }
        guard place < range.upperBound else { continue }
        let sign = bytes[place]
        // Most lines start with a letter.
        if sign >= UInt8(ascii: "A"), sign <= UInt8(ascii: "Z") { continue }
        if sign >= UInt8(ascii: "a"), sign <= UInt8(ascii: "z") { continue }
        switch sign {
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
          var end = place
          while end < range.upperBound, bytes[end] == sign { end += 1 }
          if let open = fence {
            if sign == open.sign, end - place >= open.count,
              bytes[end..<range.upperBound].allSatisfy({ $0.isBlank || $0 == 0x0D })
            {
              fence = nil
            }
          } else if end - place >= 3 {
            fence = (sign, end - place)
          }
        case UInt8(ascii: ":") where fence == nil:
          let isBox = place + 2 < range.upperBound && bytes[place + 1] == sign
          if isBox, bytes[place + 2] == sign { boxes.append(index) }
        case UInt8(ascii: "<") where fence == nil:
          if ComponentTag.mayStart(source.bytes[place..<range.upperBound]) { tags.append(index) }
        case UInt8(ascii: "{") where fence == nil, UInt8(ascii: "[") where fence == nil:
          if ComponentTag.mayStart(source.bytes[place..<range.upperBound]) {
            tags.append(index)
          } else if BareJSON.mayStart(source.bytes[place..<range.upperBound]) {
            values.append(index)
          }
        default: continue
        }
      }
    }
  }

  /// The lines outside fences that may start with a tag of a component.
  static func tagLines(in source: MarkdownSource) -> [Int] { PageMarks(of: source).tags }

  /// The outermost components.
  func components(in source: MarkdownSource, isMDX: Bool) -> [Component] {
    tags.isEmpty ? [] : Component.all(in: source, lines: tags, isMDX: isMDX)
  }

  /// Changes the marks of boxes for the library, and says what is wrong with them.
  func markBoxes(
    _ bytes: inout [UInt8], in source: MarkdownSource, besides components: [Component]
  ) -> Diagnostic? {
    guard !boxes.isEmpty else { return nil }
    var inside = LineRanges(components.map(\.lines))
    let outside = boxes.filter { !inside.contains($0) }
    let line = ContainerFences.mark(&bytes, in: source, lines: outside)
    return line.map { ContainerFences.tooDeep(source, line: $0) }
  }

  /// The JSON that stands bare, outside components.
  func values(in source: MarkdownSource, besides components: [Component]) -> [BareJSON] {
    if values.isEmpty { return [] }
    var inside = LineRanges(components.map(\.lines))
    return BareJSON.all(in: source, lines: values.filter { !inside.contains($0) })
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == UInt8(ascii: ">")
  }
}
