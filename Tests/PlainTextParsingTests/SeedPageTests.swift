import MarkupTree
import PlainTextParsing
import SourceText
import TestSupport
import Testing

/// Facts of real saved pages: how many rows, which example stands where.
///
/// The pages are not ours, so no dump of them is kept here.
@Suite(.enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.skipReason)))
struct SeedPageTests {
  private struct Page {
    var tree: SourceTree
    var blocks: [Block]
    var diagnostics: [Diagnostic]

    init(_ number: String) throws {
      let name = try #require(SharedMaterial.files(in: "seeds").first { $0.hasPrefix(number) })
      let bytes = try #require(SharedMaterial.bytes("seeds/" + name))
      tree = SourceTree([SourceFile(path: name, bytes: bytes)])
      let result = PlainTextParser.parse(FileIndex(0), in: tree)
      diagnostics = result.diagnostics
      var blocks: [Block] = []
      var open = Array(result.value.blocks.reversed())
      while let block = open.popLast() {
        blocks.append(block)
        open += block.children.reversed()
      }
      self.blocks = blocks
    }

    /// `rows x columns` of each table.
    var tables: [String] {
      blocks.compactMap { block in
        if case .table(let table) = block.content {
          "\(table.body.count)x\(table.columnCount)"
        } else {
          nil
        }
      }
    }

    /// The level and title of each section.
    var titles: [String] {
      blocks.compactMap { block in
        guard case .section(let section) = block.content else { return nil }
        return "\(section.level) \(section.title.plainText)"
      }
    }

    /// The first and last line in the file of each code block.
    var codes: [String] {
      blocks.compactMap { block in
        guard case .code(let code) = block.content, let last = code.literal.lineOffsets.last,
          let first = code.literal.lineOffsets.first
        else { return nil }
        return [first, last].map { offset in
          let span = SourceSpan(file: FileIndex(0), bytes: offset..<offset)
          return "\(tree.position(of: span).line)"
        }.joined(separator: "-")
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var number: String
    var tables: [String]
    var codes: [String]
    var testDescription: String { number }
  }

  @Test(arguments: [
    Case(number: "000", tables: ["1x4", "18x3", "6x2"], codes: ["45-45", "168-208"]),
    Case(number: "001", tables: ["7x4", "18x3", "6x2"], codes: ["90-90", "211-269"]),
    Case(number: "002", tables: ["2x3", "11x3", "3x4"], codes: ["77-77", "79-79"]),
    Case(
      number: "004",
      tables: ["8x5", "15x3"],
      codes: ["40-40", "46-266", "299-299", "304-515", "518-522", "524-529", "532-536", "538-543"]
    ),
  ])
  func findsTheTablesAndExamples(_ test: Case) throws {
    let page = try Page(test.number)
    #expect(page.tables == test.tables)
    #expect(page.codes == test.codes)
    #expect(page.diagnostics.isEmpty)
  }

  @Test func aPageWithATrailKeepsItsTitleAndItsSections() throws {
    let titles = try Page("000").titles
    #expect(titles.first?.hasSuffix("v1 - Abandoned and Not Recommended)") ?? false)
    let rest = [
      "2 Function", "2 URI", "2 Request", "3 Request parameters", "2 Example Request", "2 Response",
      "2 Returned Values",
    ]
    #expect(Array(titles.dropFirst()) == rest)
  }

  @Test func aPageOfLabelsGetsItsLevelsBack() throws {
    let titles = try Page("004").titles
    #expect(titles.contains("3 HTTP Request Path"))
    #expect(titles.contains("3 Sample API Response"))
    #expect(titles.contains("4 Response Body"))
    #expect(titles.contains("2 Error Execution Example"))
    #expect(titles.count == 33)
  }

  @Test func theMarkupOfEachIsTold() throws {
    for name in SharedMaterial.files(in: "seeds") where name.hasSuffix(".txt") {
      let bytes = try #require(SharedMaterial.bytes("seeds/" + name))
      let (markup, _) = MarkupRecognition.markup(of: SourceFile(path: name, bytes: bytes))
      #expect(markup == (name.hasPrefix("003") ? .restructuredText : .plainText))
    }
  }
}
