import APIModel
import FixtureFormat
import JSONText
import MockBehaviour
import RequestSamples
import SiteEmission
import SourceText

/// What a mock knows about one endpoint, and the files of its bodies.
struct OperationFixtures: Sendable {
  private(set) var operation: FixtureOperation
  private(set) var files: [OutputFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let endpoint: Endpoint
  private let address: PageAddress
  private var fileNames = FixtureFileNames()

  init(_ planned: PlannedEndpoint) {
    endpoint = planned.endpoint
    address = planned.address
    operation = FixtureOperation(
      id: address.id,
      title: endpoint.title,
      method: endpoint.method.rawValue,
      paths: endpoint.paths.map(\.description),
      discriminator: endpoint.discriminator.map(FixtureDiscriminator.init),
      page: address.page,
      isDeprecated: endpoint.lifecycle.isDeprecated,
      versions: FixtureVersions(of: endpoint),
      authentication: FixtureAuthentication(of: endpoint),
      parameters: FixtureParameter.parameters(of: endpoint),
      requestBody: FixtureRequestBody(of: endpoint)
    )
    let behaviour = ListBehaviour.infer(of: endpoint)
    operation.listBehaviour = behaviour.value
    diagnostics += behaviour.diagnostics
    addResponses()
    addExamples()
    addSuccess()
  }

  // MARK: Responses

  private mutating func addResponses() {
    for response in endpoint.responses {
      guard (100...599).contains(response.servedStatus) else {
        diagnostics.append(
          Diagnostic(
            .warning,
            rule: "status-out-of-range",
            "\(response.servedStatus) is no HTTP status, so the mock does not have this response",
            at: response.origin.span,
            fix: "Write a status from 100 to 599"
          )
        )
        continue
      }
      let index = indexOfResponse(response.servedStatus, isAssumed: response.status == nil)
      if operation.responses[index].reason.isEmpty {
        operation.responses[index].reason = response.reason
      }
      if operation.responses[index].schema == nil {
        operation.responses[index].mediaType = FixtureBody.lawful(response.mediaType)
        operation.responses[index].schema = response.body.flatMap { FixtureSchema($0) }
      }
      for header in response.headers {
        guard FieldSyntax.isToken(header.wireName) else {
          diagnostics.append(.unlawfulHeader(header.wireName, at: header.origin.span))
          continue
        }
        operation.responses[index].headerNames.append(header.wireName)
      }
    }
  }

  /// The place of the response with this status, which is added where there is none; what one part of
  /// the page states is not assumed any more.
  private mutating func indexOfResponse(_ status: Int, isAssumed: Bool) -> Int {
    if let index = operation.responses.firstIndex(where: { $0.status == status }) {
      if !isAssumed { operation.responses[index].isAssumed = false }
      return index
    }
    operation.responses.append(FixtureResponse(status: status, isAssumed: isAssumed))
    return operation.responses.count - 1
  }

  /// Adds a success to a page that lists errors alone: whoever calls the operation expects one.
  private mutating func addSuccess() {
    let success = endpoint.successStatus
    guard success.isAssumed, !operation.responses.contains(where: { $0.status == success.code })
    else { return }
    operation.responses.insert(FixtureResponse(status: success.code, isAssumed: true), at: 0)
    diagnostics.append(
      Diagnostic(
        .note,
        rule: "success-assumed",
        "the page states no status for success; the mock answers with \(success.code)",
        at: endpoint.origin.span,
        fix: "Document the status that a successful call has"
      )
    )
  }

  // MARK: Examples

  private mutating func addExamples() {
    // They stand in the order of the examples, and leave out those that cannot be sent.
    var exchanges = DocumentedExchange.exchanges(of: endpoint)[...]
    for example in endpoint.examples where example.role == .response {
      guard let exchange = exchanges.first, exchange.response == example else {
        diagnostics.append(.exampleLeftOut(example))
        continue
      }
      exchanges.removeFirst()
      let index = indexOfResponse(exchange.status, isAssumed: exchange.isAssumed)
      operation.responses[index].examples.append(fixture(of: example, exchange))
    }
  }

  private mutating func fixture(
    of example: Example,
    _ exchange: DocumentedExchange
  ) -> FixtureExample {
    // An error that shares its request with another answer by chance of place must not be found by it.
    let isTold = exchange.isRequestCertain || exchange.status < 400
    var fixture = FixtureExample(
      name: example.name,
      pathValues: isTold ? exchange.pathValues.map(FixtureValue.init) : [],
      queryValues: isTold ? exchange.queryValues.map(FixtureValue.init) : []
    )
    let hasContent = endpoint.method != .head && StatusContent.isAllowed(for: exchange.status)
    if hasContent, let body = example.body, let content = FixtureBody(body, of: example) {
      let path =
        address.fixtures + "/"
        + fileNames.make(
          status: exchange.status,
          example: example.name,
          extension: content.fileExtension
        )
      files.append(OutputFile(path: path, text: content.text, source: example.origin.span))
      fixture.mediaType = content.mediaType
      fixture.body = path
      if exchange.status >= 400, let value = body.json?.value {
        fixture.errorMessage = ErrorMessage.place(in: value)
      }
    }
    let headers = LawfulHeaders(of: example, hasBody: fixture.body != nil)
    fixture.headers = headers.fields
    diagnostics += headers.diagnostics
    return fixture
  }
}
