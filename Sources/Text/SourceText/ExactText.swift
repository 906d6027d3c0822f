/// Text that equals only the same bytes, as keys need it that name files and members of JSON.
///
/// Strings of Swift are equal where Unicode calls them canonically equivalent: `é` in one scalar and in
/// two. To file systems, addresses (RFC 3986, section 6.2) and JSON (RFC 8259, section 8.3) those are
/// two names.
public struct ExactText: Hashable, Sendable {
  /// The text.
  public let text: String

  /// Makes a key of a text.
  public init(_ text: String) { self.text = text }

  /// Whether two texts are the same bytes of UTF-8.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.isExactly(right.text)
  }

  /// Adds the bytes of the text.
  public func hash(into hasher: inout Hasher) {
    let known: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    if known == nil { text.utf8.forEach { hasher.combine($0) } }
  }
}

extension String {
  /// Whether two texts are the same bytes of UTF-8.
  public func isExactly(_ other: String) -> Bool {
    utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
  }
}
