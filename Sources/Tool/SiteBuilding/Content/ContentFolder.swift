import FixtureFormat
import SiteEmission
public import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads a content folder: the one place where pages come from the disk.
public enum ContentFolder {
  /// Files above this size in bytes are not read: no page is as long, and reading one would starve the
  /// machine.
  public static let fileSizeLimit = 64 << 20

  /// All files below a folder, each read once, or the one file that `path` names.
  ///
  /// Names that start with a dot are passed over, and so is a folder that holds a site of ours: output
  /// is no input. A symbolic link counts only where it leads to a file
  /// inside the folder, so that a page from elsewhere cannot publish the rest of the disk.
  ///
  /// A file that `memory` knows, and that was not touched since, is not read again.
  ///
  /// - Throws: ``ContentError`` where the folder is missing or a file in it cannot be read.
  public static func load(
    _ path: String,
    memory: ContentMemory = ContentMemory(remembers: false)
  ) throws(ContentError) -> Diagnosed<SourceTree> {
    guard let status = FileStatus(of: path) else { throw .missing(path) }
    if status.kind != .folder {
      // A device or a pipe has no end that could be waited for.
      guard status.kind == .file else { throw .unreadable(path) }
      guard status.size <= fileSizeLimit else { throw .tooLarge(path) }
      let name = URL(filePath: path).lastPathComponent
      return try load([(name, status)], below: parent(of: path), noted: [], memory)
    }
    var walk = Walk(root: path, resolvedRoot: resolved(path))
    try walk.visit("")
    return try load(walk.files, below: path, noted: walk.diagnostics, memory)
  }

  private static func load(
    _ files: [(name: String, status: FileStatus)],
    below root: String,
    noted: [Diagnostic],
    _ memory: ContentMemory
  ) throws(ContentError) -> Diagnosed<SourceTree> {
    memory.files.begin(root)
    defer { memory.files.end() }
    let ordered = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var diagnostics = noted
    var sources: [SourceFile] = []
    for (place, file) in ordered.enumerated() {
      let index = FileIndex(place)
      let status = file.status
      let known = try memory.files.value(at: file.name) { known in
        known.status == status && known.index == index && known.wasQuiet
      } make: { () throws(ContentError) in
        let wasQuiet = status.isQuiet(at: FileStatus.now)
        let bytes = try read(root.isEmpty ? file.name : "\(root)/\(file.name)")
        return ContentMemory.KnownFile(
          status: status, index: index, wasQuiet: wasQuiet,
          source: decoded(file.name, bytes, index))
      }
      sources.append(known.source.value)
      diagnostics += known.source.diagnostics
    }
    return Diagnosed(memory.tree(of: sources), diagnostics)
  }

  /// The folder that a file is in; empty where the path names none.
  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func decoded(
    _ path: String,
    _ bytes: [UInt8],
    _ index: FileIndex
  ) -> Diagnosed<SourceFile> {
    if isBinary(bytes, named: path) {
      return Diagnosed(SourceFile(path: path, bytes: bytes, isText: false))
    }
    var decoded = TextDecoding.file(path: path, contents: bytes, index: index)
    // What is no page may be there for another tool: it is no reason to refuse a site.
    if !isReadAlone(path) {
      for place in decoded.diagnostics.indices {
        decoded.diagnostics[place].severity = min(decoded.diagnostics[place].severity, .warning)
      }
    }
    return decoded
  }

  /// Whether a file that is named neither like a page nor like the configuration is an image, a font
  /// or the like: those have a NUL near their start, and nobody wants to hear that they are no UTF-8.
  private static func isBinary(_ bytes: [UInt8], named path: String) -> Bool {
    let isUTF16 = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    return !isReadAlone(path) && !isUTF16 && bytes.prefix(8192).contains(0)
  }

  /// Whether a file is read for its own sake, as a page or as the configuration, and not only where a
  /// page includes it.
  private static func isReadAlone(_ path: String) -> Bool {
    path == SiteConfiguration.fileName
      || PageFormat(SourceFile(path: path, bytes: [])) != .other
  }

  private static func read(_ path: String) throws(ContentError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .unreadable(path)
    }
  }

  fileprivate static func resolved(_ path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}

/// A walk over the folders, without following links that could lead out or around in a circle.
private struct Walk {
  let root: String
  let resolvedRoot: String
  var files: [(name: String, status: FileStatus)] = []
  var diagnostics: [Diagnostic] = []

  mutating func visit(_ folder: String) throws(ContentError) {
    let place = folder.isEmpty ? root : "\(root)/\(folder)"
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: place)
    } catch {
      throw .unreadable(place)
    }
    if !folder.isEmpty, names.contains(SiteManifest.path) { return }
    for name in names.sorted() where !name.hasPrefix(".") {
      try take(folder.isEmpty ? name : "\(folder)/\(name)")
    }
  }

  private mutating func take(_ name: String) throws(ContentError) {
    let place = "\(root)/\(name)"
    guard let status = FileStatus(of: place, followsLinks: false) else {
      // Names that are no UTF-8 reach us mended, and nothing stands under the mended name.
      guard name.unicodeScalars.contains("\u{FFFD}") else { throw .unreadable(place) }
      return refuse(name, "has a name that is not UTF-8", fix: "Rename it")
    }
    switch status.kind {
    case .folder: try visit(name)
    case .file:
      if status.size > ContentFolder.fileSizeLimit {
        refuse(name, "is larger than 64 MiB", fix: "Move it out of the content folder")
      } else {
        files.append((name, status))
      }
    case .link:
      let isInside = ContentFolder.resolved(place).hasPrefix(resolvedRoot + "/")
      if isInside, let target = FileStatus(of: place), target.kind == .file {
        files.append((name, target))
      } else {
        refuse(
          name, "is a link that leads to no file inside the content folder",
          fix: "Put the file itself there")
      }
    case .other:
      refuse(name, "is no file and no folder", fix: "Move it out of the content folder")
    }
  }

  private mutating func refuse(_ name: String, _ reason: String, fix: String) {
    diagnostics.append(
      Diagnostic(.warning, rule: "file-passed-over", "'\(name)' \(reason)", at: nil, fix: fix)
    )
  }
}
