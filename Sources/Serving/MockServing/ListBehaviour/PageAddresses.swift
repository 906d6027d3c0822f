import FixtureFormat
import JSONText

/// The addresses of other pages of a list, as a client asks for them.
struct PageAddresses {
  /// A page that a client can ask for.
  struct Target: Hashable {
    /// Its reference from the root of the server.
    var reference: String

    /// What the parameter that leads to it is given; nil where none leads to it.
    var value: String?
  }

  /// The next page; nil on the last one.
  let next: Target?

  /// The page before; nil on the first one.
  let previous: Target?

  /// The first page.
  let first: Target

  /// The last page.
  let last: Target

  /// The page that is answered.
  let current: Target

  /// How many pages there are.
  let count: Int

  /// The scheme and authority of the server; nil where the request does not name them.
  let origin: String?

  /// The addresses that belong to a page.
  init(
    of page: ListPage,
    _ list: ListDocument,
    _ query: ListQuery,
    _ rules: ListRules,
    exchange: Exchange,
    prefix: String
  ) {
    let path =
      prefix
      + (exchange.target.segments ?? []).map { "/" + PercentCoding.encode(segment: $0) }.joined()
    let positions = Set(
      [rules.marker?.name, rules.offsetName, rules.pageName?.name].compactMap(\.self))
    let wishes = Self.wishes(of: exchange)
    let kept = exchange.target.query.filter { !positions.contains($0.name) } + wishes
    let firstNumber = rules.pageName?.first ?? 1
    first = Target(reference: Self.reference(path, kept), value: String(firstNumber))
    let target = { (position: ListPage.Position) in
      let step = Self.step(to: position, list, query, rules)
      return Target(
        reference: Self.reference(
          path,
          kept + (step.map { [RequestTarget.QueryItem(name: $0.name, value: $0.value)] } ?? [])),
        value: step?.value
      )
    }
    // What no parameter leads to is no page that a client can ask for.
    next = page.next.map(target).flatMap { $0.value == nil ? nil : $0 }
    previous = page.previous.map(target)
    last = page.count == 1 ? first : target(page.last)
    current = Target(
      reference: Self.reference(path, exchange.target.query + wishes),
      value: String(page.index + firstNumber)
    )
    count = page.count
    origin =
      exchange.target.authority.map { "http://" + $0 }
      ?? exchange.request.headers["Host"].map { "http://" + $0 }
  }

  /// The page of a relation; nil where there is none.
  subscript(relation: FixturePageLink.Relation) -> Target? {
    switch relation {
    case .first: first
    case .previous: previous
    case .current: current
    case .next: next
    case .last: last
    }
  }

  /// The query parameters by which the request told the mock what it wishes for.
  private static func wishes(of exchange: Exchange) -> [RequestTarget.QueryItem] {
    guard exchange.wish != Wish(), let asked = try? RequestTarget(exchange.request.target) else {
      return []
    }
    return asked.query.filter { Overrides.isReserved($0.name) }
  }

  /// The parameter that leads to a page: the one that the request pages by, else a marker, else what
  /// the operation has.
  private static func step(
    to position: ListPage.Position,
    _ list: ListDocument,
    _ query: ListQuery,
    _ rules: ListRules
  ) -> (name: String, value: String)? {
    let byPage = rules.pageName.flatMap { page in
      query.pageSize.map { _ in (page.name, String(position.page + page.first)) }
    }
    let byOffset = rules.offsetName.map { ($0, String(position.offset)) }
    let byMarker = rules.marker.flatMap { marker in
      position.lastElement.flatMap { element in
        list.values(of: marker.field)[element].texts.first.map { (marker.name, $0) }
      }
    }
    if query.page != nil { return byPage }
    if query.offset != nil { return byOffset }
    if rules.marker != nil, position.lastElement == nil { return nil }
    return byMarker ?? byPage ?? byOffset
  }

  private static func reference(_ path: String, _ items: [RequestTarget.QueryItem]) -> String {
    if items.isEmpty { return path }
    let pairs = items.map { item in
      PercentCoding.encode(segment: item.name)
        + (item.value.map { "=" + PercentCoding.encode(segment: $0) } ?? "")
    }
    return path + "?" + pairs.joined(separator: "&")
  }
}

extension ListRules {
  /// The parameter that names the element before a page.
  var marker: (name: String, field: JSONPointer)? {
    var field: JSONPointer?
    let name = name { effect in
      guard case .marker(let found) = effect else { return false }
      field = found
      return true
    }
    guard let name, let field else { return nil }
    return (name, field)
  }

  /// The parameter that says how many elements stand before a page.
  var offsetName: String? { name { $0 == .offset } }

  /// The parameter that says which page is meant, and the number of the first.
  var pageName: (name: String, first: Int)? {
    for first in [0, 1] {
      if let name = name(where: { $0 == .pageNumber(first: first) }) { return (name, first) }
    }
    return nil
  }
}
