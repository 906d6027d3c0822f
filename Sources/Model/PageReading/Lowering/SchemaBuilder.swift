import APIModel
import SourceText

/// Builds the members of an object from rows that name them flat, dotted, or in linked tables.
struct SchemaBuilder {
  /// The members so far.
  private(set) var fields: [SchemaField] = []

  /// The rule of members that only a longer name or an example shows.
  static let impliedRule = "implied-by-member"

  /// Adds a member at a path of names; what is missing on the way is implied.
  mutating func add(_ field: SchemaField, at path: [ExampleShape.Path.Step]) {
    Self.insert(field, at: path[...], into: &fields)
  }

  private static func insert(
    _ field: SchemaField,
    at path: ArraySlice<ExampleShape.Path.Step>,
    into fields: inout [SchemaField]
  ) {
    guard let step = path.first else {
      if let same = fields.firstIndex(where: { $0.name == field.name }) {
        merge(field, into: &fields[same])
      } else {
        fields.append(field)
      }
      return
    }
    if let index = fields.firstIndex(where: { $0.name == step.name }) {
      if step.isArray, fields[index].origin.rule == impliedRule {
        fields[index].schema.type = Self.type(step)
      }
      insert(field, at: path.dropFirst(), into: &fields[index].schema.fields)
    } else {
      var parent = SchemaField(
        name: step.name,
        schema: Schema(type: Self.type(step)),
        origin: Origin(field.origin.span, rule: impliedRule)
      )
      insert(field, at: path.dropFirst(), into: &parent.schema.fields)
      fields.append(parent)
    }
  }

  /// A member that is described twice keeps its first description; one that was only implied gets it.
  private static func merge(_ field: SchemaField, into known: inout SchemaField) {
    if known.origin.rule == impliedRule {
      let members = known.schema.fields
      known = field
      for member in members { insert(member, at: [], into: &known.schema.fields) }
    } else {
      for member in field.schema.fields { insert(member, at: [], into: &known.schema.fields) }
    }
  }

  private static func type(_ step: ExampleShape.Path.Step) -> TypeReference {
    step.isArray
      ? TypeReference(written: "", kind: .array, element: .object)
      : TypeReference(written: "", kind: .object)
  }
}
