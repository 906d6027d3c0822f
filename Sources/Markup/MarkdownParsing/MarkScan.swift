/// Finds the few bytes of a line that mean something to CommonMark, eight bytes at a time.
enum MarkScan {
  /// Gives the places of all `|*_~[]<>` in a range, in order, and of some bytes that are none.
  @inline(__always)
  static func forEachMark(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Int) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let word = word(of: text, at: index)
      // `<`, `>`, `|` and `~` differ in two bits; `[`, `]` and `_` (and `Y`) in two others.
      var found =
        zeros(in: (word & ~repeated(0x42)) ^ repeated(0x3C))
        | zeros(in: (word | repeated(0x06)) ^ repeated(0x5F))
        | zeros(in: word ^ repeated(UInt8(ascii: "*")))
      while found != 0 {
        let place = index + found.trailingZeroBitCount / 8
        if place >= range.upperBound { return }
        body(place)
        found &= found &- 1
      }
      index += 8
    }
  }

  /// Whether `//` or `w.` stands in a range, or just behind it; sometimes where neither does.
  static func mayHoldAddress(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let slashes = repeated(UInt8(ascii: "/"))
    let letters = repeated(UInt8(ascii: "w"))
    let dots = repeated(UInt8(ascii: "."))
    var index = range.lowerBound
    while index < range.upperBound {
      let first = word(of: text, at: index)
      let second = word(of: text, at: index + 1)
      let found =
        zeros(in: (first ^ slashes) | (second ^ slashes))
        | zeros(in: (first ^ letters) | (second ^ dots))
      if found != 0 { return true }
      index += 8
    }
    return false
  }

  /// The first place at which a byte stands in front of another, from a place on.
  static func pair(
    _ first: UInt8, _ second: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    let (firsts, seconds) = (repeated(first), repeated(second))
    var index = start
    while index < text.count {
      var found = zeros(
        in: (word(of: text, at: index) ^ firsts) | (word(of: text, at: index + 1) ^ seconds))
      while found != 0 {
        let place = index + found.trailingZeroBitCount / 8
        if place + 1 < text.count, text[place] == first, text[place + 1] == second { return place }
        found &= found &- 1
      }
      index += 8
    }
    return nil
  }

  /// The first place of a byte, from a place on.
  static func first(
    _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    let bytes = repeated(byte)
    var index = start
    while index < text.count {
      // The lowest bit that is set stands above a zero in any case.
      let found = zeros(in: word(of: text, at: index) ^ bytes)
      if found != 0 {
        let place = index + found.trailingZeroBitCount / 8
        return place < text.count ? place : nil
      }
      index += 8
    }
    return nil
  }

  /// Eight bytes, the first lowest; zeros behind the end.
  @inline(__always)
  private static func word(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    if index + 8 <= text.count {
      let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      return UInt64(littleEndian: word)
    }
    var word: UInt64 = 0
    for place in (index..<max(index, text.count)).reversed() {
      word = word << 8 | UInt64(text[place])
    }
    return word
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The top bit of every byte that is zero; it may be set above a zero where there is none.
  @inline(__always)
  private static func zeros(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
