import APIModel
import MarkupTree

/// A heading of an API Blueprint that names a resource or an action: `Buoys [/buoys{?sea}]`,
/// `List buoys [GET]`, `Sink a buoy [POST /buoys/{id}/sink]`, or no more than `/buoys`, `GET` or both.
struct BlueprintHeading {
  /// The text in front of the brackets, or the whole heading.
  var name: String

  /// The method of an action; nil for a resource.
  var method: HTTPMethod?

  /// The path; nil for an action on the path of its resource.
  var path: PathSpelling?

  /// Reads a heading; nil for any other.
  init?(_ heading: String) {
    let text = Words.trimmed(heading)
    // Most headings are told by their first and last letters.
    guard
      text.utf8.last == UInt8(ascii: "]") || text.utf8.first == UInt8(ascii: "/")
        || OperationLine.mayStart(text)
    else { return nil }
    var address = text
    name = text
    if text.last == "]", let open = text.lastIndex(of: "[") {
      address = Words.trimmed(text[text.index(after: open)...].dropLast())
      if open != text.startIndex { name = Words.trimmed(text[..<open]) }
    }
    if let line = OperationLine(address) {
      method = line.method
      path = line.path
      return
    }
    method = HTTPMethod(address)
    if method == nil, address.first == "/", !address.contains(" ") { path = PathSpelling(address) }
    if method == nil, path == nil { return nil }
  }

  /// Whether the page says that it is a Blueprint, or has an action on a resource as nothing else
  /// writes it in headings; one that is only a request line proves nothing.
  static func areIn(_ document: MarkupDocument) -> Bool {
    if let first = document.blocks.first?.inlines, isMetadata(first) { return true }
    return areIn(document.blocks, hasPath: false, depth: 0)
  }

  /// Whether a paragraph holds the metadata that a Blueprint starts with.
  static func isMetadata(_ inlines: [Inline]) -> Bool { inlines.plainText.hasPrefix("FORMAT: ") }

  /// The address of the API in the metadata, `HOST: https://api.example.com`; nil where none is given.
  static func address(in document: MarkupDocument) -> String? {
    guard let inlines = document.blocks.first?.inlines, isMetadata(inlines) else { return nil }
    for line in inlines.plainLines.split(separator: "\n") where line.hasPrefix("HOST:") {
      let address = Words.trimmed(line.dropFirst("HOST:".count))
      let isWeb = address.hasPrefix("http://") || address.hasPrefix("https://")
      return isWeb && !address.contains(" ") ? address : nil
    }
    return nil
  }

  private static func areIn(_ blocks: [Block], hasPath: Bool, depth: Int) -> Bool {
    guard depth < MarkupDocument.nestingLimit else { return false }
    return blocks.contains { block in
      guard case .section(let section) = block.content else { return false }
      let title = section.title.plainText
      let heading = BlueprintHeading(title)
      if heading?.method != nil, hasPath || heading?.path != nil, OperationLine(title) == nil {
        return true
      }
      let isResource = hasPath || heading?.path != nil
      return areIn(section.blocks, hasPath: isResource, depth: depth + 1)
    }
  }
}
