import APIModel
import FixtureFormat
import SourceText
import Testing

@Suite struct ResponseTests {
  @Test func anOperationIsWhatThePageSays() throws {
    var endpoint = documented(statuses: [200])
    endpoint.paths.append(PathTemplate("/v1/books/{book_id}"))
    endpoint.discriminator = .query(name: "edition", value: "2")
    endpoint.lifecycle.stage = .discarded
    var state = Schema(type: TypeReference(written: "BookState", kind: .named))
    state.allowedValues = ["lent", "free"]
    endpoint.parameters = [
      Parameter(
        name: "book_id",
        location: .path,
        requirement: .required,
        schema: Schema(type: TypeReference(written: "int", kind: .integer)),
        origin: .test
      ),
      Parameter(
        name: "State",
        wireName: "state",
        location: .query,
        requirement: .optional,
        schema: state,
        origin: .test
      ),
      Parameter(name: "X", location: .header, requirement: .conditional("often"), origin: .test),
    ]
    let operation = try #require(try Emitted(endpoint).catalogue.operations.first)
    #expect(operation.id == "books/show-book")
    #expect(operation.page == "books/show-book.html")
    #expect(operation.paths == ["/books/{book_id}", "/v1/books/{book_id}"])
    #expect(operation.discriminator == .query(name: "edition", value: "2"))
    #expect(operation.isDeprecated)
    #expect(
      operation.parameters == [
        FixtureParameter(name: "book_id", location: "path", isRequired: true, type: "integer"),
        FixtureParameter(
          name: "state",
          location: "query",
          isRequired: false,
          allowedValues: ["lent", "free"]
        ),
        FixtureParameter(name: "X", location: "header"),
      ]
    )
  }

  @Test func anExampleJoinsTheResponseOfItsStatus() throws {
    let emitted = try Emitted(
      documented(statuses: [200, 404], .answer("a"), .answer("b", 404), .answer("c", 409))
    )
    #expect(emitted.responses.map(\.status) == [200, 404, 409])
    #expect(emitted.responses.map { $0.examples.map(\.name) } == [["a"], ["b"], ["c"]])
    #expect(emitted.diagnostics == [])
  }

  @Test func aStatusThatNobodyStatesIsAssumed() throws {
    let emitted = try Emitted(documented(statuses: [nil], .answer("a", nil)))
    #expect(emitted.responses.map(\.status) == [200])
    #expect(emitted.responses.map(\.isAssumed) == [true])
    let stated = try Emitted(documented(statuses: [nil], .answer("a", 200)))
    #expect(stated.responses.map(\.isAssumed) == [false])
    let elsewhere = try Emitted(documented(statuses: [202], .answer("a", nil)))
    #expect(elsewhere.responses.map(\.status) == [202])
    #expect(elsewhere.responses.map(\.isAssumed) == [false])
  }

  @Test func aPageOfErrorsStillHasASuccess() throws {
    let emitted = try Emitted(documented(statuses: [400, 404]))
    #expect(emitted.responses.map(\.status) == [200, 400, 404])
    #expect(emitted.responses.map(\.isAssumed) == [true, false, false])
    #expect(emitted.diagnostics.map(\.rule) == ["success-assumed"])
  }

  @Test func aStatusThatHTTPDoesNotHaveIsSaid() throws {
    let emitted = try Emitted(documented(statuses: [200, 1000, 0]))
    #expect(emitted.responses.map(\.status) == [200])
    #expect(emitted.diagnostics.map(\.rule) == ["status-out-of-range", "status-out-of-range"])
  }

  @Test func anAnswerKnowsTheRequestThatItAnswers() throws {
    let emitted = try Emitted(
      documented(
        .request("one", id: "b1", query: [NamedValue("all", "yes"), NamedValue("x", "<x>")]),
        .request("two", id: "{book_id}"),
        .answer("one"),
        .answer("two", body: #"{"book": {"id": "b2"}}"#)
      )
    )
    #expect(
      emitted.examples.map(\.pathValues)
        == [[FixtureValue("book_id", "b1")], [FixtureValue("book_id", "b2")]]
    )
    #expect(emitted.examples.map(\.queryValues) == [[FixtureValue("all", "yes")], []])
  }

  @Test func anErrorThatOnlyStandsNearARequestIsNotFoundByIt() throws {
    let emitted = try Emitted(
      documented(
        .request("request", id: "b1"),
        .answer("found"),
        .answer("broken", 500)
      )
    )
    #expect(emitted.examples.map { $0.pathValues.count } == [1, 0])
    let named = try Emitted(documented(.request("gone", id: "b9"), .answer("gone", 404)))
    #expect(named.examples.map(\.pathValues) == [[FixtureValue("book_id", "b9")]])
  }
}
