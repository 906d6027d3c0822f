import FixtureFormat
import JSONText

/// What a request does to a collection.
struct CollectionChange {
  /// What became of it.
  enum Outcome {
    /// The thing as it is now, and the names of the members that an answer shows in any case.
    case kept(StoredItem, naming: Set<String>)
    case removed
    case refused(MockAnswer)
  }

  private let exchange: Exchange
  private let documented: DocumentedCollection
  private let chosen: Choice
  private let shown: [JSONMember]
  private let prefix: String

  /// Prepares a change; `shown` is what the answer to a creation shows of the thing.
  init(
    _ exchange: Exchange,
    _ documented: DocumentedCollection,
    _ chosen: Choice,
    shown: [JSONMember],
    prefix: String
  ) {
    self.shown = shown
    self.exchange = exchange
    self.documented = documented
    self.chosen = chosen
    self.prefix = prefix
  }

  /// Changes the collection as the request asks.
  func apply(
    _ role: FixtureCollectionOperation.Role,
    to stored: inout StoredCollection,
    id: String
  ) -> Outcome {
    if role == .create { return create(in: &stored) }
    guard let item = stored[id] else {
      return role == .replace && createsByReplacing
        ? put(id, thing.members, naming: Set(thing.members.map(\.name)), in: &stored)
        : .refused(missing(id))
    }
    switch role {
    case .delete:
      stored.remove(id)
      return .removed
    case .update: return update(item, in: &stored)
    default: return replace(item, in: &stored)
    }
  }

  /// The answer where the collection does not have the thing.
  func missing(_ id: String?) -> MockAnswer {
    let name = documented.collection.idVariable
    return chosen.operation.refusal(
      Problem(
        kind: .noSuchResource,
        status: 404,
        detail: "There is nothing with the \(name) \(Problem.shown(id ?? "")) here.",
        suggestions: [chosen.operation.suggestion(below: prefix)]
      )
    )
  }

  /// Puts the identifier of a new thing where the documented answer has another one.
  func locate(_ item: StoredItem, in chosen: inout Choice) {
    let location = chosen.answer.headers["Location"]
    let last = location?.utf8.split(separator: UInt8(ascii: "/")).last.map(Substring.init)
    if let last, last.utf8.count < location?.utf8.count ?? 0 {
      let shown = FixtureValue(
        documented.collection.idVariable, PercentCoding.decode(last) ?? String(last))
      guard let replacement = ValueReplacement(shown, by: item.id) else { return }
      for field in chosen.answer.headers.fields
      where ["location", "content-location"].contains(field.name.lowercased()) {
        chosen.answer.headers.remove(field.name)
        let value = replacement.applied(to: field.value, named: "")
        chosen.answer.headers.add(field.name, own(value, of: item) ?? value)
      }
    } else if location == nil, documentsLocation {
      chosen.answer.headers.add("Location", "\(prefix)/\(path(of: item))")
    }
  }

  /// The address of a new thing on this server, where the page names it on the documented one.
  private func own(_ location: String, of item: StoredItem) -> String? {
    let path = path(of: item)
    guard location.hasPrefix("http"), location.hasSuffix("/\(path)") else { return nil }
    return "\(prefix)/\(path)"
  }

  /// The path of a thing that is made by this request, encoded, without the slash in front.
  private func path(of item: StoredItem) -> String {
    ((exchange.target.segments ?? []) + [item.id]).map { PercentCoding.encode(segment: $0) }
      .joined(separator: "/")
  }

  // MARK: What each method does

  private var thing: RequestedThing { RequestedThing(exchange, documented.collection) }

  private func create(in stored: inout StoredCollection) -> Outcome {
    let members = thing.members
    let given = JSONValue.object(members)[documented.collection.idField]?.identifier
    // What the page itself shows is there may be made as the page shows it, once.
    if let given, stored[given]?.isChanged == true {
      return .refused(
        chosen.operation.refusal(
          Problem(
            kind: .conflict,
            status: 409,
            detail: "There already is something with the \(documented.collection.idVariable) "
              + "\(Problem.shown(given))."
          )
        )
      )
    }
    if let given, !Self.standsInPath(given) {
      return .refused(
        chosen.operation.refusal(
          Problem(
            kind: .unprocessable,
            status: 422,
            detail: "No path can name something with the \(documented.collection.idVariable) "
              + "\(Problem.shown(given))."
          )
        )
      )
    }
    let known = stored.items.map(\.id) + documented.knownIdentifiers
    let id = given ?? IdentifierSequence.next(after: known, count: stored.created + 1)
    // An answer that repeats what was sent repeats all of it; another one is a receipt.
    let sent = Set(members.map(\.name))
    let isRepeated = shown.contains { sent.contains($0.name) }
    let own = documented.renamed(.object(shown), to: id).members ?? []
    let item = documented.lasting(own).overlaid(by: members)
    return put(id, item, naming: isRepeated ? sent : [], in: &stored)
  }

