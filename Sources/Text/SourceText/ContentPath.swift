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
    var (source, target) = (source, target)
    return source.withUTF8 { source in
      target.withUTF8 { target in relative(from: source, to: target) }
    }
  }

  private static func relative(
    from source: UnsafeBufferPointer<UInt8>,
    to target: UnsafeBufferPointer<UInt8>
  ) -> String {
    let slash = UInt8(ascii: "/")
    // Behind the last slash up to which both are the same.
    var shared = 0
    for (index, pair) in zip(source, target).enumerated() {
      guard pair.0 == pair.1 else { break }
      if pair.0 == slash { shared = index + 1 }
    }
    let levels = source[shared...].count { $0 == slash }
    let rest = target[shared...]
    return String(unsafeUninitializedCapacity: 3 * levels + rest.count) { path in
      var count = 0
      for byte in repeatElement("../".utf8, count: levels).joined() {
        path.initializeElement(at: count, to: byte)
        count += 1
      }
      for byte in rest {
        path.initializeElement(at: count, to: byte)
        count += 1
      }
      return count
    }
  }
}
