import JSONText

/// JSON Patch (RFC 6902).
enum JSONPatch {
  /// Why a patch cannot be applied.
  enum Fault: Error, Hashable {
    /// It is no patch.
    case malformed(String)
    /// The value is not as the patch expects it.
    case conflict(String)
  }

  /// A patch can double a value with each operation; this is where it ends.
  private static let mostOperations = 256

  /// The value after all operations of a patch, or none of them.
  ///
  /// What would stand deeper than a text of JSON may, or weigh more than a request, is refused.
  static func apply(_ patch: JSONValue, to value: JSONValue) throws(Fault) -> JSONValue {
    guard let operations = patch.elements else { throw .malformed("A patch is an array.") }
    guard operations.count <= mostOperations else {
      throw .malformed("A patch has at most \(mostOperations) operations here.")
    }
    var value = value
    for (index, operation) in operations.enumerated() {
      value = try apply(modern(operation), number: index, to: value)
    }
    return value
  }

  /// The thing after all operations of a patch, whose places count from the thing itself, or all of them
  /// from what wraps it in the answers: `/title` and `/book/title` are one.
  static func apply(
    _ patch: JSONValue,
    to thing: JSONValue,
    wrappedAt wrapping: JSONPointer
  ) throws(Fault) -> JSONValue {
    guard let wrapper = wrapping.steps.first, thing[wrapper] == nil else {
      return try apply(patch, to: thing)
    }
    let named = (patch.elements ?? []).map(modern).flatMap { operation in
      ["path", "from"].compactMap { operation[$0]?.string }.compactMap(place)
    }
    if !named.isEmpty, named.allSatisfy({ $0.steps.starts(with: wrapping.steps) }) {
      let whole = wrapping.steps.reversed().reduce(thing) { .object([JSONMember($1, $0)]) }
      return try apply(patch, to: whole)[wrapping] ?? .null
    }
    // The whole may be replaced by one that is wrapped.
    let changed = try apply(patch, to: thing)
    return changed[wrapping] ?? changed
  }

  /// An operation in the form of the RFC: its drafts wrote `{"replace": "/name", "value": "a"}`, and
  /// pages still do.
  private static func modern(_ operation: JSONValue) -> JSONValue {
    guard operation["op"] == nil, let members = operation.members else { return operation }
    let kinds = ["add", "remove", "replace", "move", "copy", "test"]
    guard let named = members.first(where: { kinds.contains($0.name) && $0.value.string != nil })
    else { return operation }
    let isMoved = named.name == "move" || named.name == "copy"
    return .object(
      [JSONMember("op", .string(named.name)), JSONMember(isMoved ? "from" : "path", named.value)]
        + members.filter { $0.name != named.name }
        .map { isMoved && $0.name == "to" ? JSONMember("path", $0.value) : $0 }
    )
  }

  private static func apply(
    _ operation: JSONValue,
    number: Int,
    to value: JSONValue
  ) throws(Fault) -> JSONValue {
    let kind = operation["op"]?.string ?? ""
    let path = try pointer(operation, "path", number)
    switch kind {
    case "add": return try adding(try argument(operation, number), at: path, to: value)
    case "remove": return try removing(path, from: value)
    case "replace":
      let argument = try argument(operation, number)
      guard value[path] != nil else { throw missing(path) }
      guard path.steps.count + argument.depth <= JSONParser.depthLimit else {
        throw .conflict("The value would be too large.")
      }
      return value.replacing(path, by: argument)
    case "move", "copy":
      let from = try pointer(operation, "from", number)
      guard let moved = value[from] else { throw missing(from) }
      if kind == "copy" { return try adding(moved, at: path, to: value) }
      if path.steps.count > from.steps.count, path.steps.starts(with: from.steps) {
        throw .malformed("Operation \(number) moves a value into itself.")
      }
      return try adding(moved, at: path, to: removing(from, from: value))
    case "test":
      let argument = try argument(operation, number)
      guard let found = value[path], isEqual(found, argument) else {
        throw .conflict("The value at \(Problem.shown(path.description)) is another.")
      }
      return value
    default:
      throw .malformed("Operation \(number) has no op of add, remove, replace, move, copy, test.")
    }
  }

  private static func adding(
    _ argument: JSONValue,
    at path: JSONPointer,
    to value: JSONValue
  ) throws(Fault) -> JSONValue {
    guard path.steps.count + argument.depth <= JSONParser.depthLimit,
      value.weight + argument.weight <= JSONValue.mostWeight
    else { throw .conflict("The value would be too large.") }
    guard let last = path.steps.last else { return argument }
    let parent = JSONPointer(path.steps.dropLast())
    switch value[parent] {
    case .object: return value.replacing(path, by: argument)
    case .array(var elements):
      let index = last == "-" ? elements.count : Int(last).flatMap { "\($0)" == last ? $0 : nil }
      guard let index, (0...elements.count).contains(index) else { throw missing(path) }
      elements.insert(argument, at: index)
      return value.replacing(parent, by: .array(elements))
    default: throw missing(parent)
    }
  }

  private static func removing(
    _ path: JSONPointer,
    from value: JSONValue
  ) throws(Fault) -> JSONValue {
    guard value[path] != nil, let last = path.steps.last else { throw missing(path) }
    let parent = JSONPointer(path.steps.dropLast())
    switch value[parent] {
    case .object(let members):
      return value.replacing(parent, by: .object(members.filter { $0.name != last }))
    case .array(var elements):
      guard let index = Int(last) else { throw missing(path) }
      elements.remove(at: index)
      return value.replacing(parent, by: .array(elements))
    default: throw missing(path)
    }
  }

  private static func missing(_ path: JSONPointer) -> Fault {
    .conflict("There is nothing at \(Problem.shown(path.description)).")
  }

  private static func argument(
    _ operation: JSONValue,
    _ number: Int
  ) throws(Fault) -> JSONValue {
    guard let value = operation["value"] else {
      throw .malformed("Operation \(number) has no value.")
    }
    return value
  }

  private static func pointer(
    _ operation: JSONValue,
    _ name: String,
    _ number: Int
  ) throws(Fault) -> JSONPointer {
    guard let pointer = operation[name]?.string.flatMap(place) else {
      throw .malformed("Operation \(number) has no JSON Pointer as its \(name).")
    }
    return pointer
  }

  /// A place as it is written; pages leave the slash in front away.
  private static func place(_ text: String) -> JSONPointer? {
    JSONPointer(text: text.isEmpty || text.utf8.first == UInt8(ascii: "/") ? text : "/" + text)
  }

  /// Equality as section 4.6 has it: numbers by value, members in any order.
  private static func isEqual(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      left == right
        || (DecimalNumber.value(of: left).map { $0 == DecimalNumber.value(of: right) } ?? false)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy(isEqual)
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { member in
          right.contains { $0.name == member.name && isEqual(member.value, $0.value) }
        }
    default: left == right
    }
  }
}
