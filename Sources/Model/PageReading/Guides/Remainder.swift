import MarkupTree
import SourceText

/// The text of a page with operations that belongs to none of them.
enum Remainder {
  /// The prose outside the regions of all operations, in the order of the page.
  static func blocks(of outline: Outline, findings: [Finding], regions: [[Int]]) -> [Block] {
    let owned = Set(regions.joined())
    return findings.indices.compactMap { index in
      guard case .prose = findings[index], !owned.contains(index) else { return nil }
      return outline.passages[index].block
    }
  }

  /// A note where such text is: a site of operations has no place for it.
  static func diagnostics(for blocks: [Block]) -> [Diagnostic] {
    guard let first = blocks.first else { return [] }
    let count =
      blocks.count == 1 ? "a block of text belongs" : "\(blocks.count) blocks of text belong"
    return [
      Diagnostic(
        .note,
        rule: "text-outside-operations",
        "\(count) to no operation of this page",
        at: first.span,
        fix: "Put what is about all operations into the 'index' page of the folder"
      )
    ]
  }
}
