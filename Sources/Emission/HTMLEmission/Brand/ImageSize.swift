/// The width and height of an image, as far as its first bytes say them.
struct ImageSize: Hashable, Sendable {
  let width: Double
  let height: Double

  /// Reads the header of a PNG file (RFC 2083, section 4.1.1) or the `viewBox` of an SVG file; nil
  /// where there is none.
  init?(_ bytes: [UInt8]) {
    let found = bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? Self.png(bytes) : Self.svg(bytes)
    guard let (width, height) = found, width > 0, height > 0, width < 1e6, height < 1e6 else {
      return nil
    }
    (self.width, self.height) = (width, height)
  }

  private static func png(_ bytes: [UInt8]) -> (Double, Double)? {
    guard bytes.count >= 24 else { return nil }
    func number(at place: Int) -> Double {
      bytes[place..<place + 4].reduce(0) { $0 * 256 + Double($1) }
    }
    return (number(at: 16), number(at: 20))
  }

  private static func svg(_ bytes: [UInt8]) -> (Double, Double)? {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    guard let start = head.firstRange(of: "viewBox="),
      let quote = head[start.upperBound...].first, quote == "\"" || quote == "'"
    else { return nil }
    let value = head[start.upperBound...].dropFirst().prefix { $0 != quote }
    let numbers = value.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : nil
  }
}
