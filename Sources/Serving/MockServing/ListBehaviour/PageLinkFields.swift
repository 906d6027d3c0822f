import FixtureFormat

/// The `Link` fields of an answer that lead to pages of its list (RFC 8288, section 3).
enum PageLinkFields {
  /// Puts the pages of the mock in the place of the documented ones.
  ///
  /// The next page is named in any case, the others where the documented fields name them. Links with
  /// other relations stay.
  static func replace(in headers: inout HeaderFields, by addresses: PageAddresses) {
    var relations: Set<FixturePageLink.Relation> = [.next]
    if stand(in: headers) {
      let documented = headers.values(of: "Link")
      headers.remove("Link")
      for field in documented {
        let links = links(in: field)
        let found = links.map(relations(of:))
        if found.allSatisfy(\.isEmpty) {
          headers.add("Link", field)
          continue
        }
        relations.formUnion(found.joined())
        let others = zip(links, found).filter { $1.isEmpty }.map(\.0)
        if !others.isEmpty { headers.add("Link", others.joined(separator: ", ")) }
      }
    }
    for relation in FixturePageLink.Relation.allCases where relations.contains(relation) {
      guard let reference = addresses[relation]?.reference else { continue }
      headers.add("Link", "<\(reference)>; rel=\"\(relation.rawValue)\"")
    }
  }

  /// Whether fields lead to pages.
  static func stand(in headers: HeaderFields) -> Bool {
    headers.values(of: "Link").contains { field in
      links(in: field).contains { !relations(of: $0).isEmpty }
    }
  }

  /// The links of a field: what stands between commas outside `<…>` and quoted strings.
  private static func links(in field: String) -> [String] {
    var links: [String] = []
    var start = field.utf8.startIndex
    var isReference = false
    var isQuoted = false
    for index in field.utf8.indices {
      switch field.utf8[index] {
      case UInt8(ascii: "<") where !isQuoted: isReference = true
      case UInt8(ascii: ">") where !isQuoted: isReference = false
      case UInt8(ascii: "\"") where !isReference: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted && !isReference:
        links.append(String(Substring(ListField.trimmed(field.utf8[start..<index]))))
        start = field.utf8.index(after: index)
      default: break
      }
    }
    links.append(String(Substring(ListField.trimmed(field.utf8[start...]))))
    return links.filter { !$0.isEmpty }
  }

  /// The pages that a link leads to, by its `rel`; none for one that leads elsewhere.
  private static func relations(of link: String) -> Set<FixturePageLink.Relation> {
    guard let end = link.utf8.lastIndex(of: UInt8(ascii: ">")) else { return [] }
    let parameters = String(Substring(link.utf8[link.utf8.index(after: end)...]))
    var found: Set<FixturePageLink.Relation> = []
    for parameter in ListField.elements(of: parameters, separator: UInt8(ascii: ";")) {
      let parts = parameter.split(separator: "=", maxSplits: 1).map { part in
        String(Substring(ListField.trimmed(part.utf8)))
      }
      guard parts.count == 2, parts[0].isEqual(ignoringCaseTo: "rel") else { continue }
      for word in parts[1].split(whereSeparator: { $0 == "\"" || $0 == " " }) {
        switch word.lowercased() {
        case "next": found.insert(.next)
        case "prev", "previous": found.insert(.previous)
        case "first": found.insert(.first)
        case "last": found.insert(.last)
        default: break
        }
      }
    }
    return found
  }
}
