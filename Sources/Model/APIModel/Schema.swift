public import MarkupTree

/// The type of a value and what restricts it.
public struct Schema: Hashable, Sendable {
  /// The type; nil where the page names none.
  public var type: TypeReference?

  /// The members of an object, or of the objects in an array.
  public var fields: [SchemaField]

  /// The values that are allowed, as written; empty where any is.
  public var allowedValues: [String]

  /// The value that counts where none is sent, as written.
  public var defaultValue: String?

  /// The least number, or the least length in characters, as written.
  public var minimum: String?

  /// The greatest number, or the greatest length in characters, as written.
  public var maximum: String?

  /// The regular expression that a text has to match, as written.
  public var pattern: String?
}

// What many are made of is made by the memberwise initializer, in place: one that sets member by
// member copies the whole when it is done.
extension Schema {
  /// Makes a schema.
  public init(type: TypeReference? = nil, fields: [SchemaField] = []) {
    self.init(
      type: type, fields: fields, allowedValues: [], defaultValue: nil, minimum: nil, maximum: nil,
      pattern: nil)
  }
}

/// A type as the page writes it, and what that means.
public struct TypeReference: Hashable, Sendable {
  /// The types of JSON Schema, and two that pages have besides.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Text.
    case string
    /// A whole number.
    case integer
    /// Any number.
    case number
    /// True or false.
    case boolean
    /// Members by name.
    case object
    /// Elements in order.
    case array
    /// Nothing.
    case null
    /// Bytes that are no JSON.
    case file
    /// A type that pages name and nobody else knows, such as `ImageStatus`.
    case named
  }

  /// The text on the page, such as `Array of objects` or `xsd:string`.
  public var written: String

  /// What it means.
  public var kind: Kind

  /// The kind of the elements of an array, where it is known.
  public var element: Kind?

  /// The format of JSON Schema (`uuid`, `date-time`, `uri`), where the type says one.
  public var format: String?

  /// The label of the table or section that the type links to.
  public var label: String?

  /// Whether the page says that the value may be `null`: `?string`, `string | null`.
  public var isNullable = false

  /// Makes a type.
  public init(
    written: String,
    kind: Kind,
    element: Kind? = nil,
    format: String? = nil,
    label: String? = nil
  ) {
    self.written = written
    self.kind = kind
    self.element = element
    self.format = format
    self.label = label
  }
}

/// A member of an object.
public struct SchemaField: Hashable, Sendable {
  /// The name in the JSON text.
  public var name: String

  /// The name on the page, such as `image.id` or one with a badge; that of ``name`` where it is the same.
  public var writtenName: String

  /// Whether an object has to have it.
  public var requirement: Requirement

  /// Its type, and its own members.
  public var schema: Schema

  /// What the page says about it.
  public var description: [Block]

  /// Whether it may still be used.
  public var lifecycle: Lifecycle

  /// The versions it is in.
  public var versions: VersionRange

  /// Where it stands.
  public var origin: Origin
}

extension SchemaField {
  /// Makes a field; the written name is the name where nothing else is said.
  public init(
    name: String,
    writtenName: String? = nil,
    requirement: Requirement = .unstated,
    schema: Schema = Schema(),
    description: [Block] = [],
    lifecycle: Lifecycle = .active,
    versions: VersionRange = VersionRange(),
    origin: Origin
  ) {
    // Of the memberwise initializer, to which the written name is no optional.
    let written: String = writtenName ?? name
    self.init(
      name: name, writtenName: written, requirement: requirement, schema: schema,
      description: description, lifecycle: lifecycle, versions: versions, origin: origin)
  }
}
