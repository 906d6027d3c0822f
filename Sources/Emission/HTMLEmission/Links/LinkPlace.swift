import MarkupTree
import SourceText

/// Finds where in its block a link is written: the tree knows the places of blocks only.
enum LinkPlace {
  /// The span of the first place in a block where the destination of a link stands, as written; the
  /// span of the block where it stands in another form there, or the block is very long.
  static func span(of written: String, in block: SourceSpan, of sources: SourceTree) -> SourceSpan {
    guard let file = sources[block.file], !written.isEmpty, block.bytes.count <= longestBlock
    else { return block }
    let range = block.bytes.clamped(to: 0..<file.bytes.count)
    guard let found = file.bytes[range].firstRange(of: Array(written.utf8)) else { return block }
    return SourceSpan(file: block.file, bytes: found)
  }

  /// Every broken link of a block is sought from its start.
  private static let longestBlock = 1 << 16
}

extension LinkDestination {
  /// What the page writes for it.
  var written: String {
    switch self {
    case .url(let text), .label(let text), .document(let text): text
    }
  }
}
