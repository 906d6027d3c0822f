import MarkupTree
import SourceText

/// Finds where in its block a link is written: the tree knows the places of blocks only.
///
/// Links are asked for in the order of the page, so that each is sought behind the one before it: many
/// broken links of one block cost its length and not their number times it.
struct LinkPlace: Sendable {
  private var block: SourceSpan?
  private var end = 0
  private var misses = 0

  /// The span of the next place in a block where the destination of a link stands, as written; the
  /// span of the block where it stands in another form there, as several did before it.
  mutating func span(
    of written: String,
    in block: SourceSpan,
    of sources: SourceTree
  ) -> SourceSpan {
    guard let file = sources[block.file], !written.isEmpty else { return block }
    let range = block.bytes.clamped(to: 0..<file.bytes.count)
    if self.block != block {
      self.block = block
      end = range.lowerBound
      misses = 0
    }
    guard misses < Self.mostMisses else { return block }
    let text = Array(written.utf8)
    let found =
      file.bytes[end..<max(end, range.upperBound)].firstRange(of: text)
      ?? file.bytes[range].firstRange(of: text)
    guard let found else {
      misses += 1
      return block
    }
    if found.lowerBound < end { misses += 1 }
    end = found.upperBound
    return SourceSpan(file: block.file, bytes: found)
  }

  /// As many links of a block are sought through the whole of it.
  private static let mostMisses = 16
}

extension LinkDestination {
  /// What the page writes for it.
  var written: String {
    switch self {
    case .url(let text), .label(let text), .document(let text): text
    }
  }
}
