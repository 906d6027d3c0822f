public import JSONText

/// Things of one kind that documented operations create, list, read, change and delete.
public struct FixtureCollection: Hashable, Sendable {
  /// The template of the path that lists and creates, such as `/v2/{tenant_id}/images`.
  public var path: String

  /// The template of the path of one thing, such as `/v2/{tenant_id}/images/{image_id}`.
  public var itemPath: String

  /// The name of the variable of ``itemPath`` that names the thing.
  public var idVariable: String

  /// The place of that value in a thing, such as `/id`.
  public var idField: JSONPointer

  /// The place of the array in the body of a list; nil where no list of this collection is documented.
  public var list: JSONPointer?

  /// The place of a thing in a body that holds one; the root where it is the whole body.
  public var item: JSONPointer

  /// What the operations do to it, in the order of the site.
  public var operations: [FixtureCollectionOperation]

  /// Makes a collection.
  public init(
    path: String,
    itemPath: String,
    idVariable: String,
    idField: JSONPointer,
    list: JSONPointer?,
    item: JSONPointer,
    operations: [FixtureCollectionOperation]
  ) {
    self.path = path
    self.itemPath = itemPath
    self.idVariable = idVariable
    self.idField = idField
    self.list = list
    self.item = item
    self.operations = operations
  }
}

/// What one documented operation does to a collection.
public struct FixtureCollectionOperation: Hashable, Sendable {
  /// What an operation does.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Adds a thing.
    case create
    /// Shows all things.
    case list
    /// Shows one thing.
    case read
    /// Changes the members that are sent.
    case update
    /// Puts another thing in the place of one.
    case replace
    /// Removes a thing.
    case delete
  }

  /// The identifier of the operation in the catalogue.
  public var id: String

  /// What it does.
  public var role: Role

  /// Makes an entry.
  public init(id: String, role: Role) {
    self.id = id
    self.role = role
  }
}
