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

  /// Whether it is an ASCII letter, a digit or `_`: what names of variables are made of.
  @inlinable public var isNameByte: Bool { isAlphanumeric || self == UInt8(ascii: "_") }

  /// Whether it is a hexadecimal digit, in either case.
  @inlinable public var isHexDigit: Bool {
    isDigit || (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "f")
  }

  /// What it is worth as a hexadecimal digit, 0 to 15; nil for any other byte.
  @inlinable public var hexDigitValue: UInt8? {
    if isDigit { return self - UInt8(ascii: "0") }
    return isHexDigit ? (self | 0x20) - UInt8(ascii: "a") + 10 : nil
  }

  /// Whether it stands for itself wherever it is in a URL (RFC 3986, section 2.3).
  @inlinable public var isUnreserved: Bool {
    isNameByte || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "~")
  }

  /// Whether it is a blank or a tab.
  @inlinable public var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// The byte with an ASCII letter in lower case.
  @inlinable public var lowerCased: UInt8 { isCapital ? self | 0x20 : self }
}
