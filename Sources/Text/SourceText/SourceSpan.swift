/// The place of a file in its ``SourceTree``, counted from 0.
public struct FileIndex: Hashable, Comparable, Sendable {
  // Every fact of a model has a place: half the size of Int is enough for each part of it.
  private let place: Int32

  /// The 0-based place in ``SourceTree/files``.
  public var rawValue: Int { Int(place) }

  /// Makes the index of the file that stands at this place, counted from 0.
  public init(_ rawValue: Int) { place = Int32(clamping: rawValue) }

  /// Files are ordered as their tree orders them: by path.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A range of UTF-8 bytes in one file of a ``SourceTree``.
public struct SourceSpan: Hashable, Sendable {
  /// The file that the bytes stand in.
  public var file: FileIndex

  private var start: UInt32
  private var end: UInt32

  /// The 0-based UTF-8 byte offsets, below 2³²; empty where a place is meant and no text.
  public var bytes: Range<Int> {
    get { Int(start)..<Int(end) }
    set {
      start = UInt32(clamping: newValue.lowerBound)
      end = UInt32(clamping: newValue.upperBound)
    }
  }

  /// Makes the span of these UTF-8 bytes.
  public init(file: FileIndex, bytes: Range<Int>) {
    self.file = file
    start = UInt32(clamping: bytes.lowerBound)
    end = UInt32(clamping: bytes.upperBound)
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
