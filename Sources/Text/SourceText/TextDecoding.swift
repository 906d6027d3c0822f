/// Makes UTF-8 text of the bytes of a file, and says what had to be mended.
public enum TextDecoding {
  /// The file as parsers read it.
  ///
  /// A byte order mark is taken off; UTF-16 (known by its mark) becomes UTF-8; bytes that are no
  /// UTF-8 and NUL become U+FFFD; a file with many NULs is binary and stays as it is. Positions count
  /// in the mended text.
  public static func file(
    path: String,
    contents: [UInt8],
    index: FileIndex
  ) -> Diagnosed<SourceFile> {
    if contents.starts(with: [0xFE, 0xFF]) || contents.starts(with: [0xFF, 0xFE]) {
      let bigEndian = contents.first == 0xFE
      let units = stride(from: 2, to: contents.count - 1, by: 2).map { place in
        let (first, second) = (UInt16(contents[place]), UInt16(contents[place + 1]))
        let unit = bigEndian ? first << 8 | second : second << 8 | first
        return unit == 0 ? 0xFFFD : unit
      }
      let text = String(decoding: units, as: UTF16.self)
      return Diagnosed(
        SourceFile(path: path, text: text),
        [
          Diagnostic(
            .warning,
            rule: "text-utf-16",
            "the file is UTF-16 and was read as such",
            at: .start(of: index),
            fix: "Save it as UTF-8"
          )
        ]
      )
    }
    let marked = contents.starts(with: [0xEF, 0xBB, 0xBF])
    let bytes = marked ? Array(contents.dropFirst(3)) : contents
    if isBinary(bytes) {
      return Diagnosed(SourceFile(path: path, bytes: contents, isText: false))
    }
    return mended(bytes, path: path, index: index)
  }

  /// A file whose first 8 KiB hold more than one NUL in 64 bytes is no text with a slip in it.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(8192)
    let zeros = head.count { $0 == 0 }
    return zeros > 0 && zeros * 64 > head.count
  }

  private static func mended(
    _ bytes: [UInt8],
    path: String,
    index: FileIndex
  ) -> Diagnosed<SourceFile> {
    guard let place = firstFault(in: bytes) else {
      return Diagnosed(SourceFile(path: path, bytes: bytes))
    }
    let isNUL = bytes[place] == 0
    let text = String(decoding: bytes, as: UTF8.self)
    var mended: [UInt8] = []
    mended.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == 0 { mended += "\u{FFFD}".utf8 } else { mended.append(byte) }
    }
    let headline =
      isNUL ? "a NUL byte is no text" : "the bytes from here on are not all valid UTF-8"
    return Diagnosed(
      SourceFile(path: path, bytes: mended),
      [
        Diagnostic(
          .error,
          rule: "text-encoding",
          headline,
          at: SourceSpan(file: index, bytes: place..<place + 1),
          notes: [.init("each such byte sequence is read as U+FFFD")],
          fix: "Save the file as UTF-8"
        )
      ]
    )
  }

  /// The offset of the first byte that starts no valid UTF-8 sequence (Unicode 16, table 3-7), or of
  /// the first NUL.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    // The standard library validates many bytes together; only a file at fault is searched.
    if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil { return nil }
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
