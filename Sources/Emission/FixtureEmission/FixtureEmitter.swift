import APIModel
import FixtureFormat
import MockBehaviour
public import SiteEmission
public import SourceText

/// Makes the fixtures: the catalogue, its JSON Schema, and a file for every documented body that can be
/// sent, `fixtures/<group>/<slug>/<status>-<example>.json`.
public struct FixtureEmitter: Emitter {
  private let memory: FixtureMemory

  /// Makes an emitter; what it makes does not depend on its memory.
  public init(memory: FixtureMemory = FixtureMemory(remembers: false)) { self.memory = memory }

  /// The catalogue and its schema first, then the bodies in the order of the site.
  public func emit<Receiver: OutputReceiver>(
    _ plan: SitePlan,
    to receiver: Receiver
  ) -> Diagnosed<[Receiver.Taken]> {
    memory.operations.begin(AnySetting())
    defer { memory.operations.end() }
    var bodies: [Receiver.Taken] = []
    var diagnostics: [Diagnostic] = []
    let catalogue = receiver.take(FixtureCatalogue.path) { write in
      write(FixtureCatalogue.head(title: plan.reference.title))
      for (index, planned) in plan.endpoints.enumerated() {
        if index > 0 { write(FixtureCatalogue.separator) }
        let operation = memory.operations.value(at: planned.address, of: planned) {
          let made = OperationFixtures(planned)
          return FixtureMemory.Operation(
            entry: made.operation.encoded(), files: made.files, diagnostics: made.diagnostics)
        }
        write(operation.entry)
        bodies += operation.files.map(receiver.take)
        diagnostics += operation.diagnostics
      }
      let collections = DocumentedCollections.find(
        in: plan.endpoints.map { (id: $0.address.id, endpoint: $0.endpoint) })
      write(FixtureCatalogue.tail(collections: collections, isEmpty: plan.endpoints.isEmpty))
    }
    let schema = receiver.take(
      OutputFile(path: FixtureCatalogue.schemaPath, text: FixtureCatalogue.schemaText))
    return Diagnosed([catalogue, schema] + bodies, diagnostics)
  }
}
