import APIModel
import RequestSamples
public import SiteEmission
public import SourceText

/// Makes a curl script of every endpoint: `examples/<group>/<slug>.sh`.
public struct ExampleEmitter: Emitter {
  private let memory: ExampleMemory

  /// Makes an emitter; what it makes does not depend on its memory.
  public init(memory: ExampleMemory = ExampleMemory(remembers: false)) { self.memory = memory }

  /// The scripts, executable; an endpoint whose request no shell can say has none, and an error.
  public func emit<Receiver: OutputReceiver>(
    _ plan: SitePlan,
    to receiver: Receiver
  ) -> Diagnosed<[Receiver.Taken]> {
    var files: [Receiver.Taken] = []
    var diagnostics: [Diagnostic] = []
    memory.calls.begin(AnySetting())
    memory.scripts.begin(AnySetting())
    defer {
      memory.calls.end()
      memory.scripts.end()
    }
    let calls = plan.endpoints.map { planned in
      memory.calls.value(at: planned.address, of: planned) { DocumentedCall(planned) }
    }
    let ambiguous = AmbiguousCalls(calls)
    for (planned, call) in zip(plan.endpoints, calls) {
      let isAmbiguous = ambiguous.contains(call)
      let input = ExampleMemory.ScriptInput(planned: planned, isAmbiguous: isAmbiguous)
      let script = memory.scripts.value(at: planned.address, of: input) {
        var samples = call.samples
        if isAmbiguous { samples[0] = samples[0].preferringItsAnswer }
        return Self.script(planned, samples)
      }
      files += script.value.map(receiver.take)
      diagnostics += script.diagnostics
    }
    return Diagnosed(files, diagnostics)
  }

  private static func script(
    _ planned: PlannedEndpoint,
    _ samples: [RequestSample]
  ) -> Diagnosed<[OutputFile]> {
    let endpoint = planned.endpoint
    var files: [OutputFile] = []
    var diagnostics = unlawfulHeaders(of: endpoint)
    let script = CurlScript(
      title: endpoint.title,
      operation: "\(endpoint.method) \(endpoint.path)",
      address: planned.address,
      samples: samples
    )
    do {
      files.append(
        OutputFile(
          path: planned.address.script,
          text: try script.text(),
          isExecutable: true,
          source: endpoint.origin.span
        )
      )
    } catch {
      diagnostics.append(
        Diagnostic(
          .error,
          rule: "request-cannot-be-sent",
          error.description,
          at: endpoint.origin.span,
          notes: [.init("the page has no curl script therefore")],
          fix: "Take the control characters out of the example request"
        )
      )
    }
    return Diagnosed(files, diagnostics)
  }

  private static func unlawfulHeaders(of endpoint: Endpoint) -> [Diagnostic] {
    endpoint.examples.filter { $0.role == .request }.flatMap { example in
      example.headers.filter { !$0.isLawful }.map { _ in
        Diagnostic(
          .warning,
          rule: "unlawful-header",
          "a header of the example request '\(example.name)' cannot be sent and is left out",
          at: example.origin.span,
          fix: "Write it as 'Name: value' on one line, without control characters"
        )
      }
    }
  }
}
