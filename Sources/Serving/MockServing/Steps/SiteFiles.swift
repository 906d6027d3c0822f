import FixtureFormat

/// Answers with the files of the site, for paths that are exactly theirs.
///
/// Where an operation has the same path, a request that accepts HTML gets the page and any other the
/// operation. Where a path is that of a folder and the end of a documented one, a request that does not
/// accept HTML was meant for the operation, and is told so.
struct SiteFiles: DecisionStep, SiteReading {
  var site: SiteSnapshot
  let operations: [DocumentedOperation]
  let near: NearMisses

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.area != .operations, let segments = exchange.target.segments,
      let found = site.place(at: segments)
    else { return nil }
    guard exchange.isRead else {
      return exchange.matches.isEmpty ? refusal(of: exchange.request, segments) : nil
    }
    let isDocumented = exchange.matches.contains { match in
      let method = operations[match.operation].operation.method
      return method == exchange.request.method || method == "GET"
    }
    let acceptsHTML = MediaRanges.acceptsHTML(exchange.request)
    if isDocumented, !acceptsHTML { return nil }
    if case .folder(let path) = found, exchange.matches.isEmpty, !acceptsHTML,
      let answer = nearMiss(exchange.request, segments, folder: path)
    {
      return answer
    }
    exchange.note("site: the path is that of a file")
    switch found {
    case .file(let index): return Self.answer(with: index, of: site)
    case .folder(let path):
      return Self.redirection(
        to: "/\(PercentCoding.encode(path: path))/", query: exchange.request.target)
    }
  }

  /// A year, and no question whether it has changed (RFC 8246).
  private static let forever = "public, max-age=31536000, immutable"

  /// The answer that is a file of the site.
  static func answer(with index: Int, of site: SiteSnapshot) -> MockAnswer {
    let file = site.files[index]
    var headers = HeaderFields([
      .init("Content-Type", file.mediaType),
      .init("ETag", file.entityTag),
      .init("Cache-Control", file.isNamedAfterContent ? forever : "no-cache"),
      .init("X-Content-Type-Options", "nosniff"),
      .init("Accept-Ranges", "bytes"),
      .init("Vary", "Origin, Accept"),
    ])
    if let policy = file.policy { headers.add("Content-Security-Policy", policy) }
    if file.mediaType.hasPrefix("text/html") {
      // Scripts of a page can read this field of its own answer and no other; it tells them that the
      // mock answers at this address, which a published page never says.
      headers.add("Server-Timing", "endpaper-preview")
    }
    return MockAnswer(status: 200, headers: headers, body: .file(index), origin: .site)
  }

  /// Sends to an encoded path of the site, with the query of the target that was asked for: for a folder
  /// to the path with its slash, because the relative links of an index count from inside its folder.
  ///
  /// An operation may have this path for who does not ask for HTML, and another site may be served at
  /// this address tomorrow: no cache may send it without asking.
  static func redirection(to path: String, query target: String) -> MockAnswer {
    let query = target.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(target[$0...]) } ?? ""
    return MockAnswer(
      status: 308,
      headers: HeaderFields([
        .init("Location", path + query),
        .init("Cache-Control", "no-cache"),
        .init("Vary", "Origin, Accept"),
      ]),
      origin: .site
    )
  }

  /// The answer to a request that does not ask for HTML, for the folder whose path ends a documented
  /// one; nil where none does.
  private func nearMiss(
    _ request: MockRequest,
    _ segments: [String],
    folder: String
  ) -> MockAnswer? {
    let meant = near.meant(by: segments, method: request.method)
    guard let sentence = near.sentence(on: meant, askedFor: segments) else { return nil }
    return Problem(
      kind: .noSuchPath,
      status: 404,
      detail:
        "No page documents this path; who accepts text/html is sent on to the folder "
        + "/\(PercentCoding.encode(path: folder))/ of the site. \(sentence)",
      suggestions: near.suggestions(meant)
    ).answer([.init("Vary", "Origin, Accept")])
  }

  private func refusal(of request: MockRequest, _ segments: [String]) -> MockAnswer {
    let meant = near.meant(by: segments, method: request.method)
    let detail = "This is a file of the site; it can only be read."
    return AllowedMethods(documented: ["GET"]).answer(
      toOther: request.method,
      detail: near.sentence(on: meant, askedFor: segments).map { "\(detail) \($0)" } ?? detail,
      suggestions: meant.isEmpty ? nil : near.suggestions(meant)
    )
  }
}
