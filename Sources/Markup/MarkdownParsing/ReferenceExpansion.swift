import SourceText

/// How much text link references stand for: each use of a definition holds a copy of it.
struct ReferenceExpansion {
  /// The offset of the use with which the copies outgrow the page; nil where they stay small.
  static func excess(in bytes: [UInt8]) -> Int? {
    let limit = (1 << 20) + 4 * bytes.count
    if mostCopied(in: bytes) <= limit { return nil }
    var definitions = ReferenceExpansion(bytes)
    var sizes: [[UInt8]: Int] = [:]
    while let label = definitions.next() {
      guard let start = label.definitionStart else { continue }
      sizes[label.name, default: 0] = max(sizes[label.name] ?? 0, definitions.size(from: start))
    }
    guard !sizes.isEmpty else { return nil }
    var total = 0
    var uses = ReferenceExpansion(bytes)
    while let label = uses.next() {
      guard label.definitionStart == nil, let size = sizes[label.name] else { continue }
      total += size
      if total > limit { return label.end }
    }
    return nil
  }

  /// What the copies could be at most, if every bracket were the use of the longest definition: pages
  /// stay far below the limit, and their labels need not be compared.
  private static func mostCopied(in bytes: [UInt8]) -> Int {
    var reading = ReferenceExpansion(bytes)
    var longest = 0
    bytes.withUnsafeBufferPointer { text in
      var start = 0
      while let end = MarkScan.pair(UInt8(ascii: "]"), UInt8(ascii: ":"), in: text, from: start) {
        longest = max(longest, reading.size(from: end + 2))
        start = end + 2
      }
    }
    return longest * bytes.count { $0 == UInt8(ascii: "]") }
  }

  /// A text in brackets that has none in it.
  private struct Label {
    /// In lower case, blanks as one, and all letters that are not ASCII alike: that may only make
    /// two labels one.
    var name: [UInt8]
    /// The offset behind the closing bracket.
    var end: Int
    /// Where the destination starts, if this is a definition.
    var definitionStart: Int?
  }

  private let bytes: [UInt8]
  private var index = 0
  private var open: Int?
  /// For each kind of closing mark of a title, the next one that was found.
  private var closers: [UInt8: Int] = [:]
  private var blankLine = -1
  /// The end of the destination that was read last: marks without blanks between them share one.
  private var destinationEnd = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> Label? {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if byte == UInt8(ascii: "[") {
        open = index
      } else if byte == UInt8(ascii: "]"), let start = open {
        open = nil
        // CommonMark has no labels of a thousand characters.
        guard index - start <= 4000 else { continue }
        let isDefinition = index < bytes.count && bytes[index] == UInt8(ascii: ":")
        return Label(
          name: Self.name(bytes[start..<index - 1]),
          end: index,
          definitionStart: isDefinition ? index + 1 : nil
        )
      }
    }
    return nil
  }

  private static func name(_ label: ArraySlice<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    for byte in label {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isBlank || byte >= 0x80 {
        let mark: UInt8 = isBlank ? 0x20 : 0xFF
        if name.last != mark, !(isBlank && name.isEmpty) { name.append(mark) }
      } else {
        name.append(byte.lowerCased)
      }
    }
    if name.last == 0x20 { name.removeLast() }
    return name
  }

  /// The length of a destination and its title.
  ///
  /// Places are asked for in rising order, so that the text is searched once.
  private mutating func size(from start: Int) -> Int {
    var place = start
    skipBlanks(&place)
    let destination = place
    place = max(place, destinationEnd)
    while place < bytes.count, bytes[place] > 0x20 { place += 1 }
    destinationEnd = place
    let length = place - destination
    skipBlanks(&place)
    guard place < bytes.count else { return length }
    switch bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return length + end(ofTitle: bytes[place], from: place + 1) - place
    case UInt8(ascii: "("): return length + end(ofTitle: UInt8(ascii: ")"), from: place + 1) - place
    default: return length
    }
  }

  private func skipBlanks(_ place: inout Int) {
    while place < bytes.count, bytes[place] == 0x20 || (0x09...0x0D).contains(bytes[place]) {
      place += 1
    }
  }

  private mutating func end(ofTitle closer: UInt8, from start: Int) -> Int {
    if blankLine < start {
      var place = start
      while place + 1 < bytes.count, !(bytes[place] == 0x0A && bytes[place + 1] == 0x0A) {
        place += 1
      }
      blankLine = place + 1
    }
    if closers[closer, default: -1] < start {
      var place = start
      while place < bytes.count, bytes[place] != closer || bytes[place - 1] == UInt8(ascii: "\\") {
        place += 1
      }
      closers[closer] = place
    }
    return min(blankLine, closers[closer] ?? bytes.count, bytes.count)
  }
}