  /// Whether a request can name this segment: clients take dots away (RFC 3986, section 5.2.4), and
  /// control characters are refused.
  private static func standsInPath(_ id: String) -> Bool {
    id != "." && id != ".." && id.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  private func put(
    _ id: String,
    _ members: [JSONMember],
    naming names: Set<String>,
    in stored: inout StoredCollection
  ) -> Outcome {
    let item = StoredItem(id: id, members: members, isChanged: true)
    stored.put(item)
    return .kept(item, naming: names)
  }

  private func update(_ item: StoredItem, in stored: inout StoredCollection) -> Outcome {
    let view = documented.view(of: item)
    let thing = thing
    let changed: JSONValue
    if thing.isPatch, let patch = thing.content {
      let place = documented.collection.item
      do throws(JSONPatch.Fault) {
        changed = try JSONPatch.apply(patch, to: view, wrappedAt: place)
      } catch {
        return .refused(refusal(error))
      }
    } else {
      changed = JSONMergePatch.apply(thing.mergePatch ?? .object([]), to: view)
    }
    guard let members = changed.members else { return .refused(refusalOfNoObject()) }
    return keep(item, members, instead: view, in: &stored)
  }

  /// A patch may put anything in the place of the whole (RFC 6902, section 4, and RFC 7396, section 2),
  /// but the things of a collection have members (RFC 5789, section 2.2).
  private func refusalOfNoObject() -> MockAnswer {
    chosen.operation.refusal(
      Problem(
        kind: .unprocessable,
        status: 422,
        detail:
          "The patch is lawful, but leaves no object: the things of this collection are objects."
      )
    )
  }

  /// Members that a request can name and this one does not are gone; what the server adds stays.
  private func replace(_ item: StoredItem, in stored: inout StoredCollection) -> Outcome {
    let view = documented.view(of: item)
    let given = thing.members
    let names = Set(given.map(\.name))
    let settable = Set(requestSchema?.properties.map(\.name) ?? []).subtracting(names)
    let kept = (view.members ?? []).filter { !settable.contains($0.name) }
    let members = kept.overlaid(by: given)
    return keep(item, members, instead: view, in: &stored)
  }

  private func keep(
    _ item: StoredItem,
    _ members: [JSONMember],
    instead view: JSONValue,
    in stored: inout StoredCollection
  ) -> Outcome {
    let names = Set(members.map(\.name))
    let before = Set(view.members?.map(\.name) ?? []).union(item.removed)
    let changed = StoredItem(
      id: item.id,
      members: JSONValue.object(members)
        .replacing(documented.collection.idField, by: documented.identifier(item.id)).members ?? [],
      removed: before.subtracting(names),
      isChanged: true
    )
    stored.put(changed)
    return .kept(changed, naming: names)
  }

  private func refusal(_ fault: JSONPatch.Fault) -> MockAnswer {
    let (kind, status, detail): (Problem.Kind, Int, String) =
      switch fault {
      case .malformed(let detail): (.invalidRequest, 400, detail)
      // RFC 5789, section 2.2: the state of the resource is not what the patch needs.
      case .conflict(let detail): (.conflict, 409, detail)
      }
    return chosen.operation.refusal(Problem(kind: kind, status: status, detail: detail))
  }

  // MARK: What the page says

  /// Whether PUT makes what is not there: the page documents 201, or nothing else makes things.
  private var createsByReplacing: Bool {
    chosen.operation.operation.responses.contains { $0.status == 201 }
      || !documented.collection.operations.contains { $0.role == .create }
  }

  private var documentsLocation: Bool {
    chosen.operation.operation.responses.contains { response in
      response.status == chosen.answer.status
        && response.headerNames.contains { $0.isEqual(ignoringCaseTo: "Location") }
    }
  }

  /// What the page says of the thing in the content of a request.
  private var requestSchema: FixtureSchema? {
    var schema = chosen.operation.operation.requestBody?.schema
    for step in documented.collection.item.steps {
      guard let inner = schema?.properties.first(where: { $0.name == step })?.schema else {
        return schema
      }
      schema = inner
    }
    return schema
  }
}
