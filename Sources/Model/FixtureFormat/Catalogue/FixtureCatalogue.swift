/// described by `fixtures/catalogue.schema.json`, and a reader refuses a version it does not know.
public struct FixtureCatalogue: Hashable, Sendable {
  /// The version of the format that this code writes, and the only one it reads.
  public static let currentVersion = 2

  /// The path of the catalogue in a site.
  public static let path = "fixtures/catalogue.json"

  /// The path of its JSON Schema in a site.
  public static let schemaPath = "fixtures/catalogue.schema.json"

  /// The name of the API.
  public var title: String

  /// The operations in the order of the site.
  public var operations: [FixtureOperation]

  /// The things that operations create, list, read, change and delete.
  public var collections: [FixtureCollection]

  /// Makes a catalogue of the current version.
  public init(
    title: String,
    operations: [FixtureOperation],
    collections: [FixtureCollection] = []
  ) {
    self.title = title
    self.operations = operations
    self.collections = collections
  }
}
