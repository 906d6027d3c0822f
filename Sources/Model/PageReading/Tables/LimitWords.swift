import MarkupTree
import SourceText
import Vocabulary

/// The words of a text that may state limits, with each number read whole or not at all.
enum LimitWords {
  /// The words in lower case: `-1`, `0.5`; `1,000` and `10 000` give `1000` and `10000`, `1-255` gives
  /// `1`, `to`, `255`, and such a range alone in parentheses has `range` before it.
  static func words(of text: String, vocabulary: Vocabulary) -> [String] {
    let folded = joinedNumbers(Array(translated(text, vocabulary).lowercased().utf8))
    var words: [String] = []
    var isOpened = false
    var piece: [UInt8] = []
    func flush(before next: UInt8) {
      while let last = piece.last, stops.contains(last) { piece.removeLast() }
      let word = String(decoding: piece, as: UTF8.self)
      if let (lower, upper) = range(word) {
        if isOpened, next == UInt8(ascii: ")") { words.append("range") }
        words += [String(lower), "to", String(upper)]
      } else if !word.isEmpty {
        words.append(word)
      }
      piece.removeAll(keepingCapacity: true)
      isOpened = next == UInt8(ascii: "(")
    }
    for byte in folded {
      if separators.contains(byte) { flush(before: byte) } else { piece.append(byte) }
    }
    flush(before: UInt8(ascii: " "))
    return words
  }

  private static let separators = ByteSet(" ,;()[]:`*\"'")
  private static let stops = ByteSet(".!?")

  /// Whether a word is a number in digits, with at most one dot in it.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    return digits.count < 20 && digits.first?.isDigit == true
      && digits.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      && digits.count { $0 == UInt8(ascii: ".") } <= 1
  }

  /// The ends of `1-255`, whatever dash stands between them; nil for any other word.
  private static func range(_ word: String) -> (Substring, Substring)? {
    guard let first = word.utf8.first, first.isDigit || first == UInt8(ascii: "-"),
      let dash = word.dropFirst().firstIndex(where: { "-–~—～".contains($0) })
    else { return nil }
    let (lower, upper) = (word[..<dash], word[word.index(after: dash)...])
    return isNumber(lower) && isNumber(upper) ? (lower, upper) : nil
  }

  // MARK: Numbers

  /// The text with numbers in groups of three written as one; digits that another comma joins are made
  /// no number.
  private static func joinedNumbers(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      guard text[place].isDigit, result.last.map({ !isWordByte($0) }) ?? true else {
        result.append(text[place])
        place += 1
        continue
      }
      var end = endOfDigits(in: text, from: place)
      result += text[place..<end]
      let mayGroup = end - place <= 3
      while mayGroup, let next = endOfGroup(in: text, from: end) {
        result += text[(next - 3)..<next]
        end = next
      }
      if end + 1 < text.count, text[end] == UInt8(ascii: ","), text[end + 1].isDigit {
        result.append(UInt8(ascii: "_"))
      }
      place = end
    }
    return result
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private static func endOfDigits(in text: [UInt8], from start: Int) -> Int {
    text[start...].firstIndex { !$0.isDigit } ?? text.count
  }

  /// The end of three digits behind a comma or a blank that parts thousands; nil for anything else.
  private static func endOfGroup(in text: [UInt8], from start: Int) -> Int? {
    let marks: [[UInt8]] = [
      [UInt8(ascii: ",")], [UInt8(ascii: " ")], [0xC2, 0xA0], [0xE2, 0x80, 0xAF],
      [0xE2, 0x80, 0x89],
    ]
    guard let mark = marks.first(where: { text[start...].starts(with: $0) }) else { return nil }
    let first = start + mark.count
    guard first < text.count, text[first].isDigit else { return nil }
    let end = endOfDigits(in: text, from: first)
    return end - first == 3 ? end : nil
  }

  // MARK: Other scripts

  /// The text with the words for limits of scripts without blanks in English, and blanks between such
  /// scripts and numbers.
  private static func translated(_ text: String, _ vocabulary: Vocabulary) -> String {
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return text }
    var text = text
    for (word, meaning) in vocabulary.limitWords + signs {
      text = text.replacing(word, with: meaning)
    }
    var result = ""
    var wasOutside = false
    for scalar in text.unicodeScalars {
      let isOutside = scalar.value >= 0x3000 && scalar != "～"
      if isOutside != wasOutside { result += " " }
      wasOutside = isOutside
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Signs of such scripts.
  private static let signs: [(word: String, meaning: String)] = [
    ("，", ", "), ("：", ": "), ("。", ". "), ("（", " ("), ("）", ") "),
  ]
}
