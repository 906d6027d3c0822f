import APIModel
import SourceText

/// Builds the members of an object from rows that name them flat, dotted, or in linked tables.
struct SchemaBuilder {
  /// What is known of a member besides what its row says.
  private struct Node {
    /// The table that describes it; nil where that does not count.
    var table: Int?
    var children: [Int] = []
    var byName: [String: Int] = [:]
  }

  /// All members in the order in which they were first named, each without its own.
  private var members: [SchemaField] = []
  private var nodes: [Node] = []
  private var top: [Int] = []
  private var topByName: [String: Int] = [:]

  /// The rule of members that only a longer name or an example shows.
  static let impliedRule = "implied-by-member"

  /// The members that one table describes twice.
  private(set) var repeated: [(name: String, span: SourceSpan, first: SourceSpan)] = []

  /// Starts without members, with room for some.
  init(capacity: Int = 0) {
    members.reserveCapacity(capacity)
    nodes.reserveCapacity(capacity)
    top.reserveCapacity(capacity)
    topByName.reserveCapacity(capacity)
  }

  /// The members in the order in which they were first named, each with its own.
  var fields: [SchemaField] {
    // Most objects have members that have none.
    top.count == members.count ? members : top.map(field)
  }

  /// Adds a member that a table describes at a path of names; what is missing on the way is implied.
  mutating func add(
    _ field: consuming SchemaField, at path: [ExampleShape.Path.Step], from table: Int? = nil
  ) {
    var parent: Int?
    for step in path { parent = implied(step, of: field.origin.span, in: parent) }
    insert(field, in: parent, from: table)
  }

  private func field(_ index: Int) -> SchemaField {
    var field = members[index]
    field.schema.fields = nodes[index].children.map(self.field)
    return field
  }

  private func find(_ name: String, in parent: Int?) -> Int? {
    parent.map { nodes[$0].byName[name] } ?? topByName[name]
  }

  private mutating func append(
    _ field: consuming SchemaField, to parent: Int?, from table: Int? = nil
  ) -> Int {
    let index = members.count
    if let parent {
      nodes[parent].children.append(index)
      nodes[parent].byName[field.name] = index
    } else {
      top.append(index)
      topByName[field.name] = index
    }
    members.append(field)
    nodes.append(Node(table: table))
    return index
  }

  private mutating func implied(
    _ step: ExampleShape.Path.Step,
    of span: SourceSpan,
    in parent: Int?
  ) -> Int {
    let type = TypeReference(
      written: "",
      kind: step.isArray ? .array : .object,
      element: step.isArray ? .object : nil
    )
    if let index = find(step.name, in: parent) {
      if step.isArray, members[index].origin.rule == Self.impliedRule {
        members[index].schema.type = type
      }
      return index
    }
    let field = SchemaField(
      name: step.name,
      schema: Schema(type: type),
      origin: Origin(span, rule: Self.impliedRule)
    )
    return append(field, to: parent)
  }

  /// A member that two tables describe keeps its first description, one that is described twice in one
  /// has both, and one that was only implied gets it.
  private mutating func insert(_ field: consuming SchemaField, in parent: Int?, from table: Int?) {
    let inner = field.schema.fields
    field.schema.fields = []
    let index: Int
    if let known = find(field.name, in: parent) {
      index = known
      if members[known].origin.rule == Self.impliedRule {
        members[known] = field
        nodes[known].table = table
      } else if let table, nodes[known].table == table {
        let first = members[known].origin.span
        RepeatedRow.join(
          field.schema, field.description, at: field.origin.span, to: &members[known])
        repeated.append((field.name, field.origin.span, first))
      }
    } else {
      index = append(field, to: parent, from: table)
    }
    for member in inner { insert(member, in: index, from: nil) }
  }
}
