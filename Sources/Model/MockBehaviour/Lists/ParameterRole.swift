import FixtureFormat

/// What the name of a query parameter promises, whatever the list holds.
///
/// Some names promise it everywhere; others (`size`, `start`, `order`) only where no field has them, and
/// beside another parameter that pages or sorts.
enum ParameterRole: Hashable {
  case pageSize
  case marker
  case offset
  case pageNumber
  case sort
  case sortDirection
  case fieldSelection
  case updatedSince
  case updatedBefore

  /// The role that a name has in any API.
  static func certain(_ name: String) -> ParameterRole? { certain[comparable(name)] }

  /// The role that a name has where the operation pages or sorts anyway.
  static func likely(_ name: String) -> ParameterRole? { likely[comparable(name)] }

  /// A name without the sign that OData puts in front of its own.
  private static func comparable(_ name: String) -> String {
    let key = FieldName.comparable(name)
    return key.hasPrefix("$") ? String(key.dropFirst()) : key
  }

  private static let certain = table([
    .pageSize: ["limit", "perpage", "pagesize", "pagelimit", "maxresults", "maxitems", "maxkeys"],
    .marker: [
      "marker", "startingafter", "startafter", "cursor", "pagetoken", "nexttoken",
      "continuationtoken", "afterid",
    ],
    .offset: ["offset", "skip", "startindex"],
    .pageNumber: ["page", "pagenumber", "pageno", "pagenum", "currentpage"],
    .sort: ["sort", "sortkey", "sortkeys", "sortby", "orderby", "ordering"],
    .sortDirection: [
      "sortdir", "sortdirs", "sortdirection", "sortorder", "orderdirection",
    ],
    .fieldSelection: ["fields", "select"],
    .updatedSince: ["changessince", "changedsince", "updatedsince", "modifiedsince"],
    .updatedBefore: ["changesbefore", "changedbefore", "updatedbefore", "modifiedbefore"],
  ])

  private static let likely = table([
    .pageSize: ["size", "count", "max", "top", "rows"],
    .marker: ["after"],
    .offset: ["start", "from"],
    .sortDirection: ["order", "direction", "dir"],
    .updatedSince: ["since"],
  ])

  private static func table(_ names: [ParameterRole: [String]]) -> [String: ParameterRole] {
    var table: [String: ParameterRole] = [:]
    for (role, names) in names { for name in names { table[name] = role } }
    return table
  }
}
