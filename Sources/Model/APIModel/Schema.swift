public import MarkupTree
import SourceText

/// The type of a value and what restricts it.
///
/// What restricts an array (the allowed values, limits and pattern) restricts each of its elements.
public struct Schema: Hashable, Sendable {
  /// The type; nil where the page names none.
  public var type: TypeReference?

  /// The members of an object, or of the objects in an array.
  public var fields: [SchemaField]

  /// The values that are allowed, as written; empty where any is.
  public var allowedValues: [String]

  private var limits: Rare<Limits>

  private struct Limits: Rarity {
    var defaultValue: String?
    var minimum: String?
    var maximum: String?
    var pattern: String?
  }

  /// The value that counts where none is sent, as written.
  public var defaultValue: String? {
    get { limits.value.defaultValue }
    set { limits.value.defaultValue = newValue }
  }

  /// The least number, or the least length in characters, as written.
  public var minimum: String? {
    get { limits.value.minimum }
    set { limits.value.minimum = newValue }
  }

  /// The greatest number, or the greatest length in characters, as written.
  public var maximum: String? {
    get { limits.value.maximum }
    set { limits.value.maximum = newValue }
  }

  /// The regular expression that a text has to match, as written.
  public var pattern: String? {
    get { limits.value.pattern }
    set { limits.value.pattern = newValue }
  }

}

// What many are made of is made by the memberwise initializer, in place: one that sets member by
// member copies the whole when it is done.
extension Schema {
  /// Makes a schema.
  public init(type: TypeReference? = nil, fields: [SchemaField] = []) {
    self.init(type: type, fields: fields, allowedValues: [], limits: .none)
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

  private var details: Rare<Details>

  private struct Details: Rarity {
    var format: String?
    var label: String?
  }

  /// The format of JSON Schema (`uuid`, `date-time`, `uri`), where the type says one.
  public var format: String? {
    get { details.value.format }
    set { details.value.format = newValue }
  }

  /// The label of the table or section that the type links to.
  public var label: String? {
    get { details.value.label }
    set { details.value.label = newValue }
  }

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
    details = Rare(Details(format: format, label: label))
  }
}

/// A member of an object.
public struct SchemaField: Hashable, Sendable {
  private var ownName: String

  /// The name in the JSON text.
  public var name: String {
    get { ownName }
    set {
      // The other name stays what it was.
      let other = writtenName
      ownName = newValue
      writtenName = other
    }
  }

  /// The name on the page, such as `image.id` or one with a badge; that of ``name`` where it is the same.
  public var writtenName: String {
    get { rarities.value.otherName ?? name }
    set { rarities.value.otherName = newValue.isExactly(name) ? nil : newValue }
  }

  /// Whether an object has to have it.
  public var requirement: Requirement

  /// Its type, and its own members.
  public var schema: Schema

  private var prose: Prose
  private var rarities: Rare<FieldRarities>

  /// What the page says about it.
  public var description: [Block] {
    get { prose.blocks }
    set { prose = Prose(newValue) }
  }

  /// Whether the page says nothing about it.
  public var isUndescribed: Bool { prose.isEmpty }

  /// Whether it may still be used.
  public var lifecycle: Lifecycle {
    get { rarities.value.lifecycle }
    set { rarities.value.lifecycle = newValue }
  }

  /// The versions it is in.
  public var versions: VersionRange {
    get { rarities.value.versions }
    set { rarities.value.versions = newValue }
  }

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
    let rarities = FieldRarities(name, writtenName, lifecycle, versions)
    self.init(
      ownName: name, requirement: requirement, schema: schema, prose: Prose(description),
      rarities: Rare(rarities), origin: origin)
  }
}

/// What few parameters and fields have.
struct FieldRarities: Rarity {
  /// Its name in the other of page and wire, where it has two.
  var otherName: String?
  var lifecycle = Lifecycle.active
  var versions = VersionRange()
}

extension FieldRarities {
  /// What something with this name has besides.
  init(
    _ name: String, _ otherName: String?, _ lifecycle: Lifecycle, _ versions: VersionRange
  ) {
    self.lifecycle = lifecycle
    self.versions = versions
    if let otherName, !otherName.isExactly(name) { self.otherName = otherName }
  }
}
