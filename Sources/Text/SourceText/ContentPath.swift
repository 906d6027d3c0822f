/// Arithmetic on paths below the content root: text only, the disk is never asked.
public enum ContentPath {
  /// The path that `reference` names when it is read in `folder`.
  ///
  /// Both use `/`; a reference that starts with `/` counts from the content root, as Sphinx and most
  /// site generators have it.
  ///
  /// - Returns: The path without `.` and `..` parts, or nil where the reference leaves the root.
  public static func resolve(_ reference: String, in folder: String) -> String? {
    var parts: [Substring] =
      reference.utf8.first == UInt8(ascii: "/") ? [] : folder.split(separator: "/")
    for part in reference.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The shortest relative path that leads from a file to another: `../examples/a.sh`.
  ///
  /// Both are paths of files below one root; the result never starts with `/`.
  public static func relative(from source: String, to target: String) -> String {
    let folder = source.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    var shared = 0
    while shared < folder.count, shared < parts.count - 1, folder[shared] == parts[shared] {
      shared += 1
    }
    let up = Array(repeating: Substring(".."), count: folder.count - shared)
    return (up + parts.dropFirst(shared)).joined(separator: "/")
  }
}
