import FixtureFormat
import JSONText

/// Lets POST, PUT, PATCH and DELETE on documented collections change what later requests see.
///
/// The answer stays the documented one, with the thing in it that the request is about. Files never
/// change; what is changed stands in the state, and a reset forgets it.
struct StatefulCollections: DecisionStep, SiteReading {
  private let collections: [DocumentedCollection]
  private let roles: [Int: (collection: Int, role: FixtureCollectionOperation.Role)]
  private let origins: OriginPolicy
  var site: SiteSnapshot
  private let prefix: String

  /// Nil for a mock that keeps nothing.
  init?(
    _ catalogue: FixtureCatalogue,
    _ operations: [DocumentedOperation],
    _ options: MockOptions,
    site: SiteSnapshot,
    prefix: String
  ) {
    guard options.isStateful, !catalogue.collections.isEmpty else { return nil }
    let indexes = Dictionary(
      catalogue.operations.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var roles: [Int: (Int, FixtureCollectionOperation.Role)] = [:]
    collections = catalogue.collections.enumerated().map { index, collection in
      let own = collection.operations.compactMap { operation in
        indexes[operation.id].map { (operation: $0, role: operation.role) }
      }
      for (operation, role) in own where roles[operation] == nil {
        roles[operation] = (index, role)
      }
      return DocumentedCollection(collection, roles: own, operations: operations, site: site)
    }
    self.roles = roles
    self.site = site
    self.prefix = prefix
    origins = OriginPolicy(options)
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard var chosen = exchange.chosen, (200...299).contains(chosen.answer.status),
      let match = exchange.matches.first, let (index, role) = roles[match.operation]
    else { return nil }
    if exchange.wish.code != nil || exchange.wish.example != nil {
      if role != .list, role != .read {
        exchange.warnings.append("An answer that is asked for by code or example changes nothing.")
      }
      return nil
    }
    if role != .list, role != .read, let refusal = foreign(exchange.request) { return refusal }
    let documented = collections[index]
    let values = match.values.map(\.value)
    let isItem = role != .list && role != .create
    let key = CollectionKey(
      collection: index,
      pathValues: isItem ? Array(values.dropLast()) : values
    )
    var stored = state.collections[key] ?? StoredCollection(documented.seeds)
    let change = CollectionChange(
      exchange,
      documented,
      chosen,
      shown: role == .create
        ? chosen.json(of: site, &state)?[documented.collection.item]?.members ?? [] : [],
      prefix: prefix
    )
    switch role {
    case .list:
      list(stored, documented, match.operation, &chosen, &state)
      exchange.note("state: \(stored.items.count) things")
      exchange.chosen = chosen
      return nil
    case .read:
      guard let item = values.last.flatMap({ stored[$0] }) else {
        return change.missing(values.last)
      }
      show(item, documented, Set(item.members.map(\.name)), &chosen, &state)
      exchange.note("state: the thing is there")
      exchange.chosen = chosen
      return nil
    case .create, .replace, .update, .delete: break
    }
    var changed: StoredItem?
    switch change.apply(role, to: &stored, id: values.last ?? "") {
    case .refused(let answer): return answer
    case .removed: exchange.note("state: removed")
    case .kept(let item, let named):
      changed = item
      show(item, documented, named, &chosen, &state)
      if role == .create { change.locate(item, in: &chosen) }
      exchange.note("state: kept \(Problem.shown(item.id))")
    }
    guard state.collections.keep(stored, key, changing: changed) else {
      return chosen.operation.refusal(
        Problem(
          kind: .noRoom,
          status: 507,
          detail: "The mock keeps no more than it does. Reset it to go on."
        )
      )
    }
    exchange.chosen = chosen
    return nil
  }

  /// Refuses to change anything for a page that may not even read the answer: a browser sends simple
  /// requests of such pages without asking.
  private func foreign(_ request: MockRequest) -> MockAnswer? {
    guard case .refused(let origin) = origins.verdict(on: request) else { return nil }
    return Problem(
      kind: .foreignOrigin,
      status: 403,
      detail: "Pages from \(Problem.shown(origin)) may change nothing here; --cors lets them."
    ).answer()
  }

  private func list(
    _ stored: StoredCollection,
    _ documented: DocumentedCollection,
    _ operation: Int,
    _ chosen: inout Choice,
    _ state: inout MockState
  ) {
    guard let json = chosen.json(of: site, &state), let place = documented.collection.list,
      json[place]?.elements != nil
    else { return }
    // What nobody has changed is as the page shows it: a documented query may have chosen less.
    if stored == StoredCollection(documented.seeds), !chosen.documented.queryValues.isEmpty {
      return
    }
    let elements = stored.items.map { documented.element(of: $0, in: operation) }
    let changed = json.replacing(place, by: .array(elements))
    if changed != json { chosen.replaceContent(by: changed) }
  }

  /// Puts a thing into an answer that the page shows with one: in the members that the page shows, and
  /// in those that the request or an earlier one has named.
  private func show(
    _ item: StoredItem,
    _ documented: DocumentedCollection,
    _ named: Set<String>,
    _ chosen: inout Choice,
    _ state: inout MockState
  ) {
    let place = documented.collection.item
    guard let json = chosen.json(of: site, &state), let shown = json[place], shown.members != nil
    else { return }
    let changed = json.replacing(place, by: documented.shown(item, in: shown, adding: named))
    if changed != json { chosen.replaceContent(by: changed) }
  }
}
