/// Marks that the library does not get to see, because reading them would cost it the square of the
/// text.
///
/// It sees control characters in their places, each as long as its mark, and what it makes of the text
/// is restored. So nothing moves, and the text stays what it is; only the marks are no marks.
struct MutedMarks {
  /// The marks: of stress, links, images and addresses.
  private static let marks: [UInt8] = Array("*_~[]@:.".utf8)
  /// What stands for the first of them; the others follow.
  private static let firstStandIn: UInt8 = 0x11

  /// Where all marks are muted, in order.
  private var ranges: [Range<Int>] = []
  /// The `@` that are muted one by one.
  private var mails: [Int] = []

  /// Whether the library sees every mark.
  var isEmpty: Bool { ranges.isEmpty && mails.isEmpty }

  /// Mutes all marks of a range.
  mutating func add(_ range: Range<Int>) { ranges.append(range) }

  /// Mutes the `@` of a line that start no mail address, since another follows in the same run.
  ///
  /// From each `@` the library reads on to the end of the run, and only the last can be the one of an
  /// address: nothing is lost.
  mutating func addMails(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var last: Int?
    for index in range {
      if text[index] == UInt8(ascii: "@") {
        if let last { mails.append(last) }
        last = index
      } else if !Self.isOfMail(text[index]) {
        last = nil
      }
    }
  }

  /// The bytes of host names, and those that escapes and character references of such bytes are
  /// written with.
  private static func isOfMail(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "#"),
      UInt8(ascii: ";"):
      true
    default: false
    }
  }

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
    for place in mails { Self.mute(&result, at: place) }
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
