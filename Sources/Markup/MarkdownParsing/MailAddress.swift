import SourceText

/// A mail address in running text, which GitHub makes a link of.
///
/// The library's own search copies all that stands behind an address for each of them, and gives up
/// after a thousand. This one finds the same, and reads no byte more than a few times.
struct MailAddress: Equatable {
  /// Where it stands in its text, a scheme in front of it included.
  let range: Range<Int>

  /// Whether `mailto:` or `xmpp:` is written in front of it.
  let hasScheme: Bool

  /// The addresses in a text, in order.
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [MailAddress] {
    var found: [MailAddress] = []
    var start = 0
    while let sign = MarkScan.first(UInt8(ascii: "@"), in: text, from: start) {
      start = sign + 1
      let lower = recipientStart(before: sign, in: text, from: found.last?.range.upperBound ?? 0)
      if let lower, let upper = hostEnd(behind: sign, in: text, allowsPath: lower.isXMPP) {
        found.append(MailAddress(range: lower.index..<upper, hasScheme: lower.hasScheme))
        start = upper
      }
    }
    return found
  }

  private struct RecipientStart {
    var index: Int
    var hasScheme = false
    var isXMPP = false
  }

  /// Where the recipient starts that ends at an `@`; nil where none does.
  private static func recipientStart(
    before sign: Int, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> RecipientStart? {
    var found = RecipientStart(index: sign)
    while found.index > start {
      switch text[found.index - 1] {
      case let byte where byte.isAlphanumeric: break
      case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case UInt8(ascii: ":") where ends("mailto:", at: found.index, in: text[start...]):
        found.hasScheme = true
      case UInt8(ascii: ":") where ends("xmpp:", at: found.index, in: text[start...]):
        found.hasScheme = true
        found.isXMPP = true
      default: return found.index < sign ? found : nil
      }
      found.index -= 1
    }
    return found.index < sign ? found : nil
  }

  /// Whether a scheme ends here that is no part of a longer word.
  private static func ends(
    _ scheme: StaticString, at end: Int, in text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let start = end - scheme.utf8CodeUnitCount
    guard start >= text.startIndex, scheme.withUTF8Buffer({ text[start..<end].elementsEqual($0) })
    else { return false }
    return start == text.startIndex || !text[start - 1].isAlphanumeric
  }

  /// Where the host ends that starts behind an `@`: a name with a dot in it and a letter at its end.
  private static func hostEnd(
    behind sign: Int, in text: UnsafeBufferPointer<UInt8>, allowsPath: Bool
  ) -> Int? {
    var end = sign + 1
    var hasDot = false
    scan: while end < text.count {
      switch text[end] {
      case let byte where byte.isAlphanumeric: break
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case UInt8(ascii: "/") where allowsPath: break
      case UInt8(ascii: ".") where end + 1 < text.count && text[end + 1].isAlphanumeric:
        hasDot = true
      // Of several `@` in one run only the last can be that of an address.
      case UInt8(ascii: "@"): return nil
      default: break scan
      }
      end += 1
    }
    return hasDot && text[end - 1].isLetter ? end : nil
  }
}
