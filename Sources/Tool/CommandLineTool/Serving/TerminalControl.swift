extension Unicode.Scalar {
  /// Whether a terminal may act on it, or show what stands around it in another order: the control
  /// characters (C0 and C1), the separators of lines, and the marks for the direction of text.
  var steersTerminals: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
