import SourceText
import Testing

@testable import HTMLEmission

struct LinkPlaceTests {
  private static let text = "[a](one.md) [b](two.md) [c](one.md)\n[d](two.md)\n"
  private static let sources = SourceTree([SourceFile(path: "a.md", text: text)])
  private static let block = SourceSpan(file: FileIndex(0), bytes: 0..<text.utf8.count)

  /// The offsets at which links are found that are asked for in this order; nil for the whole block.
  private static func places(_ links: [String], in blocks: [SourceSpan] = []) -> [Int?] {
    var place = LinkPlace()
    return links.enumerated().map { index, link in
      let block = index < blocks.count ? blocks[index] : block
      let span = place.span(of: link, in: block, of: sources)
      return span == block ? nil : span.bytes.lowerBound
    }
  }

  @Test func findsEachOfManyLinksBehindTheOneBefore() {
    #expect(Self.places(["one.md", "two.md", "one.md", "two.md"]) == [4, 16, 28, 40])
  }

  @Test func findsALinkThatStandsBeforeTheLastOne() {
    #expect(Self.places(["two.md", "one.md", "two.md"]) == [16, 28, 40])
    #expect(Self.places(["[d](two.md", "[a](one.md"]) == [36, 0])
  }

  @Test func namesTheBlockOfALinkThatIsWrittenInAnotherWay() {
    #expect(Self.places(["gone.md", "", "one.md"]) == [nil, nil, 4])
  }

  @Test func startsAgainInAnotherBlock() {
    let line = SourceSpan(file: FileIndex(0), bytes: 0..<35)
    #expect(Self.places(["one.md", "one.md"], in: [Self.block, line]) == [4, 4])
  }

  @Test func givesABlockUpInWhichManyLinksAreNotFound() {
    let links = [String](repeating: "gone.md", count: 16) + ["one.md"]
    #expect(Self.places(links).last == .some(nil))
  }

  @Test func outsideOfTheSourcesTheBlockIsThePlace() {
    let other = SourceSpan(file: FileIndex(7), bytes: 0..<3)
    #expect(Self.places(["one.md"], in: [other]) == [nil])
  }
}
