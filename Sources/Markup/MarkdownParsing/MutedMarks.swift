/// Marks that the library does not get to see, because reading them would cost it the square of the
/// text.
///
/// It sees control characters in their places, each as long as its mark, and what it makes of the text
/// is restored. So nothing moves, and the text stays what it is; only the marks are no marks.
struct MutedMarks {
  /// The marks: of stress, links, images and addresses.
  private static let marks: [UInt8] = Array("*_~[]:.".utf8)
  /// What stands for the first of them; the others follow.
  private static let firstStandIn: UInt8 = 0x11

  /// Where all marks are muted, in order.
  private var ranges: [Range<Int>] = []

  /// Whether the library sees every mark.
  var isEmpty: Bool { ranges.isEmpty }

  /// Mutes all marks of a range.
  mutating func add(_ range: Range<Int>) { ranges.append(range) }

  /// Whether a text has bytes of its own that stand for muted marks.
  static func areAmbiguous(in bytes: [UInt8]) -> Bool {
    bytes.contains { standsForMark($0) }
  }

  private static func standsForMark(_ byte: UInt8) -> Bool {
    byte >= firstStandIn && byte < firstStandIn + UInt8(marks.count)
  }

  /// The text as the library gets to see it.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    guard !isEmpty else { return bytes }
    var result = bytes
    for range in ranges {
      var index = range.lowerBound
      var isLineStart = true
      while index < range.upperBound {
        let byte = bytes[index]
        switch byte {
        case 0x0A, 0x0D: isLineStart = true
        case 0x20, 0x09, UInt8(ascii: ">"): break
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
          let run = bytes[index..<range.upperBound].prefix { $0 == byte }
          // Bullets, rules and fences stay: they are no running text.
          let next = run.endIndex < range.upperBound ? bytes[run.endIndex] : 0x20
          let isBlock = isLineStart && (run.count > 2 || next <= 0x20)
          if !isBlock { for place in run.indices { Self.mute(&result, at: place) } }
          isLineStart = isBlock
          index = run.endIndex - 1
        case UInt8(ascii: ":"), UInt8(ascii: "."):
          if Self.startsAddress(bytes, at: index) { Self.mute(&result, at: index) }
          isLineStart = false
        default:
          Self.mute(&result, at: index)
          isLineStart = false
        }
        index += 1
      }
    }
    return result
  }

  private static func startsAddress(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ":")
      ? bytes[(index + 1)...].starts(with: "//".utf8) : bytes[..<index].last == UInt8(ascii: "w")
  }

  private static func mute(_ bytes: inout [UInt8], at index: Int) {
    guard let mark = marks.firstIndex(of: bytes[index]) else { return }
    bytes[index] = firstStandIn + UInt8(mark)
  }

  /// A text that the library gives back, with its marks.
  static func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    bytes.map { standsForMark($0) ? marks[Int($0 - firstStandIn)] : $0 }
  }
}
