/// One file under the content root, read once and kept in memory.
///
/// Text is UTF-8 without a byte order mark; ``TextDecoding`` makes it so and reports what it had to
/// mend. Line ends stay as they were written, and ``lines`` understands all of them.
public struct SourceFile: Hashable, Sendable {
  /// The path below the content root, with `/` between its parts and no `.` or `..` part.
  public let path: String

  /// The bytes of the file: UTF-8 where ``isText`` holds, else the file as it lies on the disk.
  public let bytes: [UInt8]

  /// Whether the bytes are text that a parser may read.
  public let isText: Bool

  /// Makes a file whose bytes are already UTF-8, or binary where `isText` is false.
  public init(path: String, bytes: [UInt8], isText: Bool = true) {
    self.path = path
    self.bytes = bytes
    self.isText = isText
  }

  /// Makes a text file from a string: the way tests write their pages.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The last part of the path, such as `page.md`.
  public var name: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The path of the folder, without a slash at its end; empty for a file at the root.
  public var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// The name without its last extension: `page` for `page.md`, `.profile` for `.profile`.
  ///
  /// Some generators name a source after what they make of it: `page` for `page.html.md` too.
  public var stem: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return name
    }
    let stem = name[..<dot]
    let made = ".html"
    return String(stem.hasSuffix(made) && stem != made ? stem.dropLast(made.count) : stem)
  }

  /// The last extension in lower case and without its dot; empty where there is none.
  public var fileExtension: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }
}
