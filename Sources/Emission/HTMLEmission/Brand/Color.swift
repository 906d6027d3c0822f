/// A colour of sRGB, as style sheets write it.
public struct Color: Hashable, Sendable {
  /// Red, green and blue, each from 0 to 255.
  let channels: [UInt8]

  /// Reads `#rgb` or `#rrggbb`; nil for anything else, so that nothing but a colour gets into a style
  /// sheet.
  public init?(_ text: String) {
    let digits = Array(text.utf8.dropFirst())
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 3 || digits.count == 6,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
    else { return nil }
    let pairs =
      digits.count == 3
      ? digits.map { [$0, $0] }
      : stride(from: 0, to: 6, by: 2).map { [digits[$0], digits[$0 + 1]] }
    channels = pairs.compactMap { UInt8(String(decoding: $0, as: UTF8.self), radix: 16) }
  }

  private init(channels: [UInt8]) { self.channels = channels }

  /// The colour as `#rrggbb`, in lower case.
  public var text: String {
    "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio).
  public func contrast(with other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The relative luminance, from 0 to 1 (WCAG 2.2).
  private var luminance: Double {
    zip(channels, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      sum + Self.linear(part.0) * part.1
    }
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
  }

  /// The power 2.4 of a value from 0 to 1: its square, times its power 2/5 by Newton's method, which
  /// gives the same bits on every machine.
  private static func power(_ value: Double) -> Double {
    let square = value * value
    var root = 1.0
    for _ in 0..<40 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }

  /// The colour with so much of another in it, from 0 to 64 parts of 64.
  func mixed(with other: Color, parts: Int) -> Color {
    Color(
      channels: zip(channels, other.channels).map { own, others in
        UInt8((Int(own) * (64 - parts) + Int(others) * parts + 32) / 64)
      })
  }
}
