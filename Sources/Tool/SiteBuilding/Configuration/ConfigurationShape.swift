import JSONText
import SourceText
import YAMLText

/// What may stand at a place of the configuration: the one description that both the reader and the
/// JSON Schema are made from, so that they cannot disagree.
indirect enum ConfigurationShape: Sendable {
  /// A scalar.
  case text
  /// One of these texts.
  case choice([String])
  /// A scalar, or something else.
  case textOr(ConfigurationShape)
  /// A sequence of such nodes.
  case list(ConfigurationShape)
  /// A sequence of such nodes, or something else.
  case listOr(ConfigurationShape, ConfigurationShape)
  /// A mapping with these keys and no others.
  case object([Member])
  /// A mapping with keys of the author's choice.
  case map(ConfigurationShape)

  /// A key of an object.
  struct Member: Sendable {
    var name: String
    var shape: ConfigurationShape
    var isRequired = false
    var summary: String
  }

  /// What in a node is against the shape: unknown keys, missing keys, nodes of another kind.
  func faults(in node: YAMLNode, at path: String = "") -> [Diagnostic] {
    if node.isNull, !path.isEmpty { return [] }
    switch (self, node.content) {
    case (.text, .scalar), (.textOr, .scalar): return []
    case (.textOr(let other), _), (.listOr(_, let other), .mapping):
      return other.faults(in: node, at: path)
    case (.choice(let texts), .scalar) where node.text.map(texts.contains) == true: return []
    case (.list(let element), .sequence(let nodes)),
      (.listOr(let element, _), .sequence(let nodes)):
      return nodes.flatMap { element.faults(in: $0, at: path) }
    case (.map(let element), .mapping(let entries)):
      return entries.flatMap { element.faults(in: $0.value, at: "\(path).\($0.key)") }
    case (.object(let members), .mapping(let entries)):
      return Self.faults(of: entries, members, node, path)
    default:
      let name = path.isEmpty ? "the file" : "'\(path)'"
      return [
        Diagnostic(
          .error,
          rule: "config-wrong-kind",
          "\(name) takes \(kind)",
          at: node.span,
          fix: "See `endpaper schema configuration`"
        )
      ]
    }
  }

  private static func faults(
    of entries: [YAMLEntry],
    _ members: [Member],
    _ node: YAMLNode,
    _ path: String
  ) -> [Diagnostic] {
    let lead = path.isEmpty ? "" : "\(path)."
    var faults: [Diagnostic] = []
    for entry in entries {
      if let member = members.first(where: { $0.name == entry.key }) {
        faults += member.shape.faults(in: entry.value, at: lead + entry.key)
        continue
      }
      let near = NearestName.nearest(to: entry.key, among: members.map(\.name))
      faults.append(
        Diagnostic(
          .error,
          rule: "config-unknown-key",
          "'\(lead)\(entry.key)' is no key that is known",
          at: entry.keySpan,
          notes: [.init("known here: " + members.map(\.name).joined(separator: ", "))],
          fix: near.map { "Did you mean '\($0)'?" } ?? "Remove the key"
        )
      )
    }
    for member in members where member.isRequired {
      if entries.contains(where: { $0.key == member.name && !$0.value.isNull }) { continue }
      faults.append(
        Diagnostic(
          .error,
          rule: "config-missing-key",
          "'\(lead)\(member.name)' is missing",
          at: node.span,
          fix: "Add '\(member.name):'"
        )
      )
    }
    return faults
  }

  private var kind: String {
    switch self {
    case .text: "one value"
    case .choice(let texts): "one of " + texts.map { "'\($0)'" }.joined(separator: ", ")
    case .textOr(let other): "one value, or \(other.kind)"
    case .list: "a list"
    case .listOr(_, let other): "a list, or \(other.kind)"
    case .object, .map: "keys with values"
    }
  }

  /// The JSON Schema (draft 2020-12) of the shape.
  var schema: JSONValue {
    switch self {
    // YAML readers of editors turn `2.10` and `true` into numbers and truth values: both are text here.
    case .text:
      return .object([
        JSONMember("type", .array(["string", "number", "boolean"].map(JSONValue.string)))
      ])
    case .textOr(let other):
      return .object([
        JSONMember("anyOf", .array([ConfigurationShape.text.schema, other.schema]))
      ])
    case .listOr(let element, let other):
      return .object([
        JSONMember("anyOf", .array([ConfigurationShape.list(element).schema, other.schema]))
      ])
    case .choice(let texts):
      return .object([JSONMember("enum", .array(texts.map(JSONValue.string)))])
    case .list(let element):
      return .object([JSONMember("type", .string("array")), JSONMember("items", element.schema)])
    case .map(let element):
      return .object([
        JSONMember("type", .string("object")),
        JSONMember("additionalProperties", element.schema),
      ])
    case .object(let members): return Self.schema(of: members)
    }
  }

  private static func schema(of members: [Member]) -> JSONValue {
    let properties = members.map { member in
      let described = JSONMember("description", .string(member.summary))
      return JSONMember(
        member.name,
        .object([described] + (member.shape.schema.members ?? []))
      )
    }
    var schema = [
      JSONMember("type", .string("object")), JSONMember("properties", .object(properties)),
    ]
    let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { schema.append(JSONMember("required", .array(required))) }
    schema.append(JSONMember("additionalProperties", .boolean(false)))
    return .object(schema)
  }
}
