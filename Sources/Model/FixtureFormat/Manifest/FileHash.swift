/// The hash of a file in a manifest: FNV-1a with 64 bits, which needs no library and finds every
/// accident; against intent it does not help.
public enum FileHash {
  /// The hash of these bytes as 16 hexadecimal digits in lower case.
  public static func hash(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
