/// The classes of ASCII characters that formats of text are described by.
extension UInt8 {
  /// Whether it is an ASCII digit.
  @inlinable public var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether it is an ASCII letter.
  @inlinable public var isLetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }

  /// Whether it is an ASCII letter in upper case.
  @inlinable public var isCapital: Bool {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z")
  }

  /// Whether it is an ASCII letter or digit.
  @inlinable public var isAlphanumeric: Bool { isLetter || isDigit }

  /// Whether it is a blank or a tab.
  @inlinable public var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// The byte with an ASCII letter in lower case.
  @inlinable public var lowerCased: UInt8 { isCapital ? self | 0x20 : self }
}
