import APIModel
import MarkdownParsing
import MarkupTree
import SourceText
import Testing
import Vocabulary

@testable import PageReading

/// Pages that write the request line in bold type below the title: `**GET** /images`.
///
/// The article on adding a dialect shows this type; here it is compiled and tried.
private struct BoldRequestLine: Dialect {
  static let name = "bold-request-line"

  func operations(in outline: Outline) -> [OperationSite] {
    outline.passages.enumerated().flatMap { index, passage -> [OperationSite] in
      guard case .paragraph(let inlines) = passage.block.content,
        case .strong? = inlines.first,
        let line = OperationLine(inlines.plainText),
        !outline.hint(of: passage.scope).isExample
      else { return [] }
      return OperationSite.sites(
        of: [(line, passage.block.span)],
        passage: index,
        title: outline.titleScope(of: passage.scope),
        rule: "bold-request-line"
      )
    }
  }

  func reason(for sites: [OperationSite]) -> String {
    "\(sites.count) lines in bold type are request lines"
  }
}

@Suite struct NewDialectTests {
  @Test func findsOperationsByARuleOfItsOwn() {
    let text = "# Show a tree\n\n**GET** /trees/{id}\n\n## Example\n\n**GET** /trees/7\n"
    let sources = SourceTree([SourceFile(path: "page.md", text: text)])
    let document = MarkdownParser.parse(FileIndex(0), in: sources).value
    let outline = OutlineBuilder.outline(of: document, vocabulary: .standard)
    let sites = BoldRequestLine().operations(in: outline)
    #expect(sites.map(\.paths[0].template.description) == ["/trees/{id}"])
    #expect(sites.map { outline.scopes[$0.title].text } == ["Show a tree"])
  }
}
