/// An environment variable that samples read, and what it holds until a reader sets it.
///
/// The names and defaults are literals of this program, so they stand in a script without quotes.
public struct SampleVariable: Sendable {
  /// The name.
  public let name: StaticString

  /// The value that a reader starts with.
  public let defaultValue: StaticString

  /// Where requests go: the address that the mock has unless it is given another, without a slash at
  /// its end.
  public static let baseURL = SampleVariable(
    name: "BASE_URL",
    defaultValue: "http://127.0.0.1:4010"
  )

  /// The credentials of the caller; the mock takes any.
  public static let token = SampleVariable(name: "TOKEN", defaultValue: "endpaper-token")

  /// The shell command that sets the variable to its default, unless the environment has another value:
  /// `TOKEN="${TOKEN:-endpaper-token}"`.
  public var assignment: String { "\(name)=\"${\(name):-\(defaultValue)}\"" }
}
