/// Many short texts in one block of memory, in order and each once: a site keeps the ids of all its
/// pages, and strings of their own would take three times the room.
struct PackedTexts: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Where each text ends.
  private let ends: [UInt32]

  /// Packs texts, none of which stands twice.
  ///
  /// - Returns: The texts in the order of their bytes, and the place of each of those that were given.
  static func packing(_ texts: [String]) -> (texts: PackedTexts, places: [UInt32]) {
    let given = PackedTexts(inOrder: texts)
    let order = given.bytes.withUnsafeBytes { bytes in
      given.ends.indices.sorted { left, right in
        precedes(
          UnsafeRawBufferPointer(rebasing: bytes[given.range(left)]),
          UnsafeRawBufferPointer(rebasing: bytes[given.range(right)]))
      }
    }
    var places = [UInt32](repeating: 0, count: texts.count)
    for (place, index) in order.enumerated() { places[index] = UInt32(truncatingIfNeeded: place) }
    return (PackedTexts(inOrder: order.map { texts[$0] }), places)
  }

  /// Packs texts in the order in which they are given.
  private init(inOrder texts: [String]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    ends = texts.map { text in
      bytes += text.utf8
      return UInt32(truncatingIfNeeded: bytes.count)
    }
    self.bytes = bytes
  }

  /// Whether bytes stand before others in their order; eight are looked at in one go.
  private static func precedes(
    _ left: UnsafeRawBufferPointer,
    _ right: UnsafeRawBufferPointer
  ) -> Bool {
    let count = min(left.count, right.count)
    var index = 0
    while index + 8 <= count {
      let (one, other) = (
        left.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian,
        right.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
      )
      if one != other { return one < other }
      index += 8
    }
    while index < count {
      if left[index] != right[index] { return left[index] < right[index] }
      index += 1
    }
    return left.count < right.count
  }

  /// How many texts there are.
  var count: Int { ends.count }

  /// The text at a place.
  subscript(place: Int) -> String { String(decoding: slice(place), as: UTF8.self) }

  /// The place of a text, found by halving; nil where it is not among these.
  ///
  /// Texts are the same that Unicode takes for the same, whatever their bytes.
  func place(of text: String) -> Int? {
    if let place = exactPlace(of: text) { return place }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    return (0..<count).first { self[$0] == text }
  }

  private func exactPlace(of text: String) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if slice(middle).lexicographicallyPrecedes(text.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && slice(low).elementsEqual(text.utf8) ? low : nil
  }

  private func slice(_ place: Int) -> ArraySlice<UInt8> { bytes[range(place)] }

  private func range(_ place: Int) -> Range<Int> {
    (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }
}
