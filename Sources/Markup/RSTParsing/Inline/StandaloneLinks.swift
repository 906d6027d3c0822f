import MarkupTree
import SourceText

/// Standalone links: URLs and mail addresses in running text.
extension InlineParser {
  /// Adds text outside of markup, with its standalone links.
  mutating func appendText(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = text[index]
      guard byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@"),
        let link = byte == UInt8(ascii: ":")
          ? url(at: index, in: start..<range.upperBound)
          : address(at: index, in: start..<range.upperBound)
      else {
        index += 1
        continue
      }
      output += plain(start..<link.lowerBound)
      let written = string(link)
      let destination = byte == UInt8(ascii: ":") ? written : "mailto:" + written
      output.append(.link([.text(written)], to: .url(destination)))
      start = link.upperBound
      index = start
    }
    output += plain(start..<range.upperBound)
  }

  /// The end of the URL that starts at `start` with its scheme; nil where none does.
  func endOfLink(at start: Int) -> Int? {
    guard let colon = text[start...].prefix(32).firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    return url(at: colon, in: start..<text.count).flatMap {
      $0.lowerBound == start ? $0.upperBound : nil
    }
  }

  private func mayEnd(at index: Int, _ range: Range<Int>) -> Bool {
    index == range.upperBound || text.allowsMarkupEnd(at: index)
  }

  private func mayStart(at index: Int, _ range: Range<Int>) -> Bool {
    index == range.lowerBound || text.allowsMarkupStart(at: index)
  }

  /// The URL around a colon.
  private func url(at colon: Int, in range: Range<Int>) -> Range<Int>? {
    var start = colon
    while start > range.lowerBound, colon - start < 16, text[start - 1].isSchemeByte { start -= 1 }
    while start < colon {
      if text[start].isLetter, mayStart(at: start, range),
        Self.schemes.contains(String(decoding: text[start..<colon], as: UTF8.self).lowercased())
      {
        return endOfURL(from: colon + 1, range).map { start..<$0 }
      }
      start += 1
    }
    return nil
  }

  /// The longest end of a URL behind its scheme: path, then `?` query, then `#` fragment, each ending
  /// with a character that is no punctuation.
  private func endOfURL(from start: Int, _ range: Range<Int>) -> Int? {
    var parts: [Range<Int>] = []
    var index = start
    for mark in [nil, UInt8(ascii: "?"), UInt8(ascii: "#")] {
      if let mark {
        guard index < range.upperBound, text[index] == mark, index > start,
          text[index - 1].mayEndURL
        else { continue }
        index += 1
      }
      let begin = index
      while index < range.upperBound, text[index].isURLByte { index += 1 }
      parts.append(begin..<index)
    }
    for part in parts.reversed() {
      var end = part.upperBound
      while end > part.lowerBound {
        let isLast =
          text[end - 1].mayEndURL || end < range.upperBound && text[end] == UInt8(ascii: ">")
        if isLast, mayEnd(at: end, range) { return end }
        end -= 1
      }
    }
    return nil
  }

  /// The mail address around an at sign.
  private func address(at sign: Int, in range: Range<Int>) -> Range<Int>? {
    var lower = sign
    while lower > range.lowerBound, sign - lower < 64,
      text[lower - 1].isAddressByte || text[lower - 1] == UInt8(ascii: ".")
    {
      lower -= 1
    }
    guard sign > range.lowerBound, text[sign - 1].isAddressByte, text[sign - 1] != 0 else {
      return nil
    }
    guard
      let start = (lower..<sign).first(where: {
        text[$0].isAddressByte && mayStart(at: $0, range)
      })
    else { return nil }
    var end = sign + 1
    while end < range.upperBound, end - sign < 256,
      text[end].isAddressByte || text[end] == UInt8(ascii: ".")
    {
      end += 1
    }
    while end > sign + 2 {
      if text[end - 1].mayEndURL, mayEnd(at: end, range) { return start..<end }
      end -= 1
    }
    return nil
  }

  /// The schemes that make a link of running text: those that API pages have.
  private static let schemes: Set = [
    "file", "ftp", "ftps", "git", "http", "https", "imap", "irc", "ircs", "ldap", "ldaps",
    "mailto", "news", "nntp", "redis", "rsync", "rtsp", "sftp", "sip", "sips", "smb", "ssh", "svn",
    "tel", "telnet", "tftp", "urn", "ws", "wss", "xmpp",
  ]
}

extension UInt8 {
  fileprivate var isSchemeByte: Bool {
    isAlphanumeric || self == UInt8(ascii: ".") || self == UInt8(ascii: "+")
      || self == UInt8(ascii: "-")
  }

  /// The characters of RFC 2396 `uric`, and NUL, which marks an escape.
  fileprivate var isURLByte: Bool {
    if isAlphanumeric || self == 0 { return true }
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "!"),
      UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ";"),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: ","),
      UInt8(ascii: "%"):
      return true
    default: return false
    }
  }

  fileprivate var mayEndURL: Bool {
    isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "~")
      || self == UInt8(ascii: "*") || self == UInt8(ascii: "/") || self == UInt8(ascii: "=")
      || self == UInt8(ascii: "+")
  }

  fileprivate var isAddressByte: Bool {
    if isAlphanumeric || self == 0 { return true }
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "!"), UInt8(ascii: "~"),
      UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "%"):
      return true
    default: return false
    }
  }
}
