import APIModel

/// The operations of a page while it is read: one that is said again is the same.
struct JoinedSites {
  /// The operations in reading order.
  private(set) var all: [OperationSite] = []

  private var places: [Key: Int] = [:]

  private struct Key: Hashable {
    var title: Int
    var method: HTTPMethod
    var templates: [PathTemplate]

    init(_ site: OperationSite) {
      title = site.title
      method = site.method
      templates = site.paths.map(\.template)
    }
  }

  /// Adds an operation, or what it says besides to the one below its heading with its method and paths.
  mutating func add(_ site: OperationSite) {
    if all.isEmpty { return all.append(site) }
    // Most pages have one operation, which needs no look-up.
    if places.isEmpty { places[Key(all[0])] = 0 }
    let key = Key(site)
    if let same = places[key] { return join(site, to: same) }
    places[key] = all.count
    all.append(site)
  }

  /// Adds what another passage says to an operation.
  mutating func join(_ site: OperationSite, to place: Int) {
    for path in site.paths { all[place].add(path) }
    all[place].alsoIn.append(site.passage)
  }
}
