import APIModel
import FixtureFormat
import MockBehaviour
import SourceText
import Testing

@Suite struct MockSettingTests {
  private static let body = #"{"books": [{"id": "b1", "shelf": {"row": 1}, "title": "T"}]}"#

  private func inferred(_ effect: String) -> Diagnosed<FixtureListBehaviour?> {
    var endpoint = Endpoint.documented(query: ["title", "limit"], body: Self.body)
    endpoint.mock.parameters = [.test("title", effect)]
    return ListBehaviour.infer(of: endpoint)
  }

  @Test(arguments: [
    ("off", "title: - switched-off"), ("false", "title: - switched-off"),
    ("equals shelf.row", "title: equals /shelf/row"), ("  equals   id ", "title: equals /id"),
    ("at-least shelf.row", "title: at-least /shelf/row number"),
    ("less-than shelf.row", "title: less-than /shelf/row number"),
    ("page-size", "title: page-size"), ("marker", "title: marker /id"),
    ("marker title", "title: marker /title"), ("offset", "title: offset"),
    ("page-number", "title: page-number 1"), ("page-number 0", "title: page-number 0"),
    ("sort", "title: sort"), ("sort-direction", "title: sort-direction"),
    ("fields", "title: fields"),
  ])
  func theAuthorDecides(_ effect: String, _ line: String) {
    let inferred = inferred(effect)
    #expect(inferred.diagnostics == [])
    #expect(inferred.value?.dump.contains(line) == true)
    #expect(inferred.value?.dump.contains("limit: page-size") == true)
  }

  @Test(arguments: [
    "equals shelf.row", "at-least shelf.row", "at-most shelf.row", "more-than shelf.row",
    "less-than shelf.row", "page-size", "marker id", "offset", "page-number 0", "page-number 1",
    "sort", "sort-direction", "fields",
  ])
  func anEffectIsShownAsItIsSet(_ effect: String) {
    let parameters = inferred(effect).value?.parameters ?? []
    #expect(parameters.first { $0.name == "title" }?.effect.setting == effect)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var effect: String
    var rule: String
    var fix: String
    var testDescription: String { effect }
  }

  @Test(arguments: [
    Fault(effect: "equls id", rule: "mock-effect", fix: "Did you mean 'equals'?"),
    Fault(effect: "", rule: "mock-effect", fix: "Write 'off', or an effect and a field"),
    Fault(
      effect: "page-size 3", rule: "mock-effect", fix: "Did you mean 'page-size'?"),
    Fault(effect: "equals id now", rule: "mock-effect", fix: "Did you mean 'equals'?"),
    Fault(effect: "equals", rule: "mock-field", fix: "Write 'equals FIELD', such as 'equals id'"),
    Fault(effect: "equals shelf.rwo", rule: "mock-field", fix: "Did you mean 'shelf.row'?"),
    Fault(effect: "marker ids", rule: "mock-field", fix: "Did you mean 'id'?"),
    Fault(
      effect: "at-least title", rule: "mock-field",
      fix: "Write 'equals title', or name a field with numbers or times"),
  ])
  func aFaultIsSaidAndTheInferredStays(_ fault: Fault) {
    let inferred = inferred(fault.effect)
    #expect(inferred.diagnostics.map(\.rule) == [fault.rule])
    #expect(inferred.diagnostics.map(\.severity) == [.error])
    #expect(inferred.diagnostics.map(\.fix) == [fault.fix])
    #expect(inferred.value?.dump.contains("title: equals /title") == true)
  }

  @Test func allCanBeSwitchedOff() {
    var endpoint = Endpoint.documented(query: ["title", "limit"], body: Self.body)
    endpoint.mock.isOff = true
    #expect(
      ListBehaviour.infer(of: endpoint).value?.dump
        == ["no list", "title: - switched-off", "limit: - switched-off"]
    )
  }

  @Test func withoutAListNothingCanBeSet() {
    var endpoint = Endpoint.documented(query: ["title", "limit"], body: "{}")
    endpoint.mock.parameters = [.test("title", "sort"), .test("limit", "off")]
    let inferred = ListBehaviour.infer(of: endpoint)
    #expect(inferred.diagnostics.map(\.rule) == ["mock-without-list"])
    #expect(inferred.value?.dump == ["no list", "title: - no-list", "limit: - no-list"])
  }
}

extension MockSetting {
  fileprivate static func test(_ name: String, _ effect: String) -> MockSetting {
    let span = SourceSpan.start(of: FileIndex(0))
    return MockSetting(name: name, nameSpan: span, effect: effect, effectSpan: span)
  }
}
