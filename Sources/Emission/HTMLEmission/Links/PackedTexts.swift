/// Many short texts in one block of memory, in order and each once: a site keeps the ids of all its
/// pages, and strings of their own would take three times the room.
struct PackedTexts: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Where each text ends.
  private let ends: [UInt32]

  /// Packs texts, which are in the order of their bytes, none twice.
  init(ordered texts: [String]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    ends = texts.map { text in
      bytes += text.utf8
      return UInt32(truncatingIfNeeded: bytes.count)
    }
    self.bytes = bytes
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

  private func slice(_ place: Int) -> ArraySlice<UInt8> {
    bytes[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])]
  }
}
