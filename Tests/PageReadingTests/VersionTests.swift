import APIModel
import MarkupTree
import PageReading
import SourceText
import Testing

/// The versions that a page says an operation and its fields are in.
@Suite struct VersionTests {
  @Test(arguments: [
    ("New in version 2.10.", VersionRange(first: "2.10")),
    ("> Added in microversion 2.10", VersionRange(first: "2.10")),
    ("*Introduced in API version 2.3*", VersionRange(first: "2.3")),
    ("Minimum microversion: 2.5", VersionRange(first: "2.5")),
    (
      "Minimum microversion: `2.5`, maximum microversion: `2.9`",
      VersionRange(first: "2.5", last: "2.9")
    ),
    ("Available from microversion 2.4 until 2.20.", VersionRange(first: "2.4", last: "2.20")),
    ("Microversions 2.4 - 2.20", VersionRange(first: "2.4", last: "2.20")),
    ("Available until version 2.35", VersionRange(last: "2.35")),
    ("This operation is available since version v2.4.", VersionRange(first: "2.4")),
    ("```{versionadded} 2.7\n```", VersionRange(first: "2.7")),
  ])
  func readsThoseOfAnOperation(_ text: String, _ versions: VersionRange) throws {
    let endpoint = try PageText.endpoint("# Show a jar\n\n`GET /jars`\n\n\(text)\n\nShows it.\n")
    #expect(endpoint.versions == versions)
    #expect(!endpoint.description.plainText.contains("2."))
  }

  /// What says anything else is text, and so is what stands behind parameters.
  @Test(arguments: [
    "API version 2.0", "The lid is new in version 2.10.", "Version 2.3 - 2.4",
    "Introduced in Crockery 8.11.", "New in version two.",
    "| Name | Type |\n| --- | --- |\n| lid | string |\n\nNew in version 2.10.",
  ])
  func leavesText(_ text: String) throws {
    let endpoint = try PageText.endpoint("# Show a jar\n\n`GET /jars`\n\n\(text)\n")
    #expect(endpoint.versions == VersionRange())
    let prose = endpoint.description + endpoint.notes.flatMap(\.blocks)
    #expect(
      prose.plainText.lowercased().contains("version") || prose.plainText.contains("Crockery"))
  }

  /// In os-api-ref, directives say it of operations, and entries of the parameter file of fields.
  @Test func readsThoseOfDirectives() throws {
    let page = """
      Jars
      ====

      .. rest_method:: GET /jars

      Lists the jars.

      .. versionadded:: 2.3

      .. versionchanged:: 2.9

         The list is sorted.

      .. deprecated:: 2.40

         Use :ref:`bowls` instead.

      Normal response codes: 200

      Response
      --------

      .. rest_parameters:: parameters.yaml

         - lid: lid
         - label: label

      """
    let parameters = """
      lid:
        description: The lid.
        in: body
        required: true
        type: string
        min_version: 2.12
        max_version: 2.30
      label:
        description: |
          The label.

          .. versionadded:: 2.44
        in: body
        required: true
        type: string

      """
    let sources = SourceTree([
      SourceFile(path: "page.rst", text: page),
      SourceFile(path: "parameters.yaml", text: parameters),
    ])
    let read = PageText.read("page.rst", in: sources)
    let endpoint = try #require(read.value.endpoints.first)
    #expect(endpoint.versions == VersionRange(first: "2.3"))
    #expect(endpoint.lifecycle.stage == .deprecated)
    #expect((endpoint.description + endpoint.notes.flatMap(\.blocks)).plainText.contains("sorted"))
    let fields = try #require(endpoint.responses.first?.body?.fields)
    #expect(
      fields.map(\.versions) == [
        VersionRange(first: "2.12", last: "2.30"), VersionRange(first: "2.44"),
      ])
  }
}
