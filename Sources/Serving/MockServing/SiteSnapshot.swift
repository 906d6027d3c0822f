import FixtureFormat
import SourceText

/// The files of a site in memory: all that a server can ever send from it.
public struct SiteSnapshot: Hashable, Sendable {
  /// A file of a site.
  public struct File: Hashable, Sendable {
    /// The path below the site, with `/`.
    public var path: String

    /// The content.
    public var bytes: [UInt8]

    /// The media type, by the extension of the path.
    public var mediaType: String

    /// The entity tag in quotes (RFC 9110, section 8.8.3).
    public var entityTag: String

    /// What a browser may do with the file, as a `Content-Security-Policy`; nil where it says nothing.
    public var policy: String?

    /// Whether the path has the hash of the content in it, so that another content has another path.
    public var isNamedAfterContent = false

    /// Makes a file of its path, its bytes and their ``FileHash``.
    public init(path: String, bytes: [UInt8], hash: String) {
      self.path = path
      self.bytes = bytes
      mediaType = MediaType.of(path: path)
      entityTag = "\"\(hash)\""
      policy = FilePolicy.of(path: path, bytes)
      isNamedAfterContent = path.utf8.split(separator: UInt8(ascii: ".")).dropFirst().dropLast()
        .contains { $0.elementsEqual(hash.utf8) }
    }
  }

  /// The path of the page that browsers get in place of one that is not there.
  public static let notFoundPath = "404.html"

  /// The files in the order of the manifest.
  public let files: [File]

  /// The path of the address that the site is published at, in decoded segments; none where that is
  /// unknown, or the root of its host.
  let publishedSegments: [String]

  private let indexes: [ExactText: Int]
  private let folders: Set<ExactText>

  /// Makes a snapshot of paths and their bytes; of two files at one path the first counts.
  public init(_ contents: [(path: String, bytes: [UInt8])]) {
    self.init(
      hashed: contents.map { path, bytes in (path, bytes, hash: FileHash.hash(of: bytes)) }
    )
  }

  /// Makes a snapshot of files whose ``FileHash`` is known already, as a manifest has it.
  public init(hashed contents: [(path: String, bytes: [UInt8], hash: String)]) {
    self.init(files: contents.map { File(path: $0.path, bytes: $0.bytes, hash: $0.hash) })
  }

  /// Makes a snapshot of files; of two files at one path the first counts.
  public init(files: [File]) {
    self.files = files
    indexes = Dictionary(
      files.enumerated().map { (ExactText($1.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    publishedSegments =
      indexes[ExactText(PublishedPath.source)].map { PublishedPath.segments(in: files[$0]) } ?? []
    folders = Set(
      files.compactMap { file in
        file.path.hasSuffix("/index.html") ? ExactText(String(file.path.dropLast(11))) : nil
      }
    )
  }

  /// The index of the file at exactly this path, as in `guides/paging.html`.
  public func index(ofPath path: String) -> Int? { indexes[ExactText(path)] }

  /// Whether another snapshot has files of the same paths at the same places.
  func hasPaths(of other: SiteSnapshot) -> Bool {
    files.elementsEqual(other.files) { $0.path.isExactly($1.path) }
  }

  /// Whether there is an `index.html` in this folder, given without a slash at its end.
  func hasIndex(inFolder path: String) -> Bool { folders.contains(ExactText(path)) }
}
