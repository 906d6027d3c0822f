import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// Tables whose rows start with labels, two of them for the method and the path.
@Suite struct LabelledTableTests {
  private static let page = """
    # Sink a boat

    <table>
    <tr><td><b>Summary</b></td><td colspan="3">Sinks a boat for good.</td></tr>
    <tr><td><b>Method</b></td><td colspan="3">DELETE</td></tr>
    <tr><td><b>Path</b></td><td colspan="3">/boats/{boat_id}</td></tr>
    <tr><td rowspan="3"><b>Request parameters</b></td><td><b>Name</b></td><td><b>Required</b></td>
    <td><b>Description</b></td></tr>
    <tr><td>boat_id</td><td>Yes</td><td>The boat.</td></tr>
    <tr><td>depth</td><td>No</td><td>How deep.</td></tr>
    <tr><td><b>Response</b></td><td colspan="3">204</td></tr>
    </table>

    """

  @Test func readsTheRowsBesideTheirLabels() throws {
    let read = PageText.read(Self.page, as: "page.md")
    let endpoint = try #require(read.value.endpoints.first)
    #expect(read.value.summary.dialect == "labelled-table")
    #expect(endpoint.method == .delete)
    #expect(endpoint.paths.map(\.description) == ["/boats/{boat_id}"])
    #expect(endpoint.title == "Sink a boat")
    #expect(endpoint.parameters.map(\.name) == ["boat_id", "depth"])
    #expect(endpoint.parameters.map(\.requirement) == [.required, .optional])
    #expect(endpoint.responses.map(\.status) == [204])
    #expect(
      (endpoint.summary.plainText + "\n" + endpoint.description.plainText).contains(
        "Sinks a boat for good."))
  }

  @Test func readsTheLabelsOfOtherLanguages() throws {
    let text = """
      # 删除

      <table>
      <tr><td>请求方法</td><td>DELETE</td></tr>
      <tr><td>请求路径</td><td>/v1/boats/{boat_id}</td></tr>
      <tr><td>返回</td><td>204</td></tr>
      </table>

      """
    let endpoint = try PageText.endpoint(text)
    #expect(endpoint.method == .delete)
    #expect(endpoint.responses.map(\.status) == [204])
  }

  @Test(arguments: [
    "| Method | `POST` |\n| --- | --- |\n| Path | `/boats` |\n| Access | Sailors |\n",
    "| | |\n| --- | --- |\n| **Endpoint** | `POST /boats` |\n| **Access** | Sailors |\n",
  ])
  func readsTablesOfPipes(_ table: String) throws {
    let endpoint = try PageText.endpoint("# Build\n\n" + table)
    #expect(endpoint.method == .post)
    #expect(endpoint.paths.map(\.description) == ["/boats"])
    #expect(
      (endpoint.summary.plainText + "\n" + endpoint.description.plainText).contains(
        "Access: Sailors"))
  }

  @Test(arguments: [
    "| Method | of sinking |\n| --- | --- |\n| Path | /boats |\n",
    "| Method | GET |\n| --- | --- |\n| Path | along the river |\n",
    "| Colour | GET |\n| --- | --- |\n| Sail | /boats |\n",
  ])
  func takesNoOtherTableForOne(_ table: String) {
    #expect(PageText.read("# Sink\n\n" + table, as: "page.md").value.endpoints.isEmpty)
  }

  @Test func leavesThePageToARequestLineOfItsOwn() {
    let text = Self.page + "\n```\nPUT /boats/{boat_id}\n```\n"
    let read = PageText.read(text, as: "page.md")
    #expect(read.value.summary.dialect == "request-line-block")
  }
}
