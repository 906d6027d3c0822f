/// The options of `include` and `literalinclude` that take a part of a file.
struct LineSelection {
  /// What the options ask for and the file does not have, or nobody understands, each with its option.
  private(set) var faults: [(option: String, headline: String)] = []

  private var ranges: [ClosedRange<Int>]?
  private var first: Int?
  private var end: Int?
  private var startAfter: String?
  private var startAt: String?
  private var endBefore: String?
  private var endAt: String?

  init(_ parts: DirectiveParts, in buffer: SourceBuffer) {
    if let text = parts.option("lines", in: buffer) {
      ranges = text.split(separator: ",").compactMap { part in
        let range = Self.range(part)
        if range == nil { faults.append(("lines", "'\(part)' is no range of lines")) }
        return range
      }
    }
    first = number("start-line", parts, buffer)
    end = number("end-line", parts, buffer)
    startAfter = parts.option("start-after", in: buffer)
    startAt = parts.option("start-at", in: buffer)
    endBefore = parts.option("end-before", in: buffer)
    endAt = parts.option("end-at", in: buffer)
  }

  private mutating func number(
    _ option: String, _ parts: DirectiveParts, _ buffer: SourceBuffer
  ) -> Int? {
    guard let text = parts.option(option, in: buffer) else { return nil }
    let number = Int(text)
    if number == nil { faults.append((option, "'\(text)' is no number of a line")) }
    return number
  }

  /// The lines that are selected; a text that is not found selects as if it were not sought.
  mutating func select(_ lines: [Line], in buffer: SourceBuffer) -> [Line] {
    var lines = lines[...]
    if let end { lines = lines.prefix(end >= 0 ? end : max(0, lines.count + end)) }
    if let first {
      lines = lines.dropFirst(first >= 0 ? first : max(0, lines.count + first))
    }
    if let found = find(startAfter, "start-after", in: lines, buffer) {
      lines = lines[(found + 1)...]
    }
    if let found = find(startAt, "start-at", in: lines, buffer) { lines = lines[found...] }
    if let found = find(endBefore, "end-before", in: lines, buffer) { lines = lines[..<found] }
    if let found = find(endAt, "end-at", in: lines, buffer) { lines = lines[...found] }
    guard let ranges else { return Array(lines) }
    return lines.enumerated().filter { place in
      ranges.contains { $0.contains(place.offset + 1) }
    }.map(\.element)
  }

  private mutating func find(
    _ text: String?, _ option: String, in lines: ArraySlice<Line>, _ buffer: SourceBuffer
  ) -> Int? {
    guard let text else { return nil }
    let found = Self.find(text, in: lines, buffer)
    if found == nil { faults.append((option, "no line of the file has '\(text)'")) }
    return found
  }

  private static func find(
    _ text: String, in lines: ArraySlice<Line>, _ buffer: SourceBuffer
  ) -> Int? {
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

  /// A range of `1,3-5,7-`, counted from 1; nil for anything else.
  private static func range(_ part: Substring) -> ClosedRange<Int>? {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    guard ends.count <= 2, let first = ends.first, let last = ends.last else { return nil }
    let lower = first.isEmpty && ends.count == 2 ? 1 : Int(first)
    let upper = last.isEmpty && ends.count == 2 ? Int.max : Int(last)
    guard let lower, let upper, lower <= upper else { return nil }
    return lower...upper
  }
}
