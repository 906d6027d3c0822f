import APIModel
import MarkupTree
import RSTParsing
import SourceText
import Testing
import Vocabulary

@testable import PageReading

/// Files that explain the names on pages.
@Suite struct CompanionFileTests {
  private func sources(_ yaml: String) -> SourceTree {
    SourceTree([
      SourceFile(
        path: "a.rst",
        text: """
          Sail
          ====

          .. rest_method:: GET /sails

          Request
          -------

          .. rest_parameters:: parameters.yaml

             - wind: wind
          """),
      SourceFile(path: "parameters.yaml", text: yaml),
    ])
  }

  private let yaml = """
    # Of the sea
    wind:
      description: |

        The *wind*, one of ``north`` or
        ``south``.

          Indented.
      in: query
      type: string
    """

  @Test func readsDescriptionsInTheirMarkup() throws {
    let read = PageText.read("a.rst", in: sources(yaml))
    let parameter = try #require(read.value.endpoints.first?.parameters.first)
    #expect(parameter.schema.allowedValues == ["north", "south"])
    let first = try #require(parameter.description.first?.inlines)
    #expect(first.contains(.emphasis([.text("wind")])))
    #expect(parameter.description.count == 2)
  }

  @Test func knowsWhereDescriptionsStand() throws {
    let sources = sources(yaml)
    let read = PageText.read("a.rst", in: sources)
    let blocks = try #require(read.value.endpoints.first?.parameters.first?.description)
    #expect(blocks.map { "\(sources.position(of: $0.span))" } == ["5:5", "8:7"])
    #expect(blocks.allSatisfy { $0.span.file == FileIndex(1) })
  }

  @Test(arguments: [
    ("wind:\n  description: From where it blows.\n  in: query\n", "From where it blows."),
    (
      "wind:\n  description: >\n    From where\n    it blows.\n  in: query\n",
      "From where it blows."
    ),
    ("wind:\n  description: \"From\\nwhere\"\n  in: query\n", "From where"),
    ("wind:\n  description: |\n  in: query\n", ""), ("wind:\n  in: query\n", ""),
  ])
  func readsScalarsOfEveryStyle(_ yaml: String, _ text: String) throws {
    let read = PageText.read("a.rst", in: sources(yaml))
    let parameter = try #require(read.value.endpoints.first?.parameters.first)
    #expect(parameter.description.plainText == text)
  }

  @Test func takesPlainTextWithoutAParser() {
    let literal = LiteralText(
      text: "One\nline.\n\nAnother.", file: FileIndex(0), lineOffsets: [0, 4, 10, 11])
    let blocks = ProseReader.plain.read(literal, SourceTree([])).value
    #expect(blocks.map { [$0].plainText } == ["One line.", "Another."])
  }

  @Test func saysWhatIsWrongWithAFile() {
    let read = PageText.read("a.rst", in: sources("wind: a\nwind: b\n"))
    #expect(read.diagnostics.contains { $0.span?.file == FileIndex(1) })
  }

  @Test func parsesAFileAnewWhereItsTextHasChanged() {
    let files = DefinitionFiles()
    let one = SourceTree([SourceFile(path: "a.yaml", text: "a: 1\n")])
    let other = SourceTree([SourceFile(path: "a.yaml", text: "b: 1\n")])
    #expect(files.definitions(in: FileIndex(0), of: one).names == ["a"])
    #expect(files.definitions(in: FileIndex(0), of: other).names == ["b"])
  }

  @Test(
    arguments: [
      ("It blows. New in version 2.79.", "2.79", nil), ("**New in version 2.1**", "2.1", nil),
      ("Available until version 2.60", nil, "2.60"), ("New in microversion 3.2 (a)", "3.2", nil),
      ("Deprecated in version 2.4", nil, nil), ("Version 2.4 has it.", nil, nil),
    ] as [(String, String?, String?)])
  func readsVersions(_ text: String, _ first: String?, _ last: String?) {
    let blocks = [Block(.paragraph([.text(text)]), span: .start(of: FileIndex(0)))]
    let versions = DescriptionText(blocks, vocabulary: .standard).versions
    #expect(versions == VersionRange(first: first, last: last))
  }
}
