import FixtureFormat

/// The way from an answer to the page that documents it.
enum HelpLink {
  /// The page as a reference from the root of the server.
  static func href(of operation: FixtureOperation) -> String {
    "/" + PercentCoding.encode(path: operation.page)
  }

  /// The page as a `Link` field (RFC 8288).
  static func field(of operation: FixtureOperation) -> HeaderFields.Field {
    HeaderFields.Field("Link", "<\(href(of: operation))>; rel=\"help\"")
  }
}
