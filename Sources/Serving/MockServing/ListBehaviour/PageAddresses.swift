import FixtureFormat
import JSONText

/// The addresses of other pages of a list, as a client asks for them.
struct PageAddresses {
  /// The reference of the next page from the root of the server; nil on the last page.
  let next: String?

  /// What the parameter that leads to the next page is given.
  let nextValue: String?

  /// The reference of the first page.
  let first: String

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
    let kept =
      exchange.target.query.filter { !positions.contains($0.name) } + Self.wishes(of: exchange)
    first = Self.reference(path, kept)
    let step = page.next.flatMap { position in
      Self.step(to: position, list, query, rules)
    }
    next = step.map { name, value in
      Self.reference(path, kept + [RequestTarget.QueryItem(name: name, value: value)])
    }
    nextValue = step?.value
    origin =
      exchange.target.authority.map { "http://" + $0 }
      ?? exchange.request.headers["Host"].map { "http://" + $0 }
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
      query.pageSize.map { size in
        (page.name, String((query.page ?? 0) + 1 + page.first))
      }
    }
    let byOffset = rules.offsetName.map { ($0, String(position.offset)) }
    let byMarker = rules.marker.flatMap { marker in
      list.values(of: marker.field)[position.lastElement].texts.first.map { (marker.name, $0) }
    }
    if query.page != nil { return byPage }
    if query.offset != nil { return byOffset }
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
