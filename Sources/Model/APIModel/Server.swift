/// A place where the API can be called, as in OpenAPI.
public struct Server: Hashable, Sendable {
  /// The URL, with `{name}` for its variables.
  public var url: String

  /// What it is for.
  public var summary: String

  /// The variables in order.
  public var variables: [ServerVariable]

  /// Makes a server.
  public init(url: String, summary: String = "", variables: [ServerVariable] = []) {
    self.url = url
    self.summary = summary
    self.variables = variables
  }
}

/// A variable in the URL of a server.
public struct ServerVariable: Hashable, Sendable {
  /// The name.
  public var name: String

  /// The value that counts unless another is chosen.
  public var defaultValue: String

  /// What it means.
  public var summary: String

  /// The values that are allowed; empty where any is.
  public var allowedValues: [String]

  /// Makes a variable.
  public init(
    name: String,
    defaultValue: String,
    summary: String = "",
    allowedValues: [String] = []
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.summary = summary
    self.allowedValues = allowedValues
  }
}
