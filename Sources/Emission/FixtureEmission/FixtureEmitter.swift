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
  public init(memory: FixtureMemory = FixtureMemory()) { self.memory = memory }

  /// The catalogue and its schema first, then the bodies in the order of the site.
  public func emit(_ plan: SitePlan) -> Diagnosed<[OutputFile]> {
    memory.operations.begin(AnySetting())
    memory.catalogue.begin(AnySetting())
    defer {
      memory.operations.end()
      memory.catalogue.end()
    }
    let operations = plan.endpoints.map { planned in
      memory.operations.value(at: planned.address, of: planned) { OperationFixtures(planned) }
    }
    let catalogue = FixtureCatalogue(
      title: plan.reference.title,
      operations: operations.map(\.operation),
      collections: DocumentedCollections.find(
        in: plan.endpoints.map { (id: $0.address.id, endpoint: $0.endpoint) }
      )
    )
    let files = [
      memory.catalogue.value(at: FixtureCatalogue.path, of: catalogue) {
        OutputFile(path: FixtureCatalogue.path, text: catalogue.encoded())
      },
      OutputFile(path: FixtureCatalogue.schemaPath, text: FixtureCatalogue.schemaText),
    ]
    return Diagnosed(
      files + operations.flatMap(\.files),
      operations.flatMap(\.diagnostics)
    )
  }
}
