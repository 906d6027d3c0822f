/// The ids of a response and its parts on the page of its operation.
public enum ResponseID {
  /// The id of its heading; nil is a response whose status the page does not state.
  public static func heading(of status: Int?) -> String { "response-\(name(of: status))" }

  /// What stands before the names in the ids of its header fields and members.
  public static func prefix(of status: Int?) -> String { "resp-\(name(of: status))-" }

  private static func name(of status: Int?) -> String { status.map(String.init) ?? "any" }
}
