import SourceText

/// The classes of characters that the reStructuredText specification speaks of.
extension UInt8 {
  /// A printable ASCII character that is neither letter, digit nor space: what adorns titles.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A byte of a word: an ASCII letter or digit, or any part of another character.
  var isWordByte: Bool { isAlphanumeric || self >= 0x80 }

  /// A character that may join the words of a simple reference name.
  var joinsNames: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// The byte at an index, or nil outside.
  func at(_ index: Int) -> UInt8? { index >= 0 && index < count ? self[index] : nil }

  /// The end of the run of one byte that starts at `index`, at most `limit`.
  func endOfRun(of byte: UInt8, from index: Int, limit: Int) -> Int {
    var end = index
    while end < limit, self[end] == byte { end += 1 }
    return end
  }

  /// The end of the simple reference name (`name`, `a.b`, `x-y_z`) that starts at `index`; nil where
  /// none does.
  func endOfSimpleName(from index: Int, limit: Int) -> Int? {
    var end = index
    while end < limit, self[end].isWordByte { end += 1 }
    if end == index { return nil }
    while end + 1 < limit, self[end].joinsNames, self[end + 1].isWordByte {
      end += 1
      while end < limit, self[end].isWordByte { end += 1 }
    }
    return end
  }

  /// The character that starts at `index`, and nil where none does.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard let first = at(index) else { return nil }
    if first < 0x80 { return Unicode.Scalar(first) }
    let end = Swift.min(count, index + 4)
    var decoder = UTF8()
    var iterator = self[index..<end].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return nil
  }

  /// The character that ends before `index`.
  func scalar(before index: Int) -> Unicode.Scalar? {
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : scalar(at: start)
  }
}

extension StringProtocol {
  /// The name as references are compared: white space as single spaces, in lower case.
  var normalizedName: String { collapsingSpace.lowercased() }

  /// The text with each run of white space as one space, and none at its ends.
  var collapsingSpace: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
