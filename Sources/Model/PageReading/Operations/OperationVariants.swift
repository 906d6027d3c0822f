public import APIModel
import JSONText

/// Tells operations apart that share a method and a path.
///
/// Many APIs have actions on one address: `POST /servers/{id}/action` with `{"reboot": …}` or
/// `{"os-start": null}`. What tells them apart is the top-level key of the documented body, or else a
/// header field with a value of its own.
public enum OperationVariants {
  /// The endpoints in their order, with a discriminator where one is needed and documented.
  ///
  /// Pages that document one operation twice share their keys and get none.
  public static func toldApart(_ endpoints: [Endpoint]) -> [Endpoint] {
    var result = endpoints
    for (index, discriminator) in discriminators(of: endpoints) {
      result[index].discriminator = discriminator
    }
    return result
  }

  /// The discriminators of the endpoints that need one and document it, by their places.
  public static func discriminators(of endpoints: [Endpoint]) -> [Int: Discriminator] {
    var groups: [Address: [Int]] = [:]
    if endpoints.count < 2 { return [:] }
    for (index, endpoint) in endpoints.enumerated() where endpoint.discriminator == nil {
      for address in Set(endpoint.paths.map { Address(endpoint.method, $0) }) {
        groups[address, default: []].append(index)
      }
    }
    var discriminators: [Int: Discriminator] = [:]
    for group in groups.values where group.count > 1 {
      let variants = group.map { endpoints[$0] }
      let found = byKey(variants) ?? byHeader(variants) ?? []
      for (index, discriminator) in zip(group, found) where discriminators[index] == nil {
        discriminators[index] = discriminator
      }
    }
    return discriminators
  }

  /// A method and a path, whatever its variables are called.
  private struct Address: Hashable {
    var method: HTTPMethod
    var segments: [[PathTemplate.Part]]

    init(_ method: HTTPMethod, _ path: PathTemplate) {
      self.method = method
      segments = path.segments.map { parts in
        parts.map { if case .variable = $0 { .variable("") } else { $0 } }
      }
    }
  }

  // MARK: Keys

  /// A key for each variant whose keys no other one has; nil where there are not two such keys.
  ///
  /// An action that is documented twice has its one key twice.
  private static func byKey(_ variants: [Endpoint]) -> [Discriminator?]? {
    let keys = variants.map(keys)
    var users: [String: Set<Int>] = [:]
    for (index, names) in keys.enumerated() {
      for name in names { users[name, default: []].insert(index) }
    }
    let found = keys.enumerated().map { index, names -> String? in
      let others = names.reduce(into: Set<Int>()) { $0.formUnion(users[$1] ?? []) }
      let isOwn = others.allSatisfy { $0 == index || (names.count == 1 && keys[$0] == names) }
      return isOwn ? names.first : nil
    }
    guard Set(found.compactMap(\.self)).count > 1 else { return nil }
    return found.map { $0.map { .bodyKey($0) } }
  }

  /// The top-level keys that every request example has, else those that the schema names; required
  /// ones first.
  private static func keys(of endpoint: Endpoint) -> [String] {
    let bodies = endpoint.examples.filter { $0.role == .request }
      .compactMap { $0.body?.json?.value?.members?.map(\.name) }
    let fields = endpoint.requestBodies.flatMap(\.schema.fields)
    let required = Set(fields.filter { $0.requirement == .required }.map(\.name))
    var names = bodies.first ?? fields.map(\.name)
    names.removeAll { name in bodies.contains { !$0.contains(name) } }
    var seen: Set<String> = []
    names = names.filter { seen.insert($0).inserted }
    return names.filter(required.contains) + names.filter { !required.contains($0) }
  }

  // MARK: Headers

  /// The header field that each variant has with a value of its own; nil where there is none.
  private static func byHeader(_ variants: [Endpoint]) -> [Discriminator?]? {
    let headers = variants.map(headers)
    guard let first = headers.first else { return nil }
    for (name, _) in first.sorted(by: { $0.key < $1.key }) {
      let values = headers.compactMap { $0[name] }
      guard values.count == variants.count, Set(values.map(\.value)).count == values.count else {
        continue
      }
      return values.map { .header(name: $0.name, value: $0.value) }
    }
    return nil
  }

  /// The header fields with one value: in the examples, or the only one that is allowed.
  private static func headers(of endpoint: Endpoint) -> [String: HeaderLine] {
    var lines = endpoint.examples.filter { $0.role == .request }.flatMap(\.headers)
    lines += endpoint.parameters.filter { $0.location == .header }.compactMap { parameter in
      parameter.schema.allowedValues.count == 1
        ? HeaderLine(parameter.wireName, parameter.schema.allowedValues[0]) : nil
    }
    var headers: [String: HeaderLine] = [:]
    var ambiguous = ofEveryRequest
    for line in lines {
      let key = line.name.lowercased()
      if let known = headers[key], known.value != line.value { ambiguous.insert(key) }
      headers[key] = line
    }
    return headers.filter { !ambiguous.contains($0.key) && !$0.key.contains("token") }
  }

  /// Fields that differ from call to call without meaning another operation.
  private static let ofEveryRequest: Set<String> = [
    "authorization", "connection", "content-length", "cookie", "date", "host", "origin", "referer",
    "user-agent", "accept-encoding", "accept-language", "if-match", "if-none-match", "etag",
  ]
}
