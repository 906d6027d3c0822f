import MarkupTree
import SourceText

/// The marks in running text of Jira and Confluence: `{{code}}`, `*bold*`, `[text|url]`.
enum WikiText {
  /// Whether a page has marks of blocks that only a wiki has: headings, code, heads of tables.
  static func isWiki(_ page: TextLines) -> Bool {
    page.lines.indices.contains { line in
      let content = page.content(line)
      switch content.first {
      case UInt8(ascii: "h"): return BlockReader.wikiTitle(content) != nil
      case UInt8(ascii: "{"):
        return content.starts(with: "{code".utf8) || content.starts(with: "{noformat".utf8)
      case UInt8(ascii: "|"): return content.starts(with: "||".utf8)
      default: return false
      }
    }
  }

  /// The inlines of a text.
  static func inlines(_ text: String) -> [Inline] {
    var scanner = Scanner(text)
    return scanner.inlines()
  }

  private struct Scanner {
    private let bytes: [UInt8]
    private var place = 0
    private var start = 0
    private var result: [Inline] = []

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func inlines() -> [Inline] {
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "{"): code()
        case UInt8(ascii: "*"): bold()
        case UInt8(ascii: "["): link()
        default: place += 1
        }
      }
      flush(upTo: bytes.count)
      return result
    }

    private func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }

    private mutating func flush(upTo end: Int) {
      if start < end { result.append(.text(text(start..<end))) }
    }

    private mutating func add(_ inline: Inline, upTo end: Int) {
      flush(upTo: place)
      result.append(inline)
      (place, start) = (end, end)
    }

    /// The place of a byte behind another; marks without an end are text, and cost no more than a line.
    private func find(_ byte: UInt8, from start: Int) -> Int? {
      bytes[min(start, bytes.count)...].prefix(256).firstIndex(of: byte)
    }

    private mutating func code() {
      guard place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "{"),
        let end = find(UInt8(ascii: "}"), from: place + 2), end > place + 2, end + 1 < bytes.count,
        bytes[end + 1] == UInt8(ascii: "}")
      else {
        place += 1
        return
      }
      add(.code(text(place + 2..<end)), upTo: end + 2)
    }

    private mutating func bold() {
      let isStart = place == 0 || !isWordByte(bytes[place - 1])
      guard isStart, place + 1 < bytes.count, !bytes[place + 1].isBlank,
        let end = find(UInt8(ascii: "*"), from: place + 1), end > place + 1,
        !bytes[end - 1].isBlank, end + 1 == bytes.count || !isWordByte(bytes[end + 1])
      else {
        place += 1
        return
      }
      add(.strong([.text(text(place + 1..<end))]), upTo: end + 1)
    }

    private mutating func link() {
      guard let end = find(UInt8(ascii: "]"), from: place + 1) else {
        place += 1
        return
      }
      let parts = bytes[(place + 1)..<end].split(
        separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      guard let last = parts.last, parts.count <= 3, let first = parts.first, !first.isEmpty,
        isAddress(parts.count > 1 ? parts[1] : last)
      else {
        place += 1
        return
      }
      let address = String(decoding: parts.count > 1 ? parts[1] : last, as: UTF8.self)
      add(.link([.text(String(decoding: first, as: UTF8.self))], to: .url(address)), upTo: end + 1)
    }

    private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
      (text.starts(with: "http://".utf8) || text.starts(with: "https://".utf8)
        || text.starts(with: "mailto:".utf8)) && !text.contains { $0.isBlank }
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte >= 0x80 }
  }
}
