/// Decides which web pages may read answers.
struct OriginPolicy: Sendable {
  /// What is decided for a request.
  enum Verdict: Hashable {
    /// It comes from no page of another origin.
    case noOrigin
    /// The page may read the answer, and send its credentials.
    case allowed(origin: String)
    /// Every page may read the answer, without credentials.
    case everybody
    /// The page may not read the answer.
    case refused(origin: String)
  }

  private let allowed: AllowedOrigins
  private let listed: Set<String>

  init(_ options: MockOptions) {
    allowed = options.allowedOrigins
    guard case .listed(let origins) = options.allowedOrigins else {
      listed = []
      return
    }
    listed = Set(
      origins.map { origin in
        let origin = origin.lowercased()
        return origin.utf8.last == UInt8(ascii: "/") ? String(origin.dropLast()) : origin
      }
    )
  }

  /// What is decided for the page that a request comes from.
  func verdict(on request: MockRequest) -> Verdict {
    let origins = request.headers.values(of: "Origin")
    guard let origin = origins.first else { return .noOrigin }
    if case .any = allowed { return .everybody }
    guard origins.count == 1, let authority = Self.authority(of: origin) else {
      return .refused(origin: origin)
    }
    // The pages of the site itself: the host was checked before.
    if let host = request.headers["Host"], authority.text.isEqual(ignoringCaseTo: host) {
      return .allowed(origin: origin)
    }
    let isAllowed =
      switch allowed {
      case .loopback: authority.host.isLoopback
      case .listed: listed.contains(origin.lowercased())
      case .any: true
      }
    return isAllowed ? .allowed(origin: origin) : .refused(origin: origin)
  }

  /// The host and port of `http://host:port`; nil for `null`, for another scheme, and for whatever
  /// else is no origin of a page (RFC 6454, section 6.2).
  private static func authority(of origin: String) -> (text: String, host: Authority)? {
    for scheme in ["http://", "https://"] where origin.utf8.count > scheme.utf8.count {
      let text = String(origin.dropFirst(scheme.count))
      guard String(origin.prefix(scheme.count)).isEqual(ignoringCaseTo: scheme),
        let host = Authority(text)
      else { continue }
      return (text, host)
    }
    return nil
  }
}

extension Authority {
  /// Whether the host is a loopback name or a loopback address: 127.0.0.0/8 or ::1.
  var isLoopback: Bool {
    isLoopbackName || isAddress && (name.utf8.starts(with: "127.".utf8) || name == "::1")
  }
}
