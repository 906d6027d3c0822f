/// Search for short phrases byte by byte: the search of the standard library compares characters.
extension StringProtocol {
  /// Works on the UTF-8 bytes of the text in one piece.
  func withBytes<Result>(_ work: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(work) ?? Array(utf8).withUnsafeBufferPointer(work)
  }

  /// Where a phrase that is not empty stands first.
  func place(of phrase: StaticString) -> Range<Index>? {
    let offset = phrase.withUTF8Buffer { phrase in
      withBytes { Self.offset(of: phrase, in: $0) }
    }
    guard let offset else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: phrase.utf8CodeUnitCount)
  }

  /// Where a phrase that is not known when the program is made stands first.
  func place(ofPhrase phrase: String) -> Range<Index>? {
    let offset = phrase.withBytes { phrase in withBytes { Self.offset(of: phrase, in: $0) } }
    guard let offset else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: phrase.utf8.count)
  }

  /// Whether a phrase stands in the text, byte by byte.
  func holds(_ phrase: StaticString) -> Bool { place(of: phrase) != nil }

  private static func offset(
    of phrase: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = phrase.first, bytes.count >= phrase.count else { return nil }
    for start in 0...(bytes.count - phrase.count) where bytes[start] == first {
      var matched = 1
      while matched < phrase.count, bytes[start + matched] == phrase[matched] { matched += 1 }
      if matched == phrase.count { return start }
    }
    return nil
  }

  /// The lines, which LF ends, without their ends; one more than there are line ends.
  var lineTexts: [SubSequence] {
    withBytes { bytes in
      var lines: [SubSequence] = []
      lines.reserveCapacity(bytes.count { $0 == UInt8(ascii: "\n") } + 1)
      var start = startIndex
      var offset = 0
      for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") {
        let end = utf8.index(start, offsetBy: place - offset)
        lines.append(self[start..<end])
        start = utf8.index(after: end)
        offset = place + 1
      }
      lines.append(self[start...])
      return lines
    }
  }
}
