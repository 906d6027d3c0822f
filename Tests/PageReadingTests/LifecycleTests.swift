import APIModel
import MarkupTree
import PageReading
import SourceText
import Testing

@Suite struct LifecycleTests {
  private func endpoint(title: String = "Show", _ text: String) throws -> Endpoint {
    try PageText.endpoint("# \(title)\n\n\(text)\n\n```\nGET /a\n```\n")
  }

  @Test(arguments: [
    ("This call has been discarded. Use the API described in Other List.", "Other List"),
    ("This API is deprecated. Use Other List instead.", "Other List"),
    ("This operation is deprecated. Use \"Other List\".", "Other List"),
    (
      "This API has been abandoned. The API for lists (Lists (New API)) is recommended.",
      "Lists (New API)"
    ),
    ("This API is deprecated. See [Other List](other.md).", "Other List"),
    (
      "- Ask slowly.\n- This API will be discarded. Better use the call \"Other List\".",
      "Other List"
    ),
  ])
  func findsWhatToUseInstead(_ text: String, _ title: String) throws {
    let lifecycle = try endpoint(text).lifecycle
    #expect(lifecycle.isDeprecated)
    #expect(lifecycle.replacement?.title == title)
  }

  @Test(
    arguments: [
      ("This API is deprecated since [2.1](news.md). Use [New list](new.md) instead.", "new.md"),
      ("This API is deprecated; see [why](why.md). It is replaced by [New](new.md).", "new.md"),
      (
        "This API is deprecated, because [Old list](old.md) is slow. [New](new.md) replaces it.",
        "new.md"
      ),
      ("Use [New](new.md) instead of [Old](old.md): this API is deprecated.", "new.md"),
      ("This API is deprecated. See the [release notes](news.md).", "news.md"),
      ("This API is deprecated in [version 2](news.md).", nil),
    ] as [(String, String?)])
  func takesTheLinkThatIsRecommended(_ text: String, _ url: String?) throws {
    let replacement = try endpoint(text).lifecycle.replacement
    #expect(replacement?.destination == url.map { .url($0) })
  }

  @Test(arguments: [
    ("<ul><li><b>NEW</b>: This works.</li><li><b>OLD</b>: This is deprecated.</li></ul>", false),
    ("<p>This parameter is deprecated.</p><ul><li><b>NEW</b>: It works.</li></ul>", true),
  ])
  func takesWhatIsSaidOfAValueForThatAlone(_ text: String, _ isDeprecated: Bool) throws {
    let page =
      "# Show\n\n`GET /a`\n\n<table><tr><th>Parameter</th><th>Description</th></tr>"
      + "<tr><td>state</td><td>The state. The value can be:\(text)</td></tr></table>\n"
    let parameters = try PageText.endpoint(page).parameters
    #expect(parameters.map(\.lifecycle.isDeprecated) == [isDeprecated])
  }

  @Test(arguments: [
    ("This endpoint is deprecated and will be removed in 2025.", Lifecycle.Stage.deprecated),
    ("**Notice:** This call is deprecated and is scheduled to be removed in v5.", .deprecated),
    ("This API will be removed in v5.", .deprecated), ("Removed in v4.", .removed),
    ("Removed since 2024.", .removed), ("This endpoint was removed in v4.", .removed),
    ("Discontinued as of version 3.", .removed), ("Removed from all shelves.", .active),
    ("Removed in the night.", .active), ("The boat is removed from the quay.", .active),
  ])
  func tellsWhatIsGoneFromWhatWillBe(_ text: String, _ stage: Lifecycle.Stage) throws {
    #expect(try endpoint(text).lifecycle.stage == stage)
  }

  @Test func takesACallThatIsRecommended() throws {
    let lifecycle = try endpoint("This API is deprecated in favor of `GET /b`.").lifecycle
    #expect(lifecycle.replacement?.title == "GET /b")
  }

  @Test(arguments: [
    ("Show (DEPRECATED)", Lifecycle.Stage.deprecated), ("Show (Discarded)", .discarded),
    ("Show (API v1 - Abandoned and Not Recommended)", .discarded),
    ("Show (removed in 3.0)", .removed),
    ("Show deprecated things", .active),
  ])
  func readsTheTitle(_ title: String, _ stage: Lifecycle.Stage) throws {
    let read = try endpoint(title: title, "Text.")
    #expect(read.lifecycle.stage == stage)
    #expect(read.title == title)
  }

  @Test(arguments: [
    "Removes the deprecated entries of a log.",
    "The list holds discarded images too.",
    "Images that have been removed are not shown.",
    "A purge permanently removes documents.",
  ])
  func leavesOtherSentencesAlone(_ text: String) throws {
    #expect(try endpoint(text).lifecycle == .active)
  }

  @Test(arguments: [
    "This endpoint is not deprecated.", "Deprecated boats cannot be used.",
    "Lists boats. Deprecated boats are not returned unless asked for.",
    "Deprecation of boats is described elsewhere.", "This call was never removed.",
    "This endpoint is no longer deprecated.", "Lists boats, deprecated ones included.",
    "Do not use this call to poll.", "Do not use this endpoint for boats without a berth.",
    "The pump will be shut down.", "The sunset is at eight.", "Deprecated boats of a harbour.",
    "This call shuts the pump down; it will be shut down at once.",
    "Please do not use the berth in new harbours.",
  ])
  func takesNoOtherSentenceForAnEnd(_ text: String) throws {
    let read = try endpoint(text)
    #expect(read.lifecycle == .active)
    #expect(read.description.plainText == text)
  }

  @Test(arguments: [
    ("**Deprecated**", Lifecycle.Stage.deprecated), ("**Deprecated.**", .deprecated),
    ("**Deprecated since 2.1**", .deprecated), ("Deprecated: use `GET /b`.", .deprecated),
    ("Deprecated endpoint.", .deprecated), ("Deprecated, but still there.", .deprecated),
    ("Deprecated – use the other.", .deprecated),
    ("Deprecation notice: use `GET /b`.", .deprecated),
    (
      "Please do not use this endpoint in new code; it will be shut down on 2026-01-01.",
      .deprecated
    ),
    ("Do not use this endpoint.", .deprecated), ("Do not use this call any more.", .deprecated),
    ("This endpoint will be shut down in May.", .deprecated),
    ("This API is no longer supported.", .deprecated),
    ("The endpoint has been switched off.", .removed),
  ])
  func findsTheEndInOtherWords(_ text: String, _ stage: Lifecycle.Stage) throws {
    #expect(try endpoint(text).lifecycle.stage == stage)
  }

  @Test func takesTheNoticeOutOfTheDescription() throws {
    let read = try endpoint("Shows it.\n\nThis API is deprecated.")
    #expect(read.description.plainText == "Shows it.")
    #expect(read.lifecycle.notice.plainText == "This API is deprecated.")
  }

  @Test func appliesToAllOperationsBelowAHeading() {
    let text = "# Old things (deprecated)\n\n## A\n\n```\nGET /a\n```\n\n## B\n\n```\nGET /b\n```\n"
    let endpoints = PageText.read(text, as: "page.md").value.endpoints
    #expect(endpoints.map(\.lifecycle.stage) == [.deprecated, .deprecated])
  }

  @Test func readsParameters() throws {
    let table = """
      ## Query parameters

      | Name | Description |
      | --- | --- |
      | `old` | This parameter has been deprecated. Use **new**. |
      | `new` | Shows more. |
      """
    let read = try PageText.endpoint("# A\n\n```\nGET /a\n```\n\n\(table)\n")
    #expect(read.parameters.map(\.lifecycle.stage) == [.deprecated, .active])
  }
}
