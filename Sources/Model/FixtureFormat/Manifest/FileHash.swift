/// The hash of a file in a manifest: FNV-1a with 64 bits, which needs no library and finds every
/// accident; against intent it does not help.
public struct FileHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of no bytes.
  public init() {}

  /// Takes in the next bytes of the file.
  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The hash as 16 hexadecimal digits in lower case.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The hash of these bytes as 16 hexadecimal digits in lower case.
  public static func hash(of bytes: [UInt8]) -> String {
    var hash = FileHash()
    hash.add(bytes)
    return hash.text
  }
}
