/// The version of this tool, as `--version` and the manifest of a site name it.
public enum ToolVersion {
  /// The version by the rules of Semantic Versioning 2.0.0.
  public static let current = "0.1.0"
}
