import FixtureFormat
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
  /// - Throws: ``ContentError`` where the folder is missing or a file in it cannot be read.
  public static func load(_ path: String) throws(ContentError) -> Diagnosed<SourceTree> {
    guard let status = FileStatus(of: path) else { throw .missing(path) }
    if status.kind != .folder {
      // A device or a pipe has no end that could be waited for.
      guard status.kind == .file else { throw .unreadable(path) }
      guard status.size <= fileSizeLimit else { throw .tooLarge(path) }
      let name = URL(filePath: path).lastPathComponent
      return decoded([(name, try read(path))], noted: [])
    }
    var walk = Walk(root: path, resolvedRoot: resolved(path))
    try walk.visit("")
    var contents: [(path: String, bytes: [UInt8])] = []
    for name in walk.files { contents.append((name, try read("\(path)/\(name)"))) }
    return decoded(contents, noted: walk.diagnostics)
  }

  private static func decoded(
    _ contents: [(path: String, bytes: [UInt8])],
    noted: [Diagnostic]
  ) -> Diagnosed<SourceTree> {
    let ordered = contents.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var files: [SourceFile] = []
    var diagnostics = noted
    for (index, file) in ordered.enumerated() {
      if isBinary(file.bytes, named: file.path) {
        files.append(SourceFile(path: file.path, bytes: file.bytes, isText: false))
        continue
      }
      let decoded = TextDecoding.file(
        path: file.path,
        contents: file.bytes,
        index: FileIndex(index)
      )
      files.append(decoded.value)
      diagnostics += decoded.diagnostics.map { found in
        // What is no page may be there for another tool: it is no reason to refuse a site.
        var found = found
        if !isReadAlone(file.path) { found.severity = min(found.severity, .warning) }
        return found
      }
    }
    return Diagnosed(SourceTree(files), diagnostics)
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
  var files: [String] = []
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
        files.append(name)
      }
    case .link:
      let isInside = ContentFolder.resolved(place).hasPrefix(resolvedRoot + "/")
      if isInside, FileStatus(of: place)?.kind == .file {
        files.append(name)
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
