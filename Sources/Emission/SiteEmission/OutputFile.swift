public import SourceText

/// A file of the site, in memory.
public struct OutputFile: Hashable, Sendable {
  /// The path below the output folder, with `/`.
  public var path: String

  /// The bytes.
  public var bytes: [UInt8]

  /// Whether the file is a script that is made executable.
  public var isExecutable: Bool

  /// What the file was made of; nil for files that belong to the site as a whole.
  public var source: SourceSpan?

  /// Makes a file of bytes.
  public init(
    path: String,
    bytes: [UInt8],
    isExecutable: Bool = false,
    source: SourceSpan? = nil
  ) {
    self.path = path
    self.bytes = bytes
    self.isExecutable = isExecutable
    self.source = source
  }

  /// Makes a text file.
  public init(
    path: String,
    text: String,
    isExecutable: Bool = false,
    source: SourceSpan? = nil
  ) {
    self.init(path: path, bytes: Array(text.utf8), isExecutable: isExecutable, source: source)
  }
}
