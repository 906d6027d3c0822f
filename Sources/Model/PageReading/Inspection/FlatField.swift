import APIModel

/// A member of a body with its whole way as one name: `images[].links[].href`.
struct FlatField {
  /// The dotted name; `[]` stands behind the name of an array that has members.
  var name: String

  /// Whether it has to be there.
  var requirement: Requirement

  /// The type, and what restricts the value.
  var schema: Schema

  /// The rule that read it.
  var rule: String

  /// The rule of members that a list inside a description names.
  static let nestedListRule = "nested-list"

  /// The rule of members that the attributes of an API Blueprint name.
  static let attributeRule = "blueprint-attribute"

  /// The rows of a schema that stand in lists of parameters: not what a list inside a description, or
  /// the schema of a payload, says of the parts of one.
  static func parameters(of schema: Schema) -> [FlatField] {
    fields(of: schema).filter { $0.rule != nestedListRule && $0.rule != attributeRule }
  }

  /// The members of a schema that the page names, in order; those that are only implied by longer
  /// names show in these.
  static func fields(of schema: Schema) -> [FlatField] {
    var flat: [FlatField] = []
    collect(schema.fields, prefix: schema.type?.kind == .array ? "[]." : "", into: &flat)
    return flat
  }

  private static func collect(_ fields: [SchemaField], prefix: String, into flat: inout [FlatField])
  {
    for field in fields {
      let name = prefix + field.name
      if field.origin.rule != SchemaBuilder.impliedRule {
        flat.append(
          FlatField(
            name: name,
            requirement: field.requirement,
            schema: field.schema,
            rule: field.origin.rule
          )
        )
      }
      let brackets = field.schema.type?.kind == .array ? "[]." : "."
      collect(field.schema.fields, prefix: name + brackets, into: &flat)
    }
  }
}
