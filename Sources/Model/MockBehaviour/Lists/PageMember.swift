import FixtureFormat
import JSONText

/// A member around a list that names a page of it, as its name and its value tell.
struct PageMember {
  /// The page that it names.
  let relation: FixturePageLink.Relation

  /// How it names it.
  let form: FixturePageLink.Form

  /// The members that are added to an answer where only a table describes them.
  static let described: [String: FixturePageLink.Relation] = [
    "next": .next, "nextpage": .next, "nexturl": .next, "nextlink": .next, "nextpageurl": .next,
    "@odata.nextlink": .next, "nextmarker": .next, "nextcursor": .next, "nextpagetoken": .next,
    "nexttoken": .next, "continuationtoken": .next, "first": .first, "firstpage": .first,
    "firsturl": .first, "firstpageurl": .first,
  ]

  private static let others: [String: FixturePageLink.Relation] = [
    "nextoffset": .next, "prev": .previous, "previous": .previous, "prevpage": .previous,
    "previouspage": .previous, "prevurl": .previous, "previousurl": .previous,
    "prevlink": .previous, "previouslink": .previous, "prevpageurl": .previous,
    "previouspageurl": .previous, "prevoffset": .previous, "previousoffset": .previous,
    "last": .last, "lastpage": .last, "lasturl": .last, "lastpageurl": .last, "self": .current,
    "selflink": .current,
  ]

  private static let flags: [String: FixturePageLink.Relation] = [
    "hasmore": .next, "hasnext": .next, "hasnextpage": .next, "istruncated": .next,
    "hasprev": .previous, "hasprevious": .previous, "hasprevpage": .previous,
    "haspreviouspage": .previous, "first": .first, "isfirst": .first, "firstpage": .first,
    "last": .last, "islast": .last, "lastpage": .last,
  ]

  private static let numbers: [String: FixturePageLink.Relation] = [
    "page": .current, "currentpage": .current, "pagenumber": .current, "pageindex": .current,
    "totalpages": .last, "pagecount": .last, "numpages": .last, "lastpage": .last, "pages": .last,
    "nextpage": .next, "next": .next, "nextoffset": .next, "nextcursor": .next, "nextmarker": .next,
    "prevpage": .previous, "previouspage": .previous, "prev": .previous, "previous": .previous,
    "prevoffset": .previous, "previousoffset": .previous,
  ]

  /// Reads a member by its comparable name; nil for one that names no page.
  ///
  /// `number` is that of a page only where the number of pages stands beside it: `isNumbered`.
  init?(_ name: String, _ value: JSONValue, isNumbered: Bool) {
    guard let (relation, form) = Self.meaning(name, value, isNumbered: isNumbered) else {
      return nil
    }
    self.relation = relation
    self.form = form
  }

  private static func meaning(
    _ name: String,
    _ value: JSONValue,
    isNumbered: Bool
  ) -> (FixturePageLink.Relation, FixturePageLink.Form)? {
    let linked = described[name] ?? others[name]
    let isMarker = ["marker", "cursor", "token"].contains(where: name.hasSuffix)
    switch value {
    case .boolean: return flags[name].map { ($0, .flag) }
    case .number:
      guard value.integer != nil else { return nil }
      let relation = name == "number" && isNumbered ? .current : numbers[name]
      return relation.map { ($0, .number) }
    case .null:
      let isCounted = ["page", "offset"].contains(where: name.hasSuffix)
      return linked.map { ($0, isMarker ? .marker : isCounted ? .number : .url) }
    case .string(let text):
      let isAddress = text.isEmpty || text.contains("/") || text.contains("?")
      if let linked, isAddress || isMarker { return (linked, isMarker ? .marker : .url) }
      if let linked, linked == .next || linked == .previous { return (linked, .marker) }
      return Int(text) == nil ? nil : numbers[name].map { ($0, .marker) }
    case .object: return value["href"] == nil ? nil : linked.map { ($0, .object) }
    case .array: return nil
    }
  }
}
