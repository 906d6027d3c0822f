import SourceText

/// The attributes of a tag, one after the other.
struct HTMLAttributes {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  /// The attributes that stand in these bytes from a place on, up to an angle bracket.
  init(_ bytes: ArraySlice<UInt8>, from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// The next name and its value, both as written; nil at the end.
  mutating func next() -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    while place < bytes.endIndex,
      HTMLTokenizer.isBlank(bytes[place]) || bytes[place] == UInt8(ascii: "/")
    {
      place += 1
    }
    guard place < bytes.endIndex, let (name, value) = Self.attribute(in: bytes, at: &place) else {
      return nil
    }
    return (bytes[name], bytes[value])
  }

  /// Reads an attribute, and leaves the place behind it; nil where none starts there.
  static func attribute(
    in bytes: ArraySlice<UInt8>, at place: inout Int
  ) -> (name: Range<Int>, value: Range<Int>)? {
    let base = bytes.startIndex
    return bytes.withUnsafeBufferPointer { text in
      var index = place - base
      defer { place = index + base }
      guard let (name, value) = attribute(in: text, at: &index) else { return nil }
      return (
        name.lowerBound + base..<name.upperBound + base,
        value.lowerBound + base..<value.upperBound + base
      )
    }
  }

  private static func attribute(
    in bytes: UnsafeBufferPointer<UInt8>, at place: inout Int
  ) -> (name: Range<Int>, value: Range<Int>)? {
    let end = bytes.count
    let nameStart = place
    while place < end, !endsName(bytes[place]) { place += 1 }
    guard place > nameStart, bytes[place - 1] != UInt8(ascii: ":") else { return nil }
    let name = nameStart..<place
    var next = place
    while next < end, HTMLTokenizer.isBlank(bytes[next]) { next += 1 }
    guard next < end, bytes[next] == UInt8(ascii: "=") else { return (name, place..<place) }
    place = next + 1
    while place < end, HTMLTokenizer.isBlank(bytes[place]) { place += 1 }
    guard place < end else { return (name, place..<place) }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      place += 1
      let valueStart = place
      while place < end, bytes[place] != quote { place += 1 }
      let value = valueStart..<place
      if place < end { place += 1 }
      return (name, value)
    }
    let valueStart = place
    while place < end, !endsBareValue(bytes[place]) { place += 1 }
    return (name, valueStart..<place)
  }

  static func skipBlanks(in bytes: ArraySlice<UInt8>, _ place: inout Int) {
    while place < bytes.endIndex, HTMLTokenizer.isBlank(bytes[place]) { place += 1 }
  }

  /// Whether bytes are a name, which is given in lower case.
  static func isName(_ bytes: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { wanted in
      var index = bytes.startIndex
      for letter in wanted {
        if bytes[index].lowerCased != letter { return false }
        index += 1
      }
      return true
    }
  }

  static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(\.lowerCased), as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09...0x0D, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"),
      UInt8(ascii: "<"):
      true
    default: false
    }
  }

  /// An angle bracket ends a value without quotes (CommonMark 6.6); else each of many starts of tags
  /// in a row would read all the others as its value.
  private static func endsBareValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09...0x0D, UInt8(ascii: "<"), UInt8(ascii: ">"): true
    default: false
    }
  }
}
