public import DefaultTheme

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the templates that override those of the default theme, and writes out what can be overridden.
public enum ThemeFolder {
  /// The files of a folder, by name; other folders in it and names with a dot first are passed over.
  ///
  /// - Throws: ``ContentError`` where the folder is missing, a file in it cannot be read, or something
  ///   else than a file has the name of one of the theme.
  public static func load(_ path: String) throws(ContentError) -> [ThemeFile] {
    guard FileStatus(of: path)?.kind == .folder else { throw .missingTemplates(path) }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .unreadable(path)
    }
    var files: [ThemeFile] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let place = "\(path)/\(name)"
      guard FileStatus(of: place)?.kind == .file else {
        // A folder may lie beside the templates; one in place of a template is a slip.
        if DefaultTheme.files.contains(where: { $0.name == name }) { throw .unreadable(place) }
        continue
      }
      do {
        files.append(
          ThemeFile(name: name, bytes: Array(try Data(contentsOf: URL(filePath: place)))))
      } catch {
        throw .unreadable(place)
      }
    }
    return files
  }

  /// Writes files of a theme to a folder, which is made where it is missing.
  ///
  /// - Throws: ``OutputError`` where one of them is there already: nothing is written then; and where
  ///   the folder cannot be written.
  public static func write(_ files: [ThemeFile], to path: String) throws(OutputError) {
    let taken = files.map(\.name).filter {
      FileStatus(of: "\(path)/\($0)", followsLinks: false) != nil
    }
    if !taken.isEmpty { throw .filesExist(path, names: taken) }
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
      for file in files {
        try Data(file.bytes).write(to: URL(filePath: "\(path)/\(file.name)"))
      }
    } catch {
      throw .unwritable(path, reason: OutputFolder.reason(of: error))
    }
  }
}
