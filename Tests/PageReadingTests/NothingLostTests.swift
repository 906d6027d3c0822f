import APIModel
import MarkupTree
import PageReading
import SourceText
import Testing

/// Each block of a page is model, prose or not understood, and the text of the prose is in the model.
@Suite struct NothingLostTests {
  @Test(arguments: FixturePage.all)
  func countsEachBlockOnceOf(_ page: FixturePage) throws {
    let (document, reading) = try page.read()
    var counted = Counted(reading.blocks)
    counted.walk(document.blocks)
    for block in counted.twice { Issue.record("counted twice: \(page.excerpt(of: block))") }
    for block in counted.missed { Issue.record("not counted: \(page.excerpt(of: block))") }
    let summary = reading.summary
    #expect(
      summary.modelBlocks + summary.proseBlocks + summary.unknownBlocks == reading.blocks.count)
    let unknown = reading.blocks.filter { $0.outcome == .unknown }
    #expect(summary.unknownBlocks == unknown.count)
  }

  @Test(arguments: FixturePage.all)
  func keepsTheTextOfEachProseBlockOf(_ page: FixturePage) throws {
    let (document, reading) = try page.read()
    let kept = Set(Self.words(of: Self.text(of: reading)))
    let spans = Set(reading.blocks.filter { $0.outcome != .model }.map(\.span))
    var waiting = document.blocks
    while let block = waiting.popLast() {
      waiting += block.children
      guard spans.contains(block.span) else { continue }
      let lost = Self.words(of: [block].plainText).filter { !kept.contains($0) }
      #expect(lost.isEmpty, "lost of \(page.excerpt(of: block))")
    }
  }

  @Test(arguments: FixturePage.all)
  func hasADiagnosticForEachBlockThatIsNotUnderstoodOf(_ page: FixturePage) throws {
    let (_, reading, diagnostics) = try page.readAll()
    let places = Set(diagnostics.compactMap(\.span))
    for block in reading.blocks where block.outcome == .unknown {
      #expect(places.contains { $0.file == block.span.file && $0.bytes.overlaps(block.span.bytes) })
    }
  }

  /// The text that people can read of what became of a page.
  private static func text(of reading: PageReading) -> String {
    var blocks = reading.guide?.blocks ?? []
    var texts = [reading.guide?.title ?? ""]
    for endpoint in reading.endpoints {
      blocks += endpoint.description + endpoint.notes.flatMap(\.blocks)
      blocks += endpoint.responses.flatMap(\.description)
      texts += endpoint.notes.map(\.title.plainText)
      texts.append(endpoint.lifecycle.notice.plainText)
      texts += endpoint.examples.map(\.title)
    }
    return (texts + [blocks.plainText]).joined(separator: "\n")
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  /// Finds the blocks of a tree that are counted, each once.
  private struct Counted {
    var spans: [SourceSpan: Int] = [:]
    var twice: [Block] = []
    var missed: [Block] = []

    init(_ blocks: [BlockReading]) {
      for block in blocks { spans[block.span, default: 0] += 1 }
    }

    /// A section with nothing in it is its heading.
    private static func place(of block: Block) -> SourceSpan {
      guard case .section(let section) = block.content, section.blocks.isEmpty else {
        return block.span
      }
      return section.titleSpan
    }

    /// A block is counted itself, or is no more than the frame of blocks that are.
    mutating func walk(_ blocks: [Block]) {
      for block in blocks {
        if let count = spans[Self.place(of: block)] {
          // A bullet and the paragraph that is all of it may stand at one place.
          if count > 1 { twice.append(block) }
        } else if case .anchor = block.content {
          // It holds nothing.
        } else if block.children.isEmpty {
          missed.append(block)
        } else {
          walk(block.children)
        }
      }
    }
  }
}
