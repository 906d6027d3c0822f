import FixtureFormat
import JSONText

/// Answers with the part of a documented list that the query asks for: filtered, sorted and paged.
///
/// It changes answers whose body has the list, whichever example was chosen. A next page is named in a
/// `Link` field (RFC 8288), and in the body where the page documents a member for it. What the page
/// itself says of its pages is true of another list, and goes: without a query, too.
struct QueryEffects: DecisionStep, SiteReading {
  var site: SiteSnapshot
  private let rules: [String: ListRules]
  private let validates: Bool
  private let prefix: String

  /// Knows the lists of all operations.
  init(
    _ operations: [DocumentedOperation],
    site: SiteSnapshot,
    validates: Bool,
    prefix: String
  ) {
    self.site = site
    self.validates = validates
    self.prefix = prefix
    rules = Dictionary(
      operations.compactMap { operation in
        ListRules(operation.operation).map { (operation.operation.id, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard let chosen = exchange.chosen, let rules = rules[chosen.operation.operation.id],
      rules.concern(exchange.target.query) || namesPages(chosen, rules),
      let list = list(of: chosen, by: rules, &state)
    else { return nil }
    let query = ListQuery(exchange.target.query, rules, list)
    exchange.warnings += query.warnings
    if !query.faults.isEmpty, validates {
      if exchange.wish.code == nil { return refusal(of: query.faults, chosen.operation) }
      exchange.warnings += query.faults.map(\.sentence)
    }
    let page = ListPage(of: list, by: query)
    let addresses = PageAddresses(
      of: page,
      list,
      query,
      rules,
      exchange: exchange,
      prefix: prefix
    )
    let body = ListBody(page, of: list, query, rules, addresses)
    var linked = chosen
    if rules.arePaged {
      PageLinkFields.replace(in: &linked.answer.headers, by: addresses)
    }
    if !query.isAsked, body.isDocumented {
      exchange.chosen = linked
      return nil
    }
    exchange.chosen = changed(linked, body, page, addresses, exchange)
    exchange.note("query: \(page.elements.count) of \(list.elements.count)")
    return nil
  }

  /// Whether an answer says something of pages that has to be true of this one.
  private func namesPages(_ chosen: Choice, _ rules: ListRules) -> Bool {
    guard rules.arePaged, (200...299).contains(chosen.answer.status) else { return false }
    return !rules.links.isEmpty || PageLinkFields.stand(in: chosen.answer.headers)
  }

  private func list(
    of chosen: Choice,
    by rules: ListRules,
    _ state: inout MockState
  ) -> ListDocument? {
    if case .file(let index) = chosen.answer.body, !chosen.isReplaced {
      return state.lists.value(ofFile: index, in: site) { text in
        (try? JSONParser.parse(text)).flatMap {
          ListDocument($0, list: rules.list, fields: rules.fields)
        }
      }
    }
    return chosen.json(of: site, &state).flatMap {
      ListDocument($0, list: rules.list, fields: rules.fields)
    }
  }

  private func changed(
    _ chosen: Choice,
    _ body: ListBody,
    _ page: ListPage,
    _ addresses: PageAddresses,
    _ exchange: Exchange
  ) -> Choice {
    var chosen = chosen
    // Where path values may still have to be put in, the body stays a value.
    guard case .file(let index) = chosen.answer.body, !chosen.isReplaced,
      chosen.documented.pathValues.allSatisfy(chosen.pathValues.contains)
    else {
      chosen.replaceContent(by: body.json)
      return chosen
    }
    chosen.answer.body = .bytes(body.bytes)
    if chosen.answer.headers["ETag"] != nil {
      chosen.answer.headers.remove("ETag")
      let tag = tag(of: page, in: site.files[index], addresses, exchange)
      chosen.answer.headers.add("ETag", tag)
    }
    return chosen
  }

  /// The tag of a part of a file: what makes the part makes the tag, and the part need not be hashed.
  private func tag(
    of page: ListPage,
    in file: SiteSnapshot.File,
    _ addresses: PageAddresses,
    _ exchange: Exchange
  ) -> String {
    var bytes = Array(file.entityTag.utf8)
    for element in page.elements {
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: element).littleEndian) { bytes += $0 }
    }
    let references = FixturePageLink.Relation.allCases.map { addresses[$0]?.reference ?? "" }
    bytes += "\(page.total) \(addresses.origin ?? "") \(references.joined(separator: " "))".utf8
    return EntityTag.of(bytes)
  }

  private func refusal(
    of faults: [Problem.Fault],
    _ operation: DocumentedOperation
  ) -> MockAnswer {
    let first = faults.first
    return operation.refusal(
      Problem(
        kind: .invalidRequest,
        status: 400,
        detail: faults.count == 1
          ? "The list cannot be answered by the query \(first?.name ?? ""): \(first?.detail ?? "")"
          : "The list cannot be answered by \(faults.count) values of the query.",
        errors: faults,
        suggestions: [operation.suggestion(below: prefix)]
      )
    )
  }
}
