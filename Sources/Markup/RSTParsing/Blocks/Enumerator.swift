import SourceText

/// The number in front of an item of an enumerated list.
struct Enumerator {
  /// What stands around the number.
  enum Format { case period, parentheses, parenthesis }

  /// How the numbers are written.
  enum Sequence: CaseIterable {
    case arabic, lowerAlpha, upperAlpha, lowerRoman, upperRoman
  }

  /// What stands around the number.
  var format: Format

  /// How it is written; arabic for `#`.
  var sequence: Sequence

  /// The number.
  var ordinal: Int

  /// Whether it is `#`.
  var isAutomatic: Bool

  /// Its length with the spaces behind it.
  var length: Int

  /// Reads the enumerator that the line starts with; the sequence of the item before decides what
  /// `i.` and `c.` are.
  init?(_ line: Line, in bytes: [UInt8], expecting expected: Sequence?) {
    var index = line.start
    let isOpened = bytes[index] == UInt8(ascii: "(")
    if isOpened { index += 1 }
    let start = index
    while index < line.end, bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "#"),
      index - start < 16
    {
      index += 1
    }
    let text = bytes[start..<index]
    guard !text.isEmpty, index < line.end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: ")"): format = isOpened ? .parentheses : .parenthesis
    case UInt8(ascii: ".") where !isOpened: format = .period
    default: return nil
    }
    index += 1
    let end = bytes.endOfRun(of: UInt8(ascii: " "), from: index, limit: line.end)
    guard end > index || end == line.end else { return nil }
    length = end - line.start
    if text.elementsEqual([UInt8(ascii: "#")]) {
      (sequence, ordinal, isAutomatic) = (.arabic, 1, true)
      return
    }
    isAutomatic = false
    var candidates = Sequence.allCases
    if let expected {
      candidates.insert(expected, at: 0)
    } else if text.elementsEqual([UInt8(ascii: "i")]) {
      candidates.insert(.lowerRoman, at: 0)
    } else if text.elementsEqual([UInt8(ascii: "I")]) {
      candidates.insert(.upperRoman, at: 0)
    }
    for candidate in candidates {
      guard let ordinal = Self.ordinal(of: text, in: candidate) else { continue }
      (sequence, self.ordinal) = (candidate, ordinal)
      return
    }
    return nil
  }

  /// Whether this is the number behind that of another item.
  func follows(_ previous: Enumerator) -> Bool {
    !isAutomatic && !previous.isAutomatic && sequence == previous.sequence
      && ordinal == previous.ordinal + 1
  }

  private static func ordinal(of text: ArraySlice<UInt8>, in sequence: Sequence) -> Int? {
    switch sequence {
    case .arabic:
      guard text.count <= 9, text.allSatisfy(\.isDigit) else { return nil }
      return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    case .lowerAlpha, .upperAlpha:
      let first = UInt8(ascii: sequence == .lowerAlpha ? "a" : "A")
      guard text.count == 1, let letter = text.first, letter >= first, letter < first + 26 else {
        return nil
      }
      return Int(letter - first) + 1
    case .lowerRoman, .upperRoman:
      let isUpper = text.allSatisfy { $0 & 0x20 == 0 }
      let isLower = text.allSatisfy { $0 & 0x20 != 0 }
      guard sequence == .upperRoman ? isUpper : isLower else { return nil }
      return roman(text)
    }
  }

  /// The value of a Roman numeral up to 3999; nil where it is not written in the one correct way.
  private static func roman(_ text: ArraySlice<UInt8>) -> Int? {
    let digits: [(letters: String, value: Int)] = [
      ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50),
      ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
    ]
    let wanted = text.map { $0 | 0x20 }
    var written: [UInt8] = []
    var value = 0
    for digit in digits {
      let letters = Array(digit.letters.utf8)
      var count = 0
      while wanted.dropFirst(written.count).starts(with: letters), count < 3 {
        written += letters
        value += digit.value
        count += 1
        if letters.count == 2 || [5, 50, 500].contains(digit.value) { break }
      }
    }
    return written == wanted ? value : nil
  }
}
