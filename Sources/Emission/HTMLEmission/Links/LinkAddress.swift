import SiteEmission
import SourceText

/// An address that may stand in `href` or `src`: relative to its page, or outside with an allowed
/// scheme.
struct LinkAddress: Hashable, Sendable {
  /// The address, percent-encoded, not yet escaped for HTML.
  let text: String

  private init(text: String) { self.text = text }

  /// The relative address that leads from a page to a file of the site; both are paths of the site.
  init(from page: String, to path: String, fragment: String? = nil) {
    let tail = fragment.map { "#" + Self.encoded($0, keeping: Self.isPathByte) } ?? ""
    if page == path, !tail.isEmpty {
      text = tail
    } else {
      let relative = ContentPath.relative(from: page, to: path)
      text = Self.encoded(relative, keeping: Self.isPathByte) + tail
    }
  }

  /// The address that leads from a page to a file of the site: from the root of its host, where that
  /// is given, else relative.
  init(from page: String, to path: String, root: String?, fragment: String? = nil) {
    if let root {
      let file = LinkAddress(from: "", to: path, fragment: fragment)
      self.init(text: root + file.text)
    } else {
      self.init(from: page, to: path, fragment: fragment)
    }
  }

  /// The address of a file of a published site; its first page is the folder.
  static func published(_ path: String, at address: PublishedAddress) -> LinkAddress {
    let tail = path == SitePage.homePath ? "" : encoded(path, keeping: isPathByte)
    return LinkAddress(text: "\(address.text)/\(tail)")
  }

  /// The address of an id on the same page.
  init(fragment: String) { text = "#" + Self.encoded(fragment, keeping: Self.isPathByte) }

  /// An address outside: one whose scheme `SiteLinks` has allowed, or the configured one of the site.
  ///
  /// Bytes that no URL may hold are percent-encoded; percent signs stay.
  static func external(_ url: String) -> LinkAddress {
    LinkAddress(text: encoded(url, keeping: isURLByte))
  }

  private static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    guard !text.utf8.allSatisfy(isKept) else { return text }
    var result = ""
    for byte in text.utf8 {
      if isKept(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }

  /// Whether a byte may stand in a relative path or a fragment: those of RFC 3986, section 3.3,
  /// without the colon, which could make a first segment look like a scheme.
  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"):
      true
    default: byte.isUnreserved
    }
  }

  private static func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "%"):
      true
    default: isPathByte(byte)
    }
  }
}
