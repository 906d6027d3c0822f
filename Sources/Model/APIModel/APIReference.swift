/// The whole API: what every emitter is given.
///
/// All arrays are in the order that readers see; nothing depends on the order of a dictionary.
public struct APIReference: Hashable, Sendable {
  /// The name of the API.
  public var title: String

  /// One or two sentences about it; empty where nobody wrote any.
  public var summary: String

  /// The address that the site is published at, without a slash at its end; nil where it is unknown.
  public var address: String?

  /// Where the API can be called.
  public var servers: [Server]

  /// The home page, where the content has one (`index` or `README` at its root).
  public var home: Guide?

  /// The groups in order, each with its pages.
  public var groups: [Group]

  /// Makes a reference.
  public init(
    title: String,
    summary: String = "",
    address: String? = nil,
    servers: [Server] = [],
    home: Guide? = nil,
    groups: [Group]
  ) {
    self.title = title
    self.summary = summary
    self.address = address
    self.servers = servers
    self.home = home
    self.groups = groups
  }

  /// Whether there is an endpoint at all.
  public var hasEndpoints: Bool {
    groups.contains { group in
      group.pages.contains { if case .endpoint = $0 { true } else { false } }
    }
  }

  /// The endpoints of all groups, in order.
  public var endpoints: [Endpoint] {
    groups.flatMap { group in
      group.pages.compactMap { page in
        if case .endpoint(let endpoint) = page { endpoint } else { nil }
      }
    }
  }
}
