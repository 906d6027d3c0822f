import APIModel

extension InterfaceWords {
  /// The versions that something is in: `since 2.10`; empty where the page names none.
  func versions(_ range: VersionRange) -> String {
    [
      range.first.map { "\(self[.since]) \($0)" },
      range.last.map { "\(self[.until]) \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// The stage of something at the end of its life; empty while it is in use.
  func stage(of lifecycle: Lifecycle) -> String {
    switch lifecycle.stage {
    case .active: ""
    case .deprecated: self[.deprecated]
    case .discarded: self[.discarded]
    case .removed: self[.removed]
    }
  }

  /// The heading of the parameters of a location.
  func parameters(in location: Parameter.Location) -> String {
    switch location {
    case .path: self[.pathParameters]
    case .query: self[.queryParameters]
    case .header: self[.headerParameters]
    case .cookie: self[.cookieParameters]
    case .unknown: self[.otherParameters]
    }
  }
}
