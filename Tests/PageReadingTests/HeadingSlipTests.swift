import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// Headings with a letter too few, one too many or two that changed places: what stands below them is
/// read as below the heading that was meant, and the author hears of it.
@Suite struct HeadingSlipTests {
  private static let head = "# Show a boat\n\n```\nGET /boats/{boat_id}\n```\n\n"
  private static let table =
    "| Name | Type | Description |\n| --- | --- | --- |\n| colour | string | Its colour. |\n"

  private func slips(_ text: String) -> [String] {
    PageText.read(Self.head + text, as: "page.md").diagnostics
      .filter { $0.rule == "heading-misspelt" }.compactMap(\.fix)
  }

  @Test(arguments: [
    ("## Respone", "Write 'Response'"), ("## Reponse", "Write 'Response'"),
    ("## Resposne", "Write 'Response'"), ("## Respnse body", "Write 'Response body'"),
    ("**Respone**", "Write 'Response'"), ("**Respone:**", "Write 'Response'"),
    ("Respone:", "Write 'Response'"), ("### 2. Respone", "Write 'Response'"),
  ])
  func readsAnswersBelowAMisspeltHeading(_ heading: String, _ fix: String) throws {
    let text = heading + "\n\n" + Self.table
    #expect(slips(text) == [fix])
    let endpoint = try PageText.endpoint(Self.head + text)
    #expect(endpoint.parameters.map(\.name) == ["boat_id"])
    #expect(
      endpoint.responses.first?.body?.fields.map(\.name) == ["colour"])
  }

  @Test(arguments: [
    "## Paramters", "## Parametres", "## Query paramaters", "## Qeury parameters",
    "### Requst parameters",
  ])
  func readsParametersBelowAMisspeltHeading(_ heading: String) throws {
    let text = heading + "\n\n" + Self.table
    #expect(slips(text).count == 1)
    let endpoint = try PageText.endpoint(Self.head + text)
    #expect(endpoint.parameters.map(\.name) == ["boat_id", "colour"])
  }

  @Test func readsWhatStandsBelowInSections() throws {
    let text = "## Respone\n\n### Body\n\n" + Self.table
    #expect(slips(text) == ["Write 'Response'"])
    #expect(try PageText.endpoint(Self.head + text).parameters.map(\.name) == ["boat_id"])
  }

  @Test(arguments: [
    "## Responder", "## Requests", "## Responses", "## Perimeter", "## Error cases", "## Contents",
    "## Payloads", "## Boats", "## Return", "## Samples", "## Leaders",
  ])
  func takesOtherWordsForNoSlip(_ heading: String) {
    #expect(slips(heading + "\n\n" + Self.table).isEmpty)
  }

  @Test func leavesTitlesOfOperationsAndOfProseAlone() {
    #expect(slips("# Respone\n\n```\nPOST /responses\n```\n\n" + Self.table).isEmpty)
    #expect(slips("## Respone\n\nIt floats.\n").isEmpty)
    #expect(slips("Respone: see below.\n\n" + Self.table).isEmpty)
  }
}
