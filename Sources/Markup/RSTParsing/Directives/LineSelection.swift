/// The options of `include` and `literalinclude` that take a part of a file.
struct LineSelection {
  private var ranges: [ClosedRange<Int>]?
  private var first: Int?
  private var end: Int?
  private var startAfter: String?
  private var startAt: String?
  private var endBefore: String?
  private var endAt: String?

  init(_ parts: DirectiveParts, in buffer: SourceBuffer) {
    ranges = parts.option("lines", in: buffer).map(Self.ranges)
    first = parts.option("start-line", in: buffer).flatMap { Int($0) }
    end = parts.option("end-line", in: buffer).flatMap { Int($0) }
    startAfter = parts.option("start-after", in: buffer)
    startAt = parts.option("start-at", in: buffer)
    endBefore = parts.option("end-before", in: buffer)
    endAt = parts.option("end-at", in: buffer)
  }

  /// The lines that are selected.
  func select(_ lines: [Line], in buffer: SourceBuffer) -> [Line] {
    var lines = lines[...]
    if let end { lines = lines.prefix(end >= 0 ? end : max(0, lines.count + end)) }
    if let first {
      lines = lines.dropFirst(first >= 0 ? first : max(0, lines.count + first))
    }
    if let text = startAfter, let found = Self.find(text, in: lines, buffer) {
      lines = lines[(found + 1)...]
    }
    if let text = startAt, let found = Self.find(text, in: lines, buffer) {
      lines = lines[found...]
    }
    if let text = endBefore, let found = Self.find(text, in: lines, buffer) {
      lines = lines[..<found]
    }
    if let text = endAt, let found = Self.find(text, in: lines, buffer) {
      lines = lines[...found]
    }
    guard let ranges else { return Array(lines) }
    return lines.enumerated().filter { place in
      ranges.contains { $0.contains(place.offset + 1) }
    }.map(\.element)
  }

  private static func find(_ text: String, in lines: ArraySlice<Line>, _ buffer: SourceBuffer)
    -> Int?
  {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    return lines.firstIndex { line in
      guard line.count >= wanted.count else { return false }
      return (line.start...line.end - wanted.count).contains { start in
        buffer.bytes[start] == first
          && buffer.bytes[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }

  /// The ranges of `1,3-5,7-`, counted from 1.
  private static func ranges(_ text: String) -> [ClosedRange<Int>] {
    text.split(separator: ",").compactMap { part in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { String($0).trimmingSpaces }
      let lower = Int(ends[0]) ?? 1
      guard ends.count > 1 else { return Int(ends[0]).map { $0...$0 } }
      let upper = ends[1].isEmpty ? Int.max : Int(ends[1]) ?? lower
      return lower <= upper ? lower...upper : nil
    }
  }
}
