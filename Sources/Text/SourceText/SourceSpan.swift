/// The place of a file in its ``SourceTree``, counted from 0.
public struct FileIndex: Hashable, Comparable, Sendable {
  /// The 0-based place in ``SourceTree/files``.
  public let rawValue: Int

  /// Makes the index of the file that stands at this place, counted from 0.
  public init(_ rawValue: Int) { self.rawValue = rawValue }

  /// Files are ordered as their tree orders them: by path.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A range of UTF-8 bytes in one file of a ``SourceTree``.
public struct SourceSpan: Hashable, Sendable {
  /// The file that the bytes stand in.
  public var file: FileIndex

  /// The 0-based UTF-8 byte offsets; empty where a place is meant and no text.
  public var bytes: Range<Int>

  /// Makes the span of these UTF-8 bytes.
  public init(file: FileIndex, bytes: Range<Int>) {
    self.file = file
    self.bytes = bytes
  }

  /// The empty span at the first byte: the place of what concerns a file as a whole.
  public static func start(of file: FileIndex) -> SourceSpan {
    SourceSpan(file: file, bytes: 0..<0)
  }

  /// The span from the start of this one to the end of `other`; `self` where the files differ.
  public func extended(to other: SourceSpan) -> SourceSpan {
    guard other.file == file else { return self }
    let lower = min(bytes.lowerBound, other.bytes.lowerBound)
    let upper = max(bytes.upperBound, other.bytes.upperBound)
    return SourceSpan(file: file, bytes: lower..<upper)
  }
}
